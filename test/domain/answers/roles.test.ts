import { describe, expect, it } from 'vitest';
import { answerJson } from '../../../src/domain/answers/answer.js';
import { ask, converse } from '../../../src/domain/speech/sv/ask.js';
import { demoContext, demoRows } from './demo.js';

const steering = demoContext({ role: { kind: 'steering' } });
const agency = demoContext({ role: { kind: 'agency', authority: 'FK' } });
const CODE = /K\d\d-\d{3}/;

describe('the steering group', () => {
  it('is never told a code', () => {
    for (const question of [
      'hur många är inskrivna',
      'inskrivna per kön',
      'vem remitterar mest förra perioden',
      'resultat 2024/25',
      'vilka står i kö',
      'när ska K25-023 följas upp?',
      'vem är äldst',
    ])
      expect(
        JSON.stringify({ ...ask(question, steering), query: undefined }).replace('K25-023', ''),
        question,
      ).not.toMatch(CODE);
  });

  it.each(['vilka står i kö', 'vem är äldst', 'när ska K25-023 följas upp?', 'hur gammal är K26-014'])(
    'is refused: %s',
    (question) => {
      expect(ask(question, steering)).toMatchObject({ understood: false, reason: 'not-allowed' });
    },
  );

  it('is told 1–4 only as fewer than five', () => {
    const answer = ask('hur många står i kö', steering);
    expect(answer).toMatchObject({ understood: true, value: null, masked: ['value'] });
    expect(answer.text).toContain('Färre än fem eller dolt');
    expect(answer.text).not.toMatch(/\*\*3/);
  });

  it('is told a count of five or more', () => {
    expect(ask('hur många är inskrivna', steering)).toMatchObject({ value: 35, masked: [], cases: [] });
  });

  it('is told of the closures by outcome in full, as the reports have them', () => {
    expect(ask('avslut per utfall 2024/25', steering)).toMatchObject({ understood: true, masked: [] });
  });

  it('is not told that a shown side of a hidden comparison is fewer than five', () => {
    expect(ask('hur många kvinnor är inskrivna', steering)).toMatchObject({ value: 17 });
    const answer = ask('är fler kvinnor än män inskrivna', steering);
    expect(answer.text).toContain('Jämförelsen visas inte');
    expect(answer.text).not.toContain('antalet kvinnor');
  });

  it('cannot subtract a hidden group out of the others', () => {
    const answer = ask('nyinskrivna per remittent 2024/25', steering);
    if (!answer.understood) throw new Error(answer.text);
    const hidden = answer.rows.filter((row) => row.value === null);
    expect(hidden.length).toBeGreaterThan(1);
    for (const row of answer.rows) if (row.value !== null) expect(row.value).toBeGreaterThan(4);
  });

  it.each([
    'andel kvinnor bland dem i kö',
    'medelålder för inskrivna',
    'medelålder för inskrivna utan af',
    'hur många är inte från egen ansökan',
    'hur många är inskrivna utan samtycke',
    'hur många är inskrivna med samtycke',
    'hur många 34-åringar är inskrivna',
    'inskrivna per enhet',
    'hur många kvinnor från fk är inskrivna',
    'äldsta bland inskrivna',
    'median genomströmningstid 2024/25',
    'hur många är i prövotid',
    'hur många har varit inskrivna mer än 12 månader',
  ])('has no table for: %s', (question) => {
    const answer = ask(question, steering);
    expect(answer, question).toMatchObject({ understood: false, reason: 'finer' });
    if (answer.understood) return;
    expect(answer.suggestions.length).toBeGreaterThan(0);
    for (const one of answer.suggestions) expect(ask(one, steering).understood, one).toBe(true);
  });

  it.each([
    'hur många kvinnor skrevs in mars 2025',
    'remisser 2024-02-05–2025-01-13',
    'hur många skrevs in v 12',
  ])('has no table of those days: %s', (question) => {
    expect(ask(question, steering)).toMatchObject({ understood: false, reason: 'days' });
  });

  it.each([
    ['hur många skrevs in mars 2025', undefined],
    ['andel i resultat 2024/25', undefined],
    ['hur många är inskrivna', 35],
    ['hur många från rd remitterades 2024/25', undefined],
    ['hur många i åldern 31-45 remitterades 2024/25', undefined],
    ['genomströmningstid 2024/25', undefined],
  ])('is told: %s', (question, value) => {
    const answer = ask(question, steering);
    expect(answer, question).toMatchObject({ understood: true, masked: [] });
    if (value !== undefined) expect(answer).toMatchObject({ value });
  });

  it('has the result by gender in full one press away, where the share would tell who reached none', () => {
    const answer = ask('resultat per kön 2024/25', steering);
    if (!answer.understood) throw new Error(answer.text);
    expect(answer.masked).toEqual(['rows.K', 'rows.M']);
    const [count] = answer.alternatives.map(({ question }) => ask(question, steering));
    expect(count).toMatchObject({ masked: [], rows: [{ value: 11 }, { value: 6 }] });
  });

  it.each([
    ['äldsta inskrivna', 'hur många saknar samtycke'],
    ['äldsta inskrivna', 'saknar någon samtycke?'],
  ])('after %s is told of %s why not, and not to ask the whole question', (before, question) => {
    const { after } = converse(before, steering);
    expect(ask(question, steering, after)).toMatchObject({ understood: false, reason: 'finer' });
  });

  it('hears of the queue by no other way', () => {
    const answer = ask('har vi plats för två till?', steering);
    expect(answer.text).toContain('färre än fem eller dolt');
    expect(answer.text).not.toMatch(/3 personer/);
  });
});

