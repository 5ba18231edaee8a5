import { join } from 'node:path';
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
import { accessIn, addressesIn, importsIn, journalIn } from '../json/places.js';
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
  /** The segments of the access log that were not whole: what stands after the fault has not come along. */
  readonly broken: readonly string[];
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
const SEGMENTS = 'select distinct segment as name from looks where team = $1 order by segment';
const LOOKS = 'select line from looks where team = $1 and segment = $2 order by number';
const LINES = `select line from entries where team = $1 and position > $2 order by position limit ${PAGE}`;

/**
 * Copies a register from its folder to a team that the database has not, all of it in one transaction: the same lines, chained to
 * the same checksums, what has been looked at, and where its conversations are. The folder is locked meanwhile, and left as it is.
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
    const { looks, broken } = await new AccessSegments(files, folder, { ...SCHEMA, keys }).read();
    const addresses = Object.entries(await documentIn(addressesIn(folder)));
    const imports = await documentIn(importsIn(folder));
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
      const table = lookTable({ ...sql, ask }, team, keys);
      for (const month of new Set(looks.map(({ at }) => monthOf(at)))) {
        const some = looks.filter(({ at }) => monthOf(at) === month);
        for (let at = 0; at < some.length; at += PAGE) await table.write(month, some.slice(at, at + PAGE));
      }
      const memory = postgresMemory({ ...sql, ask }, team, keys, () => new Date());
      for (const [key, address] of addresses) await memory.put(`${ADDRESS}${key}`, address, FOR_EVER);
      await memory.put(IMPORTS, imports, FOR_EVER);
    });
    return { entries: entries.length, sum, looks: looks.length, broken };
  } finally {
    await lock.release();
  }
}

/**
 * Copies a team's register from the database to a folder that has none: a journal of the same lines. The journal comes last, so
 * that one who was interrupted can begin again: until then there is no register, and what was written is written over.
 * @throws StoreFailure `register-there`; `broken-row` where the chain does not hold.
 */
export async function toFolder({ sql, team, folder, keys }: Between): Promise<Moved> {
  await files.makeFolder(folder);
  const lock = await takeLock(files, folder);
  try {
    const journal = journalIn(folder);
    const segments = await sql.ask<{ name: string }>({ text: SEGMENTS, values: [team] });
    const own = new Set(segments.map(({ name }) => `${name}.jsonl`));
    const left = (await files.list(accessIn(folder))).filter((name) => name.endsWith('.jsonl'));
    if (left.some((name) => !own.has(name)) || (await files.look(journal)))
      throw new StoreFailure({ code: 'register-there', folder });
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
        lines.push(line);
      }
    }
    if (sum !== head.sum) throw new StoreFailure({ code: 'broken-row', team, position: lines.length });
    let looks = 0;
    await files.makeFolder(accessIn(folder));
    for (const { name } of segments) {
      const rows = await sql.ask<{ line: string }>({ text: LOOKS, values: [team, name] });
      await putFile(files, join(accessIn(folder), `${name}.jsonl`), written(rows.map(({ line }) => line)));
      looks += rows.length;
    }
    const memory = postgresMemory(sql, team, keys, () => new Date());
    const addresses = [...(await memory.all(ADDRESS))];
    const book = addresses.map(([key, value]) => [key.slice(ADDRESS.length), value]);
    await documentAt(files, addressesIn(folder)).write(Object.fromEntries(book));
    const imports = await memory.get(IMPORTS);
    if (imports !== undefined) await documentAt(files, importsIn(folder)).write(imports);
    await putFile(files, journal, written(lines));
    return { entries: lines.length, sum, looks, broken: [] };
  } finally {
    await lock.release();
  }
}

/** A journal's lines as its file holds them. */
function* written(lines: readonly string[]): Generator<Buffer> {
  yield Buffer.from(headerLine(FORMAT_VERSION).text);
  for (let at = 0; at < lines.length; at += PAGE)
    yield Buffer.from(`${lines.slice(at, at + PAGE).join('\n')}\n`);
}

async function documentIn(path: string): Promise<Readonly<Record<string, unknown>>> {
  const db = new Low<unknown>(documentAt(files, path), {});
  await db.read().catch(() => undefined);
  return z.record(z.string(), z.unknown()).safeParse(db.data).data ?? {};
}
