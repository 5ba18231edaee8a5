#!/usr/bin/env node
import { main } from './cli/main.js';

/** Whoever reads what is written here may stop reading (`| head`): that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

/** Ctrl-C in words. What was being saved is saved whole or not at all, and the lock goes with the process. */
process.on('SIGINT', () => {
  process.stderr.write('\nAvbrutet. Det som inte hade sparats är inte sparat.\n');
  process.exit(130);
});

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  now: () => new Date(),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  ...(process.stderr.isTTY && { progress: (text: string) => process.stderr.write(`\r\u001b[K${text}`) }),
});
