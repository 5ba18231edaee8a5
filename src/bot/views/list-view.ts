import { caseListCard, type CaseRow } from '../../cards/case-list.js';
import { plain } from '../../cards/kit.js';
import { type Case, wasEnrolled } from '../../domain/case/case.js';
import { daysBetween } from '../../domain/day.js';
import { dueOf } from '../../domain/due.js';
import { type CaseFilter, findCases, foundBy } from '../../domain/find-cases.js';
import { listShown } from '../../domain/language/acts/list-filter.js';
import { casesLastBy } from '../../domain/handover.js';
import { openCases } from '../../domain/open-cases.js';
import { maySeeDetails } from '../../domain/privacy/visibility.js';
import { referrerName } from '../../domain/programme.js';
import { dueRow } from '../../domain/schema/due.js';
import { lateness, plural } from '../../domain/text/swedish.js';
import type { CardReply, Turn } from '../turn.js';
import { stage } from './case-words.js';
import { hiddenWords } from './due-words.js';
import { mayNameTo } from './finding.js';

const PAGE = 15;

const STAGES = {
  waiting: 'I kö',
  enrolled: 'Inskrivna',
  visiting: 'Bokade studiebesök',
  open: 'Alla pågående',
};
const MARKS = {
  trial: 'I prövotid',
  'long-stay': 'Inskrivna mer än 12 månader',
  'no-consent': 'Inskrivna utan samtycke',
  protected: 'Skyddade personuppgifter',
  quiet: 'Tysta ärenden',
};

/** What is listed: `own` are those that the reader was the last to write about. */
export interface Listed extends CaseFilter {
  readonly own?: true | undefined;
}

/**
 * A page of the cases that satisfy a filter, as the reader may see them. The others are counted, but not those that a
 * word finds: the count would tell what is known of a case that may not be shown.
 */
export function listReply(turn: Turn, filter: Listed, start: number): CardReply {
  const again = (now: Turn) => listNow(now, filter, start);
  return { ...again(turn), living: { turn, again } };
}

function listNow(turn: Turn, filter: Listed, start: number): CardReply {
  const { register, programme } = turn.live;
  const { today } = turn;
  const cases = among(turn, filter);
  const found = findCases(cases, filter, { register, programme, today });
  const seen = found.filter((it) => mayNameTo(turn, it));
  const from = start < seen.length ? start : 0;
  const page = seen.slice(from, from + PAGE);
  const rest = seen.length - from - page.length;
  const name = titleOf(filter, turn);
  return {
    shown: {
      query: filter.own ? undefined : listShown(filter, programme, today),
      about: seen.length === 1 ? seen[0]?.code : undefined,
    },
    summary: `${name}: ${plural(seen.length, 'ärende', 'ärenden')}`,
    card: caseListCard({
      title: name,
      rows: page.map((it) => rowOf(it, turn, filter.text)),
      total: seen.length,
      none: filter.own ? NONE_OWN : filter.text === undefined ? 'Inga ärenden.' : NONE_FOUND,
      extent: filter.own && OWN,
      hidden: filter.text === undefined ? hiddenWords(turn, found.length - seen.length) : undefined,
      more: rest > 0 ? { count: rest, data: { filter, start: from + PAGE } } : undefined,
    }),
  };
}

const OWN = 'De öppna ärenden där du var den senaste som skrev';
const NONE_OWN = 'Inga just nu. Ett ärende blir ditt när du skriver i det, tills någon annan gör det.';
const NONE_FOUND = 'Inget hittat. Jag söker i kod, alias, remittent, enhet och aktivitet.';

function among(turn: Turn, { own, text }: Listed): Iterable<Case> {
  const { register } = turn.live;
  if (own) return casesLastBy(register, turn.person.id);
  return text === undefined ? openCases(register) : register.cases.values();
}

/** Why a word found a case, where its row does not say so already. A unit is a detail of the person's. */
function whyFound(it: Case, turn: Turn, text: string): readonly string[] {
  const { live, role, conversation, today } = turn;
  const by = foundBy(it, text, live.programme);
  const isSeen = wasEnrolled(it) && it.activities.some(({ kind }) => kind === by);
  const isUnit = by === it.unit && maySeeDetails(it, role, conversation.level, today);
  return by !== undefined && (isSeen || isUnit) ? [plain(by)] : [];
}

function rowOf(it: Case, turn: Turn, text?: string): CaseRow {
  const { today } = turn;
  const [first] = [...dueOf(it, turn.live.programme, today)].sort((a, b) => a.days - b.days);
  const isOpen = it.stage === 'waiting' || it.stage === 'enrolled';
  const who = isOpen ? [referrerName(turn.live.programme, it.referrer)] : [];
  const waited =
    it.stage === 'waiting' ? `Väntat ${plural(daysBetween(it.referred, today), 'dag', 'dagar')}` : undefined;
  const soon = first && first.days <= turn.live.programme.dueDays;
  return {
    code: it.code,
    alias: it.alias,
    fact: [stage(it, turn), ...who, ...(text === undefined ? [] : whyFound(it, turn, text))].join(' · '),
    when: waited ?? (soon ? `${dueRow(first.kind).next} ${lateness(first.days)}` : undefined),
    late: (first?.days ?? 0) < 0,
  };
}

function titleOf({ stage, mark, referrer, text, own }: Listed, turn: Turn): string {
  if (own) return 'Mina ärenden';
  const what = mark ? MARKS[mark] : STAGES[stage ?? 'open'];
  const from = referrer === undefined ? '' : ` från ${plain(referrerName(turn.live.programme, referrer))}`;
  const all = `${what}${from}`;
  if (text === undefined) return all;
  return all === STAGES.open ? 'Sökträffar' : `Sökträffar: ${all.toLocaleLowerCase('sv')}`;
}
