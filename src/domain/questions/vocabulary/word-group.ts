/**
 * One group of words that mean the same (DESIGN 9). To teach the bot a word, add it to the group it belongs to.
 *
 * - `means`: what the words stand for, `kind` or `kind:value`; several, with + between, where one word says
 *   several things ("medelålder": mean + measure:age).
 * - `words`: words or phrases with commas between, in any case, with or without å ä ö. `remiss~en~er` is short for
 *   remiss, remissen, remisser.
 * - `examples`: questions that use the words, and how each must be understood. They are run as tests.
 */
export interface WordGroup {
  readonly means: string;
  readonly words: string;
  readonly examples?: readonly (readonly [question: string, understood: string])[];
}
