#!/usr/bin/env node
import { createInterface } from 'node:readline';
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

/** Lines from the keyboard, each asked for, or from whatever is piped in. */
async function* typed(): AsyncGenerator<string> {
  const { stdin, stderr } = process;
  const lines = createInterface({ input: stdin, ...(stdin.isTTY && { output: stderr, prompt: '> ' }) });
  if (stdin.isTTY) lines.prompt();
  for await (const line of lines) {
    yield line;
    if (stdin.isTTY) lines.prompt();
  }
}

process.exitCode = await main(process.argv.slice(2), {
  env: process.env,
  now: () => new Date(),
  write: (text) => process.stdout.write(text),
  complain: (text) => process.stderr.write(text),
  typed,
  ...(process.stderr.isTTY && { progress: (text: string) => process.stderr.write(`\r\u001b[K${text}`) }),
});
