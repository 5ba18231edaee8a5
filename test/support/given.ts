import type { CaseCommand } from '../../src/domain/case/commands.js';
import { day } from '../../src/domain/day.js';
import type { TestBot } from './bot.js';
import { TEAM } from './people.js';

let count = 0;

/** Runs commands that must be saved, as `by`; a case's code may be left as `*` for the one begun last. Its code. */
export function givenIn({ live }: Pick<TestBot, 'live'>, by = TEAM) {
  return async (...commands: readonly CaseCommand[]): Promise<string> => {
    let code = '';
    for (const command of commands) {
      const named = 'code' in command && command.code === '*' ? { ...command, code } : command;
      count += 1;
      const meta = { by, admin: false, at: '2026-11-25T07:00:00.000Z', today: day('2026-11-25') };
      const outcome = await live.run(named, { ...meta, key: `given/${count}` });
      if (outcome.kind !== 'saved') throw new Error(`${command.type}: ${JSON.stringify(outcome)}`);
      code = outcome.code;
    }
    return code;
  };
}
