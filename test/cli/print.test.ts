import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { partsOf } from '../support/docx.js';
import { files, kraftbot } from '../support/command-line.js';
import { demoCsv } from '../support/sample-register.js';

const PAGES = [
  ['agenda', 'Dagordning, onsdagsmöte 25 november 2026'],
  ['minutes', 'Minnesanteckningar, onsdagsmöte 25 november 2026'],
  ['due', 'Att göra 25 november 2026'],
  ['status', 'Status 1 juli–25 november 2026'],
  ['status --role steering', 'Status 1 juli–25 november 2026'],
] as const;

describe.each(PAGES)('kraftbot %s on paper', (line, title) => {
  test('says whose it is, when it was printed and which page, in HTML and Word', async () => {
    const { data, file } = files(demoCsv());
    const at = ['--data', data, '--today', '2026-11-25'];
    await kraftbot(['import', file, ...at]);
    const out = join(data, '..', 'sida.html');
    const command = line.split(' ');
    expect(await kraftbot([...command, ...at, '--out', out])).toMatchObject({ code: 0, err: '' });
    const html = readFileSync(out, 'utf8');
    const head = 'Kraften Hedemora · utskrivet 25 november 2026';
    expect(html).toContain(`<title>${title} · ${head}</title>`);
    expect(html).toContain(`<h1>${title}</h1>`);
    expect(html).toContain(`@top-left{content:"${head}"}`);
    expect(html).toContain('counter(page)');
    expect(html.match(/<main>|<header>|lang="sv"/g)?.length).toBe(3);
    expect(html).not.toContain('<th scope="col"></th>');
    const word = join(data, '..', 'sida.docx');
    expect(await kraftbot([...command, ...at, '--out', word])).toMatchObject({ code: 0, err: '' });
    const { document, footer, core } = partsOf(readFileSync(word));
    expect(document).toContain(title);
    expect(core).toContain(head);
    expect(footer).toContain('NUMPAGES');
  });
});

test('the status on paper tells of those who left a public support, and of none who had none', async () => {
  const { data, file } = files(demoCsv());
  const at = ['--data', data, '--today', '2026-11-25'];
  await kraftbot(['import', file, ...at]);
  const { out } = await kraftbot(['status', '2025/26', ...at, '--format', 'text']);
  const rows = /LÄMNADE SIN FÖRSÖRJNING\n([^]*?)\n\n/.exec(out)?.[1];
  expect(rows).toMatch(/Sjukpenning +\d+ av \d+/);
  expect(rows).not.toContain('Ingen offentlig försörjning');
});
