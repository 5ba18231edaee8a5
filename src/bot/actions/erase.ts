import * as z from 'zod';
import { card, subtle, text } from '../../cards/kit.js';
import { eraseCase } from '../../domain/privacy/order-erasure.js';
import { refusalText } from '../../domain/refusals.js';
import { plural } from '../../domain/text/swedish.js';
import { cardToken } from '../card-token.js';
import { action } from '../registry.js';

/** Radera, with what was typed: the case's code, or how many cases they are. */
export const eraseAction = action({
  verb: 'erase',
  roles: ['admin'],
  schema: z.looseObject({
    codes: z.array(z.string().max(50)).min(1).max(50),
    token: cardToken,
    typed: z.string().max(100).default(''),
  }),
  run: async (turn, { codes, token, typed }) => {
    const [one = ''] = codes;
    const wanted = codes.length === 1 ? one : String(codes.length);
    if (typed.trim().toLocaleUpperCase('sv') !== wanted)
      return { text: `Inget är raderat: det skulle stå ${wanted} i rutan. Skriv det och tryck igen.` };
    const outcome = await turn.live.set(
      eraseCase(codes, turn.live.register, turn.today),
      turn.meta(`erase/${token}`),
    );
    if (outcome.kind === 'refused') return { text: outcome.refusals.map(refusalText).join(' ') };
    const done =
      codes.length === 1 ? `${one} är raderat.` : `${plural(codes.length, 'ärende', 'ärenden')} är raderade.`;
    return {
      replaces: true,
      summary: done,
      card: card([
        text(`**${done}**`),
        subtle(
          'Det syns inte längre någonstans hos mig. Registrets fil och säkerhetskopiorna bredvid den skrivs om när boten startar nästa gång.',
        ),
        subtle(
          'Kopior som ni har tagit någon annanstans, och det som står i gamla meddelanden i Teams, tar ni själva bort.',
        ),
      ]),
    };
  },
});
