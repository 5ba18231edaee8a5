import { StoreFailure, storeFailureText } from '../domain/stores/failures.js';
import { openDatabase } from '../domain/stores/open-database.js';
import { plural } from '../domain/text/swedish.js';
import { type Finding, says } from './finding.js';

const { ok, error } = says('register');

/** Is the database there, are its tables this version's, and does it hold every team of the configuration. */
export async function checkDatabase(url: string, teams: readonly string[]): Promise<Finding[]> {
  try {
    const store = await openDatabase(url, { change: false });
    const heads = await store.heads().finally(() => store.close());
    return teams.map((team) => {
      const position = heads.get(team);
      if (position !== undefined) return ok('ok', `${team}: ${plural(position, 'händelse', 'händelser')}`);
      return error('no-team', storeFailureText(new StoreFailure({ code: 'no-team', team })));
    });
  } catch (failure) {
    if (!(failure instanceof StoreFailure)) throw failure;
    return [error(failure.failure.code, storeFailureText(failure))];
  }
}
