import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { ask } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

/** What is answered: how it was understood and its value; or why not. */
function told(question: string): unknown {
  const answer = ask(question, context);
  return answer.understood ? `${answer.interpretation} = ${String(answer.value)}` : answer.reason;
}

describe('work that has been done', () => {
  it.each([
    'hur många uppföljningar gjordes 2025',
    'hur många uppföljningar har vi gjort',
    'uppföljningar som genomfördes förra veckan',
    'hur många halvårsavstämningar gjordes i fjol',
    'hur många har följts upp i år',
    'vilka följdes upp i oktober',
    'uppföljda 2025',
    'hur många uppföljningar var försenade 2025-06-30',
    'försenade uppföljningar förra månaden',
    'uppföljningar i oktober',
    'avstämningar i oktober',
    'uppföljningar hittills i år',
    'hur många uppföljningar blev det i år',
    'hur många beslut om prövotid togs i år',
    'hur många av de som skrevs in 2025 har haft uppföljning',
    'vilka har inte fått uppföljning i år',
    'jag skulle vilja veta vilka som har haft uppföljning',
  ])('%s', (question) => {
    expect(told(question)).toBe('past-work');
  });

  const had = [
    'har haft',
    'har fått',
    'har redan haft',
    'fick',
    'hade',
    'har varit på',
    'var på',
    'gick på',
    'har gått på',
    'kom till',
    'har kommit till',
  ];
  const work = [
    'uppföljning',
    'uppföljningen',
    'avstämning',
    'halvårsavstämning',
    'prövotidsbeslut',
    'beslut om prövotid',
  ];
  const asking = ['vilka', 'hur många', 'hur många av de inskrivna', 'vilka kvinnor'];
  it.each(had)('%s it', (auxiliary) => {
    for (const noun of work)
      for (const who of asking)
        for (const when of ['', ' i november', ' i år', ' förra månaden', ' 2025'])
          expect([noun, told(`${who} ${auxiliary} ${noun}${when}`)]).toEqual([noun, 'past-work']);
  });

  it('is not what should have been done', () => {
    for (const ought of ['borde ha haft', 'skulle ha fått', 'borde ha fått', 'skulle haft'])
      expect(told(`vilka ${ought} uppföljning`)).toBe(told('vilka uppföljningar är försenade'));
  });

  it('is told of one case, by its last', () => {
    for (const question of ['när hade K24-003 uppföljning', 'när fick K24-003 uppföljning'])
      expect(told(question)).toBe('K24-003 · senaste uppföljning = 2026-10-16');
    expect(told('när gjordes uppföljningen av K24-003')).toBe('K24-003 · senaste uppföljning = 2026-10-16');
  });

  it('is never mixed up with what is left to do', () => {
    expect(told('hur många uppföljningar är kvar att göra')).toContain('uppföljningar att göra · 2026-11-25');
    expect(told('uppföljningar i december')).toContain('2026-12-01–2026-12-31');
    expect(told('vilka ska följas upp i oktober')).toContain('2027-10-01–2027-10-31');
    expect(told('hur många ska följas upp i år')).toContain('2026-01-01–2026-12-31');
  });
});

describe('how late', () => {
  it.each([
    ['vilka uppföljningar är försenade mer än en månad', 'K23-033'],
    ['mer än en månad försenade uppföljningar', 'K23-033'],
    ['uppföljningar som är försenade med mer än två veckor', 'K23-033,K25-005,K26-002'],
  ])('%s', (question, codes) => {
    expect(told(question)).toMatch(/försenade i mer än \d+ (?:månad|dagar)/u);
    expect(told(question)).toMatch(new RegExp(` = ${codes}$`, 'u'));
  });

  it('is all of the late ones or none, with the short ones', () => {
    const count = (question: string) => {
      const answer = ask(question, context);
      return answer.understood && Array.isArray(answer.value) ? answer.value.length : -1;
    };
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), (weeks) => {
        const long = count(`vilka uppföljningar är försenade mer än ${weeks} veckor`);
        const short = count(`vilka uppföljningar är försenade mindre än ${weeks} veckor`);
        expect(long + short).toBe(count('vilka uppföljningar är försenade'));
      }),
    );
  });

  it('is not known of a decision', () => {
    expect(told('försenade beslut mer än en månad')).toBe('unknown-words');
  });
});

describe('words that change one figure and not another', () => {
  it.each([
    [
      'hur många av dem som skrevs in 2025 är kvar',
      'nyinskrivna · fortfarande inskrivna · 2025-01-01–2025-12-31 = 11',
    ],
    [
      'hur många är kvar av de som skrevs in 2024',
      'nyinskrivna · fortfarande inskrivna · 2024-01-01–2024-12-31 = 7',
    ],
    ['hur många är fortfarande inskrivna', 'inskrivna · 2026-11-25 = 35'],
    ['hur många är det som är inskrivna igen', 'inskrivna · 2026-11-25 = 35'],
    ['kan du snabbt säga hur många som är inskrivna', 'inskrivna · 2026-11-25 = 35'],
    ['nya remisser 2025', 'remitterade · 2025-01-01–2025-12-31 = 24'],
  ])('%s', (question, understood) => {
    expect(told(question)).toBe(understood);
  });

  it.each([
    ['hur många remitterades igen 2025', 'unknown-words'],
    ['hur många skrevs in igen i år', 'unknown-words'],
    ['hur många avslutades snabbt 2025', 'unknown-words'],
    ['nya i kö i november', 'unknown-words'],
    ['hur många nya är inskrivna i år', 'unknown-words'],
    ['hur många deltagare har vi totalt haft', 'ambiguous'],
    ['planerade avslut 2025', 'unknown-words'],
    ['kommande remisser 2025', 'unknown-words'],
    ['hur många remisser kvar 2025', 'unknown-words'],
    ['samma remisser 2025', 'unknown-words'],
    ['hur många olika vårdcentraler remitterade 2025', 'unknown-words'],
    ['remisser fortfarande 2025', 'unknown-words'],
  ])('%s → %s', (question, reason) => {
    expect(told(question)).toBe(reason);
  });
});

describe('what has not been', () => {
  it.each([
    'hur många avslut blir det i vår',
    'hur många nyinskrivna blir det i december',
    'hur många remisser väntar vi oss i vår',
    'hur många skrivs in i vår',
    'hur många avslut blir det i år',
    'hur många avslut räknar vi med i vår',
  ])('%s', (question) => {
    expect(told(question)).toBe('future');
  });

  it.each([
    'hur många avslut blev det i våras',
    'hur många avslut blir det 2025',
    'hur många avslut i våras',
  ])('but %s has', (question) => {
    expect(told(question)).toMatch(/ = \d+$/u);
  });
});

describe('more or fewer', () => {
  it.each([
    ['hur många fler avslut i år än i fjol', 2],
    ['hur många färre avslut i år än i fjol', -2],
    ['hur många fler remisser 2025 än 2024', -2],
    ['hur många färre remisser 2025 än 2024', 2],
    ['skillnad i remisser 2025 jämfört med 2024', 2],
  ])('%s', (question, value) => {
    const answer = ask(question, context);
    expect(answer.understood && [answer.value, answer.unit]).toEqual([value, 'persons']);
  });
});
