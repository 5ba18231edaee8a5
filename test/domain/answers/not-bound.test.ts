import { expect, it } from 'vitest';
import type { Conversation } from '../../../src/domain/schema/conversation.js';
import { converse } from '../../../src/domain/speech/sv/ask.js';
import type { AskContext } from '../../../src/domain/answers/context.js';
import { day } from '../../../src/domain/day.js';
import { demoContext } from './demo.js';

const MEETING = day('2026-12-09');
const context: AskContext = { ...demoContext(), meetingFrom: () => MEETING };

/** What the last line of a conversation comes to: its value, or why there is none. */
function lastOf(...lines: readonly string[]): unknown {
  let before: Conversation | undefined;
  let last: unknown;
  for (const line of lines) {
    const { answer, after } = converse(line, context, before);
    last = answer.understood ? answer.value : answer.reason;
    before = after;
  }
  return last;
}

it.each<[unknown, ...string[]]>([
  ['points-back-past', 'hur många sfäriska är inskrivna', 'bara kvinnor'],
  ['2026-12-18', 'berätta om sfären K23-014', 'och halvårsavstämning?'],
  ['points-back-past', 'hur många unga vuxna sfärer skrevs in 2023?', 'jag menar 18 till 30 år'],
  [17, 'hur många sfäriska är inskrivna', 'hur många kvinnor är inskrivna?'],
  // A figure and whom it is of: a whole question, of nobody spoken of before, and never their number.
  [1312 / 35, 'hur många kvinnor är inskrivna', 'medelålder för inskrivna'],
  // Nothing was answered or read that a whole question could be of; of what was asked back it is told apart.
  [
    ['K24-007', 'K26-002', 'K26-004', 'K26-013'],
    'vilka har körkort?',
    'vilka kvinnor saknar samtycke till fk',
  ],
  ['points-back-past', 'vilka har körkort?', 'hur många av dem fick jobb?'],
  ['within-or-not', 'hur många kvinnor är inskrivna', 'vilka har försörjningsstöd', 'vem är yngst'],
  ['points-back', 'hur länge var den inskriven?'],
  ['points-back', 'hur många skrevs in samma månad förra året'],
  ['within-or-not', 'vilka remitterades sedan 1 augusti', 'vilka av dem är kvinnor?', 'och inskrivna?'],
  [2, 'hur många skrevs in i mars 2025', 'och samma månad förra året?'],
  ['future', 'om vi avslutar två nästa vecka, hur många är då inskrivna?'],
  [122, 'avslut per verksamhetsår 2020/21-2024/25'],
  // A comparison with one side hangs on something, and "och nästa vecka" asks of nothing late.
  ['no-measure', 'jämfört med 2024?'],
  ['unknown-words', 'hur många avslutades våren 2026?', 'och hur många kom'],
  ['points-back-past', 'hur många sfäriska är inskrivna', 'jämfört med 2024?'],
  [['K25-019', 'K26-006'], 'vilka uppföljningar är försenade?', 'och nästa vecka?'],
  ['unknown-words', 'hur många gånger har vi haft fullt?'],
  [5, 'hur många av deltagarna är remitterade av AF'],
  ['causes', 'vilka står i kö just nu fråga mig inte varför'],
  // It says itself whom and when: "och" hangs it on nothing.
  [2, 'och hur många fick jobb i fjol'],
  [2, 'är det fler kvinnor än män?', 'och hur många fick jobb i fjol då'],
  [14, 'hur många remisser fick vi 2025', 'och hur många gick till arbete 2024'],
  ['points-back', 'hur många kvinnor är inskrivna', 'och hur många gick till arbete förra perioden'],
  [16, 'hur många nyinskrivna våren 2024?', 'hösten då?'],
  // Another group was named, read or not: "dem" are no longer those before it.
  [10, 'avslut i åldern 18-30 2024/25', 'de som är äldre då?', 'hur många av dem fick jobb?'],
  [
    'points-back-past',
    'avslut i åldern 18-30 2024/25',
    'de som är sfäriska då?',
    'hur många av dem fick jobb?',
  ],
  [5, 'hur många remisser fick vi 2025', 'hur många kvinnor är försenade'],
  // In result is the part, and those spoken of the whole.
  [(2 / 6) * 100, 'hur många män avslutades förra perioden?', 'andel i resultat?'],
  [50, 'andel kvinnor bland resultaten förra perioden', 'andel i resultat för kvinnor förra perioden'],
  // The whole of a share, and of those counted; the part is remembered.
  [29, 'hur stor andel gick till arbete 2024/25?', 'av hur många?'],
  [32, 'hur många gick till arbete 2024/25?', 'av hur många?'],
  [(100 * 11) / 29, 'hur många gick till arbete 2024/25?', 'av hur många?', 'och i procent?'],
  ['points-back', 'hur många kvinnor gick till arbete 2024/25?', 'av hur många?'],
  [18.75, 'hur många kvinnor har försörjningsstöd?', 'i procent av kvinnorna?', 'och bland männen?'],
  [62.5, 'hur många kvinnor har försörjningsstöd?', 'i procent av dem med försörjningsstöd?'],
  ['conflict', 'hur många kvinnor är inskrivna?', 'i procent av kvinnorna?'],
  [5, 'remisser per remittent förra perioden', 'bara kvinnor under 30', 'hur många blir det totalt?'],
  [['nej'], 'är det möte den 9 december?', 'perfekt, tack', 'och den 24 december?'],
  ['2027-02-16', 'när ska K26-003 följas upp?', 'K26-014 då?'],
])('%s: %s', (result, ...lines) => {
  expect(lastOf(...lines)).toStrictEqual(result);
});

it.each(['hur gick det för våra som slutade 2025', 'vilka har vi remitterat'])(
  'of an authority that asks is it its own or the team’s: %s',
  (line) => {
    const { answer } = converse(line, { ...context, role: { kind: 'agency', authority: 'FK' } });
    expect(answer).toMatchObject({ understood: false, reason: 'whose' });
  },
);

it('asks with two whole questions where those spoken of or all may be meant', () => {
  const { after } = converse('vilka är inskrivna från soc', context);
  const { answer } = converse('vilka har sjukpenning', context, after);
  const offered = answer.understood ? [] : answer.suggestions;
  expect(offered).toEqual([
    'vilka är inskrivna från Socialförvaltningen med sjukpenning?',
    'vilka är inskrivna med sjukpenning?',
  ]);
  for (const one of offered) expect(converse(one, context).answer.understood, one).toBe(true);
});
