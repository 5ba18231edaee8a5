import { GENDERS } from '../codes.js';
import { type Day, earliest, yearOf } from '../day.js';
import { contains, type Period } from '../periods/period.js';
import { outcomeName, type Programme } from '../programme.js';
import type { Register } from '../register.js';
import { surveySentence } from '../speech/sv/survey.js';
import { answeredRows, aYearAfter, holdingOf } from '../status/holding.js';
import type { Participants } from '../status/participants.js';
import { returnsOf } from '../status/returns.js';
import { stepMovement } from '../status/steps.js';
import { surveyOf } from '../status/survey.js';
import { dayPlain } from '../text/swedish.js';
import { codesOf, type Figures, plainFigure } from './figures.js';
import type { Block, Cell, Sentence } from './report.js';
import { paragraph, sentence, tableBlock } from './sentence.js';

/** Whether the closures of the year last, for who may see single cases; beside the result, never in it. */
export function lasting(now: Figures, register: Register, today: Day): readonly Block[] {
  if (!now.isOpen) return [];
  const { period, programme } = now.status;
  const rows = answeredRows(holdingOf(register, programme, period, today));
  return paragraph(
    ...rows.map(({ outcome, months, still, known }) => {
      const path = `holding.${outcome}.${months}`;
      const what = `${outcomeName(programme, outcome).toLocaleLowerCase('sv')} ${months} månader efter avslutet`;
      return sentence`Av ${now.counted(`${path}.known`, codesOf(known))} som svarade var ${now.counted(`${path}.still`, codesOf(still))} kvar i ${what}.`;
    }),
    programme.situationGoal && yearAfter(now, aYearAfter(rows)),
  );
}

/** Where the goal is of what holds after a year: all of them at once. */
function yearAfter(now: Figures, { still, known }: ReturnType<typeof aYearAfter>): Sentence | undefined {
  if (known.length === 0) return undefined;
  const [kept, of] = [still, known].map(codesOf);
  return sentence`Ett år efter avslutet var ${now.counted('holding.year.still', kept ?? [])} av ${now.counted('holding.year.known', of ?? [])} kvar i det de gick till.`;
}

/** How the steps have moved among those enrolled at the period's end. */
export function stepsMoved(now: Figures, register: Register, today: Day): readonly Block[] {
  const { period, programme } = now.status;
  const { rows, moved } = stepMovement(register.cases.values(), programme, earliest(period.to, today));
  if (!now.isOpen || moved === 0) return [];
  const cell = (path: string, codes: readonly string[]): Cell => now.counted(path, codes) ?? '';
  return tableBlock({
    name: 'Hur stegen har rört sig för inskrivna med minst två mätningar',
    head: ['Steg', 'Upp', 'Lika', 'Ner'],
    chart: { kind: 'bar', columns: [1, 2, 3], unit: 'inskrivna' },
    rows: rows.map(({ code, name, up, same, down }) => [
      name,
      cell(`steps.${code}.up`, up),
      cell(`steps.${code}.same`, same),
      cell(`steps.${code}.down`, down),
    ]),
  });
}

/** The NNS survey of the calendar years that the period touches. */
export function surveyBlocks(now: Figures, register: Register, today: Day): readonly Block[] {
  const { period } = now.status;
  const said = yearsOf(period).flatMap((year) => {
    const survey = surveyOf(register, year, today);
    if (survey.given === 0 || !now.isOpen) return [];
    const figures = (['given', 'back', 'closed'] as const).map((what) =>
      plainFigure(`survey.${year}.${what}`, survey[what], period),
    );
    return [{ text: surveySentence(survey).replaceAll('**', ''), figures }];
  });
  return paragraph(...said);
}

/** Uppföljning Finsam: the returns whose days lie in the period, and what was sent. */
export function returnBlocks(
  now: Figures,
  register: Register,
  programme: Programme,
  today: Day,
): readonly Block[] {
  const { period } = now.status;
  if (!now.isOpen) return [];
  const until: Period = { from: period.from, to: earliest(period.to, today) };
  const rows = yearsOf(period)
    .flatMap((year) => returnsOf(register, programme, year, today))
    .filter((one) => contains(until, one.day))
    .flatMap(({ day, now: counted, sent }) =>
      counted ? [rowOf(now, day, counted, sent === undefined ? 'nej' : dayPlain(sent.on))] : [],
    );
  const head = ['Till och med', 'Deltagare', 'Kvinnor', 'Män', 'Annat', 'Skickat'];
  return tableBlock({ name: 'Uppföljning Finsam: deltagare sedan årets början', head, rows });
}

function rowOf(now: Figures, day: Day, { people }: Participants, sent: string): readonly Cell[] {
  const codes = [...people.keys()];
  const count = (what: string, of: readonly string[]) => now.counted(`returns.${day}.${what}`, of) ?? '';
  const genders = GENDERS.map((gender) =>
    count(
      gender,
      codes.filter((code) => people.get(code) === gender),
    ),
  );
  return [dayPlain(day), count('persons', codes), ...genders, sent];
}

function yearsOf({ from, to }: Period): readonly number[] {
  const first = yearOf(from);
  return Array.from({ length: yearOf(to) - first + 1 }, (_, index) => first + index);
}
