import type { Day } from '../day.js';
import type { Entry, SettingsEvent } from '../entry.js';
import type { StreamDecision } from '../live-register.js';
import type { Refusal } from '../refusals.js';
import { foldSettings } from '../settings.js';
import type { Level, Member, Overrides, Role, Room } from './roles.js';

/** What the configuration says, with what has been set in the chat over it (DESIGN 11). */
export interface Permissions {
  readonly members: readonly Member[];
  readonly rooms: readonly Room[];
}

type Decide = (entries: readonly Entry<SettingsEvent>[]) => StreamDecision<SettingsEvent>;

/** The latest word on each: the ledger's, else the configuration's. Null in the ledger has taken somebody away. */
export function permissionsOf(
  base: Permissions,
  { members, rooms }: { members: Overrides<Member>; rooms: Overrides<Room> },
): Permissions {
  return { members: laidOver(base.members, members), rooms: laidOver(base.rooms, rooms) };
}

function laidOver<T extends { readonly id: string }>(base: readonly T[], over: Overrides<T>): readonly T[] {
  const kept = base.filter(({ id }) => !over.has(id));
  return [...kept, ...[...over.values()].filter((one) => one !== null)];
}

/**
 * Gives somebody a role, or takes it away (`role` undefined). Refused where nobody would be left to manage it. Nothing
 * happens where it is so already.
 */
export function setMember(
  { id, name }: { readonly id: string; readonly name: string | undefined },
  role: Role | undefined,
  base: Permissions,
  today: Day,
): Decide {
  return (entries) => {
    const { members } = permissionsOf(base, foldSettings(entries));
    const now = members.find((one) => one.id === id);
    const others = members.filter((one) => one.id !== id);
    if (
      now?.role.kind === 'admin' &&
      role?.kind !== 'admin' &&
      !others.some((one) => one.role.kind === 'admin')
    )
      return refused({ code: 'last-admin' });
    if (JSON.stringify(now?.role) === JSON.stringify(role)) return { kind: 'decided', events: [] };
    const event: SettingsEvent = role
      ? { type: 'member-set', person: id, ...(name !== undefined && { name }), role }
      : { type: 'member-removed', person: id };
    return { kind: 'decided', events: [{ event, day: today }] };
  };
}

/** Says whose a conversation is; undefined for nobody's, where nothing is shown. */
export function setRoom(id: string, level: Level | undefined, base: Permissions, today: Day): Decide {
  return (entries) => {
    const now = permissionsOf(base, foldSettings(entries)).rooms.find((one) => one.id === id);
    if (JSON.stringify(now?.level) === JSON.stringify(level)) return { kind: 'decided', events: [] };
    if (level?.kind === 'personal') return refused({ code: 'missing', field: 'kind' });
    const event: SettingsEvent = level
      ? { type: 'room-set', conversation: id, level, ...(now?.name !== undefined && { name: now.name }) }
      : { type: 'room-removed', conversation: id };
    return { kind: 'decided', events: [{ event, day: today }] };
  };
}

function refused(refusal: Refusal): StreamDecision<SettingsEvent> {
  return { kind: 'refused', refusals: [refusal] };
}
