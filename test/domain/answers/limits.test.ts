import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { timeLexicon } from '../../../src/domain/language/time-pieces.js';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { lexiconOf } from '../../../src/domain/language/lexicon.js';
import { fold } from '../../../src/domain/text/fold.js';
import { demoContext } from './demo.js';

const context = demoContext();
const { words } = lexiconOf(context.programme, []);

/** Questions with the word in them that limits the figure; a slip in it must never drop it or turn it round. */
const LIMITED: readonly (readonly [word: string, question: string])[] = [
  ['inte', 'inskrivna inte från soc'],
  ['utom', 'inskrivna utom kvinnor'],
  ['förutom', 'inskrivna förutom från fk'],
  ['exklusive', 'remisser exklusive psyk 2025'],
  ['utan', 'inskrivna utan samtycke'],
  ['saknar', 'hur många saknar samtycke'],
  ['efter', 'remisser efter 2026-06-30'],
  ['före', 'avslut före 2024-07-01'],
  ['innan', 'avslut innan 2024'],
  ['sedan', 'remisser sedan 2026-09-01'],
  ['från', 'remisser från och med 2025'],
  ['fram', 'remisser fram till 2024-06-30'],
  ['mellan', 'avslut mellan 2024-03-01 och 2024-09-30'],
  ['till', 'avslut 2024-03-01 till 2024-09-30'],
  ['senaste', 'remisser senaste halvåret'],
  ['förra', 'remisser förra kvartalet'],
  ['höstas', 'avslut i höstas'],
  ['våras', 'avslut i våras'],
  ['fjol', 'remisser i fjol'],
  ['första', 'remisser första halvåret 2025'],
  ['under', 'inskrivna under 30'],
  ['över', 'inskrivna i över ett år'],
  ['minst', 'inskrivna minst 40 år'],
  ['högst', 'inskrivna högst 40 år'],
  ['äldre', 'inskrivna äldre än 40'],
  ['yngre', 'inskrivna yngre än 40'],
  ['mindre', 'inskrivna mindre än 12 månader'],
  ['kortare', 'inskrivna kortare än ett år'],
  ['försenade', 'uppföljningar försenade från regionen'],
  ['regionen', 'uppföljningar försenade från regionen'],
  ['missade', 'missade uppföljningar'],
  ['prövotid', 'inskrivna i prövotid'],
  ['eller', 'inskrivna från soc eller fk'],
  ['kvinnor', 'nyinskrivna kvinnor 2025'],
  ['nej', 'hur många tackade nej 2025'],
  ['varit', 'hur många har varit med över ett år'],
  ['inskrivna', 'inskrivna mer än 12 månader'],
  ['färre', 'färre remisser 2025 än 2024'],
];
const LETTERS = 'adefiklmnorstuvåäö';

/** Every word one slip from a word that is no word of its own: an exact word always beats a near one (DESIGN 9). */
function slipsOf(word: string): string[] {
  const all = new Set<string>();
  for (let at = 0; at <= word.length; at++) {
    const [before, after] = [word.slice(0, at), word.slice(at)];
    all.add(before + after.slice(1));
    all.add(before + after.slice(1, 2) + after.slice(0, 1) + after.slice(2));
    for (const letter of LETTERS) all.add(before + letter + after).add(before + letter + after.slice(1));
  }
  const isDated = (typed: string) => timeLexicon().words.has(typed);
  const isOwn = (typed: string) => words.has(typed) || isDated(typed);
  return [...all].filter((typed) => typed !== '' && fold(typed) !== fold(word) && !isOwn(fold(typed)));
}

function got(question: string): string | undefined {
  const answer = ask(question, context);
  return answer.understood ? JSON.stringify([answer.value, answer.unit]) : undefined;
}

describe('a slip in the word that limits a figure', () => {
  it.each(LIMITED)(
    '%s: gives the same answer or none',
    (word, question) => {
      const meant = got(question);
      expect(meant, question).toBeDefined();
      const others = slipsOf(word).filter((typed) => {
        const answer = got(question.replace(word, typed));
        return answer !== undefined && answer !== meant;
      });
      expect(others).toEqual([]);
    },
    60_000,
  );
});

