import { describe, expect, it } from 'vitest';
import { type Conversation, conversationSchema } from '../../../src/domain/schema/conversation.js';
import { converse } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();
const PAST = 'gäller frågan innan · ';

/** The last answer of a conversation, kept between two lines as it is kept in memory. */
function lastOf(...lines: readonly string[]) {
  let before: Conversation | undefined;
  let last = converse('hej', context).answer;
  for (const line of lines) {
    const { answer, after } = converse(line, context, before);
    last = answer;
    before = conversationSchema.parse(JSON.parse(JSON.stringify(after)));
  }
  return last;
}

describe('a line that asked nothing leaves the conversation as it was', () => {
  it.each([
    'fint, det var fler än jag trodde',
    'jaha okej',
    'nåja',
    'bra då vet jag',
    'jag frågar för att FK undrade i morse',
  ])('%s', (talk) => {
    const answer = lastOf('hur många är inskrivna?', talk, 'hur många av dem är från AF?');
    expect(answer).toMatchObject({ value: 5 });
    expect(answer.understood && answer.interpretation).not.toContain(PAST);
  });
});

describe('after a question that was held, what hangs on the one before it says so', () => {
  it.each<[number, ...string[]]>([
    // It was of those spoken of, or named nobody.
    [13, 'hur många kvinnor avslutades 2024?', 'hur många av dem har barn?', 'och männen?'],
    [13, 'hur många kvinnor avslutades 2024?', 'hur många av dem tog examen?', 'och männen?'],
    [50, 'vad var resultatprocenten 2021/22?', 'hur många ringde in?', 'och för männen?'],
    [1, 'vilka skrevs in i oktober?', 'är Ahmed en av dem?', 'okej, hur många av dem är kvinnor?'],
    // The part that was not read may have been the unit or the days: here that is said anew.
    [8, 'hur många nyinskrivna hösten 2024?', 'och hela sfären?', 'bara kvinnor'],
  ])('%s: %s · %s · %s', (value, ...lines) => {
    const answer = lastOf(...lines);
    expect(answer).toMatchObject({ value });
    expect(answer.understood && answer.interpretation).toContain(PAST);
  });

  it('once: what follows it hangs on that', () => {
    const answer = lastOf(
      'hur många kvinnor avslutades 2024?',
      'hur många av dem har barn?',
      'och männen?',
      'i procent?',
    );
    expect(answer.understood && answer.interpretation).not.toContain(PAST);
  });
});

describe('where the held one was of something else the next is asked back, with each question that it may be', () => {
  it.each<[readonly string[], ...string[]]>([
    [
      ['hur många män avslutades 2024-01-01–2024-12-31?', 'hur många män avslutades 2023-01-01–2023-12-31?'],
      'hur många avslutades 2024?',
      'hur många kvinnor ringde 2023?',
      'och männen?',
    ],
    [
      ['vilka remitterades från VC Hedemora 2025-01-01–2025-12-31?'],
      'hur många från VC Hedemora remitterades 2025?',
      'sfären?',
      'vilka är det?',
    ],
    [['hur många kvinnor är inskrivna?'], 'hur många sfäriska är inskrivna', 'bara kvinnor'],
  ])('%s', (buttons, ...lines) => {
    const answer = lastOf(...lines);
    if (answer.understood) throw new Error(answer.text);
    expect(answer.reason).toBe('points-back-past');
    expect(answer.suggestions.slice(0, buttons.length)).toEqual(buttons);
    for (const button of buttons) expect(lastOf(button).understood).toBe(true);
    expect(lastOf(...lines, buttons[0] ?? '', 'och hur många av dem är under 30?')).toMatchObject({
      understood: true,
    });
  });
});
