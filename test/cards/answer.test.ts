import { describe, expect, it } from 'vitest';
import { answerCard } from '../../src/cards/answer.js';
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

  it('offers questions that work when it holds back', () => {
    const card = cardFor('hur mår Anna?');
    expect(JSON.stringify(card).match(/"verb":"say","data"/g)?.length).toBeGreaterThan(1);
    expect(JSON.stringify(card)).not.toContain('Anna');
  });
});
