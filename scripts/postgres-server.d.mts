/** See postgres-server.mjs. */
export interface PostgresServer {
  readonly url: string;
  /** Stops it as a crash would, and starts it again. */
  restart(): Promise<void>;
  stop(): Promise<void>;
}
export function startPostgres(): Promise<PostgresServer>;
