import { fold } from '../../text/fold.js';
import { FRAME_WORDS } from './words.js';

/** A word, a sign or a stop of a text, with its place. */
export interface Token {
  readonly text: string;
  readonly start: number;
  readonly end: number;
  readonly stop: boolean;
}

interface Step {
  readonly of: readonly string[];
  readonly how: 'take' | 'ahead' | 'not' | 'behind';
  readonly optional: boolean;
  readonly many: boolean;
}

export type Pattern = readonly Step[];

const TOKEN =
  /\p{L}[\p{L}\p{M}]*|\p{N}+|(?<=\s)[:;=]-?[)(DPp](?!\p{L})|(?<=\s)[-–—](?=\s)|[,.!?:;…()\n]|[^\s\p{L}\p{N}\p{M}\p{Extended_Pictographic}\p{Cf}]/gu;
const STOP = /^(?:[:;=]-?[)(DPp]|[-–—,.!?:;…()\n])$/u;

export function tokensOf(text: string): Token[] {
  return Array.from(text.matchAll(TOKEN), ({ 0: raw, index }) => ({
    text: fold(raw),
    start: index,
    end: index + raw.length,
    stop: STOP.test(raw),
  }));
}

/** Folded phrase → the classes that it is in; and by first word, how long a phrase may get. */
const CLASSES = new Map<string, string[]>();
const LONGEST = new Map<string, number>();
for (const [name, phrases] of Object.entries(FRAME_WORDS))
  for (const phrase of phrases.split(', ')) {
    const words = fold(phrase).split(' ');
    const key = words.join(' ');
    CLASSES.set(key, [...(CLASSES.get(key) ?? []), name]);
    const [first = ''] = words;
    LONGEST.set(first, Math.max(words.length, LONGEST.get(first) ?? 0));
  }

export function patternOf(written: string): Pattern {
  return written.split(' ').map((step) => {
    const sign = step.charAt(0);
    const how = sign === '+' ? 'ahead' : sign === '!' ? 'not' : sign === '<' ? 'behind' : 'take';
    const names = step.slice(how === 'take' ? 0 : 1).replace(/[?*]$/u, '');
    const many = step.endsWith('*');
    return { of: names.split('|'), how, many, optional: many || step.endsWith('?') };
  });
}

/** Matches patterns on one text, its phrases looked up once at each place: linear in the text. */
export function matcherOf(tokens: readonly Token[]) {
  const found: (ReadonlyMap<string, number> | undefined)[] = [];
  const classesAt = (at: number): ReadonlyMap<string, number> => (found[at] ??= lookUp(tokens, at));
  const take = (step: Step, at: number): number => {
    let longest = 0;
    for (const name of step.of)
      longest = Math.max(longest, name === 'stop' ? stopsAt(tokens, at) : (classesAt(at).get(name) ?? 0));
    return longest;
  };
  /** Where a pattern ends that begins at a place; undefined if it does not. */
  const match = (pattern: Pattern, start: number): number | undefined => {
    let at = start;
    for (const step of pattern) {
      if (step.how === 'behind') {
        if (tokens[start - 1]?.stop !== true) return undefined;
        continue;
      }
      let length = take(step, at);
      if (step.how !== 'take') {
        if (length > 0 === (step.how === 'not')) return undefined;
        continue;
      }
      if (length === 0 && !step.optional) return undefined;
      do {
        at += length;
        length = step.many && length > 0 ? take(step, at) : 0;
      } while (length > 0);
    }
    return at;
  };
  return { match, classesAt };
}

function stopsAt(tokens: readonly Token[], at: number): number {
  let end = at;
  while (tokens[end]?.stop === true) end++;
  return end - at;
}

const NOWHERE: ReadonlyMap<string, number> = new Map();

function lookUp(tokens: readonly Token[], at: number): ReadonlyMap<string, number> {
  const first = tokens[at];
  const reach = first && LONGEST.get(first.text);
  if (!first || reach === undefined) return NOWHERE;
  const classes = new Map<string, number>();
  let phrase = '';
  for (let length = 1; length <= reach; length++) {
    const token = tokens[at + length - 1];
    if (!token) break;
    phrase = length === 1 ? token.text : `${phrase} ${token.text}`;
    for (const name of CLASSES.get(phrase) ?? []) classes.set(name, length);
  }
  return classes;
}
