import * as z from 'zod';
import { fold } from '../../text/fold.js';
import { columnLetters } from '../sheet.js';
import type { Answers, Question } from './questions.js';
import { type MappedSheet, missingColumns } from './propose.js';
import { isIdentity, type Target } from './target.js';
import { targetCalled, targetWord } from './target-words.js';

const words = z.string().max(2000);

/** How a team's own file is to be read, as it is kept in a file that people may change (DESIGN 14). */
export const mappingSchema = z.object({
  sheets: z
    .array(
      z.object({
        name: words,
        read: z.boolean(),
        columns: z.array(z.object({ column: words, heading: words, to: words })).max(300),
      }),
    )
    .max(100),
  questions: z.array(z.looseObject({ id: words, answer: words })).max(10_000),
});
export type Mapping = z.infer<typeof mappingSchema>;

/** A mapping as it would be, for people to change. */
export function mappingOf(sheets: readonly MappedSheet[], questions: readonly Question[], answers: Answers) {
  const open = new Set(questions.map(({ id }) => id));
  return {
    sheets: sheets.map(({ name, read, columns }) => ({
      name,
      read,
      columns: columns.map(({ at, heading, target }) => ({
        column: columnLetters(at),
        heading,
        to: targetWord(target),
      })),
    })),
    questions: [
      ...questions.map(({ id, rows, heading, value, options }) => ({
        id,
        heading,
        value,
        rows: rows.map(({ sheet, row }) => `${sheet} ${row}`.trim()).join(', '),
        options,
        answer: answers[id] ?? '',
      })),
      ...Object.entries(answers).flatMap(([id, answer]) => (open.has(id) ? [] : [{ id, answer }])),
    ],
  };
}

export function answersIn(mapping: Mapping): Answers {
  return Object.fromEntries(
    mapping.questions.filter(({ answer }) => answer.trim() !== '').map(({ id, answer }) => [id, answer]),
  );
}

/** Something in a mapping that cannot be done, in words. */
export interface Applied {
  readonly sheets: readonly MappedSheet[];
  readonly problems: readonly string[];
}

/** The proposal with a mapping's changes. Columns that tell who somebody is stay unread, whatever it says. */
export function applyMapping(proposed: readonly MappedSheet[], mapping: Mapping): Applied {
  const problems: string[] = [];
  const sheets = proposed.map((sheet): MappedSheet => {
    const wanted = mapping.sheets.find(({ name }) => name === sheet.name);
    if (!wanted) return sheet;
    const columns = sheet.columns.map((column) => {
      const letters = columnLetters(column.at);
      const to = wanted.columns.find((one) => one.column === letters && one.heading === column.heading)?.to;
      if (to === undefined || to === targetWord(column.target)) return column;
      const target = targetCalled(to);
      const where = `${column.heading} (kolumn ${letters})`;
      if (!target) problems.push(`${where}: ”${to}” är inget som en kolumn kan bli.`);
      else if (isIdentity(column.target)) problems.push(`${where} talar om vem någon är, och läses aldrig.`);
      else return { ...column, target };
      return column;
    });
    const missing = missingColumns(columns);
    if (wanted.read && missing.length > 0)
      problems.push(`Bladet ${sheet.name} saknar ${missing.join(', ')}, så det går inte att läsa.`);
    return { ...sheet, read: wanted.read && missing.length === 0, columns, missing };
  });
  return { sheets, problems };
}

/** What a team has confirmed before: where the columns of sheets with these headings go, and what its words mean. */
export const rememberedSchema = z.object({
  sheets: z.record(z.string(), z.object({ read: z.boolean(), to: z.array(words) })),
  answers: z.record(z.string(), words),
});
export type Remembered = z.infer<typeof rememberedSchema>;

export const NOTHING_REMEMBERED: Remembered = { sheets: {}, answers: {} };

/** A sheet is known again by its headings, whatever it is called this year. */
function signature({ columns }: MappedSheet): string {
  return columns.map(({ heading }) => fold(heading)).join('|');
}

/** Answers about single rows are not remembered: another file's rows are others. */
const LASTING = /^(?:value|above|age|born|colour)\b/;

export function remember(before: Remembered, sheets: readonly MappedSheet[], answers: Answers): Remembered {
  const known = sheets.map((sheet) => {
    const to = sheet.columns.map(({ target }) => targetWord(target));
    return [signature(sheet), { read: sheet.read, to }] as const;
  });
  const lasting = Object.entries(answers).filter(([id]) => LASTING.test(id));
  return {
    sheets: { ...before.sheets, ...Object.fromEntries(known) },
    answers: { ...before.answers, ...Object.fromEntries(lasting) },
  };
}

/** The proposal as it was confirmed the last time; `confirmed` if every sheet is one that was seen then. */
export function recall(
  { sheets: known }: Remembered,
  proposed: readonly MappedSheet[],
): { readonly sheets: readonly MappedSheet[]; readonly confirmed: boolean } {
  let confirmed = proposed.length > 0;
  const sheets = proposed.map((sheet) => {
    const before = known[signature(sheet)];
    if (!before) confirmed = false;
    if (!before) return sheet;
    const columns = sheet.columns.map((column, at) => ({
      ...column,
      target: recalled(column.target, before.to[at]),
    }));
    return { ...sheet, read: before.read && missingColumns(columns).length === 0, columns };
  });
  return { sheets, confirmed };
}

function recalled(proposed: Target, word: string | undefined): Target {
  if (word === undefined || isIdentity(proposed) || word === targetWord(proposed)) return proposed;
  return targetCalled(word) ?? proposed;
}
