import pg from 'pg';
import { causeOf, StoreFailure } from '../failures.js';

/** A row as it comes; who asks knows its columns. */
export type Row = Readonly<Record<string, unknown>>;

/** A statement: its name, so that the server plans it once; its text; what goes in. */
export interface Statement {
  readonly name?: string;
  readonly text: string;
  readonly values?: readonly unknown[];
}

/** A PostgreSQL to ask: the driver's pool, or one in memory for tests. */
export interface Sql {
  /** The rows. Rejects with a StoreFailure. */
  readonly ask: <R extends Row = Row>(statement: Statement) => Promise<readonly R[]>;
  /** Several statements in one transaction. */
  together<T>(work: (ask: Sql['ask']) => Promise<T>): Promise<T>;
  close(): Promise<void>;
}

/** Longest wait for a connection and for an answer, in milliseconds. */
const CONNECTING = 2_000;
const ANSWERING = 5_000;
/** Connections that one instance holds at most: four instances stay within sixteen. */
const MOST_CONNECTIONS = 4;
/** A commit is on disk before it is told of, whatever the server is set to. */
const SETTINGS =
  '-c synchronous_commit=on -c statement_timeout=5000 -c idle_in_transaction_session_timeout=10000';

/** Opens the pool. Nothing is asked until it has to be. @throws StoreFailure `bad-database`. */
export function connect(url: string): Sql {
  const pool = new pg.Pool({
    connectionString: checkedUrl(url),
    max: MOST_CONNECTIONS,
    connectionTimeoutMillis: CONNECTING,
    query_timeout: ANSWERING,
    keepAlive: true,
    options: SETTINGS,
    application_name: 'kraftbot',
  });
  let ending: Promise<void> | undefined;
  // A connection that breaks while nobody uses it is replaced by the pool.
  pool.on('error', ignore);
  const asking =
    (client: pg.Pool | pg.PoolClient): Sql['ask'] =>
    async <R extends Row>({ name, text, values = [] }: Statement) => {
      try {
        return (await client.query<R>({ ...(name !== undefined && { name }), text, values: [...values] }))
          .rows;
      } catch (error) {
        throw databaseFailure(error);
      }
    };
  return {
    ask: asking(pool),
    together: async (work) => {
      const client = await pool.connect().catch((error: unknown) => {
        throw databaseFailure(error);
      });
      // One that breaks between two statements fails the next.
      client.on('error', ignore);
      const ask = asking(client);
      let broken: boolean | undefined;
      try {
        await ask({ text: 'begin' });
        const result = await work(ask);
        await ask({ text: 'commit' });
        return result;
      } catch (error) {
        broken = true;
        throw error;
      } finally {
        client.off('error', ignore);
        client.release(broken);
      }
    },
    close: () => (ending ??= pool.end()),
  };
}

const ignore = () => undefined;

const LOOPBACK: ReadonlySet<string> = new Set(['', 'localhost', '127.0.0.1', '[::1]']);
const VERIFIED: ReadonlySet<string> = new Set(['verify-full', 'require']);

/** Over a network only with TLS and a certificate that is checked; on this machine as the address says. */
function checkedUrl(url: string): string {
  const parsed = URL.canParse(url) ? new URL(url) : undefined;
  if (!parsed || !/^postgres(?:ql)?:$/.test(parsed.protocol))
    throw new StoreFailure({ code: 'bad-database', why: 'address' });
  const host = parsed.searchParams.get('host') ?? parsed.hostname;
  if (LOOPBACK.has(host) || host.startsWith('/')) return url;
  const mode = parsed.searchParams.get('sslmode') ?? 'verify-full';
  if (!VERIFIED.has(mode)) throw new StoreFailure({ code: 'bad-database', why: 'tls' });
  parsed.searchParams.set('sslmode', 'verify-full');
  return parsed.href;
}

/** SQLSTATEs of what passes: connections (08), a server that stops or starts (57P), deadlocks and the like (40). */
const PASSING = /^(?:08|57P|40|53|55P03|57014)/;
/** What Node says of a certificate, and pg of a server that has none. */
const CERTIFICATE = /CERT|VERIFY|ISSUER/;
const NO_TLS = /does not support SSL/;
const NETWORK = /^(?:ECONN|ETIMEDOUT|EPIPE|ENOTFOUND|EAI_AGAIN|EHOST|ENET)/;

/** A fault of the database as a StoreFailure: one that may pass is told apart from one that will not. */
export function databaseFailure(error: unknown): StoreFailure {
  if (error instanceof StoreFailure) return error;
  const cause = causeOf(error);
  if (cause === '53100') return new StoreFailure({ code: 'disk-full', file: 'PostgreSQL' }, error);
  if (CERTIFICATE.test(cause)) return new StoreFailure({ code: 'bad-database', why: 'certificate' }, error);
  if (error instanceof Error && NO_TLS.test(error.message))
    return new StoreFailure({ code: 'bad-database', why: 'no-tls' }, error);
  const passes = PASSING.test(cause) || NETWORK.test(cause) || cause === 'Error';
  return new StoreFailure({ code: passes ? 'no-database' : 'database-refused', cause }, error);
}
