import type { Case } from '../../src/domain/case/case.js';
import type { ChangeCommand, CommandType } from '../../src/domain/case/commands.js';
import { decide, decideBegin } from '../../src/domain/case/decide.js';
import { addDays, day } from '../../src/domain/day.js';
import type { Programme } from '../../src/domain/programme.js';

/** One case of each stage, every command tried on it through `decide`: where it leads, or that it is refused. */
const TODAY = day('2026-11-25');
const code = 'K26-001';
const facts = { gender: 'K', referrer: 'SOC' } as const;

type Tried = Exclude<ChangeCommand, { type: 'undo' }>;
const COMMANDS: { readonly [Type in Tried['type']]: Extract<Tried, { type: Type }> } = {
  'rebook-visit': { type: 'rebook-visit', code, visit: TODAY },
  'visit-done': { type: 'visit-done', code, visit: TODAY },
  'refer-visitor': { type: 'refer-visitor', code, referred: TODAY, facts },
  enrol: { type: 'enrol', code, enrolled: TODAY },
  consent: { type: 'consent', code, authorities: ['FK'], from: TODAY },
  'revoke-consent': { type: 'revoke-consent', code, authorities: ['FK'], from: TODAY },
  'pass-trial': { type: 'pass-trial', code, decided: TODAY },
  'extend-trial': { type: 'extend-trial', code, decided: TODAY, until: addDays(TODAY, 60) },
  'follow-up': { type: 'follow-up', code, on: TODAY },
  'book-follow-up': { type: 'book-follow-up', code, on: TODAY },
  review: { type: 'review', code, on: TODAY },
  'start-activity': { type: 'start-activity', code, kind: 'skogsgrupp', from: TODAY },
  'end-activity': { type: 'end-activity', code, activity: 3, to: TODAY },
  close: { type: 'close', code, closed: TODAY, outcome: 'arbete' },
  'note-steps': { type: 'note-steps', code, on: TODAY, levels: { rutiner: 2 } },
  hold: { type: 'hold', code, on: TODAY, answer: 'still' },
  decline: { type: 'decline', code, declined: TODAY },
  correct: { type: 'correct', code, changes: [{ field: 'unit', to: 'En annan enhet' }] },
};

interface Arrow {
  readonly from: Case['stage'] | '[*]';
  readonly to: Case['stage'];
  readonly by: CommandType;
}

/** Every step that some case of a stage can take. */
export function arrows(programme: Programme): readonly Arrow[] {
  const now = { programme, today: TODAY };
  const after = (it: Case, ...commands: readonly Tried[]): Case =>
    commands.reduce((state, command) => {
      const decision = decide(command, state, now);
      if (decision.kind === 'refused') throw new Error(`${command.type} is refused`);
      return decision.after;
    }, it);
  const began = (type: 'refer' | 'book-visit'): Case => {
    const command =
      type === 'refer'
        ? ({ type, referred: TODAY, facts } as const)
        : ({ type, visit: TODAY, facts } as const);
    const decision = decideBegin(command, code, undefined, now);
    if (decision.kind === 'refused') throw new Error(`${type} is refused`);
    return decision.after;
  };
  const visiting = began('book-visit');
  const waiting = began('refer');
  const enrolled = after(waiting, COMMANDS.enrol, COMMANDS['start-activity']);
  const stages = [
    visiting,
    waiting,
    enrolled,
    after(enrolled, COMMANDS.close),
    after(waiting, COMMANDS.decline),
  ].map((it) => after(it, COMMANDS.consent));
  const begins = (['book-visit', 'refer'] as const).map((by) => ({
    from: '[*]' as const,
    to: began(by).stage,
    by,
  }));
  const steps = stages.flatMap((it) =>
    Object.values(COMMANDS).flatMap((command) => {
      const decision = decide(command, it, now);
      return decision.kind === 'decided'
        ? [{ from: it.stage, to: decision.after.stage, by: command.type }]
        : [];
    }),
  );
  return [...begins, ...steps];
}

/** The arrows as a mermaid diagram: one line for each pair of stages, the commands in the order they are listed. */
export function stateDiagram(programme: Programme): string {
  const pairs = new Map<string, string[]>();
  for (const { from, to, by } of arrows(programme)) {
    const pair = `${from} --> ${to}`;
    pairs.set(pair, [...(pairs.get(pair) ?? []), by]);
  }
  const lines = [...pairs].map(([pair, by]) => `    ${pair}: ${by.join(', ')}`);
  return ['```mermaid', 'stateDiagram-v2', ...lines, '```'].join('\n');
}
