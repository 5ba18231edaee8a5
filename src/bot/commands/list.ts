import { readFilter } from '../../domain/language/acts/list-filter.js';
import { plain } from '../../cards/kit.js';
import { list } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import type { Reply } from '../turn.js';
import { listReply } from '../views/list-view.js';

/** `alla`, `i kö`, `i prövotid`, `utan samtycke`: a list by stage, mark or referrer. */
export const listCommand: Command = {
  name: 'list',
  examples: ['alla', 'i kö', 'i prövotid'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, _, whole) => {
    const { register, programme } = turn.live;
    const { filter, leftover } = readFilter(whole, { register, programme, today: turn.today });
    return Promise.resolve(leftover.length > 0 ? unread(leftover) : listReply(turn, filter, 0));
  },
};

/** A list that leaves out what was asked for would be another list. */
function unread(words: readonly string[]): Reply {
  const typed = plain(list(words.map((word) => `”${word}”`)));
  return {
    text: `Jag förstår inte ${typed} i en lista. Skriv till exempel \`i kö\`, \`alla från soc\` eller \`utan samtycke\`.`,
  };
}

/** `mina ärenden`: the open ones that one was the last to write about. */
export const ownCasesCommand: Command = {
  name: 'own-cases',
  examples: ['mina ärenden'],
  roles: ['team', 'admin'],
  run: (turn, rest) =>
    Promise.resolve(rest === '' ? listReply(turn, { own: true }, 0) : unread([rest.slice(0, 60)])),
};

/** `sök psykiatrin`: cases by a word in the code, the alias, the unit or an ongoing activity. */
export const searchCommand: Command = {
  name: 'search',
  examples: ['sök psykiatrin'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const text = rest.trim().slice(0, 100);
    if (text === '') return Promise.resolve({ text: 'Skriv vad du söker, till exempel: sök psykiatrin' });
    return Promise.resolve(listReply(turn, { text }, 0));
  },
};
