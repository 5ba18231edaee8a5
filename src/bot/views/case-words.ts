import { plain } from '../../cards/kit.js';
import type { Case } from '../../domain/case/case.js';
import { openCases } from '../../domain/open-cases.js';
import type { CaseEntry } from '../../domain/case/fold-case.js';
import { told, toldInFull } from '../../domain/case/told.js';
import { dayAt } from '../../domain/day.js';
import { dueOf } from '../../domain/due.js';
import type { DueKind } from '../../domain/schema/due.js';
import { dueLine, stageText, standingText } from '../../domain/speech/sv/standing.js';
import { dayInWords, plural } from '../../domain/text/swedish.js';
import type { Reader, Turn } from '../turn.js';
import { mayNameTo } from './finding.js';

/** Whom a consent is for and how a case ended stand where nobody else reads along (DESIGN 10). */
const IN_FULL: ReadonlySet<CaseEntry['event']['type']> = new Set([
  'consented',
  'consent-revoked',
  'closed',
  'declined',
]);

/** An entry, with those details only where nobody else reads along. */
export function toldHere({ event }: CaseEntry, { conversation, live, today }: Turn): string {
  const tells = IN_FULL.has(event.type) && conversation.kind === 'personal' ? toldInFull : told;
  return tells(event, live.programme, today);
}

/** The same on a card: a detail, a unit or a reason in it was typed by somebody. */
export function toldPlain(entry: CaseEntry, turn: Turn): string {
  return plain(toldHere(entry, turn));
}

/** An entry with who and when: "Uppföljning gjord 25 nov (Handledare Ett, i dag)". */
export function toldWithWho(entry: CaseEntry, turn: Turn): string {
  return `${toldPlain(entry, turn)} (${whoAndWhen(entry, turn)})`;
}

/** Who recorded an entry, and when: "Handledare Ett, i dag". */
export function whoAndWhen({ by, recorded }: CaseEntry, turn: Turn): string {
  return `${turn.nameOf(by)}, ${dayInWords(dayAt(new Date(recorded)), turn.today)}`;
}

/** Where a case stands, as one sentence without details: "Inskriven sedan 3 nov, remiss från Region Dalarna". */
export function standing(it: Case, turn: Turn): string {
  return standingText(stage(it, turn), it, turn.live.programme);
}

/** The same without who referred: "Inskriven sedan 3 nov, i prövotid till 3 dec". */
export function stage(it: Case, turn: Turn): string {
  const { kind } = turn.conversation.level;
  const { today } = turn;
  const { programme } = turn.live;
  return plain(stageText(it, { programme, today, outcome: kind !== 'mixed', reason: kind === 'personal' }));
}

/** A case's alias where it has one and may be named to whoever reads; otherwise its code. */
export function stillNamed(turn: Reader, code: string): string {
  const it = turn.live.register.cases.get(code);
  return (it && mayNameTo(turn, it) ? it.alias : undefined) ?? code;
}

/** What comes next for a case, a line each. `about`: only the nearest, and what they are about. */
export function nextLines(it: Case, turn: Turn, about?: ReadonlySet<DueKind>): readonly string[] {
  const { register, programme } = turn.live;
  if (it.stage === 'waiting') {
    let [place, all] = [1, 0];
    for (const [referred, count] of register.queue) {
      all += count;
      if (referred < it.referred) place += count;
      else if (referred === it.referred && count > 1) place += beforeSameDay(it, turn);
    }
    return [`Plats ${place} av ${all} i kön. Nästa steg: skriv in.`];
  }
  const due = dueOf(it, programme, turn.today);
  if (it.stage === 'closed' && due.length === 0)
    return about?.has('holding') ? [] : ['Ärendet är borta ur alla listor.'];
  return [...due]
    .sort((a, b) => a.days - b.days)
    .filter((item, at) => about === undefined || at === 0 || about.has(item.kind))
    .map((item) => dueLine(item, programme, turn.today));
}

/** Of several referred the same day, how many came before. */
function beforeSameDay(it: Case, { live }: Turn): number {
  let before = 0;
  for (const one of openCases(live.register))
    if (
      one.stage === 'waiting' &&
      it.stage === 'waiting' &&
      one.referred === it.referred &&
      one.code < it.code
    )
      before++;
  return before;
}

/** Said when a case was enrolled past the programme's places: a warning, never a refusal. */
export function capacityWarning(turn: Turn): string | undefined {
  const { register, programme } = turn.live;
  let enrolled = 0;
  for (const it of register.cases.values()) if (it.stage === 'enrolled') enrolled++;
  if (enrolled <= programme.capacity) return undefined;
  return `Nu är ${plural(enrolled, 'inskriven', 'inskrivna')} på ${programme.capacity} platser.`;
}
