import type { Day } from '../day.js';
import { findDays } from '../periods/parse-day.js';
import { withoutEnds } from '../text/ends.js';
import { fold } from '../text/fold.js';
import type { NewDecision } from './decide.js';

/** "vi beslutade på mötet att …": words before what was decided. */
const LEADS = [
  'i dag',
  'idag',
  'nyss',
  'precis',
  'nu',
  'på mötet',
  'på dagens möte',
  'vid dagens möte',
  'vid mötet',
  'under mötet',
];
/** Words before the day that something is to be done by. */
const BY: ReadonlySet<string> = new Set(['senast', 'fore', 'innan', 'klart', 'klar', 'till', 'den']);
/** Words before whoever does it. */
const OWNED: ReadonlySet<string> = new Set(['ansvarig', 'ansvarar', 'ansvar']);
/** What a colleague does with a decision, and nothing more: "Per fixar", "Eva tar hand om det". */
const DOES: ReadonlySet<string> = new Set([
  ...['fixar', 'ordnar', 'gor', 'tar', 'skoter', 'ansvarar', 'kollar', 'fixar det', 'ordnar det', 'gor det'],
  ...['tar det', 'skoter det', 'ansvarar for det', 'haller i', 'haller i det', 'tar hand om det', 'ansvarig'],
]);

/**
 * "ringa Arbetsförmedlingen, Jonas, senast 9/12" as a decision. The day is what stands after "senast" or a comma, the owner
 * what stands after "ansvarig", or in a piece of its own that is the name of a colleague. Anything else stays in the text.
 */
export function readDecision(line: string, today: Day, colleagues: readonly string[]): NewDecision {
  const { due, rest } = takeDay(withoutLead(line, today), today);
  const { owner, text } = takeOwner(rest, colleagues);
  return { text, owner, due };
}

/** Without when it was decided, and "att". */
function withoutLead(line: string, today: Day): string {
  const lead = LEADS.find((words) => begins(line, words)) ?? '';
  const said = line
    .slice(lead.length)
    .replace(/^[\s:]+/u, '')
    .trim();
  const day = findDays(said, today, 'past')[0];
  const after = day?.start === 0 && day.kind === 'day' ? said.slice(day.end).trim() : said;
  const that = /^att\s/iu.exec(after);
  return that ? after.slice(that[0].length) : lead === '' ? line.trim() : said;
}

/** Whole words, whatever their case. */
function begins(line: string, words: string): boolean {
  return (
    line.slice(0, words.length).toLowerCase() === words && [' ', ':'].includes(line.charAt(words.length))
  );
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
  const said = at < 0 ? '' : trimmed(words.slice(at + 1).join(' ')).replace(/^är\s|\.$/giu, '');
  // "Karin ansvarar för lokalen" is a whole sentence, and no owner called "för lokalen".
  if (said !== '' && fold(words[at + 1] ?? '') !== 'for')
    return { owner: said, text: trimmed(words.slice(0, at).join(' ')) };
  const pieces = text.split(',');
  const last = trimmed(pieces.at(-1) ?? '');
  const wanted = fold(last);
  const isColleague = colleagues.some((name) => fold(name) === wanted || fold(name).split(' ')[0] === wanted);
  const owner = isColleague ? last : whoDoes(last);
  return pieces.length > 1 && owner !== undefined
    ? { owner, text: trimmed(pieces.slice(0, -1).join(',')) }
    : { owner: undefined, text };
}

/** "Per fixar", "Eva och Per gör det": a name or two, and what is done with it. */
function whoDoes(piece: string): string | undefined {
  const [, who = '', does = ''] = /^(\p{Lu}\p{L}+(?: och \p{Lu}\p{L}+)?) (.+)$/u.exec(piece) ?? [];
  return DOES.has(fold(does)) ? who : undefined;
}

function trimmed(text: string): string {
  return withoutEnds(text, ' \n\t\r,;–—…');
}
