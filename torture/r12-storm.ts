import { setImmediate as breath } from 'node:timers/promises';
import { ConnectorFailure } from '../src/bot/connector-failure.js';
import { createPoster } from '../src/bot/schedule/poster.js';
import { type PostResult, resultOfFailure } from '../src/bot/schedule/post-result.js';
import { AGENDAS_AT_ONCE, type FewAtOnce, fewAtOnce } from '../src/bot/sending/few-at-once.js';
import { openLine, type SendingLine } from '../src/bot/sending/line.js';
import { ratesOf } from '../src/bot/sending/rates.js';
import type { CardReply } from '../src/bot/turn.js';
import { day } from '../src/domain/day.js';
import type { Ledger } from '../src/domain/ledger.js';
import { foldMeeting } from '../src/domain/meeting/meeting.js';
import { openRegister } from '../src/domain/live-register.js';
import { fairShare, type Lease } from '../src/domain/stores/fair-share.js';
import { memoryLedger } from '../src/domain/stores/memory.js';
import { hastyClock } from '../test/support/hasty-clock.js';
import { programme } from '../test/support/sample-register.js';
import { type Effort, type Finding, seeded } from './trial.js';

const INSTANCES = 4;
const MEETING = day('2026-11-25');
const AT = (time: string) => Date.parse(`${MEETING}T${time}:00+01:00`);
const [POST, START] = [AT('07:30'), AT('09:00')];
const STEP = 100;
const LOOK = 20_000;
const LEASE = 60_000;
const DOWN = 30_000;
const MOST_A_SECOND = 30;

interface Team {
  readonly conversation: string;
  readonly ledger: Ledger;
  readonly delivered: number[];
  holder: Instance | undefined;
  until: number;
  /** An instance died, or the line broke, while it posted here: it cannot be known whether the message arrived. */
  ambiguous: boolean;
  told: boolean;
  posting: boolean;
}

interface Instance {
  line: SendingLine;
  dead: boolean;
  until: number;
  inTurn: FewAtOnce;
  leaseOf: (lease: Lease) => Lease;
  /** What it leads: each team's lease as this run sees it, and its poster. */
  posters: Map<Team, { readonly lease: Lease; readonly poster: { tick(): Promise<void> } }>;
  run: number;
}

/**
 * R12, the storm: an association of 1,000 teams and a country of 30,000, all due at 07:30 in one tenant, four instances that share
 * the teams by leases. Instances are killed on the way, and Teams answers 429 now and then, and to whatever comes faster than 30 a
 * second. Each agenda must come exactly once and before 09:00; at most once, and told, where an instance died while it posted. The
 * control keeps each instance's rate as if it were alone, and posts without a claim in the ledger.
 */
export async function storm(effort: Effort): Promise<Finding> {
  const country = effort.short ? 3_000 : 30_000;
  const association = await stormOf(1_000, effort.seed, false);
  const whole = await stormOf(country, effort.seed, false);
  const control = await stormOf(1_000, effort.seed, true);
  const complaints = [...association.complaints, ...whole.complaints];
  if (control.doubled === 0 || control.tooFast === 0) complaints.push('the control survives');
  const told = (name: string, one: Storm) => ({
    [`${name}_teams`]: one.teams,
    [`${name}_posted`]: one.posted,
    [`${name}_doubled`]: one.doubled,
    [`${name}_lost`]: one.lost,
    [`${name}_told`]: one.told,
    [`${name}_minutes`]: one.minutes.toFixed(1),
    [`${name}_most_a_second`]: one.mostASecond,
    [`${name}_refused`]: one.refused,
    [`${name}_entries`]: one.entries,
    [`${name}_kills`]: one.kills,
  });
  return {
    figures: {
      ...told('association', association),
      ...told('country', whole),
      control_doubled: control.doubled,
      control_too_fast: control.tooFast,
    },
    complaints,
  };
}

type Storm = Awaited<ReturnType<typeof judged>>;

