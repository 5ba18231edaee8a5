import { day } from '../../src/domain/day.js';
import { join } from 'node:path';
import { beforeAll, afterAll, describe, expect, test } from 'vitest';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { folderOfTest, kraftbot } from '../support/command-line.js';
import { openJsonLedger } from '../../src/domain/stores/json/open.js';
import { demoCsv } from '../support/sample-register.js';

const TODAY = ['--today', '2026-11-25'];
const folder = mkdtempSync(join(tmpdir(), 'kraftbot-reading-'));
const data = join(folder, 'data');
const AT = ['--data', data, ...TODAY];

beforeAll(async () => {
  writeFileSync(join(folder, 'demo.csv'), demoCsv());
  await kraftbot(['import', join(folder, 'demo.csv'), ...AT]);
});
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});

interface Item {
  readonly code: string;
  readonly alias: string | null;
  readonly kind: string;
  readonly due: string;
  readonly days: number;
  readonly owner: string;
}
const items = async (...more: string[]) =>
  (JSON.parse((await kraftbot(['due', '--json', ...AT, ...more])).out) as { items: Item[] }).items;

describe('due', () => {
  test('lists the follow-ups, trials and reviews of the demo register', async () => {
    const found = (await items()).filter(({ kind }) => kind !== 'holding');
    const followUps = found.filter(({ kind }) => kind === 'follow-up');
    const codes = (list: Item[]) => list.map(({ code }) => code).sort();
    expect(codes(followUps.filter(({ days }) => days < 0))).toEqual([
      'K23-033',
      'K25-005',
      'K25-008',
      'K26-001',
      'K26-002',
      'K26-005',
    ]);
    expect(codes(followUps.filter(({ days }) => days >= 0))).toEqual(['K25-019', 'K25-020', 'K26-006']);
    expect(codes(found.filter(({ kind }) => kind === 'trial'))).toEqual([
      'K26-015',
      'K26-016',
      'K26-017',
      'K26-019',
    ]);
    expect(found[0]).toEqual({
      code: 'K23-033',
      alias: found[0]?.alias,
      kind: 'follow-up',
      due: '2026-10-18',
      days: -38,
      owner: 'RD',
    });
    expect(found.every(({ alias }) => alias !== null)).toBe(true);
    expect(found.map(({ due }) => due)).toEqual(found.map(({ due }) => due).sort());
  });

  test('looks as far ahead as it is told', async () => {
    expect((await items('--days', '0')).every(({ days }) => days <= 0)).toBe(true);
    expect((await items('--days', '60')).length).toBeGreaterThan((await items()).length);
  });

  test('shows an authority only who has consented to it, and the steering group nobody', async () => {
    const seen = await items('--role', 'agency:fk');
    expect(seen.length).toBeGreaterThan(0);
    expect(seen.map(({ code }) => code)).not.toContain('K26-004');
    const steering = await kraftbot(['due', ...AT, '--role', 'steering', '--json']);
    expect({ code: steering.code, out: steering.out }).toEqual({ code: 1, out: '' });
    expect((await kraftbot(['due', ...AT, '--role', 'agency:XX'])).err).toContain(
      'Myndigheten XX finns inte',
    );
  });

  test('reads well', async () => {
    const { out, err } = await kraftbot(['due', ...AT, '--days', '1']);
    expect(err).toBe('');
    expect(out.split('\n').slice(0, 3)).toEqual([
      'Att göra 25 november 2026',
      'Kraften Hedemora · utskrivet 25 november 2026',
      expect.stringMatching(
        /^Onsdag 25 november 2026: \d+ försenade, \d+ kommande till och med 26 november\.$/,
      ),
    ]);
    expect(out).toMatch(/\[ \] \S+ K23-033 · 38 dagar försenad · uppföljning · Region Dalarna · 18 okt/);
  });
});

test('reading works while somebody writes, writing does not', async () => {
  const ledger = await openJsonLedger(data);
  try {
    expect((await kraftbot(['due', ...AT])).code).toBe(0);
    expect((await kraftbot(['verify', ...AT])).code).toBe(0);
    writeFileSync(join(folder, 'new.csv'), 'kon;remittent;remissdatum\nK;SOC;2026-11-20\n');
    const blocked = await kraftbot(['import', join(folder, 'new.csv'), ...AT]);
    expect({ code: blocked.code, out: blocked.out }).toEqual({ code: 1, out: '' });
    expect(blocked.err).toContain('används redan');
  } finally {
    await ledger.close();
  }
});

