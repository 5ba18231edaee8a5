import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it, vi } from 'vitest';

/** `npm run pack:supplier`: a restore is really done on the way, so it takes some seconds. */
vi.setConfig({ hookTimeout: 120_000 });
let folder: string;
let said: string;
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'kraftbot-pack-'));
  const done = spawnSync(process.execPath, ['scripts/pack-supplier.mjs', folder], { encoding: 'utf8' });
  expect(done.stderr).toBe('');
  said = done.stdout;
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const read = (name: string) => readFileSync(join(folder, name), 'utf8');

it('lists what the product is made of, and nothing of where it was made', () => {
  const sbom = JSON.parse(read('sbom.cdx.json')) as {
    bomFormat: string;
    metadata: { component: { name: string } };
    components: readonly { name: string }[];
  };
  expect([sbom.bomFormat, sbom.metadata.component.name]).toEqual(['CycloneDX', 'kraftbot']);
  const names = sbom.components.map(({ name }) => name);
  expect(names).toContain('botframework-connector');
  expect(names).not.toContain('vitest');
  expect(read('sbom.cdx.json')).not.toContain(process.cwd());
});

it('fills in the drafts, with the time of a restore that was done', () => {
  expect(said).toMatch(/återställning \d+,\d sekunder \(1035 ärenden/);
  for (const name of ['namndbeslut.md', 'konsekvensbedomning.md', 'incidenter.md', 'kalender.md']) {
    expect(read(name)).toMatch(/Kraftbot \d+\.\d+\.\d+, \d{4}-\d\d-\d\d/);
    expect(read(name)).not.toContain('{{');
  }
  expect(read('incidenter.md')).toMatch(/\*\*\d+,\d sekunder/);
  expect(read('SHA256SUMS')).toMatch(/^[0-9a-f]{64} {2}kraftbot\/dist\/index\.js$/m);
});
