import { ownAccount } from './account.js';

/** Why a file of somebody's could not be opened, and what to do about it. `what` begins the sentence: "Filen register.csv". */
export function fileFailure(what: string, error: unknown, done: 'läsa' | 'skriva'): string {
  const code = error instanceof Error && 'code' in error ? error.code : undefined;
  if (code === 'ENOENT')
    return done === 'läsa' ? `${what} finns inte.` : `${what} gick inte att skriva: mappen finns inte.`;
  if (code === 'ENOSPC') return `${what} skrevs inte: disken är full.`;
  if (code === 'EACCES')
    return `${what} får kontot ${ownAccount()} inte ${done}. Välj en mapp som kontot kommer åt.`;
  return done === 'läsa' ? `${what} går inte att läsa.` : `${what} gick inte att skriva.`;
}
