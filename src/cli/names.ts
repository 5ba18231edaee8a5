import type { Names } from '../domain/privacy/access-page.js';
import { chatText } from '../domain/privacy/permission-words.js';
import type { CliContext } from './command.js';
import { readConfiguration } from './configuration.js';

/** What the bot's configuration calls people and conversations, where there is one. */
export async function namesFrom({ config, team }: CliContext): Promise<Names> {
  const { members = [], conversations = [] } = await readConfiguration(config, team);
  const people = new Map(members.map(({ id, name }) => [id, name]));
  const places = new Map(conversations.map(({ id, name, kind }) => [id, name ?? (kind && chatText(kind))]));
  return { person: (id) => people.get(id), place: (id) => places.get(id) };
}
