import { expect, it } from 'vitest';
import type { Conversation } from '../../../src/domain/schema/conversation.js';
import { converse } from '../../../src/domain/speech/sv/ask.js';
import { demoContext } from './demo.js';

const context = demoContext();

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
  ['points-back', 'hur länge var den inskriven?'],
  ['points-back', 'hur många skrevs in samma månad förra året'],
  ['within-or-not', 'vilka remitterades sedan 1 augusti', 'vilka av dem är kvinnor?', 'och inskrivna?'],
  [2, 'hur många skrevs in i mars 2025', 'och samma månad förra året?'],
  ['unknown-words', 'om vi avslutar två nästa vecka, hur många är då inskrivna?'],
  ['unknown-words', 'avslut per verksamhetsår 2020/21-2024/25'],
  [5, 'hur många av deltagarna är remitterade av AF'],
  ['unknown-words', 'vilka står i kö just nu fråga mig inte varför'],
  // It says itself whom and when: "och" hangs it on nothing.
  [2, 'och hur många fick jobb i fjol'],
  [2, 'är det fler kvinnor än män?', 'och hur många fick jobb i fjol då'],
  [14, 'hur många remisser fick vi 2025', 'och hur många gick till arbete 2024'],
  ['points-back', 'hur många kvinnor är inskrivna', 'och hur många gick till arbete förra perioden'],
  [16, 'hur många nyinskrivna våren 2024?', 'hösten då?'],
])('%s: %s', (result, ...lines) => {
  expect(lastOf(...lines)).toBe(result);
});
