import type { Day } from '../day.js';
import type { NewDecision } from '../meeting/decide.js';
import { type DayReading, findDays } from '../periods/parse-day.js';
import { withoutEnd, withoutEnds } from '../text/ends.js';
import { fold } from '../text/fold.js';
import { formsOf } from './concept.js';
import decision from './sv/words/decision.json' with { type: 'json' };

type Said = keyof typeof decision;

/**
 * "ringa Arbetsförmedlingen, Jonas, senast 9/12" as a decision. The day is what stands after "senast" or a comma (told back where
 * no calendar has it), the owner what stands after "ansvarig", or in a piece of its own that is the name of a colleague. Anything
 * else stays in the text.
 */
export function readDecision(
  line: string,
  today: Day,
  colleagues: readonly string[],
): NewDecision | { readonly noSuchDay: string } {
  const { due, rest } = takeDay(withoutLead(line, today), today);
  if (due?.kind === 'impossible') return { noSuchDay: due.text };
  const { owner, text } = takeOwner(rest, colleagues);
  return { text, owner, due: due?.day };
}

/** Without when it was decided, and "att". */
function withoutLead(line: string, today: Day): string {
  const said = behind(line, 'when') ?? line.trim();
  const [day] = findDays(said, today, 'past');
  const told = day?.start === 0 && day.kind === 'day' ? said.slice(day.end).trim() : said;
  return behind(told, 'that') ?? said;
}

/** What stands behind the words that a text begins with. */
function behind(text: string, what: Said): string | undefined {
  const lead = formsOf(decision[what]).find(
    (form) => text.slice(0, form.length).toLowerCase() === form && /^[\s:]/u.test(text.slice(form.length)),
  );
  return lead && withoutEnds(text.slice(lead.length), ' \n\t\r:');
}

function is(text: string | undefined, what: Said): boolean {
  return text !== undefined && formsOf(decision[what]).some((form) => fold(form) === fold(text));
}

function takeDay(text: string, today: Day): { readonly due?: DayReading; readonly rest: string } {
  const last = findDays(text, today, 'coming').at(-1);
  if (!last || (last.kind === 'impossible' && last.why !== 'no-such-day')) return { rest: text };
  let before = trimmed(text.slice(0, last.start));
  const hasComma = text.slice(0, last.start).trimEnd().endsWith(',');
  const words = before.split(' ');
  while (is(words.at(-1), 'by')) words.pop();
  if (words.join(' ') === before && !hasComma) return { rest: text };
  before = trimmed(words.join(' '));
  const after = trimmed(text.slice(last.end));
  return { due: last, rest: [before, after].filter((part) => part !== '').join(', ') };
}

function takeOwner(text: string, colleagues: readonly string[]) {
  const words = text.split(' ');
  const at = words.findLastIndex((word) => is(withoutEnd(word, ',:'), 'responsible'));
  const told = at < 0 ? '' : withoutEnd(trimmed(words.slice(at + 1).join(' ')), '.');
  const said = behind(told, 'is') ?? told;
  // "Karin ansvarar för lokalen" is a whole sentence, and no owner called "för lokalen".
  if (said !== '' && !is(words[at + 1], 'for'))
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
  const [, who, joined, does] = /^(\p{Lu}\p{L}+(?: (\p{Ll}+) \p{Lu}\p{L}+)?) (.+)$/u.exec(piece) ?? [];
  return (joined === undefined || is(joined, 'and')) && is(does, 'does') ? who : undefined;
}

function trimmed(text: string): string {
  return withoutEnds(text, ' \n\t\r,;–—…');
}
