// Runs a command beside a PostgreSQL server of its own: its address is in `TEST_DATABASE_URL`.
//   node scripts/with-postgres.mjs npx vitest run --config vitest.postgres.config.ts
import { spawn } from 'node:child_process';
import { startPostgres } from './postgres-server.mjs';

const server = await startPostgres();
const [command, ...args] = process.argv.slice(2);
const env = { ...process.env, TEST_DATABASE_URL: server.url };
const status = await new Promise((resolve) => {
  spawn(command, args, { stdio: 'inherit', env }).on('close', (code) => resolve(code ?? 1));
});
await server.stop();
process.exit(status);
