import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();
const { programme } = context;

/** What is answered: how it was understood and its value; or why not. */
function told(question: string): unknown {
  const answer = ask(question, context);
  return answer.understood ? `${answer.interpretation} = ${String(answer.value)}` : answer.reason;
}

const SENDERS = programme.referrers.map(({ code, name }) => ({
  code,
  name,
  units: programme.units[code] ?? [],
}));
const NAMES = new Set(programme.referrers.flatMap(({ code }) => programme.units[code] ?? []));

describe('two facts that can never be true of one case', () => {
  it.each(SENDERS)('$name has no unit of another', ({ name, units }) => {
    const others = [...NAMES].filter((unit) => !units.includes(unit) && unit !== 'Försörjningsstöd');
    for (const unit of others)
      for (const question of [`remisser från ${name} ${unit} 2025`, `inskrivna från ${unit} ${name}`])
        expect(['never-both', 'conflict'], question).toContain(told(question));
  });

  it.each([
    'inskrivna från Borlänge kommun',
    'remisser från Falun kommun 2025',
    'nyinskrivna från soc hedemora 2025',
    'inskrivna från psyk fk',
    'andel från fk av remisserna från vc hedemora 2025',
    'andel kvinnor av remisserna från fk vc hedemora 2024',
    'inskrivna med sjukpenning som försörjs av soc',
  ])('%s', (question) => {
    expect(told(question)).toBe('never-both');
  });

  it('says which two', () => {
    const answer = ask('inskrivna från Borlänge kommun', context);
    expect(answer.text).toMatch(/”från Borlänge” och ”kommun” hör inte ihop/u);
  });

  it('keeps a place to the referrer that is named', () => {
    expect(told('remisser från af hedemora 2025')).toBe(
      'remitterade · från Arbetsförmedlingen · från AF Avesta-Hedemora · 2025-01-01–2025-12-31 = 3',
    );
    expect(told('remisser från regionen hedemora 2025')).toBe(
      told('remisser från regionen vc hedemora 2025'),
    );
    expect(told('remisser från fk borlänge 2025')).toContain('= 4');
  });

  it('takes the municipality of its own for the one that sends', () => {
    expect(told('remisser från Hedemora kommun 2025')).toBe(told('remisser från kommunen 2025'));
  });
});
