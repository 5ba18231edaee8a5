import { readFileSync } from 'node:fs';
import { parse, stringify } from 'yaml';

/** Who one can be in the Playground, by a short word. */
export const PEOPLE = {
  team: 'handledare-ett',
  team2: 'handledare-tva',
  agency: 'representant-fk',
  steering: 'chef-styrgruppen',
  admin: 'verksamhetsledare',
  none: 'utan-roll',
};

/** The Playground's configuration with somebody else at the keyboard, in a personal chat of their own. */
export function worldAs(file, who) {
  const world = parse(readFileSync(file, 'utf8'));
  const id = PEOPLE[who];
  const found = world.users.findIndex((user) => user.id === id);
  if (found < 0) return stringify(world);
  const users = world.users.map((user, at) => (at === found ? world.currentUser : user));
  return stringify({
    ...world,
    currentUser: world.users[found],
    users,
    personalChat: { id: `${world.personalChat.id}-${who}` },
  });
}
