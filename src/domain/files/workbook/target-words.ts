import { COLUMN_WORDS } from '../column-words.js';
import { COLUMNS } from '../columns.js';
import { AGE_ANSWERS } from './questions.js';
import { type AgeAt, CROSSED, type Target, type Unread } from './target.js';

const NOT_READ: Target = { kind: 'unread', why: 'unknown' };
const age = (at: AgeAt | undefined): Target => ({ kind: 'age', at });

/** Everything that a column can be mapped to, by the word that stands for it in a mapping's file. */
export const TARGETS: readonly { readonly word: string; readonly target: Target }[] = [
  ...COLUMNS.map((to) => ({ word: to, target: { kind: 'column', to } as const })),
  { word: 'ålder', target: age(undefined) },
  ...Object.entries(AGE_ANSWERS).map(([at, when]) => ({ word: `ålder ${when}`, target: age(at as AgeAt) })),
  ...CROSSED.map((of) => ({ word: `kryss: ${of}`, target: { kind: 'cross', of } as const })),
  { word: 'läs inte', target: NOT_READ },
];

/** The word of a target in a mapping's file. */
export function targetWord(target: Target): string {
  if (target.kind === 'unread') return 'läs inte';
  const same = JSON.stringify(target);
  return TARGETS.find((one) => JSON.stringify(one.target) === same)?.word ?? 'ålder';
}

export function targetCalled(word: string): Target | undefined {
  return TARGETS.find((one) => one.word === word.trim().toLowerCase())?.target;
}

/** What a column becomes, as people read it. */
export function targetName(target: Target): string {
  switch (target.kind) {
    case 'column':
      return COLUMN_WORDS[target.to][0];
    case 'age':
      return target.at === undefined ? 'Ålder (när?)' : `Ålder ${AGE_ANSWERS[target.at]}`;
    case 'cross':
      return `${COLUMN_WORDS[target.of][0]}, ett kryss`;
    case 'unread':
      return `Läses inte: ${WHY_UNREAD[target.why]}`;
  }
}

const WHY_UNREAD: Readonly<Record<Unread, string>> = {
  personnummer: 'personnummer läses aldrig',
  name: 'namn läses aldrig',
  reach: 'kontaktuppgifter läses aldrig',
  note: 'fri text läses aldrig',
  number: 'bara ett löpnummer',
  unknown: 'okänd rubrik',
  empty: 'tom',
  double: 'en annan kolumn säger redan detta',
};