async function stormOf(count: number, seed: number, control: boolean): Promise<Storm> {
  const random = seeded(seed);
  const clock = hastyClock({ patient: true });
  clock.pass(POST - LOOK);
  const teams = await Promise.all(Array.from({ length: count }, newTeam));
  const rates = ratesOf(control ? 1 : INSTANCES);
  const begun = () => ({
    line: openLine(rates, clock),
    inTurn: fewAtOnce(AGENDAS_AT_ONCE),
    leaseOf: fairShare(() => Math.ceil(count / INSTANCES)),
    posters: new Map(),
  });
  const instances: Instance[] = Array.from({ length: INSTANCES }, (_, run) => ({
    ...{ ...begun(), dead: false, until: 0, run },
  }));
  let kills = 0;
  let refused = 0;
  let runs = INSTANCES;
  const recent: number[] = [];
  const fast = new Set<number>();
  let mostASecond = 0;

  /** What Teams does with a post: takes 100–400 ms; refuses what is too fast for the tenant, and one in fifty besides. */
  const teamsTakes = async (team: Team): Promise<void> => {
    const now = clock.now();
    while (recent.length > 0 && (recent[0] ?? 0) <= now - 1_000) recent.shift();
    recent.push(now);
    mostASecond = Math.max(mostASecond, recent.length);
    if (recent.length > MOST_A_SECOND) fast.add(Math.floor(now / 1_000));
    const no = recent.length > MOST_A_SECOND || random() < 0.02;
    if (!no) team.delivered.push(now);
    await new Promise<void>((resolve) => clock.wake(now + 100 + random() * 300, resolve));
    if (!no) return;
    refused += 1;
    throw new ConnectorFailure('refused', 429, random() < 0.5 ? 1_000 + random() * 30_000 : undefined);
  };

  const posterOf = async (instance: Instance, team: Team) => {
    const { run } = instance;
    const alive = <T>(work: () => Promise<T>): Promise<T> =>
      instance.run === run && !instance.dead ? work() : new Promise(() => undefined);
    const ledger: Ledger = { ...team.ledger, append: (entries) => alive(() => team.ledger.append(entries)) };
    const post = async (conversation: string): Promise<PostResult> => {
      team.posting = true;
      try {
        await instance.line.send({ conversation, urgent: false }, async (attempts) => {
          await alive(() => teamsTakes(team)).finally(() => {
            attempts.ended();
          });
          return { id: 'm' } as never;
        });
        return await alive(() => Promise.resolve({ kind: 'posted', activity: 'm' }));
      } catch (error) {
        const { code, status, retryAfter } = error as ConnectorFailure;
        return await alive(() => Promise.resolve(resultOfFailure(code, status, retryAfter)));
      } finally {
        if (instance.run === run) team.posting = false;
      }
    };
    if (control) return naivePoster(() => post(team.conversation));
    const live = await openRegister(ledger, programme());
    return createPoster({
      live,
      instance: `run-${run}`,
      inTurn: instance.inTurn,
      now: () => new Date(clock.now()),
      agenda: () => ({ summary: MEETING, card: {} }) as unknown as CardReply,
      post: () => post(team.conversation),
      note: () => {
        team.told = true;
        return Promise.resolve(true);
      },
      log: { info: () => undefined, warn: () => undefined, error: () => undefined },
    });
  };
  const isDone = (team: Team) => team.delivered.length > 0 && !team.posting;

  const look = async (instance: Instance, team: Team) => {
    let there = instance.posters.get(team);
    if (!there) {
      const lease = instance.leaseOf(leaseOn(team, instance));
      instance.posters.set(team, (there = { lease, poster: await posterOf(instance, team) }));
    }
    if ((await there.lease.take()) !== undefined) void there.poster.tick();
  };
  const leaseOn = (team: Team, holder: Instance): Lease => ({
    take: () => {
      if (team.holder !== holder && team.until > clock.now()) return Promise.resolve(undefined);
      Object.assign(team, { holder, until: clock.now() + LEASE });
      return Promise.resolve(1);
    },
    release: () => Promise.resolve(),
  });
  const kill = (instance: Instance) => {
    kills += 1;
    for (const team of teams)
      if (team.holder === instance && team.posting) Object.assign(team, { ambiguous: true, posting: false });
    runs += 1;
    Object.assign(instance, { dead: true, until: clock.now() + DOWN, run: runs });
  };

  for (let step = 0; clock.now() < START; step += 1) {
    const now = clock.now();
    for (const [at, instance] of instances.entries()) {
      if (instance.dead && instance.until <= now) Object.assign(instance, { dead: false, ...begun() });
      if (instance.dead || (step * STEP + at * 5_000) % LOOK !== 0) continue;
      // What is done is looked at again seldom here, or a simulation would take longer than the morning.
      const seldom = Math.floor((step * STEP) / LOOK) % 15 === 0;
      for (const team of teams) if (seldom || !isDone(team)) await look(instance, team);
    }
    const inStorm = now > POST && !teams.every(isDone);
    if (inStorm && kills < 8 && random() < (control ? 0.05 : 0.01)) {
      const one = instances[Math.floor(random() * INSTANCES)];
      if (one && !one.dead) kill(one);
    }
    await breath();
    if (teams.every((team) => isDone(team) || team.told)) {
      // Long enough for every lease and every doubt to run out.
      if (now - POST > 200_000 && step % 6_000 === 0) break;
    }
    clock.pass(STEP);
  }
  return judged(teams, { kills, refused, mostASecond, tooFast: fast.size, control });
}

