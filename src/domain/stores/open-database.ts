import type { PostgresStore } from './postgres/store.js';

/** The database at an address; without `change` its tables are left as they are. The driver is loaded only where one is asked for. */
export async function openDatabase(
  url: string,
  options: { readonly change?: boolean } = {},
): Promise<PostgresStore> {
  const { connect } = await import('./postgres/sql.js');
  const { openPostgres } = await import('./postgres/store.js');
  const sql = connect(url);
  try {
    return await openPostgres(sql, options);
  } catch (error) {
    await sql.close();
    throw error;
  }
}
