import { keysFrom } from '../domain/stores/json/keys.js';
import { reseal } from '../domain/stores/json/rewrite.js';
import { type CliCommand, onlyInFolder, Refused } from './command.js';

/** Encrypts a register that is plain, or changes its key (DESIGN 13): journal, backups and access log. */
export const encryptCommand: CliCommand = {
  usage: 'encrypt',
  help: [
    'Nycklarna står i KRAFTBOT_KEY eller i filen som KRAFTBOT_KEY_FILE pekar ut: 32 byte i base64 på var sin rad, den',
    'nyaste först. En ny nyckel: openssl rand -base64 32. Boten måste vara stängd.',
    'Registret, säkerhetskopiorna och åtkomstloggen skrivs om med den nyaste. Det som låg i set-aside tas bort.',
    'Byte: sätt den nya först och låt den gamla stå kvar, kör encrypt, ta sedan bort den gamla.',
  ],
  options: {},
  args: [0, 0],
  run: async (context) => {
    onlyInFolder(context);
    if (context.role.kind !== 'admin') throw new Refused('Att kryptera är bara för verksamhetsledaren.');
    const keys = keysFrom(context.env);
    if (!keys)
      throw new Refused(
        'Ange en nyckel i KRAFTBOT_KEY eller KRAFTBOT_KEY_FILE. En ny: openssl rand -base64 32',
      );
    await context.openLive('there');
    await reseal(context.folder, keys);
    if (context.asJson) context.json({ key: keys.current });
    context.out(`Registret, kopiorna och åtkomstloggen är krypterade med nyckeln ${keys.current}.`);
    return 0;
  },
};
