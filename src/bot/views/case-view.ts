import { caseCard, type TimelineRow } from '../../cards/case-card.js';
import { card, plain, text } from '../../cards/kit.js';
import { type Case, consentsAt, wasEnrolled } from '../../domain/case/case.js';
import { nameOf } from '../../domain/case/case.js';
import { fieldOf } from '../../domain/case/changes.js';
import type { CaseEntry } from '../../domain/case/fold-case.js';
import { toldInFull, valueTold } from '../../domain/case/told.js';
import { type Day, dayAt } from '../../domain/day.js';
import { dueOf } from '../../domain/due.js';
import type { Programme } from '../../domain/programme.js';
import { FACTS, type Field, fieldRow, headingOf } from '../../domain/schema/fields.js';
import { maySeeDetails, mayChange } from '../../domain/privacy/visibility.js';
import { outcomeName, referrerName } from '../../domain/programme.js';
import { dayInWords, dayShort, decimal, list } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { mayNameTo } from './finding.js';
import { nextLines, stage, standing, whoAndWhen } from './case-words.js';

/** Rows of the timeline on one card. */
const ROWS = 25;

/**
 * A case's card as a message that follows the register. A case that may no longer be named there, or that an undo has
 * taken out of the register, leaves it.
 */
export function livingCase(turn: Turn, { code }: Case): CardReply {
  const again = (now: Turn) => {
    const it = now.live.register.cases.get(code);
    return it && mayNameTo(now, it) ? caseReply(now, it) : LEFT;
  };
  return { ...again(turn), living: { turn, again } };
}

const LEFT: CardReply = {
  summary: 'Ärendet visas inte här längre.',
  card: card([text('Ärendet visas inte här längre.')]),
};

/**
 * A case's card, with its details and timeline where they may be shown: in a dialog, or where the client has none in a
 * personal chat.
 */
export function caseReply(turn: Turn, it: Case, where: 'chat' | 'dialog' = 'chat'): CardReply {
  const level = where === 'dialog' ? ({ kind: 'personal' } as const) : turn.conversation.level;
  const details = (where === 'dialog' || !turn.dialogs) && maySeeDetails(it, turn.role, level, turn.today);
  const entries = turn.live.register.entries.get(it.code) ?? [];
  const undone = undosOf(entries);
  const told = [...entries].reverse().filter((entry) => entry.event.type !== 'undone');
  const on = (day: Day | undefined) => day && dayShort(day, turn.today);
  const { programme } = turn.live;
  return {
    shown: { about: it.code },
    summary: `${nameOf(it)}: ${standing(it, turn)}`,
    card: caseCard({
      name: nameOf(it),
      code: `${it.code}${it.protected ? ' · skyddade personuppgifter' : ''}`,
      standing: `${stage(it, turn)}.`,
      facts: [
        ...(it.stage === 'closed' ? [] : nextLines(it, turn)).map(
          (line, index) => [index === 0 ? 'Härnäst' : ' ', line] as const,
        ),
        [
          'Remittent',
          [referrerName(programme, it.referrer), ...(it.unit ? [plain(it.unit)] : [])].join(', '),
        ],
        ['Studiebesök', it.visit && `${dayShort(it.visit.on, turn.today)}${isBooked(it) ? ' (bokat)' : ''}`],
        ['Remiss', it.stage === 'visiting' || it.stage === 'waiting' ? undefined : on(it.referred)],
        ['Inskriven', it.stage === 'closed' ? on(it.enrolled) : undefined],
        ['Senaste uppföljning', wasEnrolled(it) ? on(it.lastFollowUp) : undefined],
        ['Tidigare ärende', it.earlierCase && plain(it.earlierCase)],
      ],
      steps: mayChange(turn.role) && where === 'chat' ? steps(it, turn.live.programme, turn.today) : [],
      details: details ? detailsOf(it, turn) : undefined,
      timeline: details ? told.slice(0, ROWS).map((entry) => rowOf(entry, undone, turn)) : undefined,
      earlier: details ? Math.max(0, told.length - ROWS) : 0,
      where:
        details || turn.dialogs
          ? undefined
          : 'Uppgifter och tidslinje visas bara när du skriver till mig enskilt.',
    }),
  };
}

/** Whether the visit is still to come: once enrolled, nobody asks. */
function isBooked(it: Case): boolean {
  return (it.stage === 'visiting' || it.stage === 'waiting') && it.visit?.done === false;
}

function rowOf(entry: CaseEntry, undone: ReadonlyMap<number, CaseEntry>, turn: Turn): TimelineRow {
  const by = undone.get(entry.number);
  const noted = 'note' in entry.event && entry.event.note !== undefined ? plain(entry.event.note) : undefined;
  return {
    sentence: plain(toldInFull(entry.event, turn.live.programme, turn.today)),
    who: whoAndWhen(entry, turn),
    undone: by !== undefined,
    note: by ? undoneWords(by, turn) : noted,
  };
}

