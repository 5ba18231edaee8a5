/** What the tests of PostgreSQL run on: a real server where `TEST_DATABASE_URL` names one, else PGlite. */
export const ENGINE =
  process.env['TEST_DATABASE_URL'] === undefined ? 'PGlite, no server' : 'a PostgreSQL server';
