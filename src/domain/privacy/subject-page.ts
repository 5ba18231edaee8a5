import { fieldOf, hasField } from '../case/changes.js';
import { type Case, consentsAt } from '../case/case.js';
import type { CaseEntry } from '../case/fold-case.js';
import { undoneNumbers } from '../case/fold-case.js';
import { toldInFull, valueTold } from '../case/told.js';
import { type Day, dayAt } from '../day.js';
import type { AccessLog } from '../ledger.js';
import type { Page, PageLine } from '../meeting/page.js';
import { type Programme, referrerName } from '../programme.js';
import { fieldRow, FIELDS } from '../schema/fields.js';
import { dayPlain, dayShort, list, plural } from '../text/swedish.js';
import { brokenText, type Names, personName } from './access-page.js';
import { doingText } from './access-words.js';

/** All that is known of one case: what the person it is about has a right to read. */
export interface Subject {
  readonly it: Case;
  readonly entries: readonly CaseEntry[];
  /** The access log's lines about the case. */
  readonly log: AccessLog;
}

/**
 * The extract about a case as a page that the person can read (DESIGN 14): what is known now, what has happened and who
 * wrote it down, and who has looked. What was taken back is there too, marked. Days of record have their year: a paper is kept.
 */
export function subjectPage(
  { it, entries, log }: Subject,
  programme: Programme,
  names: Names,
  today: Day,
): Page {
  return {
    title: `Utdrag om ärendet ${it.code}`,
    intro: [
      `Det här är allt som finns om ärendet i samverkansteamets register, ${dayPlain(today)}.`,
      'Registret har inget namn, inget personnummer och inga diagnoser. Vem ärendet gäller vet bara myndigheten.',
      'Är något fel har du rätt att få det rättat. Säg till din handledare.',
    ],
    sections: [
      { heading: 'Uppgifter', lines: factsOf(it, programme, today) },
      { heading: 'Vad som har hänt', lines: happenedTo(entries, programme, names, today) },
      {
        heading: 'Vilka som har sett eller ändrat det',
        lines: log.looks.map((look) => ({
          strong: dayShort(dayAt(new Date(look.at))),
          rest: `${personName(look.by, names)} · ${doingText(look)}`,
        })),
        notes: [plural(log.looks.length, 'rad', 'rader'), ...brokenText(log.broken)],
      },
    ],
    closing: [],
  };
}

function factsOf(it: Case, programme: Programme, today: Day): PageLine[] {
  const known = FIELDS.filter((field) => hasField(it, field)).flatMap((field): PageLine[] => {
    const value = fieldOf(it, field);
    return value === null || value === false
      ? []
      : [{ strong: fieldRow(field).name, rest: valueTold(field, value, programme) }];
  });
  const consents = consentsAt(it, today).map((code) => referrerName(programme, code));
  return [...known, { strong: 'Samtycke till', rest: consents.length > 0 ? list(consents) : 'ingen' }];
}

function happenedTo(
  entries: readonly CaseEntry[],
  programme: Programme,
  names: Names,
  today: Day,
): PageLine[] {
  const undone = undoneNumbers(entries);
  return entries.map(({ event, recorded, by, number }) => {
    const note = 'note' in event && event.note !== undefined ? `: ${event.note}` : '';
    const taken = undone.has(number) ? ' (har ångrats)' : '';
    return {
      strong: dayShort(dayAt(new Date(recorded))),
      rest: `${toldInFull(event, programme, today)}${note}${taken} · ${personName(by, names)}`,
    };
  });
}
