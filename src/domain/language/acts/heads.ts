import { editDistance } from '../../text/edit-distance.js';
import { CONCEPTS, type ConceptId, formsOf } from '../concept.js';
import { tokensOf } from '../token.js';
import { COMMAND_NAMES, type CommandName } from './command-names.js';

/** How commands with a form are suggested, and by which words they are told; the others by the words of their own name. */
const WAYS: Partial<Record<CommandName, readonly [way: string, ...of: ConceptId[]]>> = {
  refer: ['ny remiss', 'thing:referral', 'do:register'],
  'come-back': ['kommer tillbaka', 'do:return'],
  'book-visit': ['boka studiebesök', 'thing:visit'],
  'visit-done': ['studiebesök klart', 'do:visited'],
  enrol: ['skriv in', 'do:enrol', 'thing:enrol'],
  consent: ['samtycke', 'thing:consent', 'do:consent'],
  'revoke-consent': ['återkalla samtycke', 'do:revoke'],
  trial: ['prövotid', 'thing:trial', 'do:decide', 'do:continue'],
  'extend-trial': ['förläng', 'do:extend'],
  'follow-up': ['uppföljning', 'thing:follow-up', 'do:follow-up'],
  'book-follow-up': ['boka uppföljning', 'thing:next-follow-up'],
  review: ['avstämning', 'thing:review', 'do:review'],
  'start-activity': ['starta aktivitet', 'do:start', 'do:starts', 'thing:activity'],
  'end-activity': ['avsluta aktivitet', 'do:end'],
  close: ['avsluta', 'do:close', 'thing:close'],
  'note-steps': ['steg', 'thing:steps'],
  hold: ['håller', 'do:hold', 'remains'],
  decline: ['tackade nej', 'do:decline'],
  correct: ['rätta', 'do:correct', 'do:change', 'do:protect'],
  undo: ['ångra', 'do:undo'],
  show: ['visa', 'do:show'],
};

/** Every way that a command is said. */
export function waysOf(command: CommandName): string[] {
  const [way, ...of] = WAYS[command] ?? [];
  const ids = way === undefined ? [`cmd:${command}` as ConceptId] : of;
  return [...(way === undefined ? [] : [way]), ...ids.flatMap((id) => formsOf(CONCEPTS[id]))];
}

/** Does a command fill in a form or name a case? The others are read by their own handlers. */
export function hasDraft(command: CommandName): boolean {
  return command in WAYS;
}

/** How a command is suggested: its first way. */
export function headText(command: CommandName): string {
  return waysOf(command)[0] ?? command;
}

const FAR = 6;
const MOST_WORDS = 8;
/** How far a word may be from what was typed, as a share of its length; a shorter one is too like others to be near. */
const NEAR = 0.34;
const TELLING = 6;
const LEAST = 4;
let words: readonly { readonly command: CommandName; readonly telling: ReadonlySet<string> }[] | undefined;

/**
 * The commands that a line that was not understood is nearly one of, nearest first: "menade du". Near is one whose longest word
 * was nearly typed; that small words are alike says nothing.
 */
export function nearestHeads(text: string, count: number): readonly CommandName[] {
  words ??= COMMAND_NAMES.map((command) => ({
    command,
    telling: new Set(
      waysOf(command)
        .map(longest)
        .filter((word) => word.length >= LEAST),
    ),
  }));
  const typed = tokensOf(text.slice(0, 200)).slice(0, MOST_WORDS);
  const far = (word: string) =>
    Math.min(
      1,
      ...typed.map(({ text: one }) => {
        if (word.length < TELLING) return Number(one !== word);
        const edits = editDistance(one, word, FAR);
        return edits > FAR ? 1 : edits / word.length;
      }),
    );
  return words
    .map(({ command, telling }, order) => ({ command, order, far: Math.min(1, ...[...telling].map(far)) }))
    .filter((one) => one.far <= NEAR)
    .sort((a, b) => a.far - b.far || a.order - b.order)
    .slice(0, count)
    .map((one) => one.command);
}

function longest(way: string): string {
  return tokensOf(way).reduce((most, { text }) => (text.length > most.length ? text : most), '');
}
