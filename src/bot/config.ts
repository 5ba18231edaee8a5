import { readFileSync } from 'node:fs';
import * as z from 'zod';
import { SOLE_TEAM } from '../domain/ledger.js';
import type { Permissions } from '../domain/privacy/permissions.js';
import type { Level, Role } from '../domain/privacy/roles.js';
import { fold } from '../domain/text/fold.js';
import { programmeCalled, PROGRAMME_IDS } from '../domain/programmes/index.js';
import { type Keep, keepSchema } from '../domain/stores/json/retention.js';
import type { Place } from './incoming.js';
import { StartFailure } from './start-failure.js';

/** As Entra writes ids. Compared in lower case. */
const ENTRA_ID = /^[0-9a-f]{8}(?:-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
const entraId = z
  .string()
  .transform((text) => text.toLowerCase())
  .refine((id) => ENTRA_ID.test(id), 'är inget id från Entra (8-4-4-4-12 tecken, 0–9 och a–f)');
const authority = z.string().min(1).max(20);

const member = z
  .strictObject({
    /** The person's `aadObjectId` in the tenant. */
    id: entraId,
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
    id: z
      .string()
      .min(1)
      .max(300)
      .regex(/^[^\s;]+$/, 'ska vara chattens id utan mellanslag och utan ;messageid=…'),
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
  /** What the team is called, where the bot works for several. */
  name: z.string().min(1).max(60).optional(),
  programme: z.string().refine((name) => programmeCalled(name) !== undefined, {
    error: `finns inte, välj ${PROGRAMME_IDS.join(', ')}`,
  }),
  /** The tenants whose people may use the bot. */
  tenants: z
    .array(entraId)
    .min(1)
    .superRefine((tenants, context) => {
      sayDoubles(context, tenants, (at) => ['tenants', at]);
    }),
  members: z
    .array(member)
    .min(1)
    .superRefine((members, context) => {
      const ids = members.map(({ id }) => id);
      sayDoubles(context, ids, (at) => ['members', at, 'id']);
      if (!members.some(({ role }) => role === 'admin'))
        context.addIssue(fault([], 'saknar någon med rollen admin'));
    }),
  conversations: z
    .array(conversation)
    .superRefine((conversations, context) => {
      const ids = conversations.map(({ id }) => id);
      sayDoubles(context, ids, (at) => ['conversations', at, 'id']);
    })
    .default([]),
  /** Minutes before the meeting that its agenda is posted, where it is not the programme's. */
  postMinutesBefore: z.number().int().min(0).max(600).optional(),
  backups: keepSchema.optional(),
  /** The organisation's name in SharePoint: `hedemora` of hedemora.sharepoint.com. Files go nowhere else. */
  sharepoint: z
    .string()
    .regex(/^[a-z0-9-]{1,60}$/, 'är namnet före .sharepoint.com, med små bokstäver')
    .optional(),
});

type Fields = z.infer<typeof configSchema>;

/** Several teams in one bot, by the names that the store knows them by. */
const severalSchema = z.strictObject({
  teams: z.record(
    z.string().regex(/^[a-z0-9-]{1,40}$/, 'ska vara ett namn med små bokstäver a–z, siffror och bindestreck'),
    z.unknown(),
  ),
});

const PERSONAL: Level = { kind: 'personal' };

/** Who may do what where, as the configuration says. Everything not in it is refused. */
export interface Config {
  /** What the team is called, where the bot works for several. */
  readonly name?: string;
  readonly programme?: string;
  /** The organisation's name in SharePoint. */
  readonly sharepoint?: string;
  readonly postMinutesBefore?: number;
  /** How many backups are kept, where it is not as usual. */
  readonly backups?: Keep;
  /** Everybody with a role and every conversation that is somebody's: as the file says, before what is set in the chat. */
  readonly permissions: Permissions;
  /** Whether people of a tenant may use the bot. */
  allowsTenant(tenant: string | undefined): boolean;
  /** The role of a person, or undefined for anybody else. */
  roleOf(person: string): Role | undefined;
  /** What the team calls a person, or undefined for anybody without a name in the configuration. */
  nameOf(person: string): string | undefined;
  /** What the configuration calls a conversation. */
  nameOfPlace(conversation: string): string | undefined;
  /** Who reads along: as the configuration says of the conversation, else nobody in a personal chat; undefined elsewhere. */
  levelOf(place: Place): Level | undefined;
}

/** What people call a team. */
export function titleOf({ config, name }: { readonly config: Config; readonly name: string }): string {
  return config.name ?? name.charAt(0).toLocaleUpperCase('sv') + name.slice(1);
}

/** The teams that a bot works for, each by its name. */
export type Teams = ReadonlyMap<string, Config>;

/** Reads `KRAFTBOT_CONFIG`, or throws a StartFailure that names every field that is wrong. `tenant` is the bot's own. */
export function readTeams(file: string, tenant?: string): Teams {
  let text: string;
  try {
    text = readFileSync(file, 'utf8');
  } catch {
    throw new StartFailure(`Inställningsfilen ${file} (KRAFTBOT_CONFIG) går inte att läsa.`);
  }
  return parseTeams(text, file, tenant);
}

export function parseTeams(text: string, file: string, tenant?: string): Teams {
  const data = jsonIn(text, file);
  if (typeof data !== 'object' || data === null || !('teams' in data))
    return new Map([[SOLE_TEAM, configIn(data, file, tenant)]]);
  const parsed = severalSchema.safeParse(data);
  if (!parsed.success) throw faulty(file, parsed.error.issues.map(faultOf));
  const teams = new Map(
    Object.entries(parsed.data.teams).map(([name, one]) => [name, configIn(one, `${file}, ${name}`, tenant)]),
  );
  const rooms = [...teams].flatMap(([name, { permissions }]) =>
    permissions.rooms.map(({ id }) => ({ id, name })),
  );
  const shared = rooms.filter(({ id }, at) => rooms.findIndex((one) => one.id === id) !== at);
  const faults = shared.map(({ id, name }) => `teams.${name}.conversations: ${id} är redan ett annat teams`);
  const titles = [...teams].map(([name, config]) => fold(titleOf({ name, config })));
  faults.push(...doublesIn(titles, (at) => ['teams', [...teams.keys()][at] ?? '', 'name']).map(faultOf));
  if (teams.size === 0) faults.push('teams är tom');
  if (faults.length > 0) throw faulty(file, faults);
  return teams;
}

/** A configuration for one team. */
export function parseConfig(text: string, file: string, tenant?: string): Config {
  return configIn(jsonIn(text, file), file, tenant);
}

function jsonIn(text: string, file: string): unknown {
  try {
    return JSON.parse(text.replace(/^\uFEFF/, ''));
  } catch {
    throw new StartFailure(`Inställningsfilen ${file} är inte giltig JSON.`);
  }
}

function configIn(data: unknown, file: string, tenant: string | undefined): Config {
  const parsed = configSchema
    .superRefine((fields, context) => {
      for (const one of faultsIn(fields, tenant)) context.addIssue(one);
    })
    .safeParse(data);
  if (parsed.success) return configOf(parsed.data);
  throw faulty(file, parsed.error.issues.map(faultOf));
}

function faulty(file: string, faults: readonly string[]): StartFailure {
  return new StartFailure(`Inställningsfilen ${file}: ${faults.join('; ')}.`);
}

function faultOf(issue: z.core.$ZodIssue): string {
  const extra = issue.code === 'unrecognized_keys' ? issue.keys : [];
  return `${[...issue.path, ...extra].join('.') || 'filen'} ${reasonOf(issue)}`;
}

/** What no field can say of itself: authorities that the programme has not, and that the bot's own tenant is not there. */
function faultsIn({ programme, tenants, members, conversations }: Fields, ownTenant: string | undefined) {
  const known = programmeCalled(programme)?.referrers.map(({ code }) => code) ?? [];
  const unknown = (path: readonly (string | number)[], codes: readonly string[]) =>
    codes
      .filter((code) => !known.includes(code))
      .map((code) => fault(path, `har ${code}, som inte finns i programmet: välj ${known.join(', ')}`));
  const own = ownTenant?.toLowerCase();
  return [
    ...(own === undefined || tenants.includes(own)
      ? []
      : [fault(['tenants'], `saknar MicrosoftAppTenantId (${own}), så ingen skulle få svar`)]),
    ...members.flatMap((one, at) =>
      unknown(['members', at, 'authority'], one.authority === undefined ? [] : [one.authority]),
    ),
    ...conversations.flatMap((one, at) =>
      unknown(['conversations', at, 'authorities'], one.authorities ?? []),
    ),
  ];
}

function fault(path: readonly (string | number)[], message: string) {
  return { code: 'custom' as const, path: [...path], message };
}

/** What stands in a list before, each where `field` says. */
function doublesIn(names: readonly string[], field: (at: number) => readonly (string | number)[]) {
  return names.flatMap((one, at) => {
    const first = names.indexOf(one);
    return first === at ? [] : [fault(field(at), `är samma som ${field(first).join('.')}`)];
  });
}

/** The same within the list's own check, whose fields are told from the list on. */
function sayDoubles(
  { addIssue }: { addIssue: (issue: ReturnType<typeof fault>) => void },
  ...of: Parameters<typeof doublesIn>
) {
  for (const { path, ...one } of doublesIn(...of)) addIssue({ ...one, path: path.slice(1) });
}

function reasonOf(issue: z.core.$ZodIssue): string {
  if (issue.code === 'unrecognized_keys') return 'är ett okänt fält';
  if (issue.code === 'invalid_key') return issue.issues[0]?.message ?? 'har fel namn';
  if (issue.code === 'custom' || issue.code === 'invalid_format') return issue.message;
  return 'saknas eller har fel värde';
}

function configOf(data: Fields): Config {
  const members = data.members.map((one) => ({ id: one.id, name: one.name, role: toRole(one) }));
  const rooms = data.conversations.map((one) => ({ id: one.id, name: one.name, level: toLevel(one) }));
  const people = new Map(members.map((one) => [one.id, one]));
  const places = new Map(rooms.map((one) => [one.id, one]));
  const tenants = new Set(data.tenants);
  return {
    programme: data.programme,
    ...(data.name !== undefined && { name: data.name }),
    ...(data.sharepoint !== undefined && { sharepoint: data.sharepoint }),
    ...(data.postMinutesBefore !== undefined && { postMinutesBefore: data.postMinutesBefore }),
    ...(data.backups !== undefined && { backups: data.backups }),
    permissions: { members, rooms },
    allowsTenant: (tenant) => tenant !== undefined && tenants.has(tenant.toLowerCase()),
    roleOf: (person) => people.get(person.toLowerCase())?.role,
    nameOf: (person) => people.get(person.toLowerCase())?.name,
    nameOfPlace: (where) => places.get(where)?.name,
    levelOf: ({ id, kind }) => places.get(id)?.level ?? (kind === 'personal' ? PERSONAL : undefined),
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
  permissions: { members: [], rooms: [] },
  allowsTenant: () => true,
  roleOf: () => ({ kind: 'admin' }),
  nameOf: () => undefined,
  nameOfPlace: () => undefined,
  levelOf: ({ kind }) => (kind === 'personal' ? PERSONAL : { kind: 'team' }),
};
