import { readFileSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { read } from '../../../src/domain/speech/sv/ask.js';
import { demoContext, TODAY } from './demo.js';

const context = demoContext();

const OPENINGS = [
  'Hej!',
  'Hej på dig,',
  'God morgon!',
  'Hallå där,',
  'Ursäkta att jag stör, men',
  'Förlåt om jag frågar igen, men',
  'Jag håller på med årsrapporten och undrar',
  'Vi sitter i möte och undrar',
  'Hej! Vi har styrgrupp i eftermiddag,',
  'Till mötet i morgon behöver jag veta',
  'Inför styrgruppsmötet på onsdag:',
  'Till årsrapporten:',
  'Chefen undrar',
  'Hej! Sitter med årsredovisningen.',
  'Jag skulle vilja ha hjälp att ta reda på',
  'Vet du möjligtvis',
  'Hej, ekonomen vill gärna veta',
  'En snabb fråga:',
  'Jo jag tänkte fråga,',
  'Tror du att du kan kolla',
  'Skulle du kunna kolla åt mig',
  'Hejsan, skulle nån kunna ta reda på',
  'Kan du vara så snäll och säga',
  'Jag undrar om du vet',
  'Jag vikarierar här och undrar',
  'Det är lite bråttom men',
  'Om du har tid:',
  'Du som vet allt,',
  'Hoppas allt är bra! Vi förbereder bokslutet, så',
  'Skulle vilja veta',
  'Behöver svar till chefen:',
  'Behöver siffror till mötet:',
  'Går det att få fram',
  'Tjena boten! Har du koll på',
];
const CLOSINGS = [
  '? Tack!',
  ', tack på förhand',
  '? Tusen tack för hjälpen! :)',
  ' om du hinner',
  ', så fort du kan',
  ', går det bra?',
  '? /anna',
  '? Tack!\n/Anna',
  '\n\nMed vänlig hälsning\nAnna Svensson',
  ' mvh Lena',
  '? Ha en fin dag!',
  ', bara så jag vet',
  ', är du snäll 😊',
  ', tror du att du kan ta fram det?',
  ', kan du fixa det åt mig?',
  '? Behöver det till mötet i morgon',
  ', det är till årsrapporten',
  ', undrar chefen',
  '? Hinner du kolla?',
  '? Frågar för en kollega',
  '!!! ;-)',
  ', det vore toppen om det går. Trevlig helg!',
];

/** A hundred answered questions that begin as questions do, spread over the first of the collections. */
function questions(): readonly string[] {
  const all = readFileSync('test/questions/first.jsonl', 'utf8').trim().split('\n');
  const own = all
    .map((line) => JSON.parse(line) as { today: string; question: string; understood?: false })
    .filter(({ today, understood }) => today === TODAY && understood !== false)
    .map(({ question }) => question.replace(/[?!.]+$/u, ''))
    .filter((question) => /^(?:hur|vilk|när|antal|andel|vad)/iu.test(question));
  const step = Math.max(1, Math.floor(own.length / 100));
  return own.filter((_, index) => index % step === 0).slice(0, 100);
}

const understood = (question: string) => read(question, context).results;

describe('a frame around a question', () => {
  const asked = questions().map((question) => ({ question, plainly: understood(question) }));

  it('is tried on a hundred questions', () => {
    expect(asked.length).toBe(100);
  });

  it.each(OPENINGS)('%s … changes nothing', (opening) => {
    for (const { question, plainly } of asked)
      expect([question, understood(`${opening} ${question}`)]).toEqual([question, plainly]);
  });

  it.each(CLOSINGS)('… %s changes nothing', (closing) => {
    for (const { question, plainly } of asked)
      expect([question, understood(`${question}${closing}`)]).toEqual([question, plainly]);
  });

  it('stands on both sides at once', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...OPENINGS),
        fc.constantFrom(...asked),
        fc.constantFrom(...CLOSINGS),
        (opening, { question, plainly }, closing) => {
          expect(understood(`${opening} ${question}${closing}`)).toEqual(plainly);
        },
      ),
    );
  });
});

describe('what limits a figure', () => {
  const LIMITS = ['kvinnor', '2024', 'soc', 'under 30', 'i fjol', 'utan samtycke', 'dropouts', 'K26-014'];
  const PLAIN = ['hur många är inskrivna', 'antal avslut', 'medelålder på de inskrivna'];

  it('is never taken for a part of the frame', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(
          ...OPENINGS.map((frame) => [frame, ''] as const),
          ...CLOSINGS.map((frame) => ['', frame] as const),
        ),
        fc.constantFrom(...LIMITS),
        fc.constantFrom(...PLAIN),
        fc.nat(),
        ([before, after], limit, question, at) => {
          const words = (before + after).split(' ');
          words.splice(at % (words.length + 1), 0, limit);
          const frame = words.join(' ');
          const text =
            before === '' ? `${question}${/^\p{L}/u.test(frame) ? ' ' : ''}${frame}` : `${frame} ${question}`;
          expect(understood(text)).not.toEqual(understood(question));
        },
      ),
      { numRuns: 400 },
    );
  });

  it.each([
    'till årsrapporten 2024: hur många avslut',
    'hur många avslut, till årsrapporten 2024',
    'jag håller på med årsrapporten för soc och undrar hur många som är inskrivna',
    'vi har möte 25 november och undrar hur många som stod i kö',
    'i dag hur många är inskrivna',
    'hur många är inskrivna /kvinnor',
    'hur många är inskrivna /kvinor',
    'avslut 2024 om de gick till arbete',
    'tack nej 2025',
    'kan du visa alla inskrivna',
    'kan vi få in tre till',
  ])('stays in %s', (question) => {
    for (const plain of ['hur många avslut', 'hur många är inskrivna', 'hur många stod i kö'])
      expect(understood(question)).not.toEqual(understood(plain));
  });

  it('takes who asks for nobody in the register', () => {
    expect(understood('Eva undrar hur många som är inskrivna')).toEqual(understood('hur många är inskrivna'));
  });
});
