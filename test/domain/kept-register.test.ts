import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import fc from 'fast-check';
import { expect, it } from 'vitest';
import { caseEventSchema, type Entry, entrySchema } from '../../src/domain/entry.js';
import { FOLD_VERSION, keptFold, registerFrom } from '../../src/domain/kept-register.js';
import type { KeptFold } from '../../src/domain/ledger.js';
import { openRegister } from '../../src/domain/live-register.js';
import { admit, type Register, registerOf } from '../../src/domain/register.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';
import { make, type Move, moves, newWorld } from '../support/case-run.js';
import { programme } from '../support/sample-register.js';

/** As a store gives it back. */
function stored({ position, parts }: KeptFold): KeptFold {
  const texts = parts.map((part) => JSON.stringify(part()));
  return { position, parts: texts.map((text) => (): unknown => JSON.parse(text)) };
}

/** Everything that a register holds, in its order. */
function told({ cases, entries, meetings, ...rest }: Register) {
  return { ...rest, cases: [...cases], entries: [...entries], meetings: [...meetings] };
}

async function played(them: readonly Move[]) {
  const ledger = memoryLedger();
  const live = await openRegister(ledger, programme());
  const world = newWorld(live);
  const play = async (from: number, to?: number) => {
    for (const move of them.slice(from, to)) await make(world, move);
  };
  return { ledger, live, play };
}

it('gives the same register again, at any moment and after whatever comes then', async () => {
  await fc.assert(
    fc.asyncProperty(fc.array(moves, { minLength: 60, maxLength: 60, size: 'max' }), async (them) => {
      const { ledger, live, play } = await played(them);
      await play(0, 30);
      const kept = keptFold(live.register);
      await play(30);
      const again = registerFrom(stored(kept), ledger);
      if (!again) throw new Error('not read');
      for (const entry of await ledger.read(kept.position)) admit(again, entry);
      expect(told(again)).toEqual(told(live.register));
    }),
    { numRuns: 40, endOnFailure: true },
  );
});

it('reads a timeline when it is asked for, and not before', async () => {
  const { ledger, live, play } = await played(fc.sample(moves, { seed: 13, numRuns: 60 }));
  await play(0);
  const asked: string[] = [];
  const again = registerFrom(stored(keptFold(live.register)), {
    stream: (name) => {
      asked.push(name);
      return ledger.stream(name);
    },
  });
  const [code = ''] = live.register.entries.keys();
  expect(asked).toEqual(['settings']);
  expect(again?.entries.get(code)).toEqual(live.register.entries.get(code));
  expect(again?.entries.get(code)).toEqual(live.register.entries.get(code));
  expect(asked).toEqual(['settings', `case/${code}`]);
});

it('reads cases when one is asked for, all when all are looked at, and bit by bit when nothing waits', async () => {
  const { ledger, live, play } = await played(fc.sample(moves, { seed: 13, numRuns: 60 }));
  await play(0);
  const kept = stored(keptFold(live.register));
  let read = 0;
  const counted = kept.parts.map((part, at) => () => {
    if (at > 1) read += 1;
    return part();
  });
  const pieces: (() => boolean)[] = [];
  const inPieces = (work: () => boolean) => void pieces.push(work);
  const again = () => registerFrom({ ...kept, parts: counted }, { ...ledger, inPieces });
  const [[code = '', it] = []] = live.register.cases;
  const one = again();
  expect([one?.cases.size, one?.cases.has(code), read]).toEqual([live.register.cases.size, true, 0]);
  expect(one?.cases.get(code)).toEqual(it);
  expect(read).toBe(1);
  expect(again()?.cases.values().next().value).toEqual(it);
  expect(read).toBe(2);
  const idle = again();
  while (pieces.at(-1)?.());
  expect(read).toBe(3);
  expect([...(idle?.cases ?? [])]).toEqual([...live.register.cases]);
  expect(read).toBe(3);
});

it('is not read by a version that folds otherwise', async () => {
  const { ledger, live, play } = await played(fc.sample(moves, { seed: 13, numRuns: 10 }));
  await play(0);
  const { position, parts } = stored(keptFold(live.register));
  const [head, ...rest] = parts;
  const newer = () => ({ ...(head?.() as object), fold: FOLD_VERSION + 1 });
  const other = { position, parts: [newer, ...rest] };
  expect(registerFrom(other, ledger)).toBeUndefined();
});

/** What is kept of recorded entries, among them every event that a case can have. Another sum means that the fold has changed: raise FOLD_VERSION, then write it here. */
const FOLDED = { version: 3, sum: '32ddff1f08d6dc6a' };

it('has a version of its own for what the fold makes', async () => {
  const text = await readFile(join(import.meta.dirname, '..', 'golden', 'folded.jsonl'), 'utf8');
  const entries = text
    .trimEnd()
    .split('\n')
    .map((line) => entrySchema.parse(JSON.parse(line)) as Entry);
  const recorded = new Set(entries.map(({ event }) => event.type));
  expect(recorded).toEqual(new Set(caseEventSchema.options.map(({ shape }) => shape.type.value)));
  const parts = keptFold(registerOf(entries)).parts.map((part) => part());
  const sum = hash('sha256', JSON.stringify(parts), 'hex').slice(0, 16);
  expect({ version: FOLD_VERSION, sum }).toEqual(FOLDED);
});
