// `npm run package`: the zip that an administrator uploads in Teams, in out/kraftbot-teams.zip.
import { mkdirSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { z } from 'zod';
import { appPackage } from './app-package.mjs';
import { faultsOf } from './manifest-schema.mjs';

const error = 'MicrosoftAppId ska vara botens app-id, som 11111111-2222-4333-8444-555555555555.';
const asked = z
  .object({
    // Only zeros is how an id that is none is written.
    MicrosoftAppId: z.guid({ error }).refine((id) => /[^0-]/.test(id), { error }),
    KRAFTBOT_HOST: z
      .hostname({
        error: 'KRAFTBOT_HOST ska vara botens värdnamn utan https://, port och sökväg, som bot.example.se.',
      })
      .includes('.', { error: 'KRAFTBOT_HOST ska vara ett helt värdnamn, som bot.example.se.' }),
  })
  .safeParse(process.env);
if (!asked.success) {
  for (const { message } of asked.error.issues) console.error(message);
  process.exit(1);
}
const { MicrosoftAppId: appId, KRAFTBOT_HOST: host } = asked.data;
const files = appPackage({ appId, host });
const faults = [
  ...faultsOf('MicrosoftTeams.schema.json', JSON.parse(files['manifest.json'])),
  ...faultsOf('MicrosoftTeams.Localization.schema.json', JSON.parse(files['en.json'])),
];
if (faults.length > 0) {
  console.error('Manifestet följer inte Microsofts schema:', faults);
  process.exit(1);
}
mkdirSync('out', { recursive: true });
writeFileSync('out/kraftbot-teams.zip', zipSync(files));
console.log('out/kraftbot-teams.zip');
