import type { Base } from './bases.js';

/** `same`: it says the same; `other`: it says something else, and must not be read as the base. */
export interface Perturbation {
  readonly name: string;
  readonly means: 'same' | 'other';
  /** The text changed, or undefined where there is nothing in it to change. */
  readonly of: (base: Base) => string | undefined;
}

export function plain({ ask, who, what, when }: Base): string {
  return [ask, who, what, when].filter((part) => part !== '').join(' ');
}

const isLine = ({ ask }: Base) => ask !== 'hur många';
const SPLIT = [
  'försörjnings stöd',
  'löne bidrag',
  'försäkrings kassan',
  'sjuk penning',
  'upp följning',
  'hurmånga',
];
const SYNONYMS = [
  ['kvinnor', 'tjejer'],
  ['kvinna', 'tjej'],
  ['män', 'killar'],
  ['man', 'kille'],
  ['försäkringskassan', 'fk'],
  ['soc', 'socialtjänsten'],
  ['avslutades', 'avslutats'],
  ['arbete', 'jobb'],
  ['hur många', 'antal'],
  ['avsluta', 'avsl'],
] as const;
const DIALECT = [
  ['många', 'månge'],
  ['kvinnor', 'kvinner'],
  ['var', 'va'],
  ['och', 'å'],
  ['klar', 'klart'],
  ['igår', 'igårn'],
] as const;
const SHORT = [
  ['många', 'mga'],
  ['personer', 'pers'],
  ['försäkringskassan', 'fk'],
  ['försörjningsstöd', 'förs.stöd'],
  ['uppföljning', 'uppf'],
  ['remiss', 'rem'],
  ['samtycke', 'samt'],
] as const;
const IN_WORDS = [
  ['2024', 'tjugohundratjugofyra'],
  ['2025', 'tjugohundratjugofem'],
  ['34', 'trettiofyra'],
  ['52', 'femtiotvå'],
  ['28', 'tjugoåtta'],
  ['30', 'trettio'],
] as const;
const OTHER_NUMBERS = [
  ['under 30', 'under 40'],
  ['34', '43'],
  ['52', '25'],
  ['28', '38'],
  ['19', '29'],
  ['1990', '1980'],
] as const;

export const PERTURBATIONS: readonly Perturbation[] = [
  {
    name: 'dots dropped',
    means: 'same',
    of: (base) => plain(base).replace(/[åä]/g, 'a').replaceAll('ö', 'o'),
  },
  {
    name: 'split and fused compounds',
    means: 'same',
    of: (base) =>
      firstOf(
        plain(base),
        SPLIT.map((text) => [fusedOrNot(text), text]),
      ),
  },
  { name: 'slip', means: 'same', of: (base) => slip(plain(base)) },
  { name: 'synonym', means: 'same', of: (base) => firstOf(plain(base), SYNONYMS) },
  {
    name: 'word order',
    means: 'same',
    of: ({ ask, who, what, when }) =>
      plain(
        isLine({ ask, who, what, when })
          ? { ask, who, what: when, when: what }
          : { ask: when, who: ask, what: who, when: what },
      ),
  },
  { name: 'courtesy', means: 'same', of: (base) => `Hej! ${plain(base)} tack` },
  { name: 'reason before', means: 'same', of: (base) => `Jag sitter med rapporten. ${plain(base)}` },
  { name: 'reason after', means: 'same', of: (base) => `${plain(base)}. Chefen frågar.` },
  { name: 'dictation', means: 'same', of: (base) => firstOf(plain(base), IN_WORDS) },
  { name: 'dialect', means: 'same', of: (base) => firstOf(plain(base), DIALECT) },
  { name: 'abbreviation', means: 'same', of: (base) => firstOf(plain(base), SHORT) },
  { name: 'changed number', means: 'other', of: (base) => firstOf(plain(base), OTHER_NUMBERS) },
  {
    name: 'changed period',
    means: 'other',
    of: (base) => plain({ ...base, when: isLine(base) ? '12/11' : '2021' }),
  },
  {
    name: 'negation',
    means: 'other',
    of: (base) =>
      isLine(base)
        ? `${base.who} ska inte ${plain({ ...base, who: '' })}`
        : plain({ ...base, what: `inte ${base.what}` }),
  },
  {
    name: 'exclusion',
    means: 'other',
    of: (base) =>
      isLine(base)
        ? `alla utom ${base.who} ${plain({ ...base, who: '' })}`
        : plain({ ...base, who: `${base.who} utom från regionen` }),
  },
  {
    name: 'two at once',
    means: 'other',
    of: (base) => `${plain(base)} och ${isLine(base) ? 'uppföljning klar K25-016' : 'hur många står i kö'}`,
  },
  {
    name: 'self-correction',
    means: 'other',
    of: (base) =>
      plain({
        ...base,
        when: isLine(base) ? `${base.when} nej förlåt 12/11` : `${base.when} nej jag menar 2021`,
      }),
  },
];

function fusedOrNot(text: string): string {
  return text.includes(' ') ? text.replace(' ', '') : 'hur många';
}

/** The first of some words that is there, changed. */
function firstOf(text: string, changes: readonly (readonly string[])[]): string | undefined {
  const words = ` ${text} `;
  for (const [from = '', to = ''] of changes)
    if (words.includes(` ${from} `)) return words.replace(` ${from} `, ` ${to} `).trim();
  return undefined;
}

/** Two letters in the middle of the longest word change places. */
function slip(text: string): string {
  const [longest = ''] = text.match(/\p{Ll}+/gu)?.sort((a, b) => b.length - a.length) ?? [];
  const at = Math.floor(longest.length / 2);
  const swapped =
    longest.slice(0, at - 1) + (longest[at] ?? '') + (longest[at - 1] ?? '') + longest.slice(at + 1);
  return text.replace(longest, swapped);
}
