import { PAGE_FORMATS, pageAs } from '../domain/meeting/document.js';
import { type Page } from '../domain/meeting/page.js';
import { letterhead } from '../domain/meeting/page.js';
import type { Programme } from '../domain/programme.js';
import { type CliContext, WrongUsage } from './command.js';
import { OVERWRITE_HELP, OVERWRITE_OPTION, saveFile } from './save-file.js';

/** The options of a command that prints a page, and how they are told. */
export const PRINT_OPTIONS = {
  format: { type: 'string' },
  out: { type: 'string' },
  ...OVERWRITE_OPTION,
} as const;
export const PRINT_HELP = [
  '--format FORMAT  text (annars), md, html eller docx (Word, behöver --out)',
  '--out FIL        skriver till filen; slutar namnet på .md, .html eller .docx blir det den sorten',
  OVERWRITE_HELP,
];

const FORMATS = [...PAGE_FORMATS, 'docx'] as const;
type Format = (typeof FORMATS)[number];

/** The format asked for, or the one that the file's name ends in, before anything is read. */
export function formatOf({ options }: CliContext): Format {
  const file = typeof options['out'] === 'string' ? options['out'] : undefined;
  const ending = /\.(\w+)$/.exec(file ?? '')?.[1]?.toLowerCase();
  const named = FORMATS.find((one) => one === (ending === 'txt' ? 'text' : ending));
  const wanted = options['format'];
  const format = FORMATS.find((one) => one === (wanted ?? named ?? 'text'));
  if (format === undefined) throw new WrongUsage('--format ska vara text, md, html eller docx.');
  if (named !== undefined && named !== format)
    throw new WrongUsage(`--format ${format} och ${file ?? ''} går inte ihop. Ändra det ena.`);
  if (format === 'docx' && file === undefined)
    throw new WrongUsage('Word-filen behöver ett namn, till exempel --out utskrift.docx.');
  return format;
}

/** Prints a page, with whose it is and the day, on stdout, or in the file asked for. */
export async function printPage(
  context: CliContext,
  body: Page,
  programme: Programme,
  format: Format,
): Promise<void> {
  const page = { ...body, letterhead: letterhead(programme, context.today) };
  const file = context.options['out'];
  const content =
    format === 'docx' ? await (await import('../files/word.js')).pageAsWord(page) : pageAs(page, format);
  if (typeof file !== 'string') {
    context.raw(String(content));
    return;
  }
  await saveFile(context, file, content, { shown: JSON.stringify(page) });
  context.out(`Skrev ${file}.`);
}
