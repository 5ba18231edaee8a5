import { describe, expect, it } from 'vitest';
import { answerCard } from '../../src/cards/answer.js';
import { cardText } from '../../src/cards/card-text.js';
import { ask } from '../../src/domain/speech/sv/ask.js';
import { demoContext } from '../domain/answers/demo.js';

const cardFor = (question: string, role: 'admin' | 'steering' = 'admin') =>
  answerCard(ask(question, demoContext({ role: { kind: role } })));

describe('the card of an answer', () => {
  it('says the answer first, with its figure in bold, then how it was understood', () => {
    const [first, second] = cardFor('hur många kvinnor är inskrivna').body;
    expect(first).toMatchObject({ text: '**17** kvinnor är inskrivna i dag, 25 november 2026.' });
    expect(second).toMatchObject({ text: 'Så här förstod jag frågan: inskrivna · kvinnor · 25 nov 2026' });
  });

  it('opens the cases behind the figure, for those who may see them', () => {
    const titles = (role: 'admin' | 'steering') =>
      (cardFor('hur många är inskrivna', role).actions ?? []).map((one) => one.title);
    expect(titles('admin')).toContain('Vilka?');
    expect(titles('steering')).not.toContain('Vilka?');
  });

  it.each([
    ['hur många är inskrivna per remittent', 'Chart.HorizontalBar'],
    ['genomströmning per remittent 2022/23', 'Table'],
    ['andel i resultat per remittent 2022/23', 'Table'],
  ])('%s: shows the groups once', (question, type) => {
    const answer = ask(question, demoContext());
    const shown = answerCard(answer).body.map((element) => element.type);
    expect(shown.filter((one) => one === 'Table' || one.startsWith('Chart.'))).toEqual([type]);
  });

  it('has a table and a chart for groups, four buttons at most, and stays small', () => {
    const card = cardFor('avslut per utfall 2024/25');
    const chart = card.body.find((element) => element.type === 'Chart.HorizontalBar');
    expect(chart).toMatchObject({ fallback: { type: 'Table' } });
    const shares = cardFor('andel i resultat per kön 2024/25').body.map((element) => element.type);
    expect(shares).toContain('Table');
    expect((card.actions ?? []).length).toBeLessThanOrEqual(4);
    for (const question of ['remisser per år', 'remisser per månad', 'vilka avslutades 2019-2026'])
      expect(JSON.stringify(cardFor(question)).length, question).toBeLessThan(24_000);
  });

  it('offers questions that work when it holds back, and help where none is near', () => {
    const lines = (question: string) =>
      [...JSON.stringify(cardFor(question)).matchAll(/"text":"([^"]*)"/g)].map(([, line]) => line).slice(1);
    expect(lines('hur mår de inskrivna?')).toContain('hur många är inskrivna?');
    expect(lines('hur mår Anna?')).toEqual(['hjälp']);
  });

  it('names those in a list in the order that it says, and keeps the value by code', () => {
    const answer = ask('vilka avslutades 2025', demoContext());
    const lines = cardText(answerCard(answer)).split('\n');
    expect(lines.slice(1, 4)).toEqual(['Senaste först.', '**K25-006**', '**K24-006**']);
    expect(answer.understood && answer.value).toEqual(answer.understood && [...answer.cases].sort());
    const enrolled = cardText(cardFor('vilka är inskrivna')).split('\n');
    expect(enrolled[1]).toBe('Längst tid först.');
    expect(enrolled.indexOf('**K26-002**')).toBeGreaterThan(1);
    expect(enrolled.indexOf('**K26-001**')).toBeGreaterThan(enrolled.indexOf('**K26-002**'));
  });
});
