import type { CommandName } from '../command-names.js';

/** A command's head. The first way is how it is suggested. */
export interface Head {
  readonly command: CommandName;
  readonly ways: readonly string[];
  /** Nouns that also name a figure ("avslut 2025"): a command only with a case, or alone. */
  readonly nouns?: readonly string[];
  /** Too short or too common to be misspelt. */
  readonly exact?: readonly string[];
  /** A command only when nothing follows. */
  readonly alone?: readonly string[];
}
