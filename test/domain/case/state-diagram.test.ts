import { readFile } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { programme } from '../../support/story.js';
import { arrows, stateDiagram } from '../../support/state-diagram.js';

/** The diagram in docs/architecture.md is what `decide` allows; `vitest -u` writes it anew. */
const FILE = 'docs/architecture.md';
const BEGIN = '<!-- stages: written by test/domain/case/state-diagram.test.ts -->';
const END = '<!-- /stages -->';

it('is drawn in the documentation as the code has it', async () => {
  const text = await readFile(FILE, 'utf8');
  const [before, rest] = text.split(BEGIN);
  const after = rest?.split(END)[1];
  const wanted = `${before ?? ''}${BEGIN}\n\n${stateDiagram(programme())}\n\n${END}${after ?? ''}`;
  await expect(wanted).toMatchFileSnapshot(`../../../${FILE}`);
});

it('leads from every stage but the last two to another, and nowhere back', () => {
  const order = ['[*]', 'visiting', 'waiting', 'enrolled', 'closed', 'declined'];
  const all = arrows(programme());
  for (const { from, to } of all) expect(order.indexOf(to)).toBeGreaterThanOrEqual(order.indexOf(from));
  expect(all.filter(({ from, to }) => from === 'closed' && to !== 'closed')).toEqual([]);
  expect(all.filter(({ from, to }) => from !== to).map(({ by }) => by)).toEqual([
    'book-visit',
    'refer',
    'refer-visitor',
    'decline',
    'enrol',
    'decline',
    'close',
  ]);
});
