import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { files, kraftbot } from '../support/command-line.js';

const TODAY = ['--today', '2026-11-25'];

it('does not read a question with a personnummer, nor repeat it', async () => {
  const { data, file } = files('kon;remittent;remissdatum\nK;FK;2026-11-02\n');
  await kraftbot(['import', file, '--data', data, ...TODAY]);
  const asked = await kraftbot(['ask', 'hur många 850709-9805 är i kö?', '--json', '--data', data, ...TODAY]);
  expect(JSON.parse(asked.out)).toMatchObject({ understood: false, reason: 'personnummer' });
  expect(asked.code).toBe(0);
  expect(asked.out + asked.err).not.toContain('9805');
});

it('finds one that is split over two cells', async () => {
  const csv = 'kon;remittent;remissdatum;enhet;handlaggare\nK;FK;2026-11-02;enhet 850709;9805\n';
  const { data, file } = files(csv);
  const { code, out, err } = await kraftbot(['import', file, '--data', data, '--json', ...TODAY]);
  expect(code).toBe(1);
  expect(JSON.parse(out)).toMatchObject({ errors: [{ row: 2, column: 'handlaggare' }] });
  expect(out + err).not.toContain('9805');
  expect(existsSync(data)).toBe(false);
});

it.each([['init'], ['agenda', '--out']])('makes nothing that is named after one: %s %s', async (...args) => {
  const { data } = files('');
  const named = join(data, '..', '850709-9805');
  const rest = args.includes('--out') ? [named, '--data', data] : ['--data', named];
  const { code, out, err } = await kraftbot([...args, ...rest, ...TODAY]);
  expect(code).toBe(1);
  expect(out + err).not.toContain('9805');
  expect(existsSync(named)).toBe(false);
});
