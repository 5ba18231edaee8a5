import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { corpus, type Sample, type Turn } from './corpus.js';
import { read } from './doors.js';

type Verdict = 'right' | 'held' | 'wrong' | 'unknown';
interface Reply {
  readonly held?: string;
  readonly unit?: string;
  readonly value?: unknown;
  readonly groups?: unknown;
}

const FOLDER = 'test/readings/kept';
const EMPTY = ['[]', '{"past":[],"coming":[]}'];

/** Reads everything anew and says what has changed since it was kept; how many readings are wrong that were not. */
export function compare(print: (line: string) => void, isKept: boolean): number {
  const tally = { changed: 0, better: 0, worse: 0 };
  let broken = 0;
  for (const [name, samples] of corpus()) {
    const kept = keptIn(name);
    const now = new Map(samples.map((sample) => [keyOf(sample), read(sample)]));
    for (const sample of samples) {
      const [before, after] = [kept.get(keyOf(sample)), now.get(keyOf(sample))];
      if (isSame(before, after)) continue;
      const [was, is] = [verdict(sample, before), verdict(sample, after)];
      const mark = was === is ? 'changed' : rank(is) > rank(was) ? 'better' : 'worse';
      tally[mark]++;
      if (is === 'wrong' && was !== 'wrong') broken++;
      print(
        `${mark} (${was} → ${is}) ${name} ${sample.kind}: ${sample.text}\n  - ${json(before)}\n  + ${json(after)}`,
      );
    }
    if (isKept) keep(name, now);
  }
  print(
    `${tally.changed} changed, ${tally.better} better, ${tally.worse} worse; ${broken} wrong that were not`,
  );
  return broken;
}

function keyOf({ kind, text, today, role = '' }: Sample): string {
  return [kind, today, role, text].join('|');
}

function keptIn(name: string): Map<string, unknown> {
  const file = `${FOLDER}/${name}`;
  if (!existsSync(file)) return new Map();
  const lines = readFileSync(file, 'utf8').trim().split('\n');
  return new Map(lines.map((line) => JSON.parse(line) as [string, unknown]));
}

/** Where nothing was found nothing is kept. */
function keep(name: string, readings: ReadonlyMap<string, unknown>): void {
  const lines = [...readings].filter(([, reading]) => !EMPTY.includes(json(reading)));
  writeFileSync(`${FOLDER}/${name}`, lines.map((line) => `${json(line)}\n`).join(''));
}

function isSame(before: unknown, after: unknown): boolean {
  return json(before) === json(after) || (before === undefined && EMPTY.includes(json(after)));
}

function json(value: unknown): string {
  return value === undefined ? 'nothing' : JSON.stringify(value);
}

function rank(verdict: Verdict): number {
  return ['wrong', 'held', 'unknown', 'right'].indexOf(verdict);
}

/** What a reading counts as: the worst of its turns. */
function verdict({ turns, key }: Sample, reading: unknown): Verdict {
  if (reading === undefined) return 'unknown';
  if (key !== undefined) return reading === key ? 'right' : 'unknown';
  const all = (turns ?? []).map((turn, index) => judge(turn, (reading as readonly Reply[])[index] ?? {}));
  return all.length === 0 ? 'unknown' : all.reduce((a, b) => (rank(b) < rank(a) ? b : a));
}

/** Units that only a whole answer shows are not judged here. */
const SHOWN = ['compare', 'diff', 'figures', 'rule'];

function judge({ understood, unit = '', value, also = [] }: Turn, reply: Reply): Verdict {
  if (understood === false) return reply.held === undefined ? 'wrong' : 'right';
  if (reply.held !== undefined) return 'held';
  if (SHOWN.includes(unit)) return 'unknown';
  if (unit !== 'groups' && unit !== reply.unit) return 'wrong';
  const given = unit === 'groups' ? reply.groups : reply.value;
  return [value, ...also].some((one) => isNear(one, given)) ? 'right' : 'wrong';
}

function isNear(one: unknown, other: unknown): boolean {
  if (typeof one === 'number' && typeof other === 'number') return Math.abs(one - other) < 0.01;
  const sorted = (value: unknown) =>
    typeof value === 'object' && value !== null && !Array.isArray(value)
      ? Object.entries(value).sort()
      : value;
  return json(sorted(one)) === json(sorted(other));
}
