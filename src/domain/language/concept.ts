import acts from './sv/words/acts.json' with { type: 'json' };
import asking from './sv/words/asking.json' with { type: 'json' };
import commands from './sv/words/commands.json' with { type: 'json' };
import facts from './sv/words/facts.json' with { type: 'json' };
import meeting from './sv/words/meeting.json' with { type: 'json' };
import numerals from './sv/words/numerals.json' with { type: 'json' };
import people from './sv/words/people.json' with { type: 'json' };
import series from './sv/words/series.json' with { type: 'json' };
import small from './sv/words/small.json' with { type: 'json' };
import time from './sv/words/time.json' with { type: 'json' };
import topics from './sv/words/topics.json' with { type: 'json' };
import values from './sv/words/values.json' with { type: 'json' };

/**
 * Every concept once, whatever may use it: its id and the forms that people write. `kvinn~a~or` is kvinn, kvinna and kvinnor; a
 * form may be several words. A concept that stands in two rows of the files means two things and is told apart by what
 * fits with it.
 */
export const CONCEPTS = {
  ...acts,
  ...asking,
  ...commands,
  ...facts,
  ...meeting,
  ...numerals,
  ...people,
  ...small,
  ...topics,
  ...values,
};

/** Categories that only what records something uses: no word of a question. */
export const OF_ACTS: ReadonlySet<string> = new Set(
  [...Object.keys(acts), ...Object.keys(commands), ...Object.keys(meeting)].map(
    (id) => id.split(':', 1)[0] ?? id,
  ),
);

/** What only lines about the team's meetings use. */
export const OF_MEETINGS: ReadonlySet<string> = new Set(Object.keys(meeting));

/** `gender:K`, `count`: the category and, after a colon, which one of it. */
export type ConceptId = keyof typeof CONCEPTS;

type Valued = `${string}:${string}`;
type CatIn<Id extends string> = Id extends `${infer Cat}:${string}` ? Cat : Id;
type ValueIn<Id extends string> = Id extends `${string}:${infer Value}` ? Value : never;
/** Which ones there are of each category that has more than one. */
type ValuesIn<Id extends string> = { [One in Extract<Id, Valued> as CatIn<One>]: ValueIn<One> };
/** One member for each category, so that the compiler tells few things apart. */
type LexicalOf<Id extends string> =
  | {
      [Cat in keyof ValuesIn<Id>]: { readonly cat: Cat; readonly value: ValuesIn<Id>[Cat] };
    }[keyof ValuesIn<Id>]
  | { [Mark in Exclude<Id, Valued>]: { readonly cat: Mark } }[Exclude<Id, Valued>];

/** The words that days and periods are made of, read before all others. */
export const TIME_WORDS = { ...numerals, ...time };
/** Beside them those that meetings which come again are told with. */
export const SERIES_WORDS = { ...TIME_WORDS, ...series };
type TimeWordId = keyof typeof SERIES_WORDS;

/** A concept as a piece of a text. */
export type Lexical = LexicalOf<ConceptId>;
export type TimeWord = LexicalOf<TimeWordId>;

export function lexical(id: ConceptId): Lexical;
export function lexical(id: TimeWordId): TimeWord;
export function lexical(id: string): Lexical | TimeWord {
  const colon = id.indexOf(':');
  return (colon < 0 ? { cat: id } : { cat: id.slice(0, colon), value: id.slice(colon + 1) }) as Lexical;
}

/** The forms of a concept, their endings written out. */
export function formsOf(lines: readonly string[]): string[] {
  return lines
    .flatMap((line) => line.split(', '))
    .flatMap((form) => {
      const [stem = '', ...endings] = form.split('~');
      return [stem, ...endings.map((ending) => stem + ending)];
    });
}
