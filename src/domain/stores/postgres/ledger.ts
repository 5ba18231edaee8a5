import { randomUUID } from 'node:crypto';
import { setTimeout as pause } from 'node:timers/promises';
import type { Ledger } from '../../ledger.js';
import { StoreFailure } from '../failures.js';
import { GroupCommit, type Written } from '../group-commit.js';
import { empty, emptyIndex, followsOn, push, streamOf } from '../ledger-index.js';
import type { JournalLine } from '../json/format.js';
import type { Keys } from '../json/keys.js';
import { LookBuffer } from '../look-buffer.js';
import { readBitByBit } from '../bit-by-bit.js';
import { entryIn, type EntryRow, BEGINNING, linked, sumIn } from './chain.js';
import { type Copies, LedgerCopy } from './copy.js';
import { lookTable } from './looks.js';
import type { Row, Sql } from './sql.js';

export interface TeamLedger {
  readonly team: string;
  readonly keys?: Keys | undefined;
  /** Where this instance keeps a copy, for its next start. */
  readonly copies?: Copies | undefined;
  /** How long a database that does not answer is asked again before a save is given up, in milliseconds. */
  readonly patience?: number;
}

const PATIENCE = 5_000;
const FIRST_PAUSE = 50;
/** Rows read at a time. */
const PAGE = 5_000;
/** Faults that come before anything has been sent: nothing can then have been saved. */
const UNSENT: ReadonlySet<string> = new Set(['ECONNREFUSED', 'ENOTFOUND', 'EAI_AGAIN', '57P03', '53300']);

const APPEND = {
  name: 'append',
  text: [
    'with raised as (update head set position = $3, sum = $4',
    'where team = $1 and position = $2 and sum = $5 returning team)',
    'insert into entries (team, position, stream, number, key, writing, line)',
    'select team, p, s, n, k, $6, l from raised,',
    'unnest($7::bigint[], $8::text[], $9::integer[], $10::text[], $11::text[]) as row (p, s, n, k, l)',
    'returning position',
  ].join(' '),
};
const HEAD = { name: 'head', text: 'select position, sum from head where team = $1' };
const AT = { name: 'at', text: 'select line from entries where team = $1 and position = $2' };
const AFTER = {
  name: 'after',
  text: [
    'select position, writing, line from entries where team = $1 and position > $2',
    `order by position limit ${PAGE}`,
  ].join(' '),
};

/**
 * A team's ledger in PostgreSQL, for one of several instances. It holds the entries in memory as the journal's does, and
 * what an append must follow is judged against those; the database takes it only if the head stands where they end. If it
 * does not, somebody else has written: that is read, and the append judged anew. One round trip where nobody has.
 *
 * A save whose answer is lost is asked about by the name of its writing, so that it is neither lost nor done twice.
 */
