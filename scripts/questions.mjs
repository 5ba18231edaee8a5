/**
 * Scores questions: `npm run questions [FILE.jsonl] [REGISTER.csv]`, after `npm run build`. A line is
 * {"id", "today", "question", "unit", "value"} or {"id", "question", "understood": false}. Prints how many were answered
 * right, wrong and declined, and the ones that were not right.
 */
import { readFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';

const [file = 'data/questions.jsonl', register = 'data/kraften-demo.csv'] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8')
  .split('\n')
  .filter((line) => line.trim() !== '');
const questions = lines.map((line) => JSON.parse(line));
const folder = mkdtempSync(join(tmpdir(), 'kraftbot-questions-'));

try {
  const today = questions[0]?.today ?? '2026-11-25';
  const loaded = spawnSync('node', ['dist/cli.js', 'import', register, '--data', folder, '--today', today], {
    encoding: 'utf8',
  });
  if (loaded.status !== 0) throw new Error(loaded.stderr || loaded.stdout);
  await score();
} finally {
  rmSync(folder, { recursive: true, force: true });
}

async function score() {
  const { openStore } = await import('../dist/cli/store.js');
  const { ask } = await import('../dist/domain/speech/sv/ask.js');
  const { meetingsOf } = await import('../dist/domain/answers/meetings.js');
  const live = await openStore({ folder, chosen: undefined, config: undefined }, 'read', () => undefined);
  const { register: cases, programme } = live;
  const tally = { right: 0, wrong: 0, declined: 0 };
  for (const wanted of questions) {
    const today = wanted.today ?? '2026-11-25';
    const context = {
      cases: cases.cases,
      programme,
      today,
      role: { kind: 'admin' },
      ...meetingsOf(cases, programme, today),
    };
    const answer = ask(wanted.question, context);
    const verdict = judge(wanted, answer);
    tally[verdict]++;
    if (verdict !== 'right') print(verdict, wanted, answer);
  }
  await live.close();
  console.log(
    `${tally.right} right, ${tally.wrong} wrong, ${tally.declined} declined, of ${questions.length}`,
  );
  process.exitCode = tally.wrong > 0 ? 1 : 0;
}

function judge(wanted, answer) {
  if (wanted.understood === false) return answer.understood ? 'wrong' : 'right';
  if (!answer.understood) return 'declined';
  if (answer.unit !== wanted.unit) return 'wrong';
  const near = typeof wanted.value === 'number' && typeof answer.value === 'number';
  const same = near
    ? Math.abs(answer.value - wanted.value) < 0.01
    : JSON.stringify(answer.value) === JSON.stringify(wanted.value);
  return same ? 'right' : 'wrong';
}

function print(verdict, wanted, answer) {
  const got = answer.understood
    ? `${JSON.stringify(answer.value)} ${answer.unit} (${answer.interpretation})`
    : answer.text;
  console.log(
    `${verdict}: ${wanted.id} ${wanted.question}\n   wanted ${JSON.stringify(wanted.value ?? false)}, got ${got}`,
  );
}
