import { type Case, isOpen } from '../case/case.js';
import { caseKeeper } from '../kept.js';
import { alongKeeper } from '../kept-along.js';
import { allowedEdits } from '../text/edit-distance.js';
import { fold } from '../text/fold.js';
import { GIVEN_NAMES, SURNAMES } from '../text/name-words.js';
import { type Index, indexOf, nearIn } from '../text/near.js';
import type { Node } from './node.js';
import type { Token } from './token.js';

/** The aliases of a register: which case bears one, and those of open cases, which others may be slips of. */
interface Aliases {
  readonly codeOf: ReadonlyMap<string, string>;
  readonly open: Index<{ readonly word: string; readonly letters: number; readonly alias: string }>;
}

/** Made anew only where an alias has come or gone, or is no longer an open case's. */
const kept = alongKeeper(aliasesIn, (_, before, now) => {
  const isSame = before && now && isOpen(before) === isOpen(now);
  return before?.alias === now?.alias && (before?.alias === undefined || isSame === true);
});
const folded = caseKeeper<string>();

export function aliasesOf(cases: ReadonlyMap<string, Case>, position: number | undefined): Aliases {
  return position === undefined ? aliasesIn(cases) : kept({ cases, position });
}

function aliasesIn(cases: ReadonlyMap<string, Case>): Aliases {
  const codeOf = new Map<string, string>();
  const open: { word: string; alias: string }[] = [];
  for (const it of cases.values()) {
    const { alias } = it;
    if (alias === undefined) continue;
    const typed = folded(it, alias, () => fold(alias).replace(/[-']/g, ''));
    if (isOpen(it)) open.push({ word: typed, alias });
    if (isOpen(it) || !codeOf.has(typed)) codeOf.set(typed, it.code);
  }
  return { codeOf, open: indexOf(open) };
}

/** What a word that is none of the lexicon's names: a case by its alias, letter by letter or nearly, or a person. */
export function nameOf({ kind, text }: Token, aliases: Aliases): Node[] {
  if (kind !== 'word') return [];
  const code =
    aliases.codeOf.get(text) ?? (text.endsWith('s') ? aliases.codeOf.get(text.slice(0, -1)) : undefined);
  if (code !== undefined) return [{ cat: 'case', codes: [code] }];
  const bare = text.endsWith('s') ? text.slice(0, -1) : text;
  if (GIVEN_NAMES.has(text) || SURNAMES.has(text) || GIVEN_NAMES.has(bare)) return [{ cat: 'name' }];
  const [near] = nearIn(aliases.open, text, () => allowedEdits(text), true);
  return near ? [{ cat: 'near-alias', alias: near.word.alias }] : [];
}