interface Counts {
  readonly kills: number;
  readonly mostASecond: number;
  /** Seconds in which Teams was sent more than it takes, and how often it said 429. */
  readonly tooFast: number;
  readonly refused: number;
  readonly control: boolean;
}

async function judged(teams: readonly Team[], { control, ...counts }: Counts) {
  const complaints: string[] = [];
  let entries = 0;
  const times: number[] = [];
  for (const { ledger, delivered, ambiguous, told } of teams) {
    const all = await ledger.read(0);
    entries += all.length;
    times.push(...delivered);
    const { post } = foldMeeting(ledger.stream(`meeting/${MEETING}`) as never);
    if (delivered.length === 0 && !(ambiguous && told)) complaints.push(`not posted: ${post.kind}`);
    if (delivered.length > 0 && post.kind !== 'posted' && !(ambiguous && told))
      complaints.push(`posted, and the ledger says ${post.kind}`);
  }
  const doubled = teams.filter(({ delivered }) => delivered.length > 1).length;
  const lost = teams.filter(({ delivered, told }) => delivered.length === 0 && !told).length;
  if (doubled > 0) complaints.push(`${doubled} agendas twice`);
  if (counts.tooFast > 0)
    complaints.push(`${counts.tooFast} seconds with more than ${MOST_A_SECOND} requests`);
  if (counts.kills === 0) complaints.push('nobody was killed: a blunt harness');
  const end = times.reduce((latest, at) => Math.max(latest, at), POST);
  if (end >= START) complaints.push('an agenda after the meeting began');
  return {
    ...counts,
    teams: teams.length,
    posted: times.length,
    doubled,
    lost,
    told: teams.filter(({ told }) => told).length,
    /** From 07:30 to the last post. */
    minutes: (end - POST) / 60_000,
    /** Ledger entries that it took, in all. */
    entries,
    complaints: control ? [] : complaints,
  };
}

/** Remembers what it has posted, as many do, and nothing more. */
function naivePoster(post: () => Promise<PostResult>): { tick(): Promise<void> } {
  let state: 'none' | 'under way' | 'posted' = 'none';
  return {
    tick: async () => {
      if (state !== 'none') return;
      state = 'under way';
      state = (await post()).kind === 'posted' ? 'posted' : 'none';
    },
  };
}

async function newTeam(_: unknown, at: number): Promise<Team> {
  const ledger = memoryLedger();
  const recorded = new Date(POST - 86_400_000).toISOString();
  const entry = { day: MEETING, recorded, by: 'admin' };
  await ledger.append([
    {
      ...entry,
      stream: 'settings',
      number: 1,
      key: 'place',
      event: { type: 'agenda-placed', place: { conversation: 'chat', kind: 'groupChat' } },
    },
    {
      ...entry,
      stream: 'settings',
      number: 2,
      key: 'series',
      event: { type: 'series-set', seriesDay: MEETING, everyWeeks: 1, time: '09:00' },
    },
  ]);
  return {
    conversation: `chat-${at}`,
    ledger,
    delivered: [],
    holder: undefined,
    until: 0,
    ambiguous: false,
    told: false,
    posting: false,
  };
}
