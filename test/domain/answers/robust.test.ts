import fc from 'fast-check';
import { readFileSync } from 'node:fs';
import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();
const questions = readFileSync('data/questions.jsonl', 'utf8')
  .trim()
  .split('\n')
  .map((line) => (JSON.parse(line) as { question: string }).question)
  .filter((question) => ask(question, context).understood);

const LETTERS = 'abcdefghijklmnopqrstuvwxyzåäö';

/** One slip of the finger in a word of four letters or more: a letter dropped, added, changed or swapped. */
function slip(question: string, where: number, at: number, how: number, letter: number): string {
  const words = [...question.matchAll(/\p{L}{4,}/gu)];
  const match = words[where % words.length];
  if (!match) return question;
  const [word] = match;
  const cut = at % word.length;
  const added = LETTERS[letter % LETTERS.length] ?? 'a';
  const slips = [
    word.slice(0, cut) + word.slice(cut + 1),
    word.slice(0, cut) + added + word.slice(cut),
    word.slice(0, cut) + added + word.slice(cut + 1),
    word.slice(0, cut) + word.slice(cut + 1, cut + 2) + word.slice(cut, cut + 1) + word.slice(cut + 2),
  ];
  return (
    question.slice(0, match.index) + (slips[how % 4] ?? word) + question.slice(match.index + word.length)
  );
}

/** Slips that make another real word of the vocabulary: exact beats near (DESIGN 9), so they mean that word. */
const OTHER_WORDS = /\b(kill|flicka|vika|in|utav|utan|man|män|år|åren)\b/u;

describe('a slip of the finger', () => {
  it('gives the same answer or none, never another', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), fc.nat(3), fc.nat(), (which, where, at, how, letter) => {
        const question = questions[which % questions.length] ?? '';
        const typed = slip(question, where, at, how, letter);
        if (OTHER_WORDS.test(typed.replaceAll(/\s+/g, ' ')) && !OTHER_WORDS.test(question)) return;
        const [meant, got] = [ask(question, context), ask(typed, context)];
        if (!meant.understood || !got.understood) return;
        expect([got.value, got.unit], `${typed} → ${got.interpretation}`).toEqual([meant.value, meant.unit]);
      }),
      { numRuns: 1_500, seed: 20261125 },
    );
  }, 120_000);
});

describe('anything at all', () => {
  it('is answered or declined, never a crash', () => {
    const piece = fc.oneof(
      fc.string(),
      fc.constantFrom('hur många ', 'inte ', 'av ', 'K26-014 ', '2024 ', 'per ', 'andel ', '30 ', 'än '),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        expect(typeof ask(pieces.join(''), context).understood).toBe('boolean');
      }),
      { numRuns: 500, seed: 20261125 },
    );
  });

  it('of 4,000 characters is declined at once', () => {
    for (const text of [
      'a'.repeat(4_000),
      'hur många '.repeat(400),
      '2024-01-01–'.repeat(364),
      '🦊'.repeat(2_000),
    ]) {
      const start = performance.now();
      expect(ask(text, context).understood).toBe(false);
      expect(performance.now() - start).toBeLessThan(200);
    }
  });
});

describe('a question that follows another', () => {
  const first = ask('hur många kvinnor avslutades 2024/25', context);
  const after = (line: string) => {
    const answer = ask(line, context, first.understood ? { query: first.query } : undefined);
    return answer.understood ? answer.interpretation : answer.reason;
  };
  it.each([
    ['och männen?', 'avslutade · män · 2024-07-01–2025-06-30'],
    ['förra perioden då?', 'avslutade · kvinnor · 2025-07-01–2026-06-30'],
    ['per remittent', 'avslutade · kvinnor · per remittent · 2024-07-01–2025-06-30'],
    ['och från soc?', 'avslutade · kvinnor · från Socialförvaltningen · 2024-07-01–2025-06-30'],
    ['hur många är i kö', 'i kö · 2026-11-25'],
    ['och de blåögda?', 'unknown-words'],
  ])('%s', (line, understood) => {
    expect(after(line)).toBe(understood);
  });

  it('asks the same of another case', () => {
    const about = ask('när ska K25-023 följas upp?', context);
    const answer = ask('och K26-014?', context, about.understood ? { query: about.query } : undefined);
    expect(answer.understood && answer.interpretation).toBe('K26-014 · nästa uppföljning');
  });

  it('is no question when nothing came before', () => {
    expect(ask('och männen?', context).understood).toBe(false);
  });
});
