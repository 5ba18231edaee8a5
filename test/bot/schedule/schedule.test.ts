import { setTimeout as wait } from 'node:timers/promises';
import { afterEach, beforeEach, describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Conversations, Posted } from '../../../src/bot/conversations.js';
import type { Incoming } from '../../../src/bot/incoming.js';
import { createLivingCards } from '../../../src/bot/living-cards.js';
import { openLog } from '../../../src/bot/log.js';
import type { BackupHome } from '../../../src/bot/schedule/backups.js';
import { personKey, type Schedule, startSchedule } from '../../../src/bot/schedule/schedule.js';
import type { Reply } from '../../../src/bot/turn.js';
import { day, dayAt } from '../../../src/domain/day.js';
import type { SettingsEvent } from '../../../src/domain/entry.js';
import { type LiveRegister, openRegister } from '../../../src/domain/live-register.js';
import { addPoint, tickRow } from '../../../src/domain/meeting/decide.js';
import { foldMeeting } from '../../../src/domain/meeting/meeting.js';
import { StoreFailure } from '../../../src/domain/stores/failures.js';
import { memoryLedger } from '../../../src/domain/stores/memory.js';
import { cardText } from '../../../src/cards/card-text.js';
import { ADMIN, config, MIXED_CHANNEL, TEAM_CHAT } from '../../support/people.js';
import { aCase, entriesOf, kraften } from '../../domain/meeting/support.js';

const MEETING = day('2026-11-25');
let live: LiveRegister;
let now: Date;
let said: { where: string; text: string; changes?: string }[];
let answers: Posted[];
let schedules: Schedule[];

beforeEach(async () => {
  live = await openRegister(memoryLedger(), kraften);
  said = [];
  answers = [];
  schedules = [];
  await live.admitAll(
    entriesOf({
      'case/K26-001': aCase({
        alias: 'Rönnen',
        referrer: 'FK',
        referred: '2026-08-01',
        enrolled: '2026-08-26',
      }),
    }),
  );
});
afterEach(async () => {
  for (const schedule of schedules) await schedule.stop();
});

const meta = (key: string) => ({ key, by: ADMIN, admin: true, at: now.toISOString(), today: dayAt(now) });
const at = (time: string) => (now = new Date(`2026-11-25T${time}:00.000Z`));
const post = () => foldMeeting(live.register.meetings.get(MEETING) ?? []).post;

async function set(event: SettingsEvent): Promise<void> {
  await live.set(() => ({ kind: 'decided', events: [{ event, day: MEETING }] }), meta(`set/${event.type}`));
}

async function place(conversation = TEAM_CHAT): Promise<void> {
  await set({ type: 'agenda-placed', place: { conversation, kind: 'groupChat' } });
}

const from = (id: string, kind: 'message' | 'install' | 'removed' | 'ignored') =>
  ({ what: { kind }, place: { id, kind: 'groupChat' }, activity: `${id}/${kind}` }) as Incoming;

const words = (reply: Reply) => ('card' in reply ? cardText(reply.card) : 'text' in reply ? reply.text : '');

function start(backups?: BackupHome): Schedule & { touched(): Promise<void> } {
  let tokens = schedules.length * 1000;
  const log = openLog(
    () => undefined,
    () => now,
  );
  const conversations: Conversations = {
    post: (where, reply) => {
      const answer = where.startsWith('person/') ? undefined : answers.shift();
      if (answer === undefined || answer.kind === 'posted') said.push({ where, text: words(reply) });
      return Promise.resolve(answer ?? { kind: 'posted', activity: `m-${said.length}` });
    },
    update: (where, activity, reply) => {
      const answer = answers.shift();
      if (answer === undefined) said.push({ where, text: words(reply), changes: activity });
      return Promise.resolve(answer ?? { kind: 'posted', activity });
    },
  };
  const parts = { live, log, conversations, now: () => now, today: () => dayAt(now) };
  const cards = createLivingCards({ ...parts, config, pause: 0 });
  const schedule = startSchedule({
    inTurn: (work) => work(),
    ...parts,
    config,
    cards,
    ...(backups && { backups }),
    token: () => `token-${String((tokens += 1)).padStart(6, '0')}`,
  });
  schedules.push({
    ...schedule,
    stop: () => {
      cards.stop();
      return schedule.stop();
    },
  });
  // A round of changed cards is followed by a pause.
  const touched = () => wait(5).then(() => cards.touched());
  return { ...schedule, touched };
}

