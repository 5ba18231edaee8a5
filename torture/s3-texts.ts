import type { TestBot } from '../test/support/bot.js';
import { shownTexts } from '../test/support/card-parts.js';
import { type CaseWorld, CHANGERS, type Seat, SEATS } from '../test/support/case-world.js';
import type { Card } from '../src/cards/kit.js';
import type { Door } from './doors.js';
import { bait, isActive, MARK } from './injections.js';

/** What was tried, what got through, and what would have with a bot that repeats what it hears. */
export interface Tried {
  readonly successes: readonly string[];
  readonly naive: number;
}

/** Every text that a client draws as markdown, of all that was answered and said. */
export function drawn(told: unknown): readonly string[] {
  if (typeof told === 'string') {
    const inner = parsed(told);
    return inner === undefined ? [told] : drawn(inner);
  }
  if (Array.isArray(told)) return told.flatMap(drawn);
  if (typeof told !== 'object' || told === null) return [];
  const { type, text, summary, value, attachments, content, task, body } = told as Record<string, unknown>;
  if (type === 'AdaptiveCard') return shownTexts(told as Card);
  const texts = [text, summary].filter((one) => typeof one === 'string');
  return [
    ...texts,
    ...[value, attachments, content, task, body, (told as { card?: unknown }).card].flatMap(drawn),
  ];
}

function parsed(text: string): unknown {
  try {
    const value: unknown = JSON.parse(text);
    return typeof value === 'object' ? value : undefined;
  } catch {
    return undefined;
  }
}

const LOOKS = ['alla', 'uppföljningar', 'dagordning', 'minnesanteckningar', 'sedan förra mötet'];

/** Strings through every door in turn, with a look at the cards and lists that show again what was kept. */
export async function strings(
  bot: TestBot,
  world: CaseWorld,
  doors: readonly Door[],
  count: number,
  random: () => number,
): Promise<Tried & { readonly came: number }> {
  const successes: string[] = [];
  let naive = 0;
  let came = 0;
  const judge = (told: unknown, from: string) => {
    for (const text of drawn(told)) {
      if (!text.includes(MARK)) continue;
      came += 1;
      if (isActive(text)) successes.push(`${from}: ${JSON.stringify(text.slice(0, 160))}`);
    }
  };
  const codes = Object.values<string>({ ...world });
  for (let index = 0; index < count; index += 1) {
    const door = doors[(index * 7) % doors.length];
    const text = bait(random);
    if (isActive(text)) naive += 1;
    bot.connector.forget();
    if (door) judge(await door.enter(text), `${door.name} given ${JSON.stringify(text)}`);
    if (index % 15 !== 14) continue;
    const line = LOOKS[Math.floor(index / 15) % LOOKS.length] ?? 'alla';
    for (const look of [line, ...codes.slice(0, 9).map((code) => `visa ${code}`)])
      judge(
        (await bot.say(look, SEATS.admin)).map(({ body }) => body),
        look,
      );
  }
  return { successes, naive, came };
}

const NAMES = ['Kraftbot', 'Alla', 'Chefen', 'team', 'status', '', 'inte', '<at>x</at>', MARK];
const BLIND = /steering|stranger|tenant/;

/**
 * Messages whose text and entities pretend to mention the bot, somebody else, or everybody. Nobody is mentioned by the
 * answer, nobody gets to do more, and only the bot's own mention is taken away.
 */
export async function mentions(
  bot: TestBot,
  world: CaseWorld,
  count: number,
  random: () => number,
): Promise<Tried> {
  const pick = <T>(list: readonly T[]): T => list[Math.floor(random() * list.length)] as T;
  const successes: string[] = [];
  let naive = 0;
  const codes = Object.values<string>({ ...world });
  const lines = [
    'status',
    `avsluta ${world.enrolled} arbete`,
    'hjälp',
    'sök',
    `visa ${world.consented}`,
    'vilka är i kö?',
    '',
  ];
  const ids = ['bot', 'user-x', SEATS.admin.user, 'everyone', '19:kanal@thread.tacv2', '__proto__'];
  for (let index = 0; index < count; index += 1) {
    const seat: Seat = pick(Object.keys(SEATS) as Seat[]);
    const name = pick(NAMES);
    const tag = pick([
      `<at>${name}</at>`,
      `<at id="0">${name}</at>`,
      `<AT>${name}</AT>`,
      `&lt;at&gt;${name}&lt;/at&gt;`,
      `<at>${name}`,
      `@${name}`,
    ]);
    const line = pick(lines);
    const text = pick([
      `${tag} ${line}`,
      `${line} ${tag}`,
      line.replace(' ', ` ${tag} `),
      `${tag}${tag} ${line}`,
    ]);
    const entity = {
      type: pick(['mention', 'mention', 'Mention', 'clientInfo']),
      mentioned: { id: pick(ids), name, role: 'bot', aadObjectId: SEATS.admin.user },
      text: pick([tag, tag, line, text, ' ', '<at']),
    };
    const spoof = {
      ...bot.activity({ type: 'message', text, entities: [entity, entity] }, SEATS[seat]),
      ...(random() < 0.3 && {
        relatesTo: { user: { id: SEATS.admin.user } },
        callerId: 'urn:botframework:azure',
      }),
    };
    const at = `${seat}: ${JSON.stringify({ text, entity }).slice(0, 220)}`;
    if (/<at/i.test(text)) naive += 1;
    bot.connector.forget();
    const { position } = bot.live.register;
    const response = await bot.deliver(spoof);
    if (response.status !== 200) successes.push(`${at}: ${response.status}`);
    for (const { body } of bot.connector.spoken) {
      const all = JSON.stringify(body);
      if ('entities' in body || drawn(body).some((one) => /<\/?at|&lt;at/i.test(one)))
        successes.push(`${at}: mentions somebody`);
      if (BLIND.test(seat) && codes.some((code) => all.includes(code) && !text.includes(code)))
        successes.push(`${at}: saw a case`);
    }
    const written = (await bot.live.entries()).slice(position);
    if (written.length > 0 && !CHANGERS.has(seat)) successes.push(`${at}: wrote`);
  }
  return { successes, naive };
}
