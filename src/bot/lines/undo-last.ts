import { card, execute, say, text } from '../../cards/kit.js';
import type { CaseEntry } from '../../domain/case/fold-case.js';
import { codeOf, undoneNumbers } from '../../domain/case/fold-case.js';
import type { CaseMatch } from '../../domain/language/acts/resolve-case.js';
import { boldName } from '../forms/show.js';
import type { CardReply, Turn } from '../turn.js';
import { toldPlain } from '../views/case-words.js';
import { mayNameTo } from '../views/finding.js';

/** `ångra`: what the writer saved last, or last on the named case, with a button; nothing is taken back yet. */
export function undoLast(turn: Turn, which: CaseMatch): CardReply {
  const code = which.kind === 'found' ? which.code : undefined;
  const last = lastCommit(turn, code);
  const it = last[0] && turn.live.register.cases.get(codeOf(last[0]));
  if (!it || !mayNameTo(turn, it)) {
    const named = code === undefined ? undefined : turn.live.register.cases.get(code);
    const where = named && mayNameTo(turn, named) ? (named.alias ?? named.code) : 'något ärende';
    const nothing = `Du har inget att ångra i ${where} det senaste dygnet. En punkt, ett beslut eller en inställning ångras på sitt eget kort.`;
    return { summary: nothing, card: card([text(nothing)], [say('Sedan sist', 'sedan sist')]) };
  }
  const what = last.map((entry) => toldPlain(entry, turn)).join('. ');
  const by = last[0]?.by ?? '';
  const data = { code: it.code, numbers: last.map((entry) => entry.number), token: turn.token() };
  return {
    summary: `Ångra: ${it.alias ?? it.code}. ${what}?`,
    card: card(
      [
        text(
          `Det senaste ${by === turn.person.id ? 'du' : turn.nameOf(by)} sparade: ${boldName(it)}. ${what}.`,
        ),
      ],
      [
        execute('Ångra', 'undo', data, { withoutInputs: true, style: 'destructive' }),
        execute('Behåll', 'cancel', {}, { withoutInputs: true }),
      ],
    ),
  };
}

/** The entries of the latest save that still stand: one's own, or on a case that an admin names anybody's. */
function lastCommit(turn: Turn, code: string | undefined): readonly CaseEntry[] {
  /** An admin may take back anybody's on a named case; the button asks for a reason. */
  const others = code !== undefined && turn.person.role.kind === 'admin';
  let last: CaseEntry | undefined;
  for (const [one, entries] of turn.live.register.entries) {
    if (code !== undefined && one !== code) continue;
    const undone = undoneNumbers(entries);
    const mine = entries.findLast(
      (entry) =>
        (entry.by === turn.person.id || others) && entry.event.type !== 'undone' && !undone.has(entry.number),
    );
    if (mine && mine.position > (last?.position ?? 0)) last = mine;
  }
  if (!last) return [];
  const key = last.key.replace(/#\d+$/, '');
  const entries = turn.live.register.entries.get(codeOf(last)) ?? [];
  return entries.filter((entry) => entry.key === key || entry.key.startsWith(`${key}#`));
}
