import type { LiveRegister } from '../../src/domain/live-register.js';
import type { TestBot, Who } from './bot.js';
import { type CaseWorld, type Seat, SEATS } from './case-world.js';
import { NOBODY } from './everything.js';

/** DESIGN 11's table, word for word. */
const TABLE = `
| | case codes and dates | case details | change cases | aggregates | settings, export, erase, log |
|---|---|---|---|---|---|
| \`team\` (handledare) | ✓ | ✓ | ✓ | ✓ | – |
| \`agency\` (myndighetsrepresentant) | cases with consent to that authority | same | points only | ✓ | – |
| \`steering\` (styrgrupp) | – | – | – | ✓ masked | – |
| \`admin\` (verksamhetsledare) | ✓ | ✓ | ✓ | ✓ | ✓ |
| anyone else, or another tenant | – | – | – | – | – |
`;

const [[, ...COLUMNS] = [], , ...ROWS] = TABLE.trim()
  .split('\n')
  .map((line) =>
    line
      .split('|')
      .slice(1, -1)
      .map((cell) => cell.trim()),
  );

/** "The lower of the user's role and the conversation's kind holds": the row of whoever sits there. */
const ROW_OF: Readonly<Record<Seat, string>> = {
  team: '`team`',
  'team two': '`team`',
  'team in the team’s chat': '`team`',
  'team in the meeting’s channel': '`team`',
  'team in the steering group’s channel': '`steering`',
  admin: '`admin`',
  'admin in the team’s chat': '`team`',
  'admin in the steering group’s channel': '`steering`',
  agency: '`agency`',
  'agency in the team’s chat': '`agency`',
  'agency in the meeting’s channel': '`agency`',
  steering: '`steering`',
  'steering in its channel': '`steering`',
  stranger: 'anyone else',
  'another tenant': 'anyone else',
};

const rowOf = (seat: string) => (seat in ROW_OF ? ROW_OF[seat as Seat] : 'anyone else');

/** A case that is not open to all who read a mixed conversation is a code and a date there, whoever writes (DESIGN 8). */
const IN_MIXED: Readonly<Record<string, string>> = { 'change cases': 'those open to all' };

/** One cell of the table for one seat: what stands in it, and what was found by trying. */
export interface TriedCell {
  readonly seat: string;
  readonly column: string;
  readonly says: string;
  readonly found: string;
  /** Whether what was refused is in the log. */
  readonly isLogged: boolean;
}

/** Somebody who writes somewhere, about a team, with a row of the table. */
export interface Chair {
  readonly seat: string;
  readonly who: Who;
  readonly row: string;
  readonly world: CaseWorld;
  readonly live: LiveRegister;
  /** What their lines begin with, and the team that their cards carry. */
  readonly before?: string;
  readonly team?: string;
  /** What they must never be told, whatever stands in the table: another team's cases. */
  readonly never?: readonly string[];
}

/** Tries every cell from every seat, or from one, by writing and pressing as whoever sits there. */
export function tryWhoMaySee(bot: TestBot, world: CaseWorld, only?: Seat): Promise<readonly TriedCell[]> {
  const all = Object.entries<Who>({ ...SEATS, ...NOBODY }).filter(([seat]) => (only ?? seat) === seat);
  const { live } = bot;
  return tryChairs(
    bot,
    all.map(([seat, who]) => ({ seat, who, row: rowOf(seat), world, live })),
  );
}

export async function tryChairs(bot: TestBot, chairs: readonly Chair[]): Promise<readonly TriedCell[]> {
  const found: TriedCell[] = [];
  for (const chair of chairs) {
    const { seat, world } = chair;
    const row = ROWS.find(([name]) => name?.startsWith(chair.row)) ?? [];
    for (const [index, column] of COLUMNS.entries()) {
      const before = bot.log.length;
      const cell = await TRIALS[column]?.(askerIn(bot, chair), world);
      const isLogged = bot.log.slice(before).some((line) => line.includes('"event":"refused"'));
      const inMixed = seat === 'team in the meeting’s channel' ? IN_MIXED[column] : undefined;
      found.push({
        seat,
        column,
        says: inMixed ?? row[index + 1] ?? '',
        found: cell ?? 'not tried',
        isLogged,
      });
    }
  }
  return found;
}

interface Asker {
  /** All that was said after a line, to whomever. */
  say(line: string): Promise<string>;
  /** The streams that a press on a form's Spara wrote to. */
  save(code: string): Promise<readonly string[]>;
  /** The streams that a line wrote to. */
  write(line: string): Promise<readonly string[]>;
}

function askerIn(bot: TestBot, { seat, who, live, before = '', team, never = [] }: Chair): Asker {
  const wrote = async (work: () => Promise<unknown>) => {
    const { position } = live.register;
    await work();
    return (await live.entries()).slice(position).map(({ stream }) => stream);
  };
  const say = async (line: string) => {
    bot.connector.forget();
    await bot.say(before + line, who);
    const told = JSON.stringify(bot.connector.spoken.map(({ body }) => body));
    const leaked = never.filter((word) => told.includes(word));
    if (leaked.length > 0) throw new Error(`${seat} was told of ${leaked.join(' ')}`);
    return told;
  };
  return {
    say,
    write: (line) => wrote(() => say(line)),
    save: (code) => {
      const revision = live.register.cases.get(code)?.revision;
      const data = { form: 'review', code, revision, token: crypto.randomUUID(), on: '2026-11-25', team };
      return wrote(() => bot.press('save', data, who));
    },
  };
}

/** What a column's operation comes to, in the table's own words. `consented` is open to every authority, `enrolled` to none. */
const TRIALS: Readonly<Record<string, (asker: Asker, world: CaseWorld) => Promise<string>>> = {
  'case codes and dates': async (asker, { consented, enrolled }) => {
    const said = await asker.say('vilka är inskrivna?');
    if (said.includes(enrolled)) return '✓';
    return said.includes(consented) ? 'cases with consent to that authority' : '–';
  },
  'case details': async (asker, { consented, enrolled }) => {
    const [open, shut] = [
      await asker.say(`hur gammal är ${consented}?`),
      await asker.say(`hur gammal är ${enrolled}?`),
    ].map((said) => said.includes('34 år'));
    return shut ? '✓' : open ? 'same' : '–';
  },
  'change cases': async (asker, { consented, enrolled }) => {
    const [open, shut] = [await asker.save(consented), await asker.save(enrolled)];
    if (open.length > 0) return shut.length > 0 ? '✓' : 'those open to all';
    const written = await asker.write('lägg till på dagordningen: lokalen i Hedemora');
    return written.some((stream) => stream.startsWith('meeting/')) ? 'points only' : '–';
  },
  aggregates: async (asker) => {
    const said = await asker.say('hur många står i kö?');
    if (/\*\*\d+\*\* person/.test(said)) return '✓';
    return said.includes('ärre än fem eller dolt') ? '✓ masked' : '–';
  },
  'settings, export, erase, log': async (asker, { closed }) => {
    // Settings that show nothing where they are written are judged by the person's own role.
    const lines = ['behörigheter', `radera ${closed}`, 'logg för november', 'gallring'];
    const done: boolean[] = [];
    for (const line of lines)
      done.push(
        !/Det kan bara|enskilt|inte inlagd|egna organisationer|Här gäller det bara/.test(
          await asker.say(line),
        ),
      );
    return done.every(Boolean) ? '✓' : done.some(Boolean) ? `some: ${done.join(' ')}` : '–';
  },
};
