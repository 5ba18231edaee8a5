import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { files, kraftbot } from '../support/command-line.js';

const SAMPLE = readFileSync(new URL('../../data/kraften-2022-23.csv', import.meta.url));
/** The figures of the sample register. */
async function status(...args: string[]) {
  const { file, data } = files(SAMPLE);
  await kraftbot(['import', file, '--data', data]);
  return kraftbot(['status', ...args, '--data', data]);
}

describe('kraftbot status', () => {
  test('prints the published year as a table', async () => {
    const { code, out } = await status('2022/23');
    expect(code).toBe(0);
    await expect(out).toMatchFileSnapshot('golden/status-2022-23.txt');
  });

  test('gives the same as JSON, with nothing else on stdout', async () => {
    const { code, out } = await status('--from', '2022-07-01', '--to', '2023-06-30', '--json');
    expect(code).toBe(0);
    expect(JSON.parse(out)).toMatchObject({
      period: { from: '2022-07-01', to: '2023-06-30' },
      enrolled: { atStart: 41, new: 16, during: 57, atEnd: 34 },
      closed: { total: 23, dropouts: 2 },
      result: { reached: 11, of: 21 },
    });
  });

  test('masks for the steering group and says where', async () => {
    const { out } = await status('2022/23', '--role', 'steering', '--json');
    const json = JSON.parse(out) as {
      masked: string[];
      enrolled: { newByReferrer: Record<string, unknown> };
    };
    expect(json.enrolled.newByReferrer['AF']).toBeNull();
    expect(json.masked).toContain('enrolled.newByReferrer.AF');
    expect((await status('2022/23', '--role', 'steering')).out).toContain('färre än fem');
  });

  test('hides from an authority only what is told by the age of a few who have not consented to it', async () => {
    const { out } = await status('2022/23', '--role', 'agency:AF', '--json');
    const { masked, ...json } = JSON.parse(out) as { masked: string[]; enrolled: { atEndAge: object } };
    expect(masked.filter((path) => path.startsWith('averages.')).length).toBeGreaterThan(0);
    expect(masked.filter((path) => !path.startsWith('averages.'))).toEqual([
      'enrolled.atEndAge.max',
      'enrolled.atEndAge.min',
    ]);
    expect(json.enrolled.atEndAge).toMatchObject({ min: null, max: null, upTo30: 9 });
    const whole = JSON.parse((await status('2022/23', '--json')).out) as object;
    expect(Object.keys(whole).filter((key) => !(key in json))).toEqual([]);
  });

  test('tells an authority no lägesbild of a case that has not consented to it', async () => {
    const at = ['--data', files('').data, '--today', '2026-11-25'];
    await kraftbot(['init', '--programme', 'kraft-lund', ...at]);
    for (const line of [
      'ny remiss soc kvinna 34',
      'skriv in L26-001, samtycke till soc',
      'uppföljning L26-001 klar vård',
    ])
      expect((await kraftbot(['chat', line, 'Spara', ...at])).code).toBe(0);
    const rows = async (role: string) => {
      const { out } = await kraftbot(['status', '--role', role, '--json', ...at]);
      const { situations } = JSON.parse(out) as { situations: { rows: unknown; columns: object } };
      expect(situations.columns).toMatchObject({ vård: 1 });
      return situations.rows;
    };
    expect(await rows('agency:SOC')).toEqual([{ code: 'L26-001', statuses: ['vård'], hours: null }]);
    expect(await rows('agency:AF')).toEqual([]);
  });

  test('refuses days that have not been, exit 1', async () => {
    const { code, err } = await status('--from', '2026-07-01', '--to', '2027-06-30');
    expect(code).toBe(1);
    expect(err).toContain('2027-06-30');
    expect((await status('2027')).code).toBe(1);
  });

  test('refuses the register as known before it was begun, and gives it from that day on', async () => {
    const before = await status('2022/23', '--as-of', '2023-09-11');
    expect(before.code).toBe(1);
    expect(before.err).toContain('2026-11-25');
    expect((await status('2022/23', '--as-of', '2026-11-25', '--json')).out).toContain('"atStart": 41');
  });

  test('does not guess what an unreadable period means, exit 2', async () => {
    expect((await status('förrgårs')).code).toBe(2);
    expect((await status('--from', '2022-07-01')).code).toBe(2);
    expect((await status('--from', '2022-07-01', '--to', '2022-06-01')).code).toBe(2);
  });
});
