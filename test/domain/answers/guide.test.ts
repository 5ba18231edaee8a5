import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const questions = readFileSync('docs/fragor.md', 'utf8')
  .split('\n')
  .flatMap((line) => (line.startsWith('- ') ? [line.slice(2)] : []));

describe('the guide to questions', () => {
  it('has forty', () => {
    expect(questions).toHaveLength(40);
  });
  it.each(questions)('%s', (question) => {
    const answer = ask(question, demoContext());
    expect(answer.understood, answer.text).toBe(true);
  });
});
