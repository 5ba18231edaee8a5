import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { editDistance } from '../domain/text/edit-distance.js';
import { type Options, WrongUsage } from './command.js';

/** What every sub-command takes (DESIGN 14). */
export const COMMON_OPTIONS = {
  data: { type: 'string' },
  team: { type: 'string' },
  programme: { type: 'string' },
  today: { type: 'string' },
  role: { type: 'string' },
  json: { type: 'boolean' },
  help: { type: 'boolean', short: 'h' },
  version: { type: 'boolean', short: 'v' },
} as const satisfies ParseArgsOptionsConfig;

/** The command's name and the rest of the line, also when options stand before the name. */
export function splitName(argv: readonly string[]): {
  readonly name: string | undefined;
  readonly rest: readonly string[];
} {
  const { tokens } = parseArgs({
    args: [...argv],
    options: COMMON_OPTIONS,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const first = tokens.find((token) => token.kind === 'positional');
  if (!first) return { name: undefined, rest: argv };
  return { name: first.value, rest: argv.filter((_, index) => index !== first.index) };
}

/** Options and arguments of one command. Throws WrongUsage, in Swedish, where the line is not as it must be. */
export function parsed(
  rest: readonly string[],
  own: ParseArgsOptionsConfig,
): { readonly options: Options; readonly args: readonly string[] } {
  const known: ParseArgsOptionsConfig = { ...own, ...COMMON_OPTIONS };
  const { tokens, positionals } = parseArgs({
    args: [...rest],
    options: known,
    strict: false,
    allowPositionals: true,
    tokens: true,
  });
  const options: Record<string, string | boolean> = {};
  for (const token of tokens) {
    if (token.kind !== 'option') continue;
    const type = Object.hasOwn(known, token.name) ? known[token.name]?.type : undefined;
    if (type === undefined) throw new WrongUsage(unknownFlag(token.rawName, Object.keys(known)));
    if (type === 'boolean' && token.value !== undefined)
      throw new WrongUsage(`Flaggan ${token.rawName} tar inget värde.`);
    const swallowed = token.inlineValue === false && token.value.startsWith('--');
    if (type === 'string' && (token.value === undefined || token.value === '' || swallowed))
      throw new WrongUsage(`Flaggan ${token.rawName} behöver ett värde.`);
    options[token.name] = token.value ?? true;
  }
  return { options, args: positionals };
}

const MOST_EDITS = 2;

/** What to say about a flag that is not there: the one that it may have been. */
function unknownFlag(raw: string, known: readonly string[]): string {
  const name = raw.replace(/^-+/, '');
  const near = known
    .map((one) => ({
      one,
      edits: one.startsWith(name) ? 0 : editDistance(name.toLowerCase(), one, MOST_EDITS),
    }))
    .filter(({ one, edits }) => edits <= Math.min(MOST_EDITS, Math.floor(one.length / 2)))
    .sort((a, b) => a.edits - b.edits)[0];
  return `Flaggan ${raw} finns inte.${near ? ` Menade du --${near.one}?` : ''}`;
}
