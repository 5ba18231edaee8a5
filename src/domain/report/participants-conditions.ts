import { PAYER_NAMES, PAYERS, type Referrer, SELF_REFERRAL } from '../codes.js';
import { bandLabels, type Programme, referrerName } from '../programme.js';
import { bandName } from '../status/names.js';
import { list } from '../text/swedish.js';
import { comparison, largest } from './compare.js';
import { noun } from './figures.js';
import { genderCounts } from './gender-words.js';
import type { Figure, Section, Sentence } from './report.js';
import { enumeration, paragraph, sentence } from './sentence.js';
import { type Compared, crossed, split } from './tables.js';

export const INFLOW = {
  what: 'Inflödet',
  less: 'mindre',
  more: 'större',
  same: 'lika stort',
  one: 'remiss',
  many: 'remisser',
};

/** Deltagare – villkor: who was referred and enrolled, by whom, and what they lived on. */
export function participantsConditions(compared: Compared): Section {
  const { now } = compared;
  const { programme, referred } = now.status;
  const referrers = programme.referrers.map(({ code }) => code);
  const most = largest(now, 'referred.byReferrer', referrers);
  const oldest = largest(now, 'referred.byAge', bandLabels(programme));
  const all = now.at('referred.total');
  const inflow = comparison(compared, 'referred.total', INFLOW);
  const silent = referrers.filter((code) => now.at(`referred.byReferrer.${code}`)?.value === 0);
  return {
    heading: 'Deltagare – villkor',
    description: [
      ...paragraph(
        sentence`Till teamet kom ${noun(all, 'remiss', 'remisser')} under perioden.`,
        inflow,
        referred.total === 0 ? undefined : byGender(compared),
      ),
      ...paragraph(
        most &&
          sentence`Flest remisser kom från ${list(most.keys.map((code) => referrerName(programme, code)))}, ${most.figure} av ${all}${most.keys.length === 1 ? '' : ' var'}.`,
        oldest && bandsText(oldest.keys, noun(oldest.figure, 'person', 'personer')),
      ),
      ...split(compared, 'referred', 'Gender'),
      ...split(compared, 'referred', 'Age'),
      ...split(compared, 'referred', 'Referrer', { kind: 'bar', columns: [1], unit: 'remisser' }),
      ...paragraph(
        sentence`${noun(now.at('enrolled.new'), 'person', 'personer')} skrevs in under perioden.`,
        payersOf(compared),
      ),
      ...split(compared, 'new', 'Gender'),
      ...split(compared, 'new', 'Referrer'),
      ...split(compared, 'new', 'Payer'),
      ...crossed(now, 'new', 'ReferrerAndPayer'),
    ],
    analysis: [
      ...changeQuestion(compared),
      ...(most && most.keys.length === 1 && referred.total >= ENOUGH && most.figure.value * 2 > referred.total
        ? [
            `Mer än hälften av remisserna kommer från ${referrerName(programme, most.keys[0] ?? '')}. Vad beror det på?`,
          ]
        : []),
      ...(now.isOpen && referred.total > 0 ? silentQuestions(silent, programme) : []),
    ],
    reflection: [
      'Når vi dem som verksamheten är till för?',
      'Vad kan vi göra för att remisserna ska bli de rätta och lagom många?',
    ],
  };
}

/** Of those that nobody came from: "Ingen remiss kom från Arbetsförmedlingen. Varför?", "Ingen sökte själv. Varför?". */
function silentQuestions(silent: readonly Referrer[], programme: Programme): readonly string[] {
  const names = silent.filter((code) => code !== SELF_REFERRAL).map((code) => referrerName(programme, code));
  return [
    ...(names.length > 0 ? [`Ingen remiss kom från ${list(names, 'eller')}. Varför?`] : []),
    ...(silent.includes(SELF_REFERRAL) ? ['Ingen sökte själv. Varför?'] : []),
  ];
}

/** From how many a share says something. */
const ENOUGH = 5;

function byGender({ now }: Compared): Sentence | undefined {
  const parts = genderCounts(now, 'referred.byGender', now.status.cases.referred);
  return parts && sentence`De gällde ${parts}.`;
}

function payersOf({ now }: Compared): Sentence | undefined {
  const found = PAYERS.filter((payer) => payer !== 'NONE' && payer !== 'OTHER').map(
    (payer) => [PAYER_NAMES[payer], now.at(`enrolled.newByPayer.${payer}`)] as const,
  );
  if (found.some(([, figure]) => figure === undefined)) return undefined;
  const some = found.filter(([, figure]) => figure?.value !== 0);
  const parts = enumeration(some.map(([name, figure]) => sentence`${name} för ${figure}`));
  const none = now.at('enrolled.newByPayer.NONE');
  const rest = none && none.value > 0 ? sentence` ${none} hade ingen offentlig försörjning.` : '';
  return parts && sentence`När de remitterades betalades försörjningen av ${parts}.${rest}`;
}

function bandsText(bands: readonly string[], count: Figure | undefined): Sentence | undefined {
  const names = list(bands.map(bandName));
  return bands.length === 1
    ? sentence`Den största åldersgruppen var ${names}, med ${count}.`
    : sentence`De största åldersgrupperna var ${names}, med ${count} var.`;
}

function changeQuestion({ now, before, beforeName }: Compared): readonly string[] {
  const [here, then] = [now.at('referred.total'), before?.at('referred.total')];
  if (!here || !then || here.value === then.value) return [];
  const way = here.value < then.value ? 'minskat' : 'ökat';
  return [`Varför har inflödet ${way} sedan ${beforeName}, från ${then.shown} till ${here.shown}?`];
}
