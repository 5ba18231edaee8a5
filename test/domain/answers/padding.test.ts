import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

function told(question: string): unknown {
  const answer = ask(question, context);
  return answer.understood ? [answer.interpretation, answer.value] : answer.reason;
}

const QUESTIONS = [
  'hur många kvinnor är inskrivna',
  'hur många remisser fick vi från soc i fjol',
  'avslut per utfall 2024/25',
  'andel i resultat 2024/25',
  'vilka ska följas upp',
];
const BEFORE = [
  'hej igen!',
  'en snabb fråga:',
  'chefen undrar',
  'skulle behöva',
  'vi har lite ont om tid men',
  'dvs',
];
const AFTER = [
  ', tack på förhand',
  ' mvh Eva',
  '? Med vänlig hälsning Karl',
  ' hälsningar från Maria Svensson',
  ', till en rapport',
  ' mvh',
];

describe('politeness and signatures', () => {
  it('change nothing', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...QUESTIONS),
        fc.constantFrom('', ...BEFORE),
        fc.constantFrom('', ...AFTER),
        (question, before, after) => {
          expect(told(`${before} ${question}${after}`)).toEqual(told(question));
        },
      ),
    );
  });

  it.each([
    ['hur går det för Eva', 'name'],
    ['hur många är inskrivna hälsningar till blåögda kvinnor i Avesta', 'unknown-words'],
  ])('but %s is held back', (question, reason) => {
    expect(told(question)).toBe(reason);
  });
});

describe('shorthand', () => {
  it.each([
    ['avslut 2025 jfr 2024', 'avslut 2025 jämfört med 2024'],
    ['remisser fr soc 2025', 'remisser från soc 2025'],
    ['ant rem 2025', 'antal remisser 2025'],
    ['nyinskr 2025', 'nyinskrivna 2025'],
    ['när ska K 26-014 följas upp', 'när ska K26-014 följas upp'],
    ['när ska k 26-14 följas upp', 'när ska K26-014 följas upp'],
    ['hur många remisser fick vi in 2025', 'hur många remisser 2025'],
    ['inskrivna av manligt kön', 'inskrivna män'],
    ['inskrivna u30', 'inskrivna under 30'],
    ['inskrivna u 30', 'inskrivna under 30'],
    ['inskrivna ö45', 'inskrivna över 45'],
    ['inskrivna män o45', 'inskrivna män över 45'],
    ['inskrivna kvinnor o män', 'inskrivna kvinnor och män'],
    ['avslut pr utfall 2024', 'avslut per utfall 2024'],
    ['hur många fick job el studier 2024', 'hur många fick jobb eller studier 2024'],
    ['avslut 2025 jmf m 2024', 'avslut 2025 jämfört med 2024'],
    ['andl män inskr', 'andel män inskr'],
    ['vem har flest i kö', 'vilken remittent har flest i kö'],
    [
      'hur många gick från försörjningsstöd till lön 2024',
      'hur många med försörjningsstöd fick lön efter avslut 2024',
    ],
    ['avbrutna, dvs dropouts, 2024/25', 'dropouts 2024/25'],
  ])('%s', (short, long) => {
    expect(told(short)).toEqual(told(long));
    expect(Array.isArray(told(long))).toBe(true);
  });
});

describe('a share of men in result', () => {
  it.each(['andel män i resultat 2024/25', 'hur stor andel män gick i resultat 2024/25'])(
    '%s has two readings',
    (question) => {
      const answer = ask(question, context);
      expect(answer.understood ? [] : [answer.reason, ...answer.suggestions.slice(0, 2)]).toEqual([
        'ambiguous',
        'andel i resultat för män 2024/25',
        'andel män bland resultaten 2024/25',
      ]);
    },
  );
});

describe('where from and where to', () => {
  it.each([
    ['vart gick de som avslutades förra perioden', 'avslut per utfall förra perioden'],
    ['vart gick de som slutade 2025', 'avslut per utfall 2025'],
    ['vad hände med dem som avslutades förra perioden', 'avslut per utfall förra perioden'],
    ['var kom remisserna ifrån 2025', 'remisser per remittent 2025'],
    ['varifrån kom remisserna 2025', 'remisser per remittent 2025'],
    ['varifrån kommer de inskrivna', 'inskrivna per remittent'],
    ['hur fördelar sig remisserna på kön 2023/24', 'remisser per kön 2023/24'],
    ['hur fördelar sig avsluten på utfall 2023/24', 'avslut per utfall 2023/24'],
    ['kön på de inskrivna', 'inskrivna per kön'],
  ])('%s', (question, grouped) => {
    expect(told(question)).toEqual(told(grouped));
    const answer = ask(question, context);
    expect(answer.understood && answer.rows.length).toBeGreaterThan(1);
  });

  it('takes nobody who has most to do for a sender', () => {
    expect(told('vem har flest uppföljningar')).toBe('no-measure');
  });

  it('leaves the queue a queue', () => {
    expect(told('kön')).toBe('ambiguous');
    expect(told('hur lång är kön')).toEqual(told('antal i kö'));
  });
});
