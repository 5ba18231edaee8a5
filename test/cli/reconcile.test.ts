import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { folderOfTest, kraftbot } from '../support/command-line.js';

const PUBLISHED = fileURLToPath(new URL('../../data/published-tables.json', import.meta.url));

test('names the rows of a report that do not add up, and by how much', async () => {
  const { code, out } = await kraftbot(['reconcile', PUBLISHED]);
  expect(code).toBe(0);
  await expect(out).toMatchFileSnapshot('golden/reconcile.txt');
});

test('gives the same as JSON', async () => {
  const { out } = await kraftbot(['reconcile', PUBLISHED, '--json']);
  const { reports } = JSON.parse(out) as {
    reports: { report: string; faults: { row: string; by: number }[] }[];
  };
  expect(reports.find(({ report }) => report === 'avesta-2021-22')?.faults).toMatchObject([
    { row: 'flow', by: 1 },
    { row: 'during', by: 1 },
    { row: 'flow.atStartByGender', by: -1 },
  ]);
});

test('refuses a file that is missing, or that is no JSON', async () => {
  const file = join(folderOfTest(), 'figures.json');
  expect((await kraftbot(['reconcile', file])).code).toBe(1);
  writeFileSync(file, '{"flow":');
  expect((await kraftbot(['reconcile', file])).err).toContain('JSON');
});