export async function postgresLedger(
  sql: Sql,
  { team, keys, copies, patience = PATIENCE }: TeamLedger,
): Promise<Ledger> {
  const isOurs = async (position: number, there: string) => {
    const [row] = await sql.ask<{ line: string }>({ ...AT, values: [team, position] });
    return row !== undefined && sumIn(row.line) === there;
  };
  const copy = copies && (await LedgerCopy.open({ copies, team, keys }, isOurs));
  const index = copy?.index ?? emptyIndex();
  let sum = copy?.sum ?? BEGINNING;
  let closed = false;

  /** Reads on from what is held: to a writing of the name `own`, to the end, or to a row that is not chained to it. */
  const readOn = async (own: string | undefined): Promise<'own' | 'end' | 'broken'> => {
    for (;;) {
      const values = [team, index.entries.length];
      const rows = await sql.ask<EntryRow & Row>({ ...AFTER, values });
      for (const row of rows) {
        const next = entryIn(row, index.entries.length + 1, sum, keys);
        if (!next || !followsOn(index, next.entry)) return 'broken';
        sum = next.sum;
        if (row.writing === own) return 'own';
        push(index, next.entry, next.more);
      }
      if (rows.length < PAGE) return 'end';
    }
  };

  /**
   * Takes in what has been written since, or all of it anew where rows have been written anew (an erasure). `own` if it
   * comes to a writing of that name, which is left for its writer.
   */
  const catchUp = async (own?: string): Promise<'own' | undefined> => {
    const [head] = await sql.ask<{ position: string; sum: string }>({ ...HEAD, values: [team] });
    if (!head) throw new StoreFailure({ code: 'no-team', team });
    const position = Number(head.position);
    const held = index.entries.length;
    if (position === held && head.sum === sum) return undefined;
    if (position < held) throw new StoreFailure({ code: 'ledger-replaced', team });
    let found = position === held ? 'broken' : await readOn(own);
    if (found === 'broken' && held > 0) {
      empty(index);
      sum = BEGINNING;
      copy?.leave();
      found = await readOn(undefined);
    }
    if (found === 'broken' || (found === 'end' && index.entries.length < position))
      throw new StoreFailure({ code: 'broken-row', team, position: index.entries.length + 1 });
    return found === 'own' ? 'own' : undefined;
  };

  const write = async (lines: Iterable<JournalLine>): Promise<Written> => {
    if (copy?.failure) throw copy.failure;
    const wanted = [...lines];
    const entries = wanted.flatMap((line) => (line.kind === 'entry' ? [line.entry] : []));
    const before = index.entries.length;
    const next = linked(wanted, sum, keys);
    const writing = randomUUID();
    const values = [
      team,
      before,
      before + entries.length,
      next.sum,
      sum,
      writing,
      entries.map(({ position }) => position),
      entries.map(({ stream }) => stream),
      entries.map(({ number }) => number),
      entries.map(({ key }) => key),
      next.texts,
    ];
    const give = performance.now() + patience;
    let sent = false;
    for (let wait = FIRST_PAUSE; ; wait = Math.min(wait * 2, 1_000)) {
      try {
        const rows = await sql.ask({ ...APPEND, values });
        const mine = rows.length > 0 || (await catchUp(writing)) === 'own';
        if (mine) sum = next.sum;
        copy?.written();
        return mine ? 'written' : 'behind';
      } catch (error) {
        if (!(error instanceof StoreFailure) || error.failure.code !== 'no-database') throw error;
        const { cause } = error.failure;
        sent ||= !UNSENT.has(cause);
        if (performance.now() > give)
          throw sent ? new StoreFailure({ code: 'write-uncertain', cause }, error) : error;
        await pause(wait);
      }
    }
  };

  /** One at a time: what is read must not come between a writing and its answer. */
  let last: Promise<unknown> = Promise.resolve();
  const inTurn = <T>(work: () => Promise<T>): Promise<T> => {
    const mine = last.then(work, work);
    last = mine;
    return mine;
  };
  let coming: Promise<unknown> | undefined;
  /** Those that ask while a reading waits for its turn share it. */
  const refresh = (): Promise<unknown> =>
    (coming ??= inTurn(async () => {
      coming = undefined;
      await catchUp();
      copy?.written();
    }));

  await refresh().catch(async (error: unknown) => {
    await copy?.close();
    throw error;
  });
  const reading = readBitByBit(index);
  const group = new GroupCommit(index, 'PostgreSQL', (lines) => inTurn(() => write(lines)));
  const table = lookTable(sql, team, keys);
  const looks = new LookBuffer('PostgreSQL', table.write);
  const refused = () => new StoreFailure({ code: 'closed', folder: 'PostgreSQL' });
  return {
    kept: copy?.kept,
    keepFolds: (take) => copy?.keepFolds(take, group, () => sum),
    inPieces: reading.inPieces,
    read: async (after) => {
      if (closed) throw refused();
      await refresh();
      return index.entries.slice(after);
    },
    stream: (stream) => streamOf(index, stream),
    append: (entries) => (closed ? Promise.reject(refused()) : group.append(entries)),
    note: (look) => {
      looks.note(look);
    },
    looks: async (month) => {
      await looks.settle();
      return table.read(month);
    },
    fault: async () => {
      if (closed) return 'closed';
      if (copy?.failure) return copy.failure.code;
      return refresh().then(
        () => undefined,
        (error: unknown) => (error instanceof StoreFailure ? error.code : 'database-refused'),
      );
    },
    close: async () => {
      closed = true;
      await group.settle();
      reading.stop();
      await copy?.close();
      await looks.close();
    },
  };
}
