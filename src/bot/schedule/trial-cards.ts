import { TZDate } from '@date-fns/tz';
import type { Enrolled } from '../../domain/case/case.js';
import { addDays, type Day, dayAt, weekday } from '../../domain/day.js';
import type { LiveRegister, Meta } from '../../domain/live-register.js';
import type { Level } from '../../domain/privacy/roles.js';
import { visibility } from '../../domain/privacy/visibility.js';
import type { Conversations } from '../conversations.js';
import { trialForm } from '../forms/enrolment.js';
import { showForm } from '../forms/show.js';
import type { Log } from '../log.js';

export interface TrialCardParts {
  readonly live: LiveRegister;
  readonly conversations: Pick<Conversations, 'post'>;
  /** Who reads along in a group; undefined where it is not configured. */
  levelOf(conversation: string): Level | undefined;
  now(): Date;
  token(): string;
  readonly log: Log;
}

const STOCKHOLM = 'Europe/Stockholm';
/** How long before the trial's last day its decision card is shown, in days. */
const AHEAD = 7;
const FROM_HOUR = 8;
const TO_HOUR = 17;
const FRIDAY = 5;

/**
 * Shows the decision card (fortsätt, förläng, avsluta) of every trial that ends within seven days, where the agenda is
 * posted: on a weekday, once for each last day, claimed in the ledger before it is posted. A case that may not be named
 * there gets no card; the agenda counts it.
 */
export async function postTrialCards(parts: TrialCardParts): Promise<void> {
  const { live, log } = parts;
  const { agendaPlace, agendaBlocked } = live.register.settings;
  const now = parts.now();
  const today = dayAt(now);
  const hour = new TZDate(now.getTime(), STOCKHOLM).getHours();
  if (!agendaPlace || agendaBlocked !== undefined) return;
  if (weekday(today) > FRIDAY || hour < FROM_HOUR || hour >= TO_HOUR) return;
  const level: Level | undefined =
    agendaPlace.kind === 'personal' ? { kind: 'personal' } : parts.levelOf(agendaPlace.conversation);
  if (!level || level.kind === 'steering') return;
  const role = { kind: 'team' } as const;
  for (const it of endingSoon(live, today)) {
    if (visibility(it, role, level, today) !== 'full' || !(await claim(live, it, today, now))) continue;
    const reader = {
      live,
      today,
      role,
      token: () => parts.token(),
      conversation: { id: agendaPlace.conversation, kind: agendaPlace.kind, level },
      looked: (what: string) => {
        live.note({ at: now.toISOString(), by: 'schedule', codes: [it.code], what });
      },
    };
    reader.looked('trial');
    const posted = await parts.conversations.post(
      agendaPlace.conversation,
      showForm(reader, { form: trialForm, it }, { values: {} }),
    );
    if (posted.kind !== 'posted') log.warn('trial-card-lost', { outcome: posted.kind, code: it.code });
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
      it.trialUntil <= last &&
      register.settings.trialCards.get(it.code) !== it.trialUntil,
  );
}

/** True for the one run that writes the claim. */
async function claim(live: LiveRegister, it: Enrolled, today: Day, now: Date): Promise<boolean> {
  const { code, trialUntil: until } = it;
  const key = `trial-card/${code}/${until}`;
  const meta: Meta = { key, by: 'schedule', admin: false, at: now.toISOString(), today };
  const outcome = await live.set(() => {
    const shown = live.register.settings.trialCards.get(code) === until;
    return {
      kind: 'decided',
      events: shown ? [] : [{ event: { type: 'trial-card-claimed', code, until }, day: today }],
    };
  }, meta);
  return outcome.kind === 'saved' && outcome.entries.length > 0;
}
