import type { Enrolled } from '../../domain/case/case.js';
import { addDays, type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Level } from '../../domain/privacy/roles.js';
import { visibility } from '../../domain/privacy/visibility.js';
import type { Conversations } from '../conversations.js';
import { trialForm } from '../forms/enrolment.js';
import { showForm } from '../forms/show.js';
import type { Place } from '../incoming.js';
import type { Log } from '../log.js';
import { isOpen } from './claimed-post.js';
import { isOfficeHour } from './office-hours.js';
import { claimOn, postOnce, type SettingsPost } from './settings-post.js';

export interface TrialCardParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  /** Who reads along in a group; undefined where it is not configured. */
  levelOf(place: Place): Level | undefined;
  now(): Date;
  token(): string;
  readonly log: Log;
}

/** How long before the trial's last day its decision card is shown, in days. */
const AHEAD = 7;
const FRIDAY = 5;

/**
 * Shows the decision card (fortsätt, förläng, avsluta) of every trial that ends within seven days, where the agenda is
 * posted: on a weekday, once for each last day. A case that may not be named there gets no card; the agenda counts it.
 */
export async function postTrialCards(parts: TrialCardParts): Promise<void> {
  const { live, log } = parts;
  const { agendaPlace, agendaBlocked } = live.register.settings;
  const now = parts.now();
  const today = dayAt(now);
  if (!agendaPlace || agendaBlocked !== undefined) return;
  if (weekday(today) > FRIDAY || !isOfficeHour(now)) return;
  const level = parts.levelOf({ id: agendaPlace.conversation, kind: agendaPlace.kind });
  if (!level || level.kind === 'steering') return;
  const role = { kind: 'team' } as const;
  for (const it of endingSoon(live, today, now)) {
    if (visibility(it, role, level, today) !== 'full') continue;
    const reader = {
      live,
      today,
      role,
      token: () => parts.token(),
      conversation: { id: agendaPlace.conversation, kind: agendaPlace.kind, level },
    };
    const result = await postOnce(parts, postOf(live, it, agendaPlace.conversation, today), () =>
      showForm(reader, { form: trialForm, it }, { values: {} }),
    );
    if (result && result.kind !== 'posted')
      log.warn('trial-card-not-posted', { outcome: result.kind, code: it.code });
  }
}

/** Undecided trials whose last day is within seven days, and not past: those the agenda calls late. */
function endingSoon({ register }: LiveRegister, today: Day, now: Date): readonly Enrolled[] {
  const last = addDays(today, AHEAD);
  return [...register.cases.values()].filter(
    (it): it is Enrolled =>
      it.stage === 'enrolled' &&
      it.trialPassed === undefined &&
      it.trialUntil >= today &&
      it.trialUntil <= last &&
      isOpen(claimOn(register.settings.trialCards.get(it.code), it.trialUntil), now),
  );
}

function postOf(live: LiveRegister, it: Enrolled, conversation: string, today: Day): SettingsPost {
  const { code, trialUntil: until } = it;
  return {
    key: `trial-card/${code}/${until}`,
    on: until,
    today,
    conversation,
    claimed: () => live.register.settings.trialCards.get(code),
    claim: { type: 'trial-card-claimed', code, until },
    failed: (retryAt) => ({ type: 'trial-card-failed', code, until, retryAt }),
  };
}
