import type { Column } from '../columns.js';
import { cover, lexicon } from './lexicon.js';
import type { Shape } from './shapes.js';
import type { Target } from './target.js';
import headings from './words/headings.json' with { type: 'json' };

/** What a heading's words are about. */
type Concept = keyof typeof headings.words;

/** How teams head the columns of their lists, folded. */
const HEADING_WORDS = lexicon(Object.entries(headings.words) as [Concept, string[]][], headings.small);

/** What makes a column: the concepts of its heading, and the shape its values must have. The first that fits holds. */
interface HeadingRule {
  readonly of: readonly Concept[];
  readonly shape?: readonly Shape[];
  readonly target: Target;
}

const DAYS: readonly Shape[] = ['day', 'empty'];
const WORDS: readonly Shape[] = ['word', 'gender', 'cross', 'empty', 'number'];
const column = (to: Column): Target => ({ kind: 'column', to });

const RULES: readonly HeadingRule[] = [
  { of: ['personnummer'], target: { kind: 'unread', why: 'personnummer' } },
  { of: ['contact'], target: column('handlaggare') },
  { of: ['name'], target: { kind: 'unread', why: 'name' } },
  { of: ['reach'], target: { kind: 'unread', why: 'reach' } },
  { of: ['note'], target: { kind: 'unread', why: 'note' } },
  { of: ['staff'], target: { kind: 'unread', why: 'unknown' } },
  { of: ['earlier'], target: column('tidigare_arende') },
  { of: ['nextstep'], target: column('nasta_steg') },
  { of: ['protected'], target: column('skyddad') },
  { of: ['alias'], target: column('alias') },
  { of: ['age', 'enrol'], target: { kind: 'age', at: 'inskriven' } },
  { of: ['age', 'close'], target: { kind: 'age', at: 'avslutad' } },
  { of: ['age', 'referral'], target: { kind: 'age', at: 'remissdatum' } },
  { of: ['age'], target: { kind: 'age', at: undefined } },
  { of: ['birth'], target: column('fodelsear') },
  { of: ['gender'], target: column('kon') },
  { of: ['consent', 'to'], target: column('samtycke_till') },
  { of: ['consent'], target: column('samtycke') },
  { of: ['trial', 'to'], shape: DAYS, target: column('provotid_till') },
  { of: ['trial'], shape: DAYS, target: column('provotid_till') },
  { of: ['trial'], target: column('provotid') },
  { of: ['next', 'followup'], target: column('nasta_uppfoljning') },
  { of: ['last', 'followup'], target: column('senaste_uppfoljning') },
  { of: ['review'], target: column('senaste_avstamning') },
  { of: ['visit'], target: column('studiebesok') },
  { of: ['income', 'since'], target: column('forsorjning_sedan') },
  { of: ['since'], shape: ['day', 'year', 'empty'], target: column('forsorjning_sedan') },
  { of: ['income', 'after'], target: column('forsorjning_efter') },
  { of: ['income', 'close'], target: column('forsorjning_efter') },
  { of: ['income'], target: column('forsorjning') },
  { of: ['result', 'detail'], target: column('utfall_detalj') },
  { of: ['detail'], target: column('utfall_detalj') },
  { of: ['reason'], target: column('utfall') },
  { of: ['result'], shape: WORDS, target: column('utfall') },
  { of: ['close'], shape: DAYS, target: column('avslutad') },
  { of: ['close'], shape: WORDS, target: column('utfall') },
  { of: ['referrer', 'contact'], target: column('handlaggare') },
  { of: ['referrer'], shape: WORDS, target: column('remittent') },
  { of: ['referral'], shape: DAYS, target: column('remissdatum') },
  { of: ['referral'], shape: WORDS, target: column('remittent') },
  { of: ['enrol'], shape: DAYS, target: column('inskriven') },
  { of: ['unit'], shape: WORDS, target: column('enhet') },
  { of: ['code'], shape: ['code'], target: column('arende') },
  { of: ['number'], target: { kind: 'unread', why: 'number' } },
  { of: ['code'], target: { kind: 'unread', why: 'number' } },
];

/** What a heading says: its concepts, and whether every word of it is understood. */
export function conceptsOf(heading: string): {
  readonly concepts: ReadonlySet<Concept>;
  readonly whole: boolean;
} {
  const { found, unknown } = cover(heading.replaceAll('?', ' '), HEADING_WORDS);
  return { concepts: new Set(found), whole: unknown.length === 0 && found.length > 0 };
}

/** Where a column with these concepts and values of this shape goes; undefined where no rule says. */
export function targetOf(concepts: ReadonlySet<Concept>, shape: Shape): Target | undefined {
  return RULES.find(
    ({ of, shape: needed }) =>
      of.every((one) => concepts.has(one)) && (needed === undefined || needed.includes(shape)),
  )?.target;
}
