import { readFileSync } from 'node:fs';
import { z } from 'zod';
import type { Level, Role } from '../domain/privacy/roles.js';
import { programmeCalled, PROGRAMME_IDS } from '../domain/programmes/index.js';
import { type Keep, keepSchema } from '../domain/stores/json/retention.js';
import { StartFailure } from './start-failure.js';

const id = z.string().min(1).max(300);
const authority = z.string().min(1).max(20);

const member = z
  .strictObject({
    /** The person's `aadObjectId` in the tenant. */
    id,
    /** What the timeline calls the person. */
    name: z.string().optional(),
    role: z.enum(['team', 'agency', 'steering', 'admin']),
    authority: authority.optional(),
  })
  .refine((one) => (one.role === 'agency') === (one.authority !== undefined), {
    path: ['authority'],
    error: 'ska finnas för rollen agency och bara där',
  });

const conversation = z
  .strictObject({
    /** The conversation's id in Teams; a channel's without `;messageid=…`. */
    id,
    name: z.string().optional(),
    kind: z.enum(['team', 'steering', 'mixed']),
    /** In a mixed one: the authorities whose people read along. */
    authorities: z.array(authority).min(1).optional(),
  })
  .refine((one) => (one.kind === 'mixed') === (one.authorities !== undefined), {
    path: ['authorities'],
    error: 'ska finnas för en mixed-konversation och bara där',
  });

const configSchema = z.strictObject({
  programme: z.string().refine((name) => programmeCalled(name) !== undefined, {
    error: `finns inte, välj ${PROGRAMME_IDS.join(', ')}`,
  }),
  /** The tenants whose people may use the bot. */
  tenants: z.array(id).min(1),
  members: z.array(member).min(1),
  conversations: z.array(conversation).default([]),
  /** Minutes before the meeting that its agenda is posted, where it is not the programme's. */
  postMinutesBefore: z.number().int().min(0).max(600).optional(),
  backups: keepSchema.optional(),
});

/** Who may do what where, as the configuration says. Everything not in it is refused. */
export interface Config {
  readonly programme?: string;
  readonly postMinutesBefore?: number;
  /** How many backups are kept, where it is not as usual. */
  readonly backups?: Keep;
  /** The admins' ids: who is told when something of the bot's own accord goes wrong. */
  readonly admins?: readonly string[];
  /** Those of the members who meet, with their names. */
  readonly roster?: readonly { readonly id: string; readonly name: string }[];
  /** Whether people of a tenant may use the bot. */
  allowsTenant(tenant: string | undefined): boolean;
  /** The role of a person, or undefined for anybody else. */
  roleOf(person: string): Role | undefined;
  /** What the team calls a person, or undefined for anybody without a name in the configuration. */
  nameOf(person: string): string | undefined;
  /** What the configuration calls a conversation. */
  nameOfPlace(conversation: string): string | undefined;
  /** Who reads along in a group chat or a channel, or undefined for one that is not configured. */
  levelOf(conversation: string): Level | undefined;
}

/** Reads `KRAFTBOT_CONFIG`, or throws a StartFailure that names the field. */
export function readConfig(file: string): Config {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartFailure(`Inställningsfilen ${file} (KRAFTBOT_CONFIG) går inte att läsa.`);
  }
  return parseConfig(text, file);
}

export function parseConfig(text: string, file: string): Config {
  let data: unknown;
  try {
    data = JSON.parse(text);
  } catch {
    throw new StartFailure(`Inställningsfilen ${file} är inte giltig JSON.`);
  }
  const parsed = configSchema.safeParse(data);
  if (parsed.success) return configOf(parsed.data);
  const issue = parsed.error.issues[0];
  const extra = issue?.code === 'unrecognized_keys' ? issue.keys : [];
  const field = [...(issue?.path ?? []), ...extra].join('.') || 'filen';
  throw new StartFailure(`Inställningsfilen ${file}: ${field} ${reasonOf(issue)}.`);
}

function reasonOf(issue: z.core.$ZodIssue | undefined): string {
  if (issue?.code === 'unrecognized_keys') return 'är ett okänt fält';
  if (issue?.code === 'custom') return issue.message;
  return 'saknas eller har fel värde';
}

function configOf(data: z.infer<typeof configSchema>): Config {
  const roles = new Map(data.members.map((one) => [one.id, toRole(one)]));
  const names = new Map(data.members.map((one) => [one.id, one.name]));
  const places = new Map(data.conversations.map((one) => [one.id, one.name]));
  const levels = new Map(data.conversations.map((one) => [one.id, toLevel(one)]));
  const tenants = new Set(data.tenants);
  return {
    programme: data.programme,
    ...(data.postMinutesBefore !== undefined && { postMinutesBefore: data.postMinutesBefore }),
    ...(data.backups !== undefined && { backups: data.backups }),
    roster: data.members.flatMap(({ id: person, name, role }) =>
      name === undefined || role === 'steering' ? [] : [{ id: person, name }],
    ),
    admins: data.members.filter((one) => one.role === 'admin').map((one) => one.id),
    allowsTenant: (tenant) => tenant !== undefined && tenants.has(tenant),
    roleOf: (person) => roles.get(person),
    nameOf: (person) => names.get(person),
    nameOfPlace: (where) => places.get(where),
    levelOf: (where) => levels.get(where),
  };
}

function toRole({ role, authority: code }: z.infer<typeof member>): Role {
  return role === 'agency' ? { kind: role, authority: code ?? '' } : { kind: role };
}

function toLevel({ kind, authorities }: z.infer<typeof conversation>): Level {
  return kind === 'mixed' ? { kind, authorities: authorities ?? [] } : { kind };
}

/**
 * Local mode without a configuration: the one at the keyboard is the admin, and every group is the team's. Never
 * used in cloud mode, where a configuration is required.
 */
export const OPEN_HOUSE: Config = {
  allowsTenant: () => true,
  roleOf: () => ({ kind: 'admin' }),
  nameOf: () => undefined,
  nameOfPlace: () => undefined,
  levelOf: () => ({ kind: 'team' }),
};
