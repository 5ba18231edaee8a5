import type { LiveRegister } from '../domain/live-register.js';
import { permissionsOf } from '../domain/privacy/permissions.js';
import type { Config } from './config.js';

/**
 * The configuration with what admins have set in the chat over it, effective at once (DESIGN 11). A conversation that is
 * another team's shows nothing of this one, whatever either says of it.
 */
export function governed(
  base: Config,
  { register }: Pick<LiveRegister, 'register'>,
  isOthers: (conversation: string) => boolean,
): Config {
  const member = (person: string) => register.settings.members.get(person.toLowerCase());
  const room = (conversation: string) => register.settings.rooms.get(conversation);
  return {
    ...base,
    get permissions() {
      return permissionsOf(base.permissions, register.settings);
    },
    roleOf: (person) => {
      const set = member(person);
      return set === undefined ? base.roleOf(person) : set?.role;
    },
    nameOf: (person) => member(person)?.name ?? base.nameOf(person),
    nameOfPlace: (conversation) => room(conversation)?.name ?? base.nameOfPlace(conversation),
    levelOf: (place) => {
      if (isOthers(place.id)) return undefined;
      const set = room(place.id);
      return set === undefined ? base.levelOf(place) : set?.level;
    },
  };
}