describe('posting the agenda', () => {
  it('waits until ninety minutes before, posts once, and then keeps still', async () => {
    at('06:29');
    await place();
    const schedule = start();
    await schedule.tick();
    expect(said).toEqual([]);
    at('06:30');
    await Promise.all([schedule.tick(), schedule.tick()]);
    at('06:45');
    await schedule.tick();
    const posts = said.filter((one) => one.changes === undefined);
    expect(posts).toHaveLength(1);
    expect(posts[0]).toMatchObject({ where: TEAM_CHAT });
    expect(posts[0]?.text).toContain('Onsdagsmöte 25 november');
    expect(post()).toEqual({ kind: 'posted', conversation: TEAM_CHAT, activity: 'm-1' });
  });

  it('posts late when the bot was down, but not once the meeting has begun', async () => {
    at('07:59');
    await place();
    await start().tick();
    expect(said).toHaveLength(1);
    live = await openRegister(memoryLedger(), kraften);
    said = [];
    at('08:00');
    await place();
    await start().tick();
    expect(said).toEqual([]);
  });

  it('posts nothing where nobody chose a conversation, or it is not the team’s any more', async () => {
    at('06:30');
    await start().tick();
    await place('någon-annans-chatt');
    await start().tick();
    expect(said).toEqual([]);
    expect(post().kind).toBe('none');
  });

  it('names no case without consent where agencies read along', async () => {
    at('06:30');
    await place(MIXED_CHANNEL);
    await start().tick();
    expect(said[0]?.text).toContain('**K26-001**');
    expect(said[0]?.text).not.toContain('Rönnen');
  });

  it('tries again after 429, as late as Teams asked for', async () => {
    at('06:30');
    await place();
    answers.push({ kind: 'failed', code: 'refused', status: 429, retryAfter: 120_000 });
    const schedule = start();
    await schedule.tick();
    at('06:31');
    await schedule.tick();
    expect(said).toEqual([]);
    at('06:32');
    await schedule.tick();
    expect(said).toHaveLength(1);
  });

  it('posts no second one when the first may have arrived, and tells the admin', async () => {
    at('06:30');
    await place();
    answers.push({ kind: 'uncertain', code: 'uncertain' });
    const schedule = start();
    await schedule.tick();
    at('06:50');
    await schedule.tick();
    expect(said).toEqual([{ where: personKey(ADMIN), text: said[0]?.text }]);
    expect(said[0]?.text).toContain('Jag vet inte om dagordningen för mötet onsdag 25 november kom fram');
    expect(post()).toMatchObject({ kind: 'given-up', reason: 'unknown' });
  });

  it('finds the claim of a run that died, and does not post a second', async () => {
    at('06:30');
    await place();
    const claim = { type: 'post-claimed', conversation: TEAM_CHAT, by: 'a-run-that-died' } as const;
    await live.meet(
      MEETING,
      () => ({ kind: 'decided', events: [{ event: claim, day: MEETING }] }),
      meta('claim'),
    );
    await start().tick();
    expect(said).toEqual([]);
    at('06:32');
    await start().tick();
    expect(said).toHaveLength(1);
    expect(said[0]?.where).toBe(personKey(ADMIN));
  });

  it.each([403, 404])('tries again after a passing %i', async (status) => {
    at('06:30');
    await place();
    answers.push({ kind: 'failed', code: 'refused', status, reason: 'ConversationNotFound' });
    const schedule = start();
    await schedule.tick();
    expect(said).toEqual([]);
    at('06:31');
    await schedule.tick();
    expect(said.map((one) => one.where)).toEqual([TEAM_CHAT]);
    expect(post().kind).toBe('posted');
  });

  it('stops where Teams says that it may not write, tells the admin once, and goes on when somebody writes there', async () => {
    at('06:30');
    await place();
    answers.push({ kind: 'failed', code: 'refused', status: 403, reason: 'MessageWritesBlocked' });
    const schedule = start();
    await schedule.tick();
    at('06:50');
    await schedule.tick();
    expect(said).toEqual([{ where: personKey(ADMIN), text: said[0]?.text }]);
    expect(said[0]?.text).toContain('Jag försöker igen så snart någon har skrivit till mig i den');
    expect(live.register.settings.agendaBlocked).toBe('MessageWritesBlocked');
    schedule.heard(from('en-annan-chatt', 'message'));
    schedule.heard(from(TEAM_CHAT, 'ignored'));
    await schedule.tick();
    expect(said).toHaveLength(1);
    schedule.heard(from(TEAM_CHAT, 'message'));
    await expect.poll(() => said[1]?.where).toBe(TEAM_CHAT);
    expect(said[1]?.text).toContain('Onsdagsmöte 25 november');
    expect(post().kind).toBe('posted');
  });

  it('stops when the bot is taken out of the conversation, and goes on when it is back', async () => {
    at('06:20');
    await place();
    const schedule = start();
    schedule.heard(from(TEAM_CHAT, 'removed'));
    await expect.poll(() => said[0]?.where).toBe(personKey(ADMIN));
    expect(said[0]?.text).toContain('Jag har tagits bort ur chatten');
    at('06:40');
    await schedule.tick();
    expect(said).toHaveLength(1);
    schedule.heard(from(TEAM_CHAT, 'install'));
    await expect.poll(() => said[1]?.where).toBe(TEAM_CHAT);
  });

  it('goes on in a register where an earlier version took a 403 for a block', async () => {
    at('06:30');
    await place();
    await set({ type: 'agenda-blocked', conversation: TEAM_CHAT, reason: '403' });
    await start().tick();
    expect(said.map((one) => one.where)).toEqual([TEAM_CHAT]);
  });

  it('gives up when the meeting begins, and says so', async () => {
    at('07:58');
    await place();
    answers.push({ kind: 'failed', code: 'refused', status: 500 }, { kind: 'failed', code: 'not-reached' });
    const schedule = start();
    await schedule.tick();
    at('07:59');
    await schedule.tick();
    at('08:01');
    await schedule.tick();
    expect(said).toHaveLength(1);
    expect(said[0]?.text).toContain('Teams tog inte emot den innan mötet började');
    expect(post()).toMatchObject({ kind: 'given-up', reason: 'too-late' });
  });
});

