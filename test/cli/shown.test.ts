import { afterAll, beforeAll, expect, test } from 'vitest';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { kraftbot } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';

let folder: string;
const run = (...line: string[]) =>
  kraftbot([...line, '--data', join(folder, 'data'), '--today', '2026-11-25']);

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'kraftbot-shown-'));
  await writeFile(join(folder, 'demo.csv'), demoCsv());
  await run('import', join(folder, 'demo.csv'));
});
afterAll(() => rm(folder, { recursive: true, force: true }));

test('handover says in Swedish where a case stands and what is next', async () => {
  expect((await run('handover', 'Maskrosen')).out).toBe(
    'Maskrosen K23-033. Inskriven sedan 11 jan 2024, remiss från Region Dalarna.\n' +
      'Härnäst\n  Uppföljning 18 okt (38 dagar försenad), Region Dalarna\n  Halvårsavstämning 1 feb 2027, teamet\n',
  );
});

test('ask answers what the chat shows by a command: the quiet cases, for who may see them', async () => {
  const { out } = await run('ask', 'tysta ärenden');
  expect(out).toContain('13 tysta ärenden: Stenbäret K24-007, ');
  expect(out).toContain('inget antecknat på 45 dagar');
  const { value, unit, understood } = JSON.parse((await run('ask', 'vilka är tysta?', '--json')).out) as {
    value: string[];
    unit: string;
    understood: boolean;
  };
  expect([understood, unit, value.length, value[0]]).toEqual([true, 'list', 13, 'K24-007']);
  expect((await run('ask', 'vilka är tysta?', '--role', 'steering')).out).not.toMatch(/K\d\d-/);
});

test('and how it goes against the budget, written or not', async () => {
  expect((await run('ask', 'hur ligger vi till mot budget?')).out).toContain('Ingen budget för 2026');
  await run('budget', '2026', 'löner', '1', '850', '000', 'beviljat');
  expect((await run('ask', 'hur ligger vi till mot budget?')).out.replaceAll('\u00a0', ' ')).toContain(
    '1 850 000 kr är beviljat för 2026.',
  );
});
