import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import type * as PostgresServerModule from '../../scripts/postgres-server.mjs';
import { connect } from '../../src/domain/stores/postgres/sql.js';

/** A PostgreSQL server of one's own (scripts/postgres-server.mjs), also for what is compiled elsewhere. */
export async function ownPostgres(): Promise<PostgresServerModule.PostgresServer> {
  const file = pathToFileURL(resolve('scripts/postgres-server.mjs')).href;
  return ((await import(file)) as typeof PostgresServerModule).startPostgres();
}

/** A new database on a server: its address. */
export async function databaseOn(url: string, name: string): Promise<string> {
  const admin = connect(url);
  await admin.ask({ text: `create database ${name}` });
  await admin.close();
  const address = new URL(url);
  address.pathname = `/${name}`;
  return address.href;
}
