import type { Referrer } from '../codes.js';

/** Who somebody is to the register (DESIGN 11). Anyone else has no role and gets no answer. */
export type Role =
  | { readonly kind: 'team' }
  | { readonly kind: 'agency'; readonly authority: Referrer }
  | { readonly kind: 'steering' }
  | { readonly kind: 'admin' };

export type RoleKind = Role['kind'];
export const ROLE_KINDS = ['team', 'agency', 'steering', 'admin'] as const satisfies readonly RoleKind[];

/**
 * Who reads along in a conversation. `mixed` has members from these authorities: a case that has not consented to
 * all of them stands as code and date only.
 */
export type Level =
  | { readonly kind: 'personal' }
  | { readonly kind: 'team' }
  | { readonly kind: 'mixed'; readonly authorities: readonly Referrer[] }
  | { readonly kind: 'steering' };

/**
 * The lower of a user's role and the conversation's kind (DESIGN 11): what may be shown there. A personal chat takes
 * nothing away; among the team an admin is one of the team; in the steering group's chat everybody gets masked
 * aggregates. A mixed conversation leaves the role, and its authorities limit which cases may be named.
 */
export function lowerRole(role: Role, level: Level): Role {
  if (level.kind === 'personal') return role;
  if (level.kind === 'steering') return { kind: 'steering' };
  return role.kind === 'admin' ? { kind: 'team' } : role;
}

/** Somebody with a role: from the configuration, or as an admin has set it in the chat. */
export interface Member {
  readonly id: string;
  readonly name: string | undefined;
  readonly role: Role;
}

/** A conversation that is more than one person's. */
export interface Room {
  readonly id: string;
  readonly name: string | undefined;
  readonly level: Level;
}

/** What has been set over the configuration, by id. Null has been taken away. */
export type Overrides<T> = ReadonlyMap<string, T | null>;