test('a mistyped folder is refused and not made; an empty one is an empty register', async () => {
  const missing = join(folderOfTest(), 'fel');
  for (const name of ['due', 'export', 'verify', 'backup']) {
    const said = await kraftbot([name, '--data', missing]);
    expect({ code: said.code, out: said.out }).toEqual({ code: 1, out: '' });
    expect(said.err).toContain('Det finns inget register i mappen');
  }
  expect(existsSync(missing)).toBe(false);
  const empty = await kraftbot(['due', '--json', '--data', folderOfTest(), ...TODAY]);
  expect(JSON.parse(empty.out)).toEqual({ today: '2026-11-25', items: [] });
  expect(empty.err).toContain('tomt');
});

describe('export', () => {
  test('csv comes back the same through an empty register', async () => {
    const once = await kraftbot(['export', ...AT]);
    expect(once).toMatchObject({ code: 0, err: '' });
    expect(once.out.startsWith('\uFEFFarende;alias;kon;')).toBe(true);
    const copy = folderOfTest();
    writeFileSync(join(copy, 'copy.csv'), once.out);
    await kraftbot(['import', join(copy, 'copy.csv'), '--data', join(copy, 'data'), ...TODAY]);
    expect((await kraftbot(['export', '--data', join(copy, 'data'), ...TODAY])).out).toBe(once.out);
  });

  test('json is the whole ledger', async () => {
    const { out } = await kraftbot(['export', '--format', 'json', ...AT]);
    const { entries } = JSON.parse(out) as { entries: { position: number }[] };
    expect(entries.at(-1)?.position).toBe(entries.length);
  });

  test('is for the team leader only', async () => {
    for (const role of ['team', 'agency:FK', 'steering'])
      expect(await kraftbot(['export', ...AT, '--role', role])).toMatchObject({ code: 1, out: '' });
    expect((await kraftbot(['export', ...AT, '--format', 'xml'])).code).toBe(2);
  });
});

describe('verify, backup, restore', () => {
  test('a whole register is said to be whole', async () => {
    const { code, out } = await kraftbot(['verify', '--json', ...AT]);
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({ ok: true, cases: 207, problems: [] });
  });

  test('a backup brings back what was there', async () => {
    const mine = join(folderOfTest(), 'data');
    const demo = join(folder, 'demo.csv');
    const there = ['--data', mine, ...TODAY];
    await kraftbot(['import', demo, ...there]);
    const before = (await kraftbot(['export', '--format', 'json', ...there])).out;
    const { name } = JSON.parse((await kraftbot(['backup', '--json', ...there])).out) as { name: string };
    const more = join(mine, 'more.csv');
    writeFileSync(more, 'kon;remittent;remissdatum\nK;FK;2026-11-02\n');
    await kraftbot(['import', more, ...there]);
    expect((await kraftbot(['export', '--format', 'json', ...there])).out).not.toBe(before);
    expect(await kraftbot(['restore', name, ...there])).toMatchObject({ code: 0, err: '' });
    expect((await kraftbot(['export', '--format', 'json', ...there])).out).toBe(before);
    expect(await kraftbot(['restore', 'annan.jsonl', ...there])).toMatchObject({ code: 1, out: '' });
  });

  test('as many backups are kept as the register says, whatever the configuration does', async () => {
    const mine = join(folderOfTest(), 'data');
    await kraftbot(['import', join(folder, 'demo.csv'), '--data', mine, ...TODAY]);
    const on = (day: string) =>
      kraftbot(['backup', '--data', mine, '--today', day], { KRAFTBOT_CONFIG: 'there is none' });
    await on('2026-11-26');
    expect((await on('2026-11-27')).out).not.toContain('togs bort');
    await keepOneDay(mine);
    expect((await on('2026-11-28')).out).toContain('2 äldre kopior togs bort.');
  });

  test('a damaged register is told by line', async () => {
    const mine = join(folderOfTest(), 'data');
    await kraftbot(['import', join(folder, 'demo.csv'), '--data', mine, ...TODAY]);
    const journal = join(mine, 'journal.jsonl');
    const lines = readFileSync(journal, 'utf8').split('\n');
    lines[40] = (lines[40] ?? '').replace('2019', '2018');
    writeFileSync(journal, lines.join('\n'));
    const { code, out, err } = await kraftbot(['verify', '--json', '--data', mine]);
    expect(code).toBe(1);
    expect(JSON.parse(out)).toMatchObject({ ok: false });
    expect(err).toContain('Rad 41');
  });
});

async function keepOneDay(folder: string): Promise<void> {
  const ledger = await openJsonLedger(folder);
  const number = (await ledger.read(0)).filter(({ stream }) => stream === 'settings').length + 1;
  const when = { day: day('2026-11-27'), recorded: '2026-11-27T08:00:00.000Z' };
  const event = { type: 'backups-kept', days: 1, months: 0 } as const;
  await ledger.append([{ stream: 'settings', number, key: 'keep', ...when, by: 'start', event }]);
  await ledger.close();
}
