import type { Income } from '../codes.js';
import { outcomeInWords, outcomeName, resultsInWords } from '../programme.js';
import { supportsLeft } from '../status/income-change.js';
import { incomeName } from '../status/names.js';
import type { TrendTold } from '../status/trend-told.js';
import { arrivals, classOf, type Outcome } from '../schema/outcomes.js';
import { type TrendPoint, windowMonths } from '../status/trend.js';
import { decimal, list, percent } from '../text/swedish.js';
import { comparison } from './compare.js';
import { codesOf, type Figures, noun, shareOf } from './figures.js';
import type { Block, Cell, Figure, Section, Sentence } from './report.js';
import { paragraph, sentence, tableBlock } from './sentence.js';
import { cell, type Compared, crossed, resultByGender, split, tableOf } from './tables.js';

const CLOSURES = {
  what: 'Antalet avslut',
  less: 'lägre',
  more: 'högre',
  same: 'detsamma',
  one: 'avslut',
  many: 'avslut',
};

/** Deltagare – resultat: where the closed went, the share in result, the means, and how it has moved. */
export function participantsResults(
  compared: Compared,
  trend: TrendTold,
  lasting: readonly Block[],
): Section {
  const { now } = compared;
  const { closed } = now.status;
  const outcomes = { kind: 'bar', columns: [1], unit: 'avslut' } as const;
  const byGender = crossed(now, 'closed', 'OutcomeAndGender', outcomes);
  return {
    heading: 'Deltagare – resultat',
    description: [
      ...paragraph(...resultSentences(compared), comparison(compared, 'closed.total', CLOSURES)),
      ...(byGender.length > 0 ? byGender : split(compared, 'closed', 'Outcome', outcomes)),
      ...(tableOf(now, 'work', 'WorkKind') ? split(compared, 'work', 'WorkKind') : []),
      ...resultByGender(now),
      ...paragraph(...genderSentences(now)),
      ...paragraph(...meanSentences(now)),
      ...meanTable(now),
      ...trendTable(now, trend),
      ...incomeBlocks(now),
      ...lasting,
      ...situationTable(now),
    ],
    analysis: analysisOf(compared),
    reflection: [
      ...(closed.dropouts > 0 && now.at('closed.dropouts')
        ? ['Hade de tidiga avhoppen kunnat undvikas?']
        : []),
      'Är resultatet rimligt med tanke på vilka som remitteras?',
      'Vad har vi lärt oss av dem som inte nådde resultat?',
    ],
  };
}

/** A share of fewer than this says little. */
const SMALL = 10;

/** "11 av 21 avslutade gick vidare …: 52 %. 2 tidiga avhopp räknas inte." and how it was before. */
export function resultSentences({ now, before, beforeName }: Compared): readonly (Sentence | undefined)[] {
  const [reached, of, dropouts] = [now.at('result.reached'), now.at('result.of'), now.at('closed.dropouts')];
  const share = shareOf(reached, of);
  if (!share)
    return [
      now.status.result.of === 0 ? sentence`Ingen avslutades så att ett resultat går att räkna.` : undefined,
    ];
  const [partThen, ofThen] = [before?.at('result.reached'), before?.at('result.of')];
  const then = shareOf(partThen, ofThen);
  const way =
    !then || then.shown === share.shown ? 'lika stor' : share.value < then.value ? 'större' : 'mindre';
  return [
    sentence`${reached} av ${of} avslutade gick vidare till ${resultsInWords(now.status.programme, 'full')}: ${share}.`,
    dropouts && dropouts.value > 0
      ? sentence`${noun(dropouts, 'tidigt avhopp', 'tidiga avhopp')} räknas inte in.`
      : undefined,
    sentence`Under ${beforeName} var andelen ${way}: ${then}, ${partThen} av ${ofThen}.`,
    now.status.result.of < SMALL ? sentence`Underlaget är litet.` : undefined,
  ];
}

function genderSentences(now: Figures): readonly (Sentence | undefined)[] {
  const one = (who: string, gender: 'K' | 'M') => {
    const [part, whole] = [now.at(`result.byGender.${gender}`), now.at(`result.ofByGender.${gender}`)];
    return sentence`${who} nådde ${part} av ${whole} resultat, ${shareOf(part, whole)}.`;
  };
  return [one('Av kvinnorna', 'K'), one('Av männen', 'M')];
}

function meanSentences(now: Figures): readonly (Sentence | undefined)[] {
  const { reached } = now.status.result;
  if (reached === 0) return [];
  const at = (name: string, who: string, digits: number) => now.at(`averages.${name}.${who}`, digits);
  const both = (name: string, digits: number) => {
    const [women, men] = [at(name, 'K', digits), at(name, 'M', digits)];
    return women && men ? sentence` (kvinnor ${women}, män ${men})` : '';
  };
  return [
    sentence`De som gick i resultat hade varit inskrivna i medel ${at('throughputMonths', 'all', 1)} månader${both('throughputMonths', 1)}.`,
    sentence`Innan de skrevs in hade de haft offentlig försörjning i medel ${at('yearsOnBenefitsBefore', 'all', 2)} år${both('yearsOnBenefitsBefore', 2)}.`,
    sentence`De var i medel ${at('ageAtClosure', 'all', 1)} år när de avslutades${both('ageAtClosure', 1)}.`,
  ];
}

