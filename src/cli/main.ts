import { COMMON_OPTIONS, parsed, splitName } from './arguments.js';
import { type CliCommand, type Outside, Refused, WrongUsage } from './command.js';
import { sessionOf } from './context.js';
import { commandHelp, generalHelp, unknownCommand, usageLine } from './help.js';
import { COMMANDS } from './table.js';
import { withoutPersonnummer } from '../domain/text/personnummer.js';

const DONE = 0;
const REFUSED = 1;
const WRONG_USAGE = 2;

/** Runs one command line; the exit code. */
export async function main(argv: readonly string[], outside: Outside): Promise<number> {
  const say = (text: string) => {
    outside.write(`${text}\n`);
  };
  let command: CliCommand | undefined;
  try {
    const { name, rest } = splitName(argv);
    if (name === undefined || name === 'help') {
      const { options, args } = parsed(rest, COMMON_OPTIONS);
      if (args[0] !== undefined) return await main([args[0], '--help'], outside);
      if (options['version'] === true) {
        say((await import('../version.js')).version());
        return DONE;
      }
      const asked = options['help'] === true || name === 'help';
      (asked
        ? say
        : (text: string) => {
            outside.complain(`${text}\n`);
          })(generalHelp());
      return asked ? DONE : WRONG_USAGE;
    }
    const listed = COMMANDS.find((one) => one.name === name);
    if (!listed) throw new WrongUsage(unknownCommand(name));
    command = await listed.load();
    const { options, args } = parsed(rest, command.options);
    if (options['help'] === true) {
      say(commandHelp(listed, command));
      return DONE;
    }
    const [least, most] = command.args;
    if (args.length < least || args.length > most)
      throw new WrongUsage(args.length < least ? 'Något saknas på raden.' : 'Det är för mycket på raden.');
    const { context, shows, close } = sessionOf(name, args, options, outside);
    try {
      return (await command.run(context)) ?? DONE;
    } catch (error) {
      if (error instanceof Refused) shows(error.message);
      throw error;
    } finally {
      await close();
    }
  } catch (error) {
    return await failed(error, command, outside);
  }
}

/** Says what was wrong, without repeating a personnummer that stood on the line. */
async function failed(error: unknown, command: CliCommand | undefined, outside: Outside): Promise<number> {
  const complain = (line: string) => {
    outside.complain(`${withoutPersonnummer(line)}\n`);
  };
  if (error instanceof WrongUsage) {
    complain(error.message);
    if (command) complain(usageLine(command));
    return WRONG_USAGE;
  }
  if (error instanceof Refused) {
    complain(error.message);
    return REFUSED;
  }
  const { StoreFailure, storeFailureText } = await import('../domain/stores/failures.js');
  complain(
    error instanceof StoreFailure
      ? storeFailureText(error)
      : 'Något gick fel i Kraftbot, och kommandot avbröts. Kör igen med KRAFTBOT_DEBUG=1 för detaljer.',
  );
  if (outside.env['KRAFTBOT_DEBUG'] === '1')
    complain(error instanceof Error ? (error.stack ?? error.message) : String(error));
  return REFUSED;
}
