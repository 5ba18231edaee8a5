import type { Bag } from './bag.js';
import type { AskContext } from './context.js';
import type { Failure } from './failure.js';

/** Questions that always work, each with what it is about. The nearest are offered when a question is held back. */
const OFFERS: readonly (readonly [about: readonly string[], question: string])[] = [
  [['enrolled', 'gender'], 'hur många kvinnor är inskrivna?'],
  [['enrolled', 'person'], 'hur många är inskrivna?'],
  [['referred', 'referrer'], 'hur många remisser har vi fått i år?'],
  [['closed', 'outcome'], 'hur många gick till arbete förra perioden?'],
  [['share', 'outcome', 'result'], 'hur stor andel gick i resultat förra perioden?'],
  [['closed'], 'hur många avslutades förra perioden?'],
  [['new'], 'hur många nya skrevs in i år?'],
  [['waiting', 'waited'], 'vilka står i kö?'],
  [['follow-ups', 'due', 'overdue'], 'vilka ska följas upp?'],
  [['trial', 'late-trial', 'trials-due'], 'vilka är i prövotid?'],
  [['consent'], 'hur många saknar samtycke?'],
  [['throughput', 'stayed', 'howlong'], 'genomströmningstid förra perioden'],
  [['age', 'howold'], 'medelålder på de inskrivna'],
  [['income', 'payer', 'paid'], 'hur många av de inskrivna har försörjningsstöd?'],
  [['most', 'least', 'dim'], 'vem remitterar mest förra perioden?'],
  [['places', 'full', 'room'], 'hur många lediga platser har vi?'],
  [['meeting'], 'när är nästa möte?'],
  [['length'], 'vilka har varit inskrivna mer än 12 månader?'],
];
const COUNT = 3;

export function suggestionsFor(bag: Bag | undefined, failure: Failure, context: AskContext): string[] {
  const own = ownSuggestions(failure);
  const about = new Set(bag?.items.flatMap((item) => [item.kind, item.value, item.filter?.on ?? '']) ?? []);
  const steering = context.role.kind === 'steering';
  const ranked = OFFERS.filter(([, question]) => !steering || !/^vilka/u.test(question))
    .map(([topics, question], index) => ({
      question,
      near: topics.filter((topic) => about.has(topic)).length,
      index,
    }))
    .sort((a, b) => b.near - a.near || a.index - b.index)
    .map(({ question }) => question);
  return [...own, ...ranked].slice(0, COUNT);
}

/** Where the doubt is known, the readings themselves. */
function ownSuggestions({ reason, about }: Failure): string[] {
  if (reason === 'several-cases') return about.slice(0, 2).map((code) => `när ska ${code} följas upp?`);
  if (reason !== 'ambiguous') return [];
  if (about.includes('i verksamheten under perioden'))
    return ['hur många var i verksamheten under förra perioden?', 'hur många nyinskrivna förra perioden?'];
  if (about.includes('av alla avslutade'))
    return [
      'hur stor andel av de avslutade gick till arbete förra perioden?',
      'hur stor andel gick i resultat förra perioden?',
    ];
  return [];
}
