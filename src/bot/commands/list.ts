import { readFilter } from '../../domain/commands/read-filter.js';
import type { Command } from '../registry.js';
import { listReply } from '../views/list-view.js';

/** `alla`, `i kö`, `i prövotid`, `utan samtycke`: a list by stage, mark or referrer. */
export const listCommand: Command = {
  name: 'list',
  examples: ['alla', 'i kö', 'i prövotid'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, _, whole) => {
    const { filter, leftover } = readFilter(whole, turn.live.programme);
    return Promise.resolve(listReply(turn, filter, 0, leftover));
  },
};

/** `sök psykiatrin`: cases by a word in the code, the alias, the unit or an ongoing activity. */
export const searchCommand: Command = {
  name: 'search',
  examples: ['sök psykiatrin'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const text = rest.trim().slice(0, 100);
    if (text === '') return Promise.resolve({ text: 'Skriv vad du söker, till exempel: sök psykiatrin' });
    return Promise.resolve(listReply(turn, { text }, 0, []));
  },
};
