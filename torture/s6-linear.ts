import { resolve } from 'node:path';
import { createContext, Script } from 'node:vm';
import { parseConfig } from '../src/bot/config.js';
import { activitySchema, toIncoming } from '../src/bot/incoming.js';
import { plain } from '../src/cards/kit.js';
import { readLine } from '../src/domain/language/acts/read-line.js';
import { day } from '../src/domain/day.js';
import { cellDay } from '../src/domain/files/cell-days.js';
import { cellText } from '../src/domain/files/cell-text.js';
import { planImport } from '../src/domain/files/plan-import.js';
import { parseDayText } from '../src/domain/periods/parse-day.js';
import { programmeCalled } from '../src/domain/programmes/index.js';
import { ask } from '../src/domain/speech/sv/ask.js';
import { LONGEST_LINE } from '../src/domain/language/token.js';
import { emptyRegister } from '../src/domain/register.js';
import { askedPeriod } from '../src/domain/status/asked-period.js';
import { aliasRefusal } from '../src/domain/text/aliases.js';
import { withoutPersonnummer } from '../src/domain/text/personnummer.js';
import { regularExpressionsIn } from './regular-expressions.js';
import type { Effort, Finding } from './trial.js';

const SIZE = 64 * 1024;
/** Almost as much as the language reads at all, with a command before it: of what is longer it reads nothing. */
const READ = LONGEST_LINE - 100;
/** The bar, of CPU; the worst is told, and what is five times dearer fails. */
const BAR_MS = 20;
const TOO_DEAR_MS = 100;
const ENDLESS_MS = 2_000;
const TODAY = day('2026-11-25');

interface Tried {
  readonly name: string;
  readonly run: (text: string) => unknown;
}

/**
 * S6: every regular expression that is written in the sources, and every parser of what comes from outside, on strings
 * of 64 kB, and of what the language reads at most, that are made to be hard for it. A string twice as long may not take more than two and a half times as much
 * CPU, and what does not keep to that takes seconds for 64 kB. The control is the expression that everybody has written.
 */
export function linear({ short }: Effort): Promise<Finding> {
  const complaints: string[] = [];
  const { found, made } = regularExpressionsIn(resolve('src'));
  if (found.length < 100) complaints.push(`only ${found.length} regular expressions found`);
  for (const place of made) complaints.push(`a regular expression is made of a string: ${place}`);
  let worst = { name: '', ms: 0 };
  let steepest = 0;
  let over = 0;
  let tries = 0;
  const judge = (name: string, cost: (size: number) => number, size = SIZE) => {
    const ms = cheapest(() => cost(size));
    if (ms > worst.ms) worst = { name, ms };
    if (ms <= BAR_MS / 2) return;
    const ratio = ms / cheapest(() => cost(size / 2));
    steepest = Math.max(steepest, ratio);
    if (ms > BAR_MS) over += 1;
    if (ms > TOO_DEAR_MS)
      complaints.push(`${name}: ${Math.round(ms)} ms, ${ratio.toFixed(1)} × for twice as much`);
  };
  for (const { place, expression } of found)
    for (const [pump, end] of pumpsOf(expression, short))
      judge(`${place} ${expression.source.slice(0, 60)} on ${JSON.stringify(pump)}`, (size) =>
        looking(expression, pump.repeat(size / pump.length) + end),
      );
  const parsers = parsersOf();
  for (const { name, run } of parsers)
    for (const pump of short ? PUMPS.slice(0, 8) : PUMPS)
      for (const longest of [SIZE, READ])
        judge(
          `${name} on ${longest} of ${JSON.stringify(pump)}`,
          (size) => {
            // Another text each time: how one was read is kept.
            const text = pump.repeat(size / pump.length) + ' '.repeat((tries += 1) % 50);
            return spent(() => run(text));
          },
          longest,
        );
  const naive = looking(/^(\s*\w+\s*)+$/, `${'ord '.repeat(8)}${'o'.repeat(SIZE)}!`);
  if (naive < TOO_DEAR_MS) complaints.push('the control is cheap');
  const figures = {
    expressions: found.length,
    parsers: parsers.length,
    worst: `${worst.ms.toFixed(1)}ms`,
    over_bar: over,
    twice_as_much: `${steepest.toFixed(1)}x`,
    at: worst.name.replaceAll(' ', '_').slice(0, 90),
    control: `${Math.round(naive)}ms`,
  };
  return Promise.resolve({ figures, complaints });
}

/** The least of up to five tries: what others do on the machine, and what is compiled on the way, makes nothing cheaper. */
function cheapest(cost: () => number): number {
  let least = cost();
  for (let tries = 1; tries < 5 && least > BAR_MS / 2 && least < ENDLESS_MS; tries += 1)
    least = Math.min(least, cost());
  return least;
}

/** Milliseconds of CPU. */
function spent(work: () => unknown): number {
  const before = process.cpuUsage();
  work();
  const { user, system } = process.cpuUsage(before);
  return (user + system) / 1000;
}

const CONTEXT: { expression?: RegExp; text?: string } = createContext({});
const SCRIPT = new Script('expression.lastIndex = 0; text.replace(expression, "")');

