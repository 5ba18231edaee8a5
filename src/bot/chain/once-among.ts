import { setTimeout as pause } from 'node:timers/promises';
import * as z from 'zod';
import type { Memory } from '../../domain/memory.js';
import type { InvokeBody } from '../invoke.js';

/** How long an instance that is silent has a delivery for itself, and how often the others look, in milliseconds. */
const HELD = 10_000;
const LOOKED = 100;
/** How long an answer is remembered, in milliseconds: Teams delivers again within a minute. */
const REMEMBERED = 2 * 60_000;

const heldSchema = z.object({ done: z.literal(true), answer: z.custom<InvokeBody>().optional() });

/**
 * Does the work at the first of several instances that a delivery comes to; the others wait for what it answers. Of one
 * that dies meanwhile the next takes over: the ledger's keys keep it from being done twice. Where what they share is away
 * the work is done here.
 */
export async function onceAmong(
  memory: Memory,
  now: () => Date,
  key: string,
  work: () => Promise<InvokeBody | undefined>,
): Promise<InvokeBody | undefined> {
  const until = (milliseconds: number) => new Date(now().getTime() + milliseconds);
  for (;;) {
    const isMine = await memory.claim(key, {}, until(HELD)).catch(() => true);
    if (isMine) break;
    const { data } = heldSchema.safeParse(await memory.get(key).catch(() => undefined));
    if (data) return data.answer;
    await pause(LOOKED);
  }
  // What is under way is waited for: it would take back that the work is done.
  let held: Promise<void> | undefined;
  const holding = setInterval(() => {
    held = memory.put(key, {}, until(HELD)).catch(() => undefined);
  }, HELD / 3);
  try {
    const answer = await work();
    clearInterval(holding);
    await held;
    await memory.put(key, { done: true, answer }, until(REMEMBERED)).catch(() => undefined);
    return answer;
  } catch (error) {
    clearInterval(holding);
    await held;
    await memory.forget(key).catch(() => undefined);
    throw error;
  }
}
