import { realpath } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { type Page, PAGE_FORMATS, pageAs } from '../domain/meeting/document.js';
import { isOwnPlace } from '../domain/stores/json/places.js';
import { type CliContext, Refused, WrongUsage } from './command.js';

/** The options of a command that prints a page, and how they are told. */
export const PRINT_OPTIONS = { format: { type: 'string' }, out: { type: 'string' } } as const;
export const PRINT_HELP = [
  '--format FORMAT  text (annars), md, html eller docx (Word, behöver --out)',
  '--out FIL        skriver till filen i stället för på skärmen',
];

const FORMATS = [...PAGE_FORMATS, 'docx'] as const;
type Format = (typeof FORMATS)[number];

/** The format asked for, before anything is read. */
export function formatOf({ options }: CliContext): Format {
  const format = FORMATS.find((one) => one === (options['format'] ?? 'text'));
  if (format === undefined) throw new WrongUsage('--format ska vara text, md, html eller docx.');
  if (format === 'docx' && typeof options['out'] !== 'string')
    throw new WrongUsage('Word-filen behöver ett namn: --out minnesanteckningar.docx');
  return format;
}

/** Prints a page on stdout, or in the file asked for. */
export async function printPage(context: CliContext, page: Page, format: Format): Promise<void> {
  const file = context.options['out'];
  const content =
    format === 'docx' ? await (await import('../files/word.js')).pageAsWord(page) : pageAs(page, format);
  if (typeof file !== 'string') {
    context.raw(String(content));
    return;
  }
  if (isOwnPlace(await placeOf(context.folder), await placeOf(file)))
    throw new Refused(`${file} hör till registret, så inget skrevs. Ge filen ett annat namn.`);
  try {
    await context.save(file, content, JSON.stringify(page));
  } catch {
    throw new Refused(`Filen ${file} gick inte att skriva.`);
  }
  context.out(`Skrev ${file}.`);
}

/** Where a path leads, links followed; of a file that is not there yet its folder's. */
async function placeOf(path: string): Promise<string> {
  const followed = (one: string) => realpath(one).catch(() => undefined);
  const folder = async () => (await followed(dirname(resolve(path)))) ?? dirname(resolve(path));
  return (await followed(path)) ?? join(await folder(), basename(path));
}