const understood = (question: string) => {
  const answer = ask(question, context);
  return answer.understood ? answer.interpretation : answer.reason;
};

describe('words that are spelt alike', () => {
  it.each([
    ['remisser i vår från soc', 'remitterade · från Socialförvaltningen · 2026-01-01–2026-06-30'],
    ['hur många står i vår kö', 'i kö · 2026-11-25'],
    ['avslut i vår kommun 2025', 'unknown-words'],
    ['avslut i våra', 'unknown-words'],
    ['remisser till och mej 2024', 'unknown-words'],
    ['remisser från psyk och soc 2025', 'conflict'],
    ['remisser fram till nu', 'remitterade · 2019-02-09–2026-11-25'],
    ['remisser från oh med 2025', 'unknown-words'],
    ['hur många avslut var 2025', 'avslutade · 2025-01-01–2025-12-31'],
    ['hur manga avslut det var 2025', 'avslutade · 2025-01-01–2025-12-31'],
    ['hur manga avslut var 2025', 'verb-or-season'],
    ['remisser var 2025', 'remitterade · 2025-01-01–2025-06-30'],
    ['hur många avslut vår 2025', 'avslutade · 2025-01-01–2025-06-30'],
    ['hur många inskrivna har man', 'inskrivna · 2026-11-25'],
    ['hur manga inskrivna ar man', 'inskrivna · män · 2026-11-25'],
    ['inskrivna m', 'inskrivna · män · 2026-11-25'],
    ['inskrivna m sjukpenning', 'inskrivna · sjukpenning · 2026-11-25'],
    ['inskrivna k o m', 'inskrivna · per kön · 2026-11-25'],
    ['25 m inskrivna', 'unknown-words'],
    ['remisser från fk 2025', 'remitterade · från Försäkringskassan · 2025-01-01–2025-12-31'],
    ['remisser till fk 2025', 'sent-to'],
    ['hur många skickades vidare 2025', 'sent-to'],
    ['inskrivna med samtycke till fk', 'inskrivna · med samtycke till Försäkringskassan · 2026-11-25'],
    ['vilka har varit med över ett år', 'inskrivna · i minst 1 år · lista · 2026-11-25'],
    ['remisser t.o.m. 2021', 'remitterade · 2019-02-09–2021-12-31'],
    ['inskrivna före 2022', 'ambiguous'],
    ['remisser till 2024', 'no-start'],
    ['remisser före 2027', 'future'],
  ])('%s → %s', (question, wanted) => {
    expect(understood(question)).toBe(wanted);
  });

  it('never turns who sent a case into where it is sent', () => {
    const who = fc.constantFrom('fk', 'soc', 'af', 'regionen', 'vårdcentralen', 'psyk', 'kassan');
    const asked = fc.constantFrom(
      'remisser',
      'hur många remitterades',
      'hur många skickade vi',
      'antal remisser',
    );
    fc.assert(
      fc.property(asked, who, fc.constantFrom('2025', 'i fjol', 'perioden', ''), (what, to, when) => {
        expect(understood(`${what} till ${to} ${when}`)).toBe('sent-to');
        expect(understood(`${what} från ${to} ${when}`)).toContain('från');
      }),
      { numRuns: 60, seed: 20261125 },
    );
  });

  it('adds up: before a year and from it are all there ever was', () => {
    const count = (question: string) => {
      const answer = ask(question, context);
      return answer.understood && typeof answer.value === 'number' ? answer.value : NaN;
    };
    fc.assert(
      fc.property(
        fc.integer({ min: 2019, max: 2026 }),
        fc.constantFrom('remisser', 'avslut', 'nyinskrivna'),
        (year, what) => {
          const all = count(`${what} sedan starten`);
          expect(count(`${what} före ${year}`) + count(`${what} sedan ${year}`)).toBe(all);
          expect(count(`${what} t.o.m. ${year - 1}`)).toBe(count(`${what} före ${year}`));
        },
      ),
      { numRuns: 20, seed: 20261125 },
    );
  });
});
