import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { Draft } from '../../../../src/domain/language/acts/draft.js';
import { LONGEST_LINE } from '../../../../src/domain/language/token.js';
import { readLine } from '../../../../src/domain/language/acts/read-line.js';
import { lexiconFor } from '../../../../src/domain/language/lexicon-for.js';
import { fold } from '../../../../src/domain/text/fold.js';
import { BEGIN } from './lines/begin.js';
import { CLOSE } from './lines/close.js';
import { CORRECT } from './lines/correct.js';
import { COURSE } from './lines/course.js';
import { readingText } from './reading-text.js';
import { world } from './world.js';

/** Lines without free text: what is noted is kept as it was typed. */
const LINES = [...BEGIN, ...COURSE, ...CLOSE, ...CORRECT]
  .map(([line]) => line)
  .filter((line) => !/alias|heter nu|detalj|enhet|anteckning|obs|"|för att|handläggare|zebra/.test(line));
const line = fc.constantFrom(...LINES);
const LETTERS = 'abcdefghijklmnoprstuvyåäö';

/** The line with one slip of the finger in one of its longer words: a letter left out, put in, swapped or wrong. */
const slipped = fc
  .tuple(
    line,
    fc.nat(),
    fc.nat(),
    fc.constantFrom(...Array.from(LETTERS)),
    fc.constantFrom('out', 'in', 'swap', 'wrong'),
  )
  .map(([text, which, where, letter, slip]) => {
    const words = [...text.matchAll(/\p{L}{4,}/gu)];
    const word = words[which % words.length];
    if (!word) return { text, typed: text };
    const at = word.index + (where % (word[0].length - 1));
    const [before, one, two, after] = [
      text.slice(0, at),
      text.charAt(at),
      text.charAt(at + 1),
      text.slice(at + 2),
    ];
    const typed = {
      out: before + two + after,
      in: before + one + letter + two + after,
      swap: before + two + one + after,
      wrong: before + letter + two + after,
    }[slip];
    const become = typed.slice(word.index).match(/^\p{L}+/u)?.[0] ?? '';
    return { text, typed: isWord(become) ? text : typed };
  });

function draftOf(text: string): Draft | undefined {
  const reading = readLine(text, world);
  return reading.kind === 'draft' ? reading.draft : undefined;
}

/** What was written, value by value, without what was only assumed. */
function written(draft: Draft): string[] {
  // That a year is about right is no value.
  const assumed = new Set<string>([
    'birthYearAbout',
    ...draft.assumed.filter((one) => one.why === 'today').map((one) => one.field),
  ]);
  return (
    Object.entries(draft.fields)
      // Which field a correction is of is no value: it opens with that field to fill in.
      .filter(([field]) => !assumed.has(field) && !(field === 'field' && draft.command === 'correct'))
      .flatMap(([field, value]: [string, unknown]) =>
        (field === 'levels' ? Object.entries(value as object) : [value].flat()).map(
          (one) => `${field} ${JSON.stringify(one)}`,
        ),
      )
  );
}

/** "kill" for "till": a word of its own, and no slip that anybody could tell. */
function isWord(word: string): boolean {
  return lexiconFor(world.programme, world.register).words.has(fold(word));
}

describe('typing', () => {
  it('reads a slip of the finger as what was meant, or asks: never as another case or another value', () => {
    fc.assert(
      fc.property(slipped, ({ text, typed }) => {
        const meant = draftOf(text);
        const read = draftOf(typed);
        if (!meant || !read) return;
        // Of two cases that were named, a slip in one leaves the other, with the slip shown as not understood.
        if (read.which.kind === 'found' && meant.which.kind === 'several')
          expect(meant.which.codes).toContain(read.which.code);
        else if (read.which.kind === 'found') expect(read.which).toEqual(meant.which);
        const before = written(meant);
        if (read.command !== meant.command) return;
        for (const one of written(read)) expect(before).toContain(one);
      }),
      { numRuns: 300 },
    );
  });

  it('does not mind å ä ö, capitals, or more spaces', () => {
    fc.assert(
      fc.property(line, (text) => {
        const reading = readingText(readLine(text, world));
        const same = (typed: string) => fold(readingText(readLine(typed, world)));
        expect(same(text.toUpperCase())).toBe(fold(reading));
        expect(same(text.replaceAll(' ', '  '))).toBe(fold(reading));
        // Without its ring "får" is a father, and without its dots "nästa är" is next year: both are asked about.
        if (!/ får |nästa är /.test(text))
          expect(same(text.replace(/[åä]/g, 'a').replaceAll('ö', 'o'))).toBe(fold(reading));
      }),
      { numRuns: 200 },
    );
  });

  it('reads anything at all without a fault', () => {
    const words = fc.array(
      fc.oneof(fc.constantFrom(...LINES.flatMap((text) => text.split(' '))), fc.string()),
      {
        maxLength: 20,
      },
    );
    fc.assert(
      fc.property(
        fc.oneof(
          fc.string({ unit: 'binary' }),
          words.map((all) => all.join(' ')),
        ),
        (text) => {
          expect(['refused', 'draft', 'command', 'several', 'held', 'talk', 'question', 'none']).toContain(
            readLine(text, world).kind,
          );
        },
      ),
      { numRuns: 150 },
    );
  });

  it('drops no word: each is understood, changes nothing, or is given back', () => {
    expect(readingText(readLine('avsluta Rönnen arbete zebra lönebidrag, kvarn', world))).toBe(
      'close K26-014 · closed=2026-11-25 ~today · _outcome · _detail · ?zebra · ?kvarn',
    );
    const long = `avsluta Rönnen ${'zebra '.repeat(200)}`;
    const leftover = draftOf(long)?.leftover.join(' ') ?? '';
    expect(leftover.split(' ').filter((word) => word === 'zebra')).toHaveLength(200);
  });
});

describe('long lines', () => {
  it.each([
    'avsluta Rönen arbete ',
    'försörjnigstsöd ',
    ',;/+',
    '"',
    '-',
    '1,1',
    '2/1 ',
    'ny remiss ',
    'å',
    '((',
  ])('reads as much of %j as anybody types, and nothing of more', (piece) => {
    const text = `ny remiss ${piece.repeat(LONGEST_LINE / piece.length)}`.slice(0, LONGEST_LINE);
    expect(['draft', 'refused']).toContain(readLine(text, world).kind);
    expect(readLine(text.padEnd(LONGEST_LINE + 1, piece), world).kind).toBe('too-long');
  });
});