const MEANS = [
  ['throughputMonths', 'Månader inskriven', 1],
  ['yearsOnBenefitsBefore', 'År med offentlig försörjning före inskrivningen', 2],
  ['ageAtClosure', 'Ålder vid avslut', 1],
] as const;

function meanTable(now: Figures): readonly Block[] {
  const rows = MEANS.flatMap(([name, label, digits]): (readonly Cell[])[] => {
    const cells = (['all', 'K', 'M'] as const).map((who) => now.at(`averages.${name}.${who}`, digits));
    return cells[0] ? [[label, ...cells.map((one) => one ?? '–')]] : [];
  });
  const head = ['Medel för dem i resultat', 'Alla', 'Kvinnor', 'Män'];
  return tableBlock({ name: 'Medelvärden för dem i resultat', head, rows });
}

function trendTable(now: Figures, { points, isMeanTold }: TrendTold): readonly Block[] {
  if (points.length < 2) return [];
  const figure = (point: TrendPoint, name: string, value: number, shown: string): Figure => ({
    path: `trend.${name}`,
    period: point.window,
    value,
    shown,
    codes: () => undefined,
  });
  const rows = points.map((point): readonly Cell[] => {
    const { share, throughputMonths: months } = point;
    return [
      windowMonths(point.window),
      figure(point, 'new', point.new, decimal(point.new, 0)),
      figure(point, 'closed', point.closed, decimal(point.closed, 0)),
      figure(point, 'reached', point.reached, decimal(point.reached, 0)),
      share === undefined ? '–' : figure(point, 'share', share * 100, percent(share)),
      months.value === undefined || !isMeanTold(point)
        ? '–'
        : figure(point, 'throughputMonths', months.value, decimal(months.value, 1)),
    ];
  });
  return [
    ...tableBlock({
      name: 'Utvecklingen, tolv månader i taget',
      head: ['Tolv månader', 'Nya', 'Avslutade', 'I resultat', 'Andel', 'Månader inskriven'],
      rows,
      chart: { kind: 'line', columns: [4], unit: 'procent i resultat' },
    }),
    ...paragraph(
      sentence`Andelen är av de avslutade utom dropout, och månaderna medel för dem som gick i resultat.`,
      now.isOpen ? undefined : sentence`Bara hela perioder visas.`,
    ),
  ];
}

function incomeBlocks(now: Figures): readonly Block[] {
  const closed = now.status.cases.closed;
  const behind = (income: Income, hasLeft: boolean) =>
    codesOf(
      closed.filter(
        (it) =>
          it.income === income && it.incomeAfter !== undefined && (!hasLeft || it.incomeAfter !== income),
      ),
    );
  const rows = supportsLeft(now.status.incomeChange).flatMap(([income]): (readonly Cell[])[] => {
    const of = now.counted(`incomeChange.left.${income}.of`, behind(income, false));
    const gone = now.counted(`incomeChange.left.${income}.left`, behind(income, true));
    return of && gone ? [[incomeName(income), gone, of]] : [];
  });
  const head = ['Försörjning före', 'Lämnade den', 'Av'];
  return tableBlock({ name: 'Avslutade som lämnade sin försörjning', head, rows });
}

function situationTable(now: Figures): readonly Block[] {
  const { situations, programme } = now.status;
  if (!situations || !now.isOpen) return [];
  const rows = (programme.situations ?? []).map(({ code, name }): readonly Cell[] => [
    name,
    cell(now, `situations.columns.${code}`),
  ]);
  const goal = now.at('situations.goal.reached');
  return [
    ...tableBlock({ name: 'Lägesbild (en person kan stå på flera rader)', head: ['Läge', 'Antal'], rows }),
    ...paragraph(sentence`${goal} av ${now.at('situations.goal.of')} når målet: ${programme.goal.text}.`),
  ];
}

function analysisOf({ now, before }: Compared): readonly string[] {
  const { closed, programme, goal } = now.status;
  const isSmall = [now, before].some((one) => one !== undefined && one.status.result.of < SMALL);
  const share = shareOf(now.at('result.reached'), now.at('result.of'));
  const then = before && shareOf(before.at('result.reached'), before.at('result.of'));
  const others = [...closed.byOutcome].filter(
    ([outcome]) => classOf(programme, outcome) === 'other' && now.at(`closed.byOutcome.${outcome}`),
  );
  const most = others.sort(([, a], [, b]) => b - a)[0];
  const name = (outcome: Outcome) => outcomeName(programme, outcome).toLocaleLowerCase('sv');
  const there = list(
    arrivals(programme).map(({ code }) => outcomeInWords(programme, code)),
    'eller',
  );
  return [
    ...(share && then && !isSmall && share.shown !== then.shown
      ? [
          `Varför har resultatet ${share.value < then.value ? 'sjunkit' : 'stigit'} från ${then.shown} till ${share.shown}?`,
        ]
      : []),
    ...(share && goal.met === false
      ? [`Vad hindrade oss från att nå målet ${percent(goal.target ?? 0)}?`]
      : []),
    ...(most && most[1] > 1
      ? [
          `${decimal(most[1], 0)} avslutades med utfallet ”${name(most[0])}”. Kunde det ha gått på annat sätt?`,
        ]
      : []),
    `Vad utmärker dem som gick vidare till ${there}?`,
  ];
}
