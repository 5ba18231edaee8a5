import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { day } from '../../../src/domain/day.js';
import { bookingsOf, calendarFile } from '../../../src/domain/files/calendar-file.js';
import { openBot, type TestBot } from '../../support/bot.js';
import { type Chat, chatWith } from '../../support/chat.js';
import { kraftbot } from '../../support/command-line.js';
import { givenIn } from '../../support/given.js';
import { ADMIN, config, STEERING, TEAM, TEAM_CHAT } from '../../support/people.js';
import { enrolment, referral } from '../../support/story.js';
import { tempFolder } from '../../support/temp-folder.js';

vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let chat: Chat;
beforeAll(async () => {
  bot = await openBot({ config });
  chat = chatWith(bot, { user: TEAM });
  await givenIn(bot)(
    referral({}, '2026-08-01'),
    enrolment('2026-08-31'),
    { type: 'start-activity', code: '*', kind: 'skogsgrupp', from: day('2026-10-01') },
    { type: 'follow-up', code: '*', on: day('2026-11-02'), note: 'vill prova kök', next: day('2026-12-15') },
  );
  await givenIn(bot, ADMIN)(referral({}, '2026-11-01'));
  await chat.say('beslut: boka provplats för K26-001, Alva till 4/12');
});
afterAll(() => bot.stop());

describe('överlämning', () => {
  it('is one screen: where it stands, what is due, decisions, activities and the last notes', async () => {
    const said = await chat.say('överlämning K26-001');
    expect(said).toContain('Härnäst');
    for (const words of [
      'Uppföljning 15 dec',
      'boka provplats för K26-001',
      'skogsgrupp, sedan 1 okt',
      'vill prova kök',
    ])
      expect(said).toContain(words);
  });

  it('shows no notes in a group, and nothing to the steering group', async () => {
    const said = await chat.say('överlämning K26-001', {
      user: TEAM,
      conversation: TEAM_CHAT,
      kind: 'groupChat',
    });
    expect(said).toContain('Anteckningar visas bara när du skriver till mig enskilt.');
    expect(said).not.toContain('vill prova kök');
    expect(await chat.say('överlämning K26-001', { user: STEERING })).not.toContain('K26-001');
  });

  it('lists the open cases that a colleague was the last to write about', async () => {
    const said = await chat.say('överlämning från Handledare Ett');
    expect(said).toContain('**1** öppet ärende där');
    expect(said).toContain('K26-001 · Inskriven sedan 31 aug');
    expect(await chat.say('överlämning från Nemo')).toContain('Jag känner ingen i teamet som heter Nemo.');
    expect(await chat.say('överlämning K26-999')).toContain('K26-999');
  });
});

describe('the calendar', () => {
  it('has what is booked, and nothing about the person', () => {
    const file = calendarFile(
      bookingsOf(bot.live.register, day('2026-11-25')),
      'Kraften',
      '2026-11-25T08:00:00.000Z',
    );
    expect(file.split('\r\n').slice(4, -2)).toEqual([
      'BEGIN:VEVENT',
      'UID:1-uppfoljning@kraftbot',
      'DTSTAMP:20261125T080000Z',
      'DTSTART;VALUE=DATE:20261215',
      'DTEND;VALUE=DATE:20261216',
      'SUMMARY:Uppföljning',
      'TRANSP:TRANSPARENT',
      'END:VEVENT',
    ]);
  });

  it('is written by the command line, over nothing', async () => {
    const folder = await tempFolder();
    const run = (...args: string[]) => kraftbot([...args, '--data', join(folder, 'data')]);
    await run('init');
    const file = join(folder, 'bokat.ics');
    expect(await run('calendar', '--out', file)).toMatchObject({ code: 0 });
    expect((await run('calendar', '--out', file)).err).toContain('finns redan');
  });
});
