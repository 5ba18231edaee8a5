import type { Enrolled } from '../../domain/case/case.js';
import { addDays, type Day, dayAt } from '../../domain/day.js';
import type { LiveRegister } from '../../domain/live-register.js';
import type { Level } from '../../domain/privacy/roles.js';
import { visibility } from '../../domain/privacy/visibility.js';
import { trialForm } from '../forms/enrolment.js';
import { showForm } from '../forms/show.js';
import type { Place } from '../incoming.js';
import { isOfficeHour } from './office-hours.js';
import { postOnce, type SettingsPost, type SettingsPostParts } from './settings-post.js';

export interface TrialCardParts extends SettingsPostParts {
  /** Who reads along in a group; undefined where it is not configured. */
  levelOf(place: Place): Level | undefined;
  token(): string;
}

/** How long before the trial's last day its decision card is shown, in days. */
const AHEAD = 7;

/**
 * Shows the decision card (fortsätt, förläng, avsluta) of every trial that ends within seven days, where the agenda is
 * posted: on a weekday, once for each last day. A case that may not be named there gets no card; the agenda counts it.
 */
export async function postTrialCards(parts: TrialCardParts): Promise<void> {
  const { live } = parts;
  const { agendaPlace, agendaBlocked } = live.register.settings;
  const now = parts.now();
  const today = dayAt(now);
  if (!agendaPlace || agendaBlocked !== undefined) return;
  if (!isOfficeHour(now)) return;
  const level = parts.levelOf({ id: agendaPlace.conversation, kind: agendaPlace.kind });
  if (!level || level.kind === 'steering') return;
  const role = { kind: 'team' } as const;
  for (const it of endingSoon(live, today)) {
    if (visibility(it, role, level, today) !== 'full') continue;
    const reader = {
      live,
      today,
      role,
      token: () => parts.token(),
      conversation: { id: agendaPlace.conversation, kind: agendaPlace.kind, level },
    };
    await postOnce(parts, postOf(it, agendaPlace.conversation), () =>
      showForm(reader, { form: trialForm, it }, { values: {} }),
    );
  }
}

/** Undecided trials whose last day is within seven days, and not past: those the agenda calls late. */
function endingSoon({ register }: LiveRegister, today: Day): readonly Enrolled[] {
  const last = addDays(today, AHEAD);
  return [...register.cases.values()].filter(
    (it): it is Enrolled =>
      it.stage === 'enrolled' &&
      it.trialPassed === undefined &&
      it.trialUntil >= today &&
      it.trialUntil <= last,
  );
}

function postOf({ code, trialUntil: until }: Enrolled, conversation: string): SettingsPost {
  return {
    key: `trial-card/${code}/${until}`,
    kind: 'trial-card',
    subject: code,
    on: until,
    conversation,
    claim: { type: 'trial-card-claimed', code, until },
    failed: (retryAt) => ({ type: 'trial-card-failed', code, until, retryAt }),
  };
}
