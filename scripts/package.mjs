// `npm run package`: the zip that an administrator uploads in Teams, in out/kraftbot-teams.zip.
import { mkdirSync, writeFileSync } from 'node:fs';
import { zipSync } from 'fflate';
import { appPackage } from './app-package.mjs';

const { MicrosoftAppId: appId, KRAFTBOT_HOST: host } = process.env;
if (!appId)
  console.error('MicrosoftAppId är inte satt: paketet får ett platshållar-id och går inte att installera.');
mkdirSync('out', { recursive: true });
writeFileSync('out/kraftbot-teams.zip', zipSync(appPackage({ appId, host })));
console.log('out/kraftbot-teams.zip');
