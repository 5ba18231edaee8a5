import { resolveCase } from '../../domain/language/acts/resolve-case.js';
import { fold } from '../../domain/text/fold.js';
import { list } from '../../domain/text/swedish.js';
import { plain } from '../../cards/kit.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { mayNameTo, newestNamed } from '../views/finding.js';
import { handoverFromReply, handoverReply } from '../views/handover-view.js';
import { noSuchCase } from '../views/outcome.js';
import { withoutEnd } from '../../domain/text/ends.js';

/** `överlämning Rönnen`, `överlämning från Alva`: one screen for whoever takes over. */
export const handoverCommand: Command = {
  name: 'handover',
  examples: ['överlämning'],
  roles: ['team', 'admin'],
  run: (turn, rest) => Promise.resolve(handover(turn, withoutEnd(rest.trim(), '?!.').trim())),
};

function handover(turn: Turn, asked: string): Reply {
  if (asked === '') {
    const one = newestNamed(turn, ({ stage }) => stage === 'enrolled');
    const example = one === undefined ? '' : `, till exempel \`överlämning ${one}\``;
    return {
      text: `Skriv vilket ärende${example}. Eller vem du tar över efter: överlämning från, och namnet.`,
    };
  }
  const [mention] = turn.mentions;
  const name = mention?.name ?? /^från\s+(.+)$/iu.exec(asked)?.[1];
  if (name !== undefined) return from(turn, name);
  const match = resolveCase(asked, turn.live.register);
  const it = match.kind === 'found' ? turn.live.register.cases.get(match.code) : undefined;
  return it && mayNameTo(turn, it) ? handoverReply(turn, it) : noSuchCase(asked);
}

/** The colleague whose name, or first name, it is. */
function from(turn: Turn, name: string): Reply {
  const wanted = fold(name);
  const found = turn.roster.filter((one) => {
    const there = fold(one.name);
    return there === wanted || there.startsWith(`${wanted} `);
  });
  const [only, ...more] = found;
  if (!only) return { text: `Jag känner ingen i teamet som heter ${plain(name.slice(0, 60))}.` };
  return more.length === 0
    ? handoverFromReply(turn, only)
    : { text: `Det finns flera: ${list(found.map((one) => plain(one.name)))}. Skriv hela namnet.` };
}
