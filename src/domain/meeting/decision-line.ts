import type { Day } from '../day.js';
import { findDays } from '../periods/parse-day.js';
import { withoutEnds } from '../text/ends.js';
import { fold } from '../text/fold.js';
import type { NewDecision } from './decide.js';

/** "vi beslutade i dag att …": words before what was decided. */
const LEADS = ['i dag att ', 'idag att ', 'att '];
/** Words before the day that something is to be done by. */
const BY: ReadonlySet<string> = new Set(['senast', 'fore', 'innan', 'klart', 'klar', 'till', 'den']);
/** Words before whoever does it. */
const OWNED: ReadonlySet<string> = new Set(['ansvarig', 'ansvarar', 'ansvar']);

/**
 * "ringa Arbetsförmedlingen, Jonas, senast 9/12" as a decision. The day is what stands after "senast" or a comma, the owner
 * what stands after "ansvarig", or in a piece of its own that is the name of a colleague. Anything else stays in the text.
 */
export function readDecision(line: string, today: Day, colleagues: readonly string[]): NewDecision {
  const lead = LEADS.find((words) => line.toLowerCase().startsWith(words)) ?? '';
  const { due, rest } = takeDay(line.slice(lead.length).trim(), today);
  const { owner, text } = takeOwner(rest, colleagues);
  return { text, owner, due };
}

function takeDay(text: string, today: Day): { readonly due: Day | undefined; readonly rest: string } {
  const last = findDays(text, today, 'coming').at(-1);
  if (last?.kind !== 'day') return { due: undefined, rest: text };
  let before = trimmed(text.slice(0, last.start));
  const hasComma = text.slice(0, last.start).trimEnd().endsWith(',');
  const words = before.split(' ');
  while (BY.has(fold(words.at(-1) ?? ''))) words.pop();
  if (words.join(' ') === before && !hasComma) return { due: undefined, rest: text };
  before = trimmed(words.join(' '));
  const after = trimmed(text.slice(last.end));
  return { due: last.day, rest: [before, after].filter((part) => part !== '').join(', ') };
}

function takeOwner(text: string, colleagues: readonly string[]) {
  const words = text.split(' ');
  const at = words.findLastIndex((word) => OWNED.has(fold(word.replace(/[,:]$/, ''))));
  const said = at < 0 ? '' : trimmed(words.slice(at + 1).join(' '));
  // "Karin ansvarar för lokalen" is a whole sentence, and no owner called "för lokalen".
  if (said !== '' && fold(words[at + 1] ?? '') !== 'for')
    return { owner: said, text: trimmed(words.slice(0, at).join(' ')) };
  const pieces = text.split(',');
  const last = trimmed(pieces.at(-1) ?? '');
  const wanted = fold(last);
  const isColleague = colleagues.some((name) => fold(name) === wanted || fold(name).split(' ')[0] === wanted);
  return pieces.length > 1 && isColleague
    ? { owner: last, text: trimmed(pieces.slice(0, -1).join(',')) }
    : { owner: undefined, text };
}

function trimmed(text: string): string {
  return withoutEnds(text, ' \n\t\r,;–—…');
}
