import { main } from '../src/cli/main.js';

/** Runs one command line in this process; all that it says, and its exit code. */
export async function kraftbot(
  args: readonly string[],
): Promise<{ readonly code: number; readonly said: string }> {
  let said = '';
  const say = (text: string) => {
    said += text;
  };
  const now = () => new Date('2026-11-25T08:30:00Z');
  const code = await main(args, { env: {}, now, write: say, complain: say });
  return { code, said };
}
