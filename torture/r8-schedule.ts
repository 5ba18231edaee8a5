import { dueNow } from '../src/bot/schedule/poster.js';
import { calendarOf } from '../src/domain/meeting/calendar.js';
import { firstWednesday, isoDay, type YearPlan } from './r8-oracle.js';
import { CHAT, type MakePoster, realPoster, runYear, type YearOutcome } from './r8-world.js';
import { killedOverHttp } from './r8-http.js';
import { type Effort, type Finding, seeded } from './trial.js';

const YEARS = [2024, 2025, 2026, 2027, 2028, 2029, 2030];
const WEEK = 7 * 86_400_000;

/**
 * R8: the scheduled post over simulated years: weekly and every other week, pauses, red days and both clock changes,
 * processes that die between any two steps, two of them at once, and a connector with faults. Exactly the expected
 * posts, none twice; where nobody can know whether one arrived, at most one and a note to the admin. The control
 * remembers in memory what it has posted, and posts again when it is not sure; another stops at the first passing 403 or 404.
 */
export async function schedule(effort: Effort): Promise<Finding> {
  const simulated = await simulatedYears(effort);
  const overHttp = await killedOverHttp();
  return {
    figures: { ...simulated.figures, http_kills: 2 },
    complaints: [...simulated.complaints, ...overHttp],
  };
}

/** The simulated years alone. */
export async function simulatedYears(effort: Effort): Promise<Finding> {
  const rounds = effort.rounds ?? (effort.short ? 7 : 140);
  const random = seeded(effort.seed);
  const complaints: string[] = [];
  const sum = { expected: 0, posted: 0, unsure: 0, kills: 0, faults: 0, controlTwice: 0, controlEnded: 0 };
  for (let round = 0; round < rounds; round += 1) {
    const plan = planOf(YEARS[round % YEARS.length] ?? 2026, random);
    const seed = Math.floor(random() * 2 ** 31);
    const outcome = await runYear(plan, seeded(seed), realPoster);
    complaints.push(...complaintsAbout(outcome).map((text) => `${plan.year} seed ${seed}: ${text}`));
    sum.expected += outcome.expected.length;
    sum.kills += outcome.kills;
    sum.faults += outcome.faults;
    for (const fate of outcome.fates.values()) {
      sum.posted += fate.delivered.length;
      if (fate.ambiguous && fate.delivered.length === 0) sum.unsure += 1;
    }
    const control = await runYear(plan, seeded(seed), naivePoster);
    if (round > 1) continue;
    const ended = await runYear(plan, seeded(seed), quittingPoster());
    sum.controlEnded += complaintsAbout(ended).length;
    for (const fate of control.fates.values()) if (fate.delivered.length > 1) sum.controlTwice += 1;
  }
  if (sum.controlTwice === 0) complaints.push('the control never posts twice');
  if (sum.controlEnded === 0) complaints.push('the control that gives up at a 403 loses nothing');
  return {
    figures: {
      years: rounds,
      meetings: sum.expected,
      posted: sum.posted,
      one_too_few: sum.unsure,
      kills: sum.kills,
      faults: sum.faults,
      control_twice: sum.controlTwice,
      control_ended: sum.controlEnded,
    },
    complaints,
  };
}

function planOf(year: number, random: () => number): YearPlan {
  const everyWeeks = random() < 0.5 ? 1 : 2;
  const shift = everyWeeks === 2 && random() < 0.5 ? -WEEK : 0;
  const pauses = random() < 0.7 ? [{ from: `${year}-06-29`, to: `${year}-08-09` }] : [];
  const christmas = random() < 0.5 ? [{ from: `${year}-12-21`, to: `${year + 1}-01-10` }] : [];
  return {
    year,
    everyWeeks,
    first: isoDay(Date.parse(firstWednesday(year)) + shift),
    pauses: [...pauses, ...christmas],
  };
}

/** Everything in a year that is not as it must be. */
export function complaintsAbout({ expected, fates }: YearOutcome): readonly string[] {
  const complaints: string[] = [];
  const days = new Map(expected.map((one) => [one.day, one]));
  for (const [meeting, { delivered, ambiguous, blocked, awake, notes }] of fates) {
    const window = days.get(meeting);
    if (delivered.length > 1) complaints.push(`${meeting} was posted ${delivered.length} times`);
    if (delivered.length > 0 && !window) complaints.push(`${meeting} is no meeting`);
    if (window && delivered.some((time) => time < window.post || time >= window.start))
      complaints.push(`${meeting} was posted outside its time`);
    // Whoever writes in a closed chat may come too late; only then the agenda may be missing.
    if (window && awake && !ambiguous && !blocked && delivered.length !== 1)
      complaints.push(`${meeting} was posted ${delivered.length} times without a reason`);
    if ((ambiguous || blocked) && delivered.length === 0 && notes === 0)
      complaints.push(`${meeting} was not posted, and nobody was told`);
  }
  return complaints;
}

/** As such schedules are often written: it remembers in memory, and tries again whenever it is not sure. */
const naivePoster: MakePoster = (parts) => {
  const posted = new Set<string>();
  return {
    tick: async () => {
      const calendar = calendarOf(parts.live.programme, parts.live.register.settings);
      const meeting = dueNow(calendar, parts.now());
      const reply = meeting === undefined ? undefined : parts.agenda(meeting);
      if (meeting === undefined || !reply || posted.has(meeting)) return;
      try {
        if ((await parts.post(CHAT, reply)).kind === 'posted') posted.add(meeting);
      } catch {
        // Killed: what it remembered goes with it.
      }
    },
  };
};

/** As the first edition did: one passing 403 or 404, and it never posts again. */
function quittingPoster(): MakePoster {
  let ended = false;
  return (parts) => {
    const post: typeof parts.post = async (conversation, reply) => {
      const result = await parts.post(conversation, reply);
      if (result.kind === 'failed' && /^40[34]$/.test(result.reason)) ended = true;
      return result;
    };
    const poster = realPoster({ ...parts, post });
    return { tick: () => (ended ? Promise.resolve() : poster.tick()) };
  };
}
