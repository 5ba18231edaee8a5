import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

/** What is answered: how it was understood and its value; or why not. */
function told(question: string): unknown {
  const answer = ask(question, context);
  return answer.understood ? `${answer.interpretation} = ${String(answer.value)}` : answer.reason;
}

describe('verbs of showing', () => {
  const figures = [
    'antal remisser 2025',
    'antalet inskrivna',
    'antal avslut 2025 per kön',
    'antal remisser per remittent 2025',
    'genomströmningstiden 2025',
    'medelålder på de inskrivna',
    'andelen i resultat 2024/25',
    'medianväntetid 2025',
  ];
  it.each(['visa', 'lista', 'ta fram', 'kan du ta fram', 'kan du visa'])('%s a figure', (verb) => {
    for (const figure of figures) expect(told(`${verb} ${figure}`)).toBe(told(figure));
  });

  it('list where no figure is asked for', () => {
    for (const verb of ['visa', 'lista', 'ta fram'])
      expect(told(`${verb} inskrivna kvinnor`)).toBe(told('vilka kvinnor är inskrivna'));
  });
});

describe('states that have been', () => {
  it.each([
    'hur många har varit i prövotid i år',
    'vilka har varit i prövotid 2024/25',
    'vilka har varit i prövotid',
    'hur många kvinnor har varit i kö i år',
    'hur många har haft samtycke i år',
  ])('%s is asked about', (question) => {
    expect(told(question)).toBe('ambiguous');
  });

  it('are told where the day or the length is', () => {
    expect(told('hur många var i prövotid 2025-06-30')).toContain('i prövotid · 2025-06-30');
    expect(told('hur många har varit inskrivna mer än ett år')).toContain('2026-11-25 = 15');
  });
});

describe('what is offered instead', () => {
  it.each([
    ['avslut 2025 utm dropouts', 'utm'],
    ['kan du va gullig och säga hur många blåa remisser', 'gullig'],
  ])('%s is never offered without %s', (question, word) => {
    const answer = ask(question, context);
    if (answer.understood) throw new Error('answered');
    const without = question.replace(`${word} `, '');
    expect(answer.suggestions.length).toBeGreaterThan(1);
    expect(answer.suggestions).not.toContain(without);
    for (const offer of answer.suggestions) expect(ask(offer, context).understood).toBe(true);
  });
});
