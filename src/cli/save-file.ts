import { realpath, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { isOwnPlace } from '../domain/stores/json/places.js';
import { type CliContext, Refused } from './command.js';
import { fileFailure } from './file-failure.js';

export const OVERWRITE_OPTION = { overwrite: { type: 'boolean' } } as const;
export const OVERWRITE_HELP = '--overwrite      skriver över filen om den redan finns';

interface Saving {
  /** What of it anybody gets to see, for the access log; nothing where no case is in it. */
  readonly shown: string;
  /** The file may be there already: it is the command's own. */
  readonly overwrite?: boolean;
}

/** Writes a file for people: never over the register, and over another file only where that was asked for. */
export async function saveFile(
  context: CliContext,
  file: string,
  content: string | Uint8Array,
  { shown, overwrite = context.options['overwrite'] === true }: Saving,
): Promise<void> {
  if (isOwnPlace(await placeOf(context.folder), await placeOf(file)))
    throw new Refused(`${file} hör till registret, så inget skrevs. Ge filen ett annat namn.`);
  if (!overwrite && (await isThere(file)))
    throw new Refused(
      `${file} finns redan, så inget skrevs. Ge filen ett annat namn, eller lägg till --overwrite.`,
    );
  try {
    await context.save(file, content, shown);
  } catch (error) {
    throw new Refused(fileFailure(`Filen ${file}`, error, 'skriva'));
  }
}

function isThere(file: string): Promise<boolean> {
  return stat(file).then(
    () => true,
    () => false,
  );
}

/** Where a path leads, links followed; of a file that is not there yet its folder's. */
async function placeOf(path: string): Promise<string> {
  const followed = (one: string) => realpath(one).catch(() => undefined);
  const folder = async () => (await followed(dirname(resolve(path)))) ?? dirname(resolve(path));
  return (await followed(path)) ?? join(await folder(), basename(path));
}
