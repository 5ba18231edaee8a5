import { StartFailure } from './bot/start-failure.js';
import { start } from './start.js';

/** Starts the bot, and stops it gracefully when it is told to. */
const write = (line: string) => process.stderr.write(line);
try {
  const bot = await start(process.env, write);
  const stop = () => {
    void bot.stop().then(
      () => process.exit(0),
      () => process.exit(1),
    );
  };
  process.once('SIGTERM', stop);
  process.once('SIGINT', stop);
} catch (error) {
  const text =
    error instanceof StartFailure ? error.message : 'Boten kunde inte starta på grund av ett okänt fel.';
  write(`${text}\n`);
  if (!(error instanceof StartFailure) && error instanceof Error) write(`${error.stack ?? error.name}\n`);
  process.exitCode = 1;
}
