import { GENDERS, GENDER_PLURALS } from '../codes.js';
import type { Case } from '../case/case.js';
import { bandLabels, outcomeInWords, type Programme, resultsInWords } from '../programme.js';
import { arrivals } from '../schema/outcomes.js';
import { bandName } from '../status/names.js';
import { queriesOf } from '../status/queries.js';
import { keysIn, type Tabled } from '../status/tables.js';
import { capital } from '../text/swedish.js';
import { codesOf, type Figures, shareOf } from './figures.js';
import type { Block, Cell, Figure, Part } from './report.js';
import { paragraph, sentence, tableBlock } from './sentence.js';
import { crossed } from './tables.js';

/** Bilaga: the period by age and gender, counted as DESIGN 7 counts ages. */
export function ageAndGender(now: Figures): Part {
  const blocks = now.isOpen
    ? [
        ...bands(now, 'Remitterade efter ålder och kön', 'referred'),
        ...bands(now, 'Nya inskrivna efter ålder och kön', 'new'),
        ...bands(now, 'Inskrivna vid periodens slut efter ålder och kön', 'atEnd'),
        ...bands(now, 'Avslutade efter ålder och kön', 'closed'),
      ]
    : [];
  const result = crossed(now, 'result', 'AgeAndGender');
  return { heading: 'Bilaga 1. Ålder och kön', blocks: [...blocks, ...result], sections: [] };
}

function bands(now: Figures, name: string, whose: Tabled): readonly Block[] {
  const { programme, period } = now.status;
  const cases: readonly Case[] = now.status.cases[whose];
  if (cases.length === 0) return [];
  const keysOf = keysIn({ of: whose, by: 'Age' }, queriesOf(period, programme), now.status);
  const genders = GENDERS.filter((gender) => gender !== 'X' || cases.some((it) => it.gender === 'X'));
  const all = [...bandLabels(programme), 'other'];
  const count = (path: string, of: readonly Case[]): Cell =>
    now.counted(`${name}.${path}`, codesOf(of)) ?? '';
  const cells = (path: string, of: readonly Case[]) => [
    ...genders.map((gender) =>
      count(
        `${path}.${gender}`,
        of.filter((it) => it.gender === gender),
      ),
    ),
    count(path, of),
  ];
  const rows = all.flatMap((key) => {
    const of = cases.filter((it) => keysOf(it)[0] === key);
    return key === 'other' && of.length === 0 ? [] : [[capital(bandName(key)), ...cells(key, of)]];
  });
  const head = ['Ålder', ...genders.map((gender) => GENDER_PLURALS[gender]), 'Summa'];
  return tableBlock({ name, head, rows: [...rows, ['Summa', ...cells('all', cases)]], hasTotal: true });
}

/** The questions that give the report's main numbers, as the bot answers them; `period` is how its days are written. */
const questionsIn = (
  programme: Programme,
): readonly (readonly [question: string, path: string, digits: number])[] => [
  ['hur många remitterades', 'referred.total', 0],
  ['hur många skrevs in', 'enrolled.new', 0],
  ['hur många avslutades', 'closed.total', 0],
  ['hur många dropouts', 'closed.dropouts', 0],
  ...arrivals(programme).map(
    ({ code }) =>
      [`hur många gick till ${outcomeInWords(programme, code)}`, `closed.byOutcome.${code}`, 0] as const,
  ),
  ['hur många nådde resultat', 'result.reached', 0],
  ['genomströmningstid', 'averages.throughputMonths.all', 1],
];

/** Bilaga: how each number can be had again, and what the words mean; the cases behind them only for whom `--json` names them to. */
export function howCounted(now: Figures, withCases: boolean): Part {
  const { from, to } = now.status.period;
  const days = `${from}–${to}`;
  const ask = (question: string, figure: Figure | undefined): readonly (readonly Cell[])[] =>
    figure ? [[`${question} ${days}`, figure]] : [];
  const rows = questionsIn(now.status.programme).flatMap(([question, path, digits]) =>
    ask(question, now.at(path, digits)),
  );
  const share = shareOf(now.at('result.reached'), now.at('result.of'));
  const table = {
    name: 'Frågor till Kraftbot som ger siffrorna',
    head: ['Fråga', 'Svar'],
    rows: [...rows, ...ask('resultat i procent', share)],
  };
  return {
    heading: 'Bilaga 2. Så är siffrorna räknade',
    blocks: [
      ...paragraph(
        sentence`Alla siffror är räknade ur registret och stämmer av: inskrivna vid början plus nya minus avslutade är inskrivna vid slutet, och varje fördelning summerar till sin helhet.`,
        sentence`Räknat är inskrivningar; den som kommer tillbaka räknas igen.`,
        sentence`Resultatet är de som avslutades till ${resultsInWords(now.status.programme)}, delat med alla avslutade utom dropout.`,
        sentence`Medelvärdena gäller dem som avslutades i resultat. Åldern är året minus födelseåret.`,
      ),
      ...tableBlock(table),
      ...paragraph(
        withCases
          ? sentence`Ärendena bakom varje siffra finns med kraftbot report ${days} --json, och i chatten med knappen Vilka under status.`
          : now.isOpen
            ? sentence`Teamet har ärendena bakom siffrorna.`
            : sentence`Små tal är dolda så att ingen kan kännas igen.`,
      ),
    ],
    sections: [],
  };
}
