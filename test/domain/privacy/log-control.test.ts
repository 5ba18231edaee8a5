import { expect, it } from 'vitest';
import { controlOf, questionsTo } from '../../../src/domain/privacy/log-control.js';
import { referral, story } from '../../support/story.js';

const look = (at: string, code: string, by = 'alva') => ({ at, by, what: 'show', codes: [code] });

async function register() {
  const { live, given } = await story();
  const codes: string[] = [];
  for (let count = 0; count < 6; count += 1) codes.push((await given(referral())).code);
  return { register: live.register, codes };
}

it('counts nights, weekends and red days in Swedish time', async () => {
  const { register: cases, codes } = await register();
  const [code = ''] = codes;
  const odd = [
    '2026-11-25T21:30:00Z',
    '2026-11-25T04:30:00Z',
    '2026-11-28T10:00:00Z',
    '2026-12-25T10:00:00Z',
  ];
  const even = ['2026-11-25T20:30:00Z', '2026-11-25T05:30:00Z', '2026-11-27T10:00:00Z'];
  const [control] = controlOf(
    [...odd, ...even].map((at) => look(at, code)),
    cases,
  );
  expect(control).toMatchObject({ times: 7, oddHours: 4 });
});

it('asks about many cases opened by somebody who recorded nothing in them, not about those who did', async () => {
  const { register: cases, codes } = await register();
  const looks = ['alva', 'handledare-1'].flatMap((by) =>
    codes.map((code) => look('2026-11-25T10:00:00Z', code, by)),
  );
  const [alva, worker] = controlOf(looks, cases);
  expect(alva && questionsTo(alva)).toEqual(['öppnade 6 ärenden utan att ha antecknat något i dem']);
  expect(worker && questionsTo(worker)).toEqual([]);
});

it('counts neither changes nor what the bot shows by itself', async () => {
  const { register: cases, codes } = await register();
  const [code = ''] = codes;
  const at = '2026-11-25T10:00:00Z';
  expect(controlOf([{ ...look(at, code), changed: true }, look(at, code, 'schedule')], cases)).toEqual([]);
});