/** Which entry took back which, by number. */
function undosOf(entries: readonly CaseEntry[]): ReadonlyMap<number, CaseEntry> {
  return new Map(
    entries.flatMap((entry) =>
      entry.event.type === 'undone' ? entry.event.numbers.map((number) => [number, entry] as const) : [],
    ),
  );
}

/** "Ångrat av Verksamhetsledare i dag: avslutades av misstag". */
function undoneWords({ event, by, recorded }: CaseEntry, turn: Turn): string {
  const when = dayInWords(dayAt(new Date(recorded)), turn.today);
  const reason = event.type === 'undone' && event.reason !== undefined ? `: ${plain(event.reason)}` : '';
  return `Ångrat av ${turn.nameOf(by)} ${when}${reason}`;
}

function detailsOf(it: Case, turn: Turn): readonly (readonly [string, string | undefined])[] {
  const { programme } = turn.live;
  const going = wasEnrolled(it) ? it.activities.filter((one) => one.to === undefined) : [];
  const latest = wasEnrolled(it) ? it.situations.at(-1) : undefined;
  const consents = consentsAt(it, turn.today).map((code) => referrerName(programme, code));
  return [
    ...FACTS.filter((fact) => fieldRow(fact).detail).map((fact) => detailOf(it, fact, programme)),
    ['Samtycke till', consents.length > 0 ? list(consents) : 'ingen'],
    ['Pågår', going.length > 0 ? list(going.map((one) => plain(one.kind))) : undefined],
    ['Lägesbild', latest && list(latest.statuses.map(plain))],
    ['Timmar i veckan', latest?.hours === undefined ? undefined : decimal(latest.hours, 0)],
    ['Utfall', it.stage === 'closed' ? outcomeOf(it, turn) : undefined],
    detailOf(it, 'incomeAfter', programme),
    detailOf(it, 'nextStep', programme),
  ];
}

function detailOf(it: Case, field: Field, programme: Programme): readonly [string, string | undefined] {
  if (field === 'birthYear')
    return [
      'Född',
      it.birthYear === undefined ? 'okänt' : `${it.birthYearAbout ? 'ca ' : ''}${it.birthYear}`,
    ];
  const value = fieldOf(it, field);
  return [headingOf(field), value === null ? undefined : plain(valueTold(field, value, programme))];
}

function outcomeOf({ outcome, detail }: Extract<Case, { stage: 'closed' }>, turn: Turn): string {
  const name = outcomeName(turn.live.programme, outcome);
  return detail === undefined ? name : `${name}: ${plain(detail)}`;
}

/** What can be done in this stage, commonest first. */
function steps(
  it: Case,
  programme: Programme,
  today: Day,
): readonly { readonly label: string; readonly line: string }[] {
  const step = (label: string, head: string) => ({ label, line: `${head} ${it.code}` });
  switch (it.stage) {
    case 'visiting':
      return [
        ...(it.visit.done ? [] : [step('Besök gjort', 'studiebesök gjort')]),
        step('Remiss', 'remiss'),
        step('Tackat nej', 'tackade nej'),
        step('Boka om', 'boka om studiebesök'),
        step('Rätta', 'rätta'),
      ];
    case 'waiting':
      return [
        step('Skriv in', 'skriv in'),
        step('Tackat nej', 'tackade nej'),
        step('Samtycke', 'samtycke'),
        step('Rätta', 'rätta'),
      ];
    case 'enrolled':
      return [
        step('Uppföljning', 'uppföljning'),
        ...(it.trialPassed === undefined ? [step('Prövotid', 'prövotid')] : []),
        step('Avsluta', 'avsluta'),
        step('Aktivitet', 'starta aktivitet'),
        ...(it.activities.some((one) => one.to === undefined)
          ? [step('Avsluta aktivitet', 'avsluta aktivitet')]
          : []),
        step('Avstämning', 'avstämning'),
        step('Boka uppföljning', 'boka uppföljning'),
        step('Samtycke', 'samtycke'),
        ...(consentsAt(it, today).length > 0 ? [step('Återkalla samtycke', 'återkalla samtycke')] : []),
        step('Rätta', 'rätta'),
      ];
    case 'closed':
    case 'declined':
      return [
        ...(dueOf(it, programme, today).some(({ days }) => days <= programme.dueDays)
          ? [step('Håller det?', 'håller')]
          : []),
        step('Kommer tillbaka', 'kommer tillbaka'),
        step('Rätta', 'rätta'),
      ];
  }
}
