import { list } from '../domain/text/swedish.js';
import { editDistance } from '../domain/text/edit-distance.js';
import type { CliCommand } from './command.js';
import { COMMANDS, type Listed } from './table.js';

const COMMON = [
  '--data MAPP        registrets mapp (annars KRAFTBOT_DATA eller ./data)',
  '--team NAMN        vilket team, där boten arbetar för flera (DATABASE_URL: registret ligger i PostgreSQL)',
  '--programme NAMN   programmets regler; registret minns valet',
  '--today DAG        låtsas att det är en annan dag, till exempel 2026-11-25',
  '--role ROLL        team, agency:FK, steering eller admin (annars admin)',
  '--json             svaret som JSON på stdout, och inget annat där',
];

/** `kraftbot --help`. */
export function generalHelp(): string {
  const width = Math.max(...COMMANDS.map(({ name }) => name.length));
  return [
    'Kraftbot håller ett samverkansteams register: ärenden, uppföljningar, möten och resultat.',
    '',
    'Så här: kraftbot KOMMANDO [flaggor]',
    '',
    'Kommandon:',
    ...COMMANDS.map(({ name, summary }) => `  ${name.padEnd(width)}  ${summary}`),
    '',
    'Gemensamma flaggor:',
    ...COMMON.map((line) => `  ${line}`),
    '',
    'Mer om ett kommando: kraftbot KOMMANDO --help',
  ].join('\n');
}

/** `kraftbot COMMAND --help`. */
export function commandHelp({ summary }: Listed, command: CliCommand): string {
  return [
    usageLine(command),
    `Kommandot ${summary}.`,
    '',
    ...command.help.map((line) => `  ${line}`),
    ...(command.help.length > 0 ? [''] : []),
    'Gemensamma flaggor:',
    ...COMMON.map((line) => `  ${line}`),
  ].join('\n');
}

export function usageLine({ usage }: CliCommand): string {
  return `Så här: kraftbot ${usage}`;
}

const MOST_EDITS = 3;

/** What to say about a command that is not there: the ones it may have been. */
export function unknownCommand(name: string): string {
  const near = COMMANDS.map((command) => ({
    name: command.name,
    edits: command.name.startsWith(name) ? 0 : editDistance(name.toLowerCase(), command.name, MOST_EDITS),
  }))
    .filter(({ edits }) => edits <= Math.min(MOST_EDITS, Math.ceil(name.length / 2)))
    .sort((a, b) => a.edits - b.edits)
    .slice(0, 3)
    .map((one) => one.name);
  const meant =
    near.length > 0
      ? ` Menade du ${list(near, 'eller')}?`
      : ' En rad som i chatten skrivs så: kraftbot chat "avsluta K26-014 arbete".';
  return `Kommandot ${name} finns inte.${meant} Alla kommandon: kraftbot --help`;
}
