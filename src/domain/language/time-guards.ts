import type { Impossible, Single, Time } from '../periods/time.js';
import { fold } from '../text/fold.js';
import type { Edge } from './node.js';
import near from './sv/words/near-time.json' with { type: 'json' };
import { isCounted } from './time-pieces.js';
import type { Token } from './token.js';

const ASKS = new Set(near.asks.map(fold));
const OURS = near.ours.map(fold);
const BENEFITS = near.benefits.map(fold);
const BENEFITS_WHOLE = new Set(near['benefits-whole'].map(fold));
const LASTING = new Set(near.lasting.map(fold));
const ENDED = near.ended.map(fold);
const FAR = 12;

/** What reads as a time and is none for what stands around it (true), or could be either (why); false where it is one. */
export function isHeld(time: Time, tokens: readonly Token[], { from, to }: Edge): boolean | Impossible {
  if (time.is === 'until' && time.lead === 'before') return isBeforeEnrolment(tokens, from);
  if (time.is === 'around') return isRate(tokens, from);
  return isSpring(time) ? springHeld(time, tokens, from, to) : false;
}

/** "12 timmar i veckan", "tre gånger i veckan": so much of each week, and of no one. */
function isRate(tokens: readonly Token[], at: number): boolean {
  const before = tokens[at - 1];
  return tokens[at]?.text === 'i' && (before?.kind === 'number' || isCounted(before));
}

function isSpring(time: Time): time is Extract<Single, { is: 'yearly' }> {
  return time.is === 'yearly' && time.what.unit === 'spring';
}

/** "i vår grupp" is ours; a bare "var" before a year may be the verb. */
function springHeld(
  { year }: Extract<Single, { is: 'yearly' }>,
  tokens: readonly Token[],
  from: number,
  to: number,
): boolean | Impossible {
  const at = tokens.slice(from, to).findIndex(({ text }) => text === 'var');
  if (at < 0) return false;
  if (at > 0 && year === undefined) return isOurs(tokens[to]);
  if (at > 0 || tokens[from]?.ringed === true || year === undefined) return false;
  return verb(tokens, from);
}

function isOurs(token: Token | undefined): boolean {
  return token?.kind === 'word' && OURS.some((ending) => token.text.endsWith(ending));
}

/**
 * A bare "var" before a year: the verb where the line has its å, ä and ö or the word before it asks for one; the season where
 * nothing asks; else it could be either.
 */
function verb(tokens: readonly Token[], at: number): boolean | Impossible {
  if (ASKS.has(tokens[at - 1]?.text ?? '') || tokens.some(({ ringed }) => ringed)) return true;
  return tokens.slice(0, at).some(({ text }) => ASKS.has(text)) ? 'verb-or-season' : false;
}

/**
 * "tid i försörjning innan 2024/25", "hur lång tid i försörjning hade männen innan 2023": before the enrolment, not before the
 * period, wherever the time in benefits was named. After a closure it is the closure's: "avslutades innan 2024".
 */
function isBeforeEnrolment(tokens: readonly Token[], index: number): boolean {
  const starts = (text: string, with_: readonly string[]) => with_.some((start) => text.startsWith(start));
  if (starts(tokens[index - 1]?.text ?? '', BENEFITS)) return true;
  const before = tokens.slice(Math.max(0, index - FAR), index).map(({ text }) => text);
  const named = before.findLastIndex((text) => BENEFITS_WHOLE.has(text));
  const timed = before
    .slice(0, named + 1)
    .some((text) => LASTING.has(text) || near['lasting-end'].some((end) => text.endsWith(end)));
  return named >= 0 && timed && !before.slice(named + 1).some((text) => starts(text, ENDED));
}
