import { eraseCard } from '../../cards/erase.js';
import { type Case, isOpen } from '../../domain/case/case.js';
import { resolveCase } from '../../domain/language/acts/resolve-case.js';
import { dueForErasure } from '../../domain/privacy/order-erasure.js';
import { refusalText } from '../../domain/refusals.js';
import { nameOf } from '../../domain/case/case.js';
import { dayPlain, plural } from '../../domain/text/swedish.js';
import { endOf } from '../../domain/privacy/order-erasure.js';
import type { Command } from '../registry.js';
import type { CardReply, Turn } from '../turn.js';

/** Cases erased at once: more are taken in the next round. */
const MOST = 50;

/** `radera K26-014`: shows what it means, and asks for the code. */
const eraseCommand: Command = {
  name: 'erase',
  examples: ['radera K21-007'],
  roles: ['admin'],
  run: (turn, rest) => {
    const match = resolveCase(rest, turn.live.register);
    const it = match.kind === 'found' ? turn.live.register.cases.get(match.code) : undefined;
    if (!it)
      return Promise.resolve({ text: 'Vilket ärende? Skriv koden: `radera K21-007`. Inget är raderat.' });
    if (isOpen(it)) return Promise.resolve({ text: refusalText({ code: 'erase-open', name: nameOf(it) }) });
    return Promise.resolve(asked(turn, [it], it.code));
  },
};

/** `gallring`: the cases that ended five years ago or more, to be erased together. */
const retentionCommand: Command = {
  name: 'retention',
  examples: ['gallring'],
  roles: ['admin'],
  run: (turn) => {
    const due = dueForErasure(turn.live.register, turn.today).slice(0, MOST);
    return Promise.resolve(
      due.length === 0
        ? { text: 'Inget ärende har varit avslutat i fem år, så det finns inget att gallra.' }
        : asked(turn, due, String(due.length)),
    );
  },
};

export const eraseCommands: readonly Command[] = [eraseCommand, retentionCommand];

function asked(turn: Turn, cases: readonly Case[], typed: string): CardReply {
  const codes = cases.map(({ code }) => code);
  const heading =
    codes.length === 1 ? `Radera ${codes[0] ?? ''}?` : `Gallra ${plural(codes.length, 'ärende', 'ärenden')}?`;
  return {
    summary: heading,
    card: eraseCard({
      heading,
      lines: cases.map((it) => `**${it.code}** · avslutades ${dayPlain(endOf(it))}`),
      typed,
      data: { codes, token: turn.token() },
    }),
  };
}
