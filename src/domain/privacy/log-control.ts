import { addDays, type Day, dayAt, timeAt, weekday } from '../day.js';
import type { AccessLog, Look } from '../ledger.js';
import type { Page } from '../meeting/page.js';
import { feastOn } from '../periods/red-days.js';
import type { Register } from '../register.js';
import { list, plural } from '../text/swedish.js';
import { brokenText, type Names, personName } from './access-page.js';
import { WRITERS } from './access-words.js';

/** What one person's month looks like to whoever reviews the log. */
export interface Control {
  readonly by: string;
  readonly times: number;
  readonly cases: ReadonlySet<string>;
  /** Times between 22 and 6, on a weekend or on a public holiday. */
  readonly oddHours: number;
  /** Cases with protected details. */
  readonly protected: ReadonlySet<string>;
  /** Cases opened one by one in which the person recorded nothing within 30 days before or after. */
  readonly notWorked: ReadonlySet<string>;
}

/** A person's work around a look, in days. */
const WORK = 30;
/** From how many it is asked about. */
const ODD = 3;
const STRANGE = 5;

/** Whoever reads the log sees codes, but looks at no case. */
const READING: ReadonlySet<string> = new Set(['log', 'who-looked', 'own-log', 'log-control']);

/** Counts a month's looks by person. Changes are work, and are not looks. */
export function controlOf(looks: readonly Look[], register: Register): readonly Control[] {
  const people = new Map<string, Look[]>();
  for (const look of looks)
    if (!look.changed && !(look.by in WRITERS) && !READING.has(look.what))
      people.set(look.by, [...(people.get(look.by) ?? []), look]);
  return [...people].map(([by, mine]) => {
    const codes = (some: readonly Look[]) => new Set(some.flatMap((look) => look.codes ?? []));
    const opened = mine.filter((look) => look.codes?.length === 1);
    const isProtected = (code: string) => register.cases.get(code)?.protected === true;
    return {
      by,
      times: mine.length,
      cases: codes(mine),
      oddHours: mine.filter(isOdd).length,
      protected: new Set([...codes(mine)].filter(isProtected)),
      notWorked: codes(opened.filter((look) => !worked(look, register))),
    };
  });
}

function isOdd({ at }: Look): boolean {
  const instant = new Date(at);
  const day = dayAt(instant);
  const time = timeAt(instant);
  return weekday(day) > 5 || feastOn(day)?.red === true || time >= '22' || time < '06';
}

function worked({ by, at, codes = [] }: Look, register: Register): boolean {
  const day = dayAt(new Date(at));
  return codes.every((code) =>
    (register.entries.get(code) ?? []).some((entry) => {
      const on = dayAt(new Date(entry.recorded));
      return entry.by === by && on >= addDays(day, -WORK) && on <= addDays(day, WORK);
    }),
  );
}

/** What there is to ask a person about, in Swedish; none if nothing stands out. */
export function questionsTo(control: Control): readonly string[] {
  const { oddHours, notWorked } = control;
  return [
    ...(control.protected.size > 0 ? [`skyddade uppgifter: ${list([...control.protected])}`] : []),
    ...(oddHours >= ODD ? [`${plural(oddHours, 'gång', 'gånger')} på natten, en helg eller en röd dag`] : []),
    ...(notWorked.size >= STRANGE
      ? [`öppnade ${plural(notWorked.size, 'ärende', 'ärenden')} utan att ha antecknat något i dem`]
      : []),
  ];
}

/** The monthly log control: first those there is something to ask about, then everybody's figures. */
export function controlPage(
  span: string,
  log: AccessLog,
  register: Register,
  names: Names,
  today: Day,
): Page {
  const all = [...controlOf(log.looks, register)].sort((a, b) => b.times - a.times);
  const asked = all.flatMap((one) =>
    questionsTo(one).map((rest) => ({ strong: personName(one.by, names), rest })),
  );
  return {
    title: `Loggkontroll, ${span}`,
    intro: brokenText(log.broken),
    sections: [
      {
        heading: 'Att fråga om',
        lines: asked,
        ...(asked.length === 0 && { notes: ['Inget sticker ut.'] }),
      },
      {
        heading: 'Alla',
        lines: all.map((one) => ({
          strong: personName(one.by, names),
          rest: `${plural(one.times, 'gång', 'gånger')} · ${plural(one.cases.size, 'ärende', 'ärenden')}`,
        })),
      },
    ],
    closing: [
      `Kontrollen gjordes ${today}. Skriv ner vad den visade, och spara det som ni sparar andra loggkontroller.`,
    ],
  };
}
