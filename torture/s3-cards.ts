import { entrySchema } from '../src/domain/entry.js';
import type { TestBot } from '../test/support/bot.js';
import { cardOf } from '../test/support/bot.js';
import { buttonsOf } from '../test/support/card-parts.js';
import { type CaseWorld, CHANGERS, type Seat, SEATS } from '../test/support/case-world.js';

const ODD: readonly unknown[] = [
  null,
  '',
  0,
  -1,
  1.5,
  1e21,
  true,
  [],
  ['a'],
  {},
  { $ne: 1 },
  '__proto__',
  'constructor',
  '../../etc/passwd',
  'K99-999',
  'x#2',
  'FK,FK',
  'XX',
  '9999-12-31',
  '2026-02-30',
  'z'.repeat(5_000),
  '[klicka](https://onda.example)',
];
const FIELDS =
  'code revision token form numbers kind start hidden values leftover filter verb birthYear referrer gender unit contact row meeting present income protected earlierCase enrolled authorities from on next note hours closed outcome detail declined field to decision until decided reason __proto__ constructor msteams'.split(
    ' ',
  );
const VERBS = [
  'save',
  'save-draft',
  'undo',
  'done',
  'decide',
  'details',
  'choose',
  'list-page',
  'show',
  'agenda-tick',
];
/** Seats that never see a case. */
const BLIND = /steering|stranger|tenant/;
const INTERNAL = /\bat \w+ \(|node_modules|\.(ts|js)\b|zod|Error:|undefined|\[object|NaN\b|journal|stack/;

interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

function linesOn(world: CaseWorld): readonly string[] {
  return [
    'ny remiss soc kvinna 34',
    `skriv in ${world.waiting}`,
    `samtycke ${world.enrolled}`,
    `prövotid ${world.enrolled}`,
    `uppföljning ${world.consented} klar`,
    `avstämning ${world.consented} klar`,
    `avsluta ${world.enrolled} arbete lönebidrag`,
    `rätta ${world.enrolled} remittent FK`,
    'avsluta',
    'ångra',
    'alla',
    'uppföljningar',
    'dagordning',
    `visa ${world.protected}`,
  ];
}

/** Every button, with what its card's fields hold, of the cards that the lines give a handledare. */
async function genuine(bot: TestBot, world: CaseWorld): Promise<readonly Press[]> {
  const found: Press[] = [{ verb: 'details', data: { code: world.protected } }];
  for (const line of linesOn(world)) {
    const { presses, values } = buttonsOf(cardOf((await bot.say(line, SEATS.team))[0]));
    found.push(...presses.map(({ verb, data }) => ({ verb, data: { ...values, ...data } })));
  }
  return found;
}

/**
 * Cards of ours with some of what they send made something else, pressed by anybody. The control takes a card at its
 * word, as the samples do: it counts those that it would have written for somebody who may not, or over a revision
 * that nobody saw.
 */
export async function tamperedCards(
  bot: TestBot,
  world: CaseWorld,
  count: number,
  random: () => number,
): Promise<{ readonly successes: readonly string[]; readonly naive: number; readonly saved: number }> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const cards = await genuine(bot, world);
  const seats = [...(Object.keys(SEATS) as Seat[]), 'team', 'team two'] as const;
  const words = Object.values<string>({ ...world });
  const successes: string[] = [];
  let naive = 0;
  let saved = 0;
  for (let index = 0; index < count; index += 1) {
    const { verb, data } = tampered(pick(cards), words, pick, random);
    const seat: Seat = pick(seats);
    const at = `${seat} pressed ${verb} ${JSON.stringify(data).slice(0, 200)}`;
    const { position, cases } = bot.live.register;
    const given = cases.get(String(data['code']));
    const revision = given?.revision;
    if (given && 'token' in data && (!CHANGERS.has(seat) || data['revision'] !== revision)) naive += 1;
    const answer = await bot.press(verb, data, SEATS[seat]);
    const told = JSON.stringify(answer);
    if (answer.http !== 200 || answer.statusCode !== 200) successes.push(`${at}: ${answer.statusCode}`);
    if (INTERNAL.test(told)) successes.push(`${at}: shows what is inside`);
    const asked = JSON.stringify(data);
    if (BLIND.test(seat) && words.some((word) => told.includes(word) && !asked.includes(word)))
      successes.push(`${at}: saw a case`);
    const written = (await bot.live.entries()).slice(position);
    if (written.length > 0) saved += 1;
    for (const entry of written) {
      const ofCase = entry.stream.startsWith('case/');
      if (!entrySchema.safeParse(entry).success) successes.push(`${at}: wrote what cannot be read`);
      if (ofCase && !CHANGERS.has(seat)) successes.push(`${at}: wrote ${entry.event.type}`);
      if (entry.by !== SEATS[seat].user) successes.push(`${at}: wrote as somebody else`);
      const begun = entry.stream === `case/${given?.code ?? ''}` && entry.event.type !== 'undone';
      if (begun && data['revision'] !== revision)
        successes.push(`${at}: wrote over revision ${revision ?? 0}`);
    }
  }
  return { successes, naive, saved };
}

function tampered(
  { verb, data }: Press,
  codes: readonly string[],
  pick: <T>(list: readonly T[]) => T,
  random: () => number,
): Press {
  // A map, so that `__proto__` travels as a field of its own.
  const changed = new Map<string, unknown>(Object.entries(data));
  let pressed = verb;
  for (let times = 1 + Math.floor(random() * 3); times > 0; times -= 1) {
    const field = pick(FIELDS);
    const way = random();
    if (way < 0.35) changed.set(field, pick(ODD));
    else if (way < 0.5) changed.delete(field);
    else if (way < 0.65) changed.set('code', pick(codes));
    else if (way < 0.8) pressed = pick(VERBS);
    else changed.set('hidden', Object.fromEntries([[field, pick(ODD)]]));
  }
  return { verb: pressed, data: Object.fromEntries(changed) };
}