it('asked whether the goal is met, tells it of whole periods, with no verdict of a few closures', () => {
  const { text } = ask('når vi målet?', steering);
  expect(text).toContain(
    'Hittills i perioden **40\u00A0%** (2 av 5): för få avslut för att säga om målet nås.',
  );
  expect(text).toContain('Förra perioden **46\u00A0%** (11 av 24): målet nåddes inte.');
  expect(ask('andel i resultat förra perioden', steering).text).toContain('11 av 24');
  expect(ask('hur många står på tur?', demoContext())).toMatchObject({ understood: true, value: 3 });
  expect(ask('hur många står på tur?', steering)).toMatchObject({ understood: true, value: null });
});

describe('an authority', () => {
  it('sees the cases that have consented to it, and counts all', () => {
    const all = ask('vilka är inskrivna', demoContext());
    const own = ask('vilka är inskrivna', agency);
    if (!all.understood || !own.understood) throw new Error('not understood');
    const consented = demoRows()
      .filter(
        (row) =>
          row['samtycke'] !== '' &&
          (row['samtycke_till'] === '' || (row['samtycke_till'] ?? '').split(' ').includes('FK')),
      )
      .map((row) => row['arende'] ?? '');
    expect(own.value).toEqual((all.value as string[]).filter((code) => consented.includes(code)));
    expect(ask('hur många är inskrivna', agency)).toMatchObject({ value: 35 });
  });

  it('is refused a case without consent to it', () => {
    expect(ask('när ska K26-004 följas upp?', agency)).toMatchObject({
      understood: false,
      reason: 'not-allowed',
    });
  });
});

describe('a conversation that others read', () => {
  const shared = demoContext({ level: { kind: 'team' } });
  it('gets dates of a case but no details', () => {
    expect(ask('när skrevs K26-014 in', shared).understood).toBe(true);
    expect(ask('hur gammal är K26-014', shared)).toMatchObject({ understood: false, reason: 'not-allowed' });
  });
});

describe('as JSON (DESIGN 14)', () => {
  it('has what the contract says', () => {
    expect(answerJson(ask('hur många står i kö', demoContext()))).toEqual({
      understood: true,
      interpretation: 'i kö · 2026-11-25',
      value: 3,
      unit: 'persons',
      cases: ['K26-018', 'K26-020', 'K26-021'],
      text: '**3** personer står i kö i dag, 25 november 2026.',
      period: { from: '2026-11-25', to: '2026-11-25' },
    });
    const declined = answerJson(ask('hur mår Anna?', demoContext()));
    expect(Object.keys(declined)).toEqual(['understood', 'reason', 'text', 'suggestions']);
  });

  it('offers only questions that it can answer', () => {
    for (const question of ['hur mår de inskrivna?', 'blä kö', 'hur många inskrivna under 2024']) {
      const answer = ask(question, demoContext());
      if (answer.understood) throw new Error(answer.interpretation);
      expect(answer.suggestions.length).toBeGreaterThan(0);
      for (const one of answer.suggestions.filter((each) => !each.includes('möte')))
        expect(ask(one, demoContext()).understood, one).toBe(true);
    }
  });

  it('offers only other readings that it can answer', () => {
    for (const question of [
      'hur många kvinnor är inskrivna',
      'andel i resultat för kvinnor 2024/25',
      'väntetid 2025',
      'genomströmningstid för män 2024/25',
      'hur många män från soc under 30 skrevs in 2024',
      'hur många remisser 2025',
      'hur många avslutades 2025',
    ]) {
      const answer = ask(question, demoContext());
      if (!answer.understood) throw new Error(answer.text);
      for (const { question: other } of answer.alternatives)
        expect(ask(other, demoContext()).understood, other).toBe(true);
    }
  });
});
