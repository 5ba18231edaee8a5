import { Low } from 'lowdb';
import * as z from 'zod';
import { FOR_EVER } from '../../memory.js';
import { StoreFailure } from '../failures.js';
import { AccessSegments } from '../json/access-log.js';
import { begunWith } from '../json/beginning.js';
import { documentAt } from '../json/document.js';
import { nodeFileSystem } from '../json/file-system.js';
import { FORMAT_VERSION, headerLine, type JournalLine } from '../json/format.js';
import type { Keys } from '../json/keys.js';
import { SCHEMA, scanAppends } from '../json/load.js';
import { takeLock } from '../json/lock.js';
import { addressesIn, importsIn, journalIn } from '../json/places.js';
import { putFile } from '../json/whole-files.js';
import { monthOf } from '../look-buffer.js';
import { ADDRESS, IMPORTS } from './books.js';
import { BEGINNING, linked, unlinked } from './chain.js';
import { lookTable } from './looks.js';
import { postgresMemory } from './memory.js';
import type { Sql } from './sql.js';

/** What has been moved: how many entries, the checksum that the last is chained to, and how many looks. */
export interface Moved {
  readonly entries: number;
  readonly sum: string;
  readonly looks: number;
}

export interface Between {
  readonly sql: Sql;
  /** Also where another team has the same register. */
  readonly ofOther?: boolean;
  readonly team: string;
  readonly folder: string;
  readonly keys: Keys | undefined;
}

const files = nodeFileSystem;
const PAGE = 2_000;
const HEAD = 'select position, sum from head where team = $1';
const BEGIN = 'insert into head (team, position, sum, version) values ($1, $2, $3, $4)';
const PUT = [
  'insert into entries (team, position, stream, number, key, writing, line)',
  'select $1, p, s, n, k, gen_random_uuid(), l',
  'from unnest($2::bigint[], $3::text[], $4::integer[], $5::text[], $6::text[]) as row (p, s, n, k, l)',
].join(' ');
const FIRST = 'select team, line from head join entries using (team) where entries.position = 1';
const LINES = `select line from entries where team = $1 and position > $2 order by position limit ${PAGE}`;

/**
 * Copies a register from its folder to a team that the database has not, in one transaction: the same lines, chained to the
 * same checksums. The folder is locked meanwhile, and left as it is.
 * @throws StoreFailure `no-register`, `team-there`, `other-register` where another team has it already, or the folder's own.
 */
export async function toDatabase({ sql, team, folder, keys, ofOther = false }: Between): Promise<Moved> {
  if (!(await files.look(journalIn(folder)))) throw new StoreFailure({ code: 'no-register', folder });
  const lock = await takeLock(files, folder);
  try {
    const lines: JournalLine[] = [];
    await scanAppends(files, journalIn(folder), { ...SCHEMA, keys }, { entries: true }, (some) => {
      lines.push(...some);
    });
    const { texts, sum } = linked(lines, BEGINNING, keys);
    const entries = lines.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
    const first = await sql.ask<{ team: string; line: string }>({ text: FIRST });
    const owner = first.find(({ line }) => begunWith(line, keys) === entries[0]?.recorded)?.team;
    if (!ofOther && owner !== undefined && owner !== team)
      throw new StoreFailure({ code: 'other-register', from: folder, team: owner });
    await sql.together(async (ask) => {
      const [there] = await ask({ text: HEAD, values: [team] });
      if (there) throw new StoreFailure({ code: 'team-there', team });
      await ask({ text: BEGIN, values: [team, entries.length, sum, FORMAT_VERSION] });
      for (let at = 0; at < entries.length; at += PAGE) {
        const some = entries.slice(at, at + PAGE);
        const columns = [
          some.map(({ position }) => position),
          some.map(({ stream }) => stream),
          some.map(({ number }) => number),
          some.map(({ key }) => key),
          texts.slice(at, at + PAGE),
        ];
        await ask({ text: PUT, values: [team, ...columns] });
      }
    });
    const segments = new AccessSegments(files, folder, { ...SCHEMA, keys });
    const { looks } = await segments.read();
    const table = lookTable(sql, team, keys);
    for (const month of new Set(looks.map(({ at }) => monthOf(at))))
      await table.write(
        month,
        looks.filter(({ at }) => monthOf(at) === month),
      );
    const memory = postgresMemory(sql, team, keys, () => new Date());
    for (const [key, address] of Object.entries(await documentIn(addressesIn(folder))))
      await memory.put(`${ADDRESS}${key}`, address, FOR_EVER);
    await memory.put(IMPORTS, await documentIn(importsIn(folder)), FOR_EVER);
    return { entries: entries.length, sum, looks: looks.length };
  } finally {
    await lock.release();
  }
}

/**
 * Copies a team's register from the database to a folder that has none: a journal of the same lines.
 * @throws StoreFailure `register-there`; `broken-row` where the chain does not hold.
 */
export async function toFolder({ sql, team, folder, keys }: Between): Promise<Moved> {
  await files.makeFolder(folder);
  const lock = await takeLock(files, folder);
  try {
    const journal = journalIn(folder);
    if (await files.look(journal)) throw new StoreFailure({ code: 'register-there', folder });
    const [head] = await sql.ask<{ position: string; sum: string }>({ text: HEAD, values: [team] });
    if (!head) throw new StoreFailure({ code: 'no-team', team });
    const lines: string[] = [];
    let sum = BEGINNING;
    for (const count = Number(head.position); lines.length < count;) {
      const rows = await sql.ask<{ line: string }>({ text: LINES, values: [team, lines.length] });
      const broken = () => new StoreFailure({ code: 'broken-row', team, position: lines.length + 1 });
      if (rows.length === 0) throw broken();
      for (const { line } of rows.slice(0, count - lines.length)) {
        const link = unlinked(line, sum, keys);
        if (!link) throw broken();
        sum = link.sum;
        lines.push(`${line}\n`);
      }
    }
    if (sum !== head.sum) throw new StoreFailure({ code: 'broken-row', team, position: lines.length });
    await putFile(files, journal, [
      Buffer.from(headerLine(FORMAT_VERSION).text),
      Buffer.from(lines.join('')),
    ]);
    const { looks } = await lookTable(sql, team, keys).read();
    const segments = new AccessSegments(files, folder, { ...SCHEMA, keys });
    for (const look of looks) segments.note(look);
    await segments.close();
    const memory = postgresMemory(sql, team, keys, () => new Date());
    const addresses = [...(await memory.all(ADDRESS))];
    const book = addresses.map(([key, value]) => [key.slice(ADDRESS.length), value]);
    await documentAt(files, addressesIn(folder)).write(Object.fromEntries(book));
    const imports = await memory.get(IMPORTS);
    if (imports !== undefined) await documentAt(files, importsIn(folder)).write(imports);
    return { entries: lines.length, sum, looks: looks.length };
  } finally {
    await lock.release();
  }
}

async function documentIn(path: string): Promise<Readonly<Record<string, unknown>>> {
  const db = new Low<unknown>(documentAt(files, path), {});
  await db.read().catch(() => undefined);
  return z.record(z.string(), z.unknown()).safeParse(db.data).data ?? {};
}
