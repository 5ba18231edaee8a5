import { expect, it, vi } from 'vitest';
import { FOR_EVER } from '../../../../src/domain/memory.js';
import { StoreFailure } from '../../../../src/domain/stores/failures.js';
import type { Sql } from '../../../../src/domain/stores/postgres/sql.js';
import { openPostgres } from '../../../../src/domain/stores/postgres/store.js';
import { testSql } from '../../../support/postgres.js';

const sql = testSql();

it('is not held up, when the database is back, by what it refuses for good', async () => {
  let isAway = false;
  const asked: Sql = {
    ...sql(),
    ask: (statement) =>
      isAway
        ? Promise.reject(new StoreFailure({ code: 'no-database', cause: 'ECONNREFUSED' }))
        : sql().ask(statement),
  };
  const [here, there] = await Promise.all(
    [asked, sql()].map(async (one) => (await openPostgres(one)).memory('team', undefined, () => new Date())),
  );
  isAway = true;
  const gone = { failure: { code: 'no-database' } };
  await expect(here?.put('refused\u0000', 1, FOR_EVER)).rejects.toMatchObject(gone);
  await expect(here?.put('kept', 2, FOR_EVER)).rejects.toMatchObject(gone);
  expect(await here?.get('kept')).toBe(2);
  isAway = false;
  await vi.waitFor(
    async () => {
      expect(await here?.get('other')).toBeUndefined();
    },
    { timeout: 6_000, interval: 200 },
  );
  expect(await there?.get('kept')).toBe(2);
});
