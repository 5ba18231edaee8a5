import type { Refusal } from '../../refusals.js';
import type { CommandName } from './command-names.js';
import type { Draft } from './draft.js';
import type { Talk } from './small-talk.js';

/** What a chat line was taken for. */
export type Reading =
  /** Refused before anything was read; nothing of it may be shown or logged. */
  | { readonly kind: 'refused'; readonly refusal: Refusal }
  /** Nothing of it was read. */
  | { readonly kind: 'too-long' }
  | { readonly kind: 'draft'; readonly draft: Draft }
  /** Several acts: which one first? Each as a line of its own, with the case that it names. */
  | { readonly kind: 'several'; readonly parts: readonly LinePart[] }
  /** A command with no form of its own; `rest` is what followed its words, as it was typed; of help the act that it is asked for. */
  | { readonly kind: 'command'; readonly command: CommandName; readonly rest: string }
  | { readonly kind: 'held'; readonly code: string; readonly why: Why }
  /** What a colleague answers briefly, and nobody records. */
  | { readonly kind: 'talk'; readonly talk: Talk }
  /** Of what the product is for, and nothing that it does: what can be done instead is said. */
  | { readonly kind: 'beyond'; readonly what: Beyond }
  /** For the questions: it begins as one, or only names a figure. */
  | { readonly kind: 'question' }
  | {
      readonly kind: 'none';
      /** What it is if its first word is the name of a case, as an act that follows it says. No case is called so. */
      readonly stranger?: Stranger | undefined;
    };

/** A name that no case has, and what is then asked of it; `removes`: to be taken away, which no case is. */
export interface Stranger {
  readonly name: string;
  readonly draft: Draft;
  readonly removes?: true;
}

/** What no command does, and somebody asks for. */
export type Beyond = 'one-meeting' | 'once-or-always' | 'meeting-length' | 'post-time' | 'meeting-end';

/** Why an act is held: it is said not to be, or not yet; it takes something away; it changes what goes on; or these words may turn it. */
export type Why =
  | 'undone'
  | 'removes'
  | 'running'
  | 'cancelled'
  | 'lives-on'
  | 'income-now'
  | 'next-step'
  | 'kin'
  | readonly string[];

/** One act of several in a line. */
export interface LinePart {
  readonly act: CommandName;
  readonly code: string | undefined;
  readonly line: string;
}
