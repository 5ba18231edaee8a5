import { addMonths, type Day, parseDay } from '../../day.js';
import type { Programme } from '../../programme.js';
import { fold } from '../../text/fold.js';
import { cellDay, cellSince } from '../cell-days.js';
import type { Column } from '../columns.js';
import { answersFor, namedCells } from './answer-words.js';
import {
  AGE_ANSWERS,
  type Answers,
  AS_ABOVE_ANSWER,
  AT_ENROLMENT,
  LEAVE_OUT,
  NO_ANSWER,
  NOTHING_SAID,
  ONE_CASE,
  type Place,
  type Question,
  TWO_CASES,
  YES_ANSWER,
} from './questions.js';
import { type CellReader, type Cells } from './readings.js';
import type { AgeAt } from './target.js';

/** What an answer gives a row; `open` where there is none yet. */
export type Answer =
  | { readonly kind: 'open'; readonly id: string }
  | { readonly kind: 'cells'; readonly cells: Cells }
  | { readonly kind: 'leave-out' }
  | { readonly kind: 'age'; readonly at: AgeAt }
  /** The consent is of the day of the enrolment. */
  | { readonly kind: 'enrolment' };

export interface Asked extends Omit<Question, 'rows' | 'misread' | 'sheet'> {
  readonly sheet?: string;
  /** What the row above has, where that is what is asked. */
  readonly above?: Cells | undefined;
  /** The year in a personnummer, where that is what is asked. */
  readonly year?: string | undefined;
}

export interface Asking {
  /** The answer to a question about a row; the question is kept, so that it is asked once for all its rows. */
  readonly ask: (question: Asked, row: number) => Answer;
  /** Days that a text without a year may mean, latest first. */
  readonly daysFor: (text: string) => readonly string[];
  /** Every question that has no answer yet. */
  readonly open: () => readonly Question[];
}

interface Reader {
  readonly reader: CellReader;
  readonly programme: Programme;
}

interface Scene extends Reader {
  readonly today: Day;
  readonly answers: Answers;
}

export function askings({ reader, programme, today, answers }: Scene): Asking {
  const open = new Map<string, Question & { rows: Place[] }>();
  return {
    ask: ({ above, year, ...question }, row) => {
      const { id, sheet = '' } = question;
      const given = answers[id];
      const answer =
        given === undefined
          ? undefined
          : answerOf(given, { ...question, above, year }, { reader, programme });
      if (answer) return answer;
      const place = { sheet, row };
      const known = open.get(id);
      if (known) {
        if (known.rows.at(-1)?.row !== row || known.rows.at(-1)?.sheet !== sheet) known.rows.push(place);
      } else
        open.set(id, {
          ...question,
          sheet,
          rows: [place],
          options: [...optionsOf(question, programme), LEAVE_OUT],
          ...(given !== undefined && given !== '' && { misread: given }),
        });
      return { kind: 'open', id };
    },
    daysFor: (text) => daysFor(text, today),
    open: () => [...open.values()],
  };
}

const is = (given: string, answer: string) => fold(given).trim() === fold(answer);

/** Reads an answer; undefined where it is none. */
function answerOf(given: string, question: Asked, reader: Reader): Answer | undefined {
  const { kind, column, above = {}, year } = question;
  const cells = (them: Cells): Answer => ({ kind: 'cells', cells: them });
  if (is(given, LEAVE_OUT)) return { kind: 'leave-out' };
  if (is(given, NOTHING_SAID) && kind !== 'same' && kind !== 'age') return cells({});
  switch (kind) {
    case 'above':
      return is(given, AS_ABOVE_ANSWER) && column ? cells(taken(column, above)) : undefined;
    case 'age': {
      const [at] = Object.entries(AGE_ANSWERS).find(([, words]) => is(given, words)) ?? [];
      return at === undefined ? undefined : { kind: 'age', at: at as AgeAt };
    }
    case 'born':
      return yesOrNo(given, cells({ ...(year !== undefined && { fodelsear: year }) }), cells({}));
    case 'colour':
      return yesOrNo(given, cells({ skyddad: 'ja' }), cells({}));
    case 'same':
      return is(given, ONE_CASE) ? { kind: 'leave-out' } : is(given, TWO_CASES) ? cells({}) : undefined;
    case 'value':
    case 'cell':
      if (column === 'samtycke' && is(given, AT_ENROLMENT)) return { kind: 'enrolment' };
      return column && cellAnswer(column, given.trim(), reader);
  }
}

function yesOrNo(given: string, yes: Answer, no: Answer): Answer | undefined {
  if (/^ja\b/i.test(given.trim())) return yes;
  return is(given, NO_ANSWER) ? no : undefined;
}

/** The unit goes with its referrer, and a detail with its outcome. */
function taken(column: Column, above: Cells): Cells {
  const also: Partial<Record<Column, Column>> = { remittent: 'enhet', utfall: 'utfall_detalj' };
  const text = above[column];
  const beside = also[column];
  const more = beside && above[beside];
  return {
    ...(text !== undefined && { [column]: text }),
    ...(beside && more !== undefined && { [beside]: more }),
  };
}

/** A name or a code of the column's, a day, or what the column's cells are read as. */
function cellAnswer(column: Column, given: string, { reader, programme }: Reader): Answer | undefined {
  const named = namedCells(column, given, programme);
  if (named) return { kind: 'cells', cells: named };
  const [first = '', more = ''] =
    column === 'remittent' ? given.split(/:(.*)/s).map((part) => part.trim()) : [given];
  const since = column === 'forsorjning_sedan' ? cellSince(given) : undefined;
  const day = since ?? cellDay(given);
  if (day !== undefined && column !== 'fodelsear') return { kind: 'cells', cells: { [column]: day } };
  const reading = reader(column, first);
  if (reading.kind !== 'cells' || Object.keys(reading.cells).length === 0) return undefined;
  return more === '' ? reading : { kind: 'cells', cells: { ...reading.cells, enhet: more } };
}

/** The answers that a question can be given, as they are written. */
function optionsOf({ kind, column, options }: Asked, programme: Programme): readonly string[] {
  switch (kind) {
    case 'above':
      return [AS_ABOVE_ANSWER, NOTHING_SAID];
    case 'age':
      return Object.values(AGE_ANSWERS);
    case 'born':
    case 'colour':
      return [YES_ANSWER, NO_ANSWER];
    case 'same':
      return [ONE_CASE, TWO_CASES];
    case 'value':
    case 'cell':
      return [...new Set([...options, ...answersFor(column, programme), NOTHING_SAID])];
  }
}

/** "11/2" is that day in one of the last years. */
function daysFor(text: string, today: Day): readonly string[] {
  const [, date, month] = /^(\d{1,2})[/.](\d{1,2})$/.exec(text) ?? [];
  if (date === undefined || month === undefined) return [];
  return [0, 12, 24].flatMap((back) => {
    const year = addMonths(today, -back).slice(0, 4);
    const day = parseDay(`${year}-${month.padStart(2, '0')}-${date.padStart(2, '0')}`);
    return day !== undefined && day <= today ? [day] : [];
  });
}
