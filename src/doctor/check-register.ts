import { foldSettings } from '../domain/settings.js';
import type { Entry, SettingsEvent } from '../domain/entry.js';
import { backupTimes } from '../domain/stores/json/backups.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { openJsonLedger } from '../domain/stores/json/open.js';
import { StoreFailure, storeFailureText } from '../domain/stores/failures.js';
import { plural } from '../domain/text/swedish.js';
import { says } from './finding.js';
import type { Site } from './site.js';

const { ok, warning, error } = says('register');
const DAY = 24 * 60 * 60 * 1000;

/** Is there a whole register that this version reads, of the configuration's programme, with a fresh copy. */
export async function checkRegister({ env, folder, now }: Site, programme: string | undefined) {
  try {
    const ledger = await openJsonLedger(folder, { readOnly: true, keys: keysFrom(env) });
    const entries = await ledger.read(0).finally(() => ledger.close());
    const own = foldSettings(entries.filter(isSetting)).programme;
    if (own !== undefined && programme !== undefined && own !== programme)
      return [
        error(
          'programme',
          `Registret hör till programmet ${own}, men inställningsfilen säger ${programme}. Rätta filen, eller KRAFTBOT_DATA.`,
        ),
      ];
    const [newest] = await backupTimes(folder);
    const first = entries[0]?.recorded;
    const since = newest ?? (first === undefined ? now() : new Date(first));
    if (now().getTime() - since.getTime() > 2 * DAY)
      return [
        warning(
          'no-backup',
          'Ingen säkerhetskopia på två dygn. Se efter backup-failed i loggen, eller ta en: kraftbot backup',
        ),
      ];
    return [ok('ok', plural(entries.length, 'händelse', 'händelser'))];
  } catch (failure) {
    if (!(failure instanceof StoreFailure)) throw failure;
    return [error(failure.failure.code, storeFailureText(failure))];
  }
}

function isSetting(entry: Entry): entry is Entry<SettingsEvent> {
  return entry.stream === 'settings';
}
