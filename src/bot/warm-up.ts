import { setTimeout as pause } from 'node:timers/promises';
import type { Day } from '../domain/day.js';
import { caseIndex, casesNumbered } from '../domain/language/acts/case-index.js';
import { readLine } from '../domain/language/acts/read-line.js';
import { lexiconInSteps } from '../domain/language/lexicon-for.js';
import { aliasesOf } from '../domain/language/names.js';
import { timeLexiconInSteps } from '../domain/language/time-pieces.js';
import type { LiveRegister } from '../domain/live-register.js';
import { read } from '../domain/speech/sv/ask.js';

/** So long is worked at a time, and so long are the pauses, in milliseconds: whoever writes meanwhile is not kept waiting. */
const SLICE = 4;
const PAUSE = 5;
/** A line of the usual kind: what reading it needs, reading any needs. */
const LINE = 'hur många är inskrivna?';

/**
 * What the first line needs and no start waits for, the words and aliases of each team's register: made once the bot listens, in
 * slices, and only while no turn is under way. Whoever writes before it is done has the rest made with the line.
 */
export async function warmUp(
  teams: readonly { readonly live: LiveRegister }[],
  today: Day,
  state: () => 'idle' | 'busy' | 'stopping',
): Promise<void> {
  for (const { live } of teams) {
    const needs = firstNeeds(live, today);
    for (let isDone = false; !isDone;) {
      await pause(PAUSE, undefined, { ref: false });
      const now = state();
      if (now === 'stopping') return;
      const end = performance.now() + SLICE;
      while (now === 'idle' && !isDone && performance.now() < end) isDone = needs.next().done === true;
    }
  }
}

function* firstNeeds({ register, programme }: LiveRegister, today: Day): Generator<undefined, void> {
  const { cases, position } = register;
  // After a snapshot they are read as they are asked for, some hundred at a time.
  for (const code of cases.keys()) {
    cases.get(code);
    yield;
  }
  yield* timeLexiconInSteps();
  yield* lexiconInSteps(programme, register);
  casesNumbered(register, 0);
  yield;
  caseIndex(register);
  yield;
  aliasesOf(cases, position);
  yield;
  readLine(LINE, { register, programme, today });
  yield;
  read(LINE, { cases, position, programme, today, role: { kind: 'team' } });
}