describe('the posted agenda', () => {
  it('is changed in place when the register has changed, and only then', async () => {
    at('06:30');
    await place();
    const schedule = start();
    await schedule.tick();
    said = [];
    await schedule.touched();
    expect(said).toEqual([]);
    await live.meet(MEETING, addPoint('Lokaler', MEETING), meta('point'));
    await schedule.touched();
    expect(said).toMatchObject([{ where: TEAM_CHAT, changes: 'm-1' }]);
    expect(said[0]?.text).toContain('☐ | **Lokaler**');
  });

  it.each<Posted>([
    { kind: 'failed', code: 'refused', status: 404 },
    { kind: 'failed', code: 'refused', status: 403 },
    { kind: 'uncertain', code: 'uncertain', status: 503 },
  ])('is changed later when Teams would not take the change: %j', async (answer) => {
    at('06:30');
    await place();
    const schedule = start();
    await schedule.tick();
    said = [];
    await live.meet(MEETING, addPoint('Lokaler', MEETING), meta('point'));
    answers.push(answer);
    await schedule.touched();
    await schedule.touched();
    expect(said).toEqual([]);
    at('06:31');
    await schedule.touched();
    expect(said).toMatchObject([{ where: TEAM_CHAT, changes: 'm-1' }]);
  });

  it('is changed again after a restart, and never posted anew', async () => {
    at('06:30');
    await place();
    await start().tick();
    said = [];
    await live.meet(MEETING, tickRow('follow-ups/K26-001', true, MEETING), meta('tick'));
    await start().tick();
    expect(said).toMatchObject([{ changes: 'm-1' }]);
    expect(said[0]?.text).toContain('☑ | **Rönnen**');
  });
});

describe('what goes wrong', () => {
  it('is told to the admin when it is the night’s backup, which nothing else waits for', async () => {
    vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
    onTestFinished(() => void vi.useRealTimers());
    at('06:30');
    await place();
    let fail: (error: Error) => void = () => undefined;
    const taking = new Promise<never>((_resolve, reject) => (fail = reject));
    const take = vi.fn(() => taking);
    start({ take, times: () => Promise.resolve([]), begun: new Date('2026-11-01T10:00:00Z') });
    vi.advanceTimersByTime(20_000);
    await expect.poll(() => said.map(({ where }) => where)).toEqual([TEAM_CHAT]);
    await expect.poll(() => take.mock.calls.length).toBe(1);
    fail(new StoreFailure({ code: 'disk-full', file: 'backups' }));
    await expect.poll(() => said[1]?.where).toBe(personKey(ADMIN));
    expect(said[1]?.text).toContain('Nattens säkerhetskopia');
  });

  it('is tried again at the next look when it is the disk, and never ends the bot', async () => {
    now = new Date('2026-11-23T08:00:00Z');
    await set({ type: 'reminder-set', person: ADMIN, conversation: personKey(ADMIN) });
    const full = new StoreFailure({ code: 'disk-full', file: 'journal.jsonl' });
    const spy = vi.spyOn(live, 'set').mockRejectedValueOnce(full);
    const schedule = start();
    await expect(schedule.tick()).resolves.toBeUndefined();
    expect(spy).toHaveBeenCalled();
    await schedule.tick();
    expect(said.map(({ where }) => where)).toContain(personKey(ADMIN));
  });
});
