import type { CaseCommand } from '../../src/domain/case/commands.js';
import { day } from '../../src/domain/day.js';
import type { TestBot, Who } from './bot.js';
import { givenIn } from './given.js';
import {
  ADMIN,
  AGENCY,
  MIXED_CHANNEL,
  STEERING,
  STEERING_CHANNEL,
  STRANGER,
  TEAM,
  TEAM_CHAT,
  TEAM_TWO,
} from './people.js';
import { closure, enrolment, referral } from './story.js';

/** One case of each kind that roles and chats treat differently, by what it is. */
export interface CaseWorld {
  readonly visiting: string;
  readonly waiting: string;
  /** In the queue, from the FK, whose own referral it is. */
  readonly fromFk: string;
  /** Enrolled in November with no consent; its trial is not decided. */
  readonly enrolled: string;
  /** Enrolled, with consent to every authority of the programme. */
  readonly consented: string;
  /** Enrolled, with consent to the FK only. */
  readonly toFk: string;
  readonly closed: string;
  readonly declined: string;
  /** Enrolled, with consent to all and protected details. */
  readonly protected: string;
}

/** Fills a bot's register with the world, as saved by `by` (TEAM unless told). */
export async function caseWorld(bot: Pick<TestBot, 'live'>, by = TEAM): Promise<CaseWorld> {
  const path = givenIn(bot, by);
  const enrol = (consents: readonly string[]): CaseCommand => ({
    type: 'enrol',
    code: '*',
    enrolled: day('2026-08-03'),
    consents,
  });
  const before = '2026-07-01';
  const all = ['SOC', 'FK', 'AF', 'RD'];
  return {
    visiting: await path({
      type: 'book-visit',
      visit: day('2026-11-27'),
      facts: { gender: 'M', birthYear: 1990, referrer: 'AF' },
    }),
    waiting: await path(referral({ unit: 'Arbetsmarknadsenheten' })),
    fromFk: await path(referral({ referrer: 'FK', income: 'sjukpenning' })),
    enrolled: await path(referral(), enrolment('2026-11-03')),
    consented: await path(referral({}, before), enrol(all)),
    toFk: await path(referral({}, before), enrol(['FK'])),
    closed: await path(referral(), enrolment(), closure()),
    declined: await path(referral(), { type: 'decline', code: '*', declined: day('2026-10-20') }),
    protected: await path(referral({ protected: true }, before), enrol(all)),
  };
}

const group = (conversation: string, kind: 'groupChat' | 'channel') => ({ conversation, kind });

/** Who somebody is and where they write from, by a name for tables. */
export const SEATS = {
  team: { user: TEAM },
  'team two': { user: TEAM_TWO },
  'team in the team’s chat': { user: TEAM, ...group(TEAM_CHAT, 'groupChat') },
  'team in the meeting’s channel': { user: TEAM, ...group(MIXED_CHANNEL, 'channel') },
  'team in the steering group’s channel': { user: TEAM, ...group(STEERING_CHANNEL, 'channel') },
  admin: { user: ADMIN },
  'admin in the team’s chat': { user: ADMIN, ...group(TEAM_CHAT, 'groupChat') },
  'admin in the steering group’s channel': { user: ADMIN, ...group(STEERING_CHANNEL, 'channel') },
  agency: { user: AGENCY },
  'agency in the team’s chat': { user: AGENCY, ...group(TEAM_CHAT, 'groupChat') },
  'agency in the meeting’s channel': { user: AGENCY, ...group(MIXED_CHANNEL, 'channel') },
  steering: { user: STEERING },
  'steering in its channel': { user: STEERING, ...group(STEERING_CHANNEL, 'channel') },
  stranger: { user: STRANGER },
  'another tenant': { user: TEAM, tenant: 'annan' },
} as const satisfies Readonly<Record<string, Who>>;
export type Seat = keyof typeof SEATS;

/** Seats from which cases may be changed. */
export const CHANGERS: ReadonlySet<Seat> = new Set([
  'team',
  'team two',
  'team in the team’s chat',
  'team in the meeting’s channel',
  'admin',
  'admin in the team’s chat',
]);
