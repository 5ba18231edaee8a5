#!/usr/bin/env node
import { main } from './cli/main.js';

/** Whoever reads what is written here may stop reading (`| head`): that is no fault. */
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error;
});

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  now: () => new Date(),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
});
