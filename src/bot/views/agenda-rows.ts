import { type Button, execute, plain, type Row } from '../../cards/kit.js';
import { rowName } from '../../cards/names.js';
import { foldCase, codeOf } from '../../domain/case/fold-case.js';
import { dueOf } from '../../domain/due.js';
import type { Agenda, CaseRow } from '../../domain/meeting/agenda.js';
import type { DoneRow } from '../../domain/meeting/done.js';
import { caseName, isLate, pointFacts, rowFacts, rowWhen } from '../../domain/meeting/agenda-words.js';
import type { Point } from '../../domain/meeting/points.js';
import { dueKindIn, dueKindOf, dueRow } from '../../domain/schema/due.js';
import { capital } from '../../domain/text/swedish.js';
import type { Reader } from '../turn.js';
import { type RowVerbs, stepButtons } from './due-rows.js';
import { doneWords, markName, type RowMark } from './row-mark.js';

/** What the rows of an agenda are made from. */
export interface RowParts extends Pick<Reader, 'live' | 'today'> {
  readonly agenda: Agenda;
  readonly verbs: RowVerbs;
  /** Whether the readers may take steps about cases. */
  readonly changes: boolean;
  /** The case whose trial is opened. */
  readonly open: string | undefined;
  nameOf(by: string): string;
}

/** One of the team's own points. */
export function pointRow(parts: RowParts, point: Point): Row {
  const facts = ['punkt', parts.nameOf(point.by), pointFacts(point, parts.agenda.today)];
  return {
    ...boxed(parts, point.row, point.text, point.tick?.ticked ?? false),
    main: `**${plain(point.text)}**`,
    facts: plain(facts.filter((fact) => fact !== undefined).join(' · ')),
  };
}

/** A case; `all` are its rows where it has come up for more than one reason. */
export function caseRow(parts: RowParts, row: CaseRow, all: readonly CaseRow[] = [row]): Row {
  const { agenda, live, changes, open, verbs } = parts;
  const { alias, code } = caseName(row);
  const kind = dueKindIn(row.section);
  const name = alias ?? code;
  const facts = all
    .map((one) => rowFacts(one, live.programme, agenda.today))
    .filter((one) => one !== undefined);
  const ticked = row.tick?.ticked ?? false;
  const unsaved = ticked && kind !== undefined ? [`genomgången, men ${dueRow(kind).unsaved}`] : facts;
  const when = rowWhen(row, agenda.today);
  const words = plain(unsaved.join(' · '));
  const what = row.section === 'visits' ? 'studiebesök' : kind && dueRow(kind).name;
  const on = kind && { code, kind, due: row.on, name };
  return {
    ...boxed(parts, row.row, what === undefined ? name : `${name}, ${what}`, ticked),
    main: rowName({ code, alias }),
    when,
    facts: words === '' ? undefined : when === undefined ? capital(words) : words,
    late: isLate(row),
    buttons: on && changes ? stepButtons(parts, on, open === code, verbs) : [],
  };
}

/** The box ticks, the name opens. */
function boxed({ verbs }: RowParts, row: string, name: string, ticked: boolean): Pick<Row, 'box' | 'open'> {
  const { meeting, show, token } = verbs.data;
  // Said where it is not the first page only: a row is most of what the card weighs.
  const about = { meeting, ...(show !== 'brief' && { show }), row };
  const button = (label: string, verb: string, data: object): Button =>
    execute(`${label} ${name}`.slice(0, 60), verb, { ...about, ...data });
  return {
    box: {
      ticked,
      press: button(ticked ? 'Inte genomgången:' : 'Genomgången:', 'agenda-tick', { token, to: !ticked }),
    },
    open: button('Mer om', 'agenda-row', {}),
  };
}

/**
 * The receipt of what was done last at the meeting, in the place where it was due: it stands there for everybody, until
 * something more is done.
 */
export function latestMark(
  { live, today, agenda }: RowParts,
  last: DoneRow | undefined,
): RowMark | undefined {
  const kind = last && dueKindOf(last.entry.event);
  if (!last || kind === undefined || last.entry.event.type === 'follow-up-booked') return undefined;
  const { it, entry, bare } = last;
  const code = codeOf(entry);
  const earlier = (live.register.entries.get(code) ?? []).filter(({ number }) => number < entry.number);
  const before = foldCase(earlier);
  const items = typeof before === 'string' ? [] : dueOf(before, live.programme, agenda.today);
  const due = items.find((item) => item.kind === kind)?.due;
  const name = markName(bare ? { code, alias: undefined } : it);
  const words = `✓ ${name} · ${doneWords({ live, today }, it, kind)}`;
  return { code, kind, due, words, numbers: [entry.number], revision: it.revision };
}