/** What it costs an expression to look through a text; it is cut off where it would not end. */
function looking(expression: RegExp, text: string): number {
  Object.assign(CONTEXT, { expression, text });
  return spent(() => {
    refused(() => SCRIPT.runInContext(CONTEXT, { timeout: ENDLESS_MS }));
  });
}

const PUMPS = [
  ' ',
  '1',
  'a',
  '0-',
  '1 ',
  'a ',
  '2026-11-25 ',
  '1,',
  ';',
  '"',
  '"";',
  '\n',
  'k26-014 ',
  'inte ',
  '-',
  '.',
  '/',
  'å',
  'A',
  '_',
  ':',
  '12:',
  '\t',
  '\r\n',
  '<at>',
  '[',
  '](',
  '**',
  '&#',
  '{{',
  '//',
  'www.',
  "'",
  '=',
  '\u200b',
  '\u0301',
  '１',
  '٣',
  'e\u0301',
  '👩‍👧',
  'och ',
  'hur många ',
  'per ',
  'q1 ',
  'v 48 ',
  'första ',
  'senaste 12 ',
  '31–45 ',
  'under 30 ',
  'K',
  'sedan ',
  'till ',
  'mars ',
  '850709 ',
  '19850709 x ',
  '220701-230630 ',
  'rönnen ',
  'ny remiss ',
  '\ud800',
] as const;

/** What is hard for an expression: its own letters, one and two at a time, repeated before something that does not fit. */
function pumpsOf({ source }: RegExp, short: boolean): readonly (readonly [string, string])[] {
  const unescaped = source
    .replace(/\\s/g, ' ')
    .replace(/\\d/g, '1')
    .replace(/\\w/g, 'a')
    .replace(/\\[pP]\{\w+\}/g, 'ä');
  const letters = [...new Set(unescaped.replace(/[\\()[\]^$?*+{}|]/g, ''))].slice(0, short ? 3 : 10);
  const words = [...new Set(unescaped.match(/[\p{L} ]{2,}/gu) ?? [])].slice(0, short ? 1 : 8);
  const pairs = letters
    .slice(0, short ? 2 : 6)
    .flatMap((one) => letters.slice(0, short ? 2 : 6).map((two) => one + two));
  const all = [...new Set([' ', '1', 'a', ...letters, ...words, ...pairs])];
  return all.flatMap(
    (pump) =>
      (short
        ? [[pump, '\u0000']]
        : [
            [pump, '\u0000'],
            [pump, ' !'],
          ]) as [string, string][],
  );
}

/** What reads text from outside: chat, card fields, cells, files, the configuration, activities. */
function parsersOf(): readonly Tried[] {
  const programme = programmeCalled('kraften-hedemora');
  if (!programme) throw new Error('no programme');
  const register = emptyRegister();
  const world = { register, programme, today: TODAY };
  const context = { cases: register.cases, programme, today: TODAY, role: { kind: 'team' } } as const;
  const head = 'kon;remittent;remissdatum;enhet\nK;FK;2026-11-02;';
  const importing = { today: TODAY, recorded: `${TODAY}T08:00:00.000Z` };
  const activity = {
    type: 'message',
    channelId: 'msteams',
    serviceUrl: 'http://127.0.0.1/',
    from: { id: 'a' },
    recipient: { id: 'b' },
    conversation: { id: 'c' },
  };
  const mention = [{ type: 'mention', mentioned: { id: 'b' }, text: '<at>b</at>' }];
  return [
    { name: 'a line', run: (text) => readLine(text, world) },
    { name: 'a line with a command', run: (text) => readLine(`uppföljning K26-001 ${text}`, world) },
    { name: 'a referral', run: (text) => readLine(`ny remiss soc kvinna 34 ${text}`, world) },
    { name: 'a correction', run: (text) => readLine(`rätta K26-001 enhet ${text}`, world) },
    { name: 'a question', run: (text) => ask(text, context) },
    { name: 'a period', run: (text) => askedPeriod(text, { today: TODAY, programme }) },
    { name: 'a day', run: (text) => parseDayText(text, TODAY) },
    { name: 'an alias', run: (text) => aliasRefusal(text) },
    { name: 'text on a card', run: (text) => plain(text) },
    { name: 'the personnummer stop', run: (text) => withoutPersonnummer(text) },
    { name: 'a cell', run: (text) => cellDay(cellText(text)) },
    { name: 'a file', run: (text) => planImport(head + text, register, programme, importing) },
    {
      name: 'a quoted cell',
      run: (text) => planImport(`${head}"${text.replaceAll('"', '""')}"\n`, register, programme, importing),
    },
    {
      name: 'a file’s headings',
      run: (text) =>
        planImport(`kon;remittent;remissdatum;${text}\nK;FK;2026-11-02\n`, register, programme, importing),
    },
    {
      name: 'the configuration',
      run: (text) => {
        refused(() => parseConfig(JSON.stringify({ programme: text }), 'x'));
      },
    },
    {
      name: 'an activity',
      run: (text) => toIncoming(activitySchema.parse({ ...activity, text, entities: mention })),
    },
  ];
}

function refused(work: () => unknown): void {
  try {
    work();
  } catch {
    // It says no, or does not end, which is right here: only the cost counts.
  }
}
