import { createHash } from 'node:crypto';
import { exportJson } from '../domain/files/export-json.js';
import type { Ledger } from '../domain/ledger.js';
import { keysFrom } from '../domain/stores/json/keys.js';
import { openDatabase } from '../domain/stores/open-database.js';
import { openJsonLedger } from '../domain/stores/json/open.js';
import { list, plural } from '../domain/text/swedish.js';
import { type CliCommand, Refused, WrongUsage } from './command.js';
import { soleTeam } from './store.js';

/** Moves a register between its folder and PostgreSQL, and proves that both are the same (DESIGN 14). */
export const migrateStoreCommand: CliCommand = {
  usage: 'migrate-store --to database|folder [--team NAMN] [--other-register]',
  help: [
    '--to database  från mappen till den databas som DATABASE_URL pekar ut; boten måste vara stängd',
    '--to folder    från databasen till en mapp utan register',
    'Med --team ligger registret i teamets mapp i --data, som när boten har flera team.',
    '--other-register  flytta också ett register som ett annat team i databasen redan har',
    'Där registret kommer ifrån är det orört. Liggaren, åtkomstloggen och chattarnas adresser följer med.',
    'Exempel: DATABASE_URL=postgresql://… kraftbot migrate-store --to database --data /var/lib/kraftbot',
  ],
  options: { to: { type: 'string' }, 'other-register': { type: 'boolean' } },
  args: [0, 0],
  run: async (context) => {
    const { to, 'other-register': other } = context.options;
    const ofOther = other === true;
    const { database, folder } = context;
    if (to !== 'database' && to !== 'folder') throw new WrongUsage('--to ska vara database eller folder.');
    if (context.role.kind !== 'admin')
      throw new Refused('Att flytta ett register är bara för verksamhetsledaren.');
    if (database === undefined) throw new Refused('Sätt DATABASE_URL till databasens adress.');
    const keys = keysFrom(context.env);
    const store = await openDatabase(database, { change: to === 'database' });
    try {
      const team = context.team ?? soleTeam(await store.heads());
      const moved = await store.move(to, { team, folder, keys, ofOther });
      const there = await exported(await store.open(team, { keys }));
      const here = await exported(await openJsonLedger(folder, { readOnly: true, keys }));
      if (there !== here) throw new Refused('De två är inte lika. Använd registret där det var.');
      if (moved.broken.length > 0)
        context.err(
          `Åtkomstloggen är inte hel: det som står efter felet i ${list(moved.broken)} kom inte med. Spara mappen som den är.`,
        );
      if (context.asJson) context.json({ team, ...moved, equal: true });
      context.out(
        `${plural(moved.entries, 'händelse', 'händelser')} och ${plural(moved.looks, 'rad', 'rader')} i åtkomstloggen är kopierade. Exporten är lika i båda, kontrollsumma ${moved.sum}.`,
      );
    } finally {
      await store.close();
    }
    return 0;
  },
};

/** A hash of a ledger's export and its access log. One ledger at a time: a million entries hold up whatever else is waited for. */
async function exported(ledger: Ledger): Promise<string> {
  const hash = createHash('sha256');
  for (const piece of exportJson(await ledger.read(0))) hash.update(piece);
  const { looks } = await ledger.looks();
  for (const look of looks.map((one) => JSON.stringify(one)).sort()) hash.update(look);
  await ledger.close();
  return hash.digest('hex');
}
