import * as z from 'zod';
import { teamsText } from './teams-text.js';

/**
 * The parts of an activity that the bot uses, parsed once at the edge. What does not fit is not an activity, and
 * never reaches the SDK.
 */
const id = z.string().min(1).max(1000);
/** Teams sends null now and then where it has nothing to say. */
const said = (type: z.ZodString) => type.nullish().transform((text) => text ?? undefined);
/** A name is nothing that the bot uses, and the SDK would send it back in every reply. */
const unsaid = z
  .unknown()
  .optional()
  .transform(() => undefined);
const account = z.looseObject({
  id,
  aadObjectId: said(z.string().max(200)),
  name: unsaid,
});
const named = z.looseObject({ id: said(z.string().max(200)) }).nullish();

export const activitySchema = z.looseObject({
  type: z.string().min(1).max(100),
  id: said(id),
  channelId: z.string().min(1).max(100),
  serviceUrl: z.url({ protocol: /^https?$/ }).max(2000),
  from: account,
  recipient: account.extend({
    isTargeted: z
      .boolean()
      .nullish()
      .transform((so) => so === true),
  }),
  conversation: z.looseObject({
    id,
    conversationType: said(z.string().max(100)),
    tenantId: said(z.string().max(200)),
    name: unsaid,
  }),
  channelData: z.looseObject({ tenant: named, team: named.catch(undefined) }).nullish(),
  text: z.string().nullish(),
  name: z.string().max(200).nullish(),
  action: z.string().max(100).nullish(),
  replyToId: id.nullish(),
  value: z.unknown().optional(),
  membersAdded: z.array(z.looseObject({ id })).nullish(),
  membersRemoved: z.array(z.looseObject({ id })).nullish(),
  entities: z.array(z.unknown()).nullish(),
  attachments: z.array(z.unknown()).max(100).nullish(),
});
export type ParsedActivity = z.infer<typeof activitySchema>;

/** A colleague mentioned in a line, by the channel's id. */
export interface Mention {
  readonly id: string;
  readonly name: string;
}

/** A message: what somebody wrote, or a pressed button that came as a message. */
export interface IncomingMessage {
  readonly kind: 'message';
  readonly text: string;
  /** Colleagues mentioned in it, who stand in the text by their names. */
  readonly mentions: readonly Mention[];
  readonly value: unknown;
  readonly files: readonly SentFile[];
  /** A picture came along: a photo, a sticker. */
  readonly picture: boolean;
}
/** A file that somebody has sent, and where Teams keeps it. */
export interface SentFile {
  readonly name: string;
  readonly url: string;
}
/** A pressed `Action.Execute`, which waits for an answer of its own. */
export interface IncomingPress {
  readonly kind: 'press';
  readonly verb: string;
  readonly data: unknown;
  /** The button opens a dialog, and that is what it waits for; or it sits in one, which waits to be closed. */
  readonly dialog?: 'opening' | 'sent';
  /** An answer to a file that was offered: nothing is shown of what it is answered with. */
  readonly file?: true;
}
/** The bot has been added to a conversation. */
export interface IncomingInstall {
  readonly kind: 'install';
}
/** The bot has been taken away from a conversation. */
export interface IncomingRemoval {
  readonly kind: 'removed';
}
/** The real meeting in a conversation has begun or ended. */
export interface IncomingMeeting {
  readonly kind: 'meeting';
  readonly went: 'began' | 'ended';
}
/** Any other invoke, which must be answered, and anything else, which must not. */
export interface IncomingOther {
  readonly kind: 'other-invoke' | 'ignored';
}

export interface Place {
  /** A channel's is without `;messageid=…`. */
  readonly id: string;
  readonly kind: 'personal' | 'groupChat' | 'channel';
}

/** An activity in the bot's own words. */
export interface Incoming {
  readonly what:
    IncomingMessage | IncomingPress | IncomingInstall | IncomingRemoval | IncomingMeeting | IncomingOther;
  /** The activity's id; two deliveries of the same one carry the same. */
  readonly activity: string | undefined;
  /** The person's `aadObjectId`, or the channel's id for them where there is none. */
  readonly person: string;
  readonly tenants: readonly string[];
  readonly place: Place;
  /** The message that the button sits on, if it was a press. */
  readonly replyTo: string | undefined;
  /** Nobody else in the conversation saw it: a slash command, a line to the bot alone, a button on what only one sees. */
  readonly isTargeted: boolean;
}

/** Understands a parsed activity. */
export function toIncoming(activity: ParsedActivity): Incoming {
  return {
    what: whatOf(activity),
    activity: activity.id,
    person: activity.from.aadObjectId ?? activity.from.id,
    tenants: [activity.conversation.tenantId, activity.channelData?.tenant?.id].filter(
      (one) => one !== undefined,
    ),
    place: placeOf(activity),
    replyTo: activity.replyToId ?? undefined,
    isTargeted: activity.recipient.isTargeted,
  };
}

/** Personal only if Teams says so in so many words (DESIGN 11): what is not said is read along by others. */
function placeOf(activity: ParsedActivity): Place {
  const { id, conversationType } = activity.conversation;
  const kind =
    conversationType === 'personal' || conversationType === 'channel' ? conversationType : 'groupChat';
  return { id: withoutThread(id), kind };
}

/** A channel's id, whichever of its threads is meant. */
export function withoutThread(conversation: string): string {
  return conversation.split(';messageid=', 1)[0] ?? conversation;
}

const DIALOGS: ReadonlyMap<string, 'opening' | 'sent'> = new Map([
  ['task/fetch', 'opening'],
  ['task/submit', 'sent'],
]);
const MEETING_EVENTS: ReadonlyMap<string, IncomingMeeting['went']> = new Map([
  ['application/vnd.microsoft.meetingStart', 'began'],
  ['application/vnd.microsoft.meetingEnd', 'ended'],
]);
const dialogPress = z.looseObject({ data: z.looseObject({ verb: z.string().max(100) }) });
const press = z.object({
  action: z.looseObject({ verb: z.string().max(100).default(''), data: z.unknown().optional() }),
});

/** Which of the offered files it is an answer about: who may have it differs. The minutes' did not say so once. */
const consent = z.looseObject({ context: z.looseObject({ verb: z.string().max(100).endsWith('-consent') }) });
const consentVerb = (value: unknown) => consent.safeParse(value).data?.context.verb ?? 'file-consent';

function whatOf(activity: ParsedActivity): Incoming['what'] {
  switch (activity.type) {
    case 'message':
      return {
        kind: 'message',
        ...readText(activity),
        value: activity.value,
        files: filesIn(activity),
        picture: picture.safeParse(activity.attachments).success,
      };
    case 'invoke': {
      const dialog = DIALOGS.get(activity.name ?? '');
      const opens = dialog && dialogPress.safeParse(activity.value);
      if (dialog && opens?.success)
        return { kind: 'press', verb: opens.data.data.verb, data: opens.data.data, dialog };
      if (activity.name === 'fileConsent/invoke')
        return { kind: 'press', verb: consentVerb(activity.value), data: activity.value, file: true };
      const parsed = activity.name === 'adaptiveCard/action' ? press.safeParse(activity.value) : undefined;
      if (!parsed?.success) return { kind: 'other-invoke' };
      return { kind: 'press', verb: parsed.data.action.verb, data: parsed.data.action.data };
    }
    case 'event': {
      const went = MEETING_EVENTS.get(activity.name ?? '');
      return went ? { kind: 'meeting', went } : { kind: 'ignored' };
    }
    case 'installationUpdate':
      if (activity.action?.startsWith('remove')) return { kind: 'removed' };
      return { kind: activity.action?.startsWith('add') ? 'install' : 'ignored' };
    case 'conversationUpdate': {
      const aboutBot = (members: ParsedActivity['membersAdded']) =>
        members?.some((one) => one.id === activity.recipient.id) === true;
      if (aboutBot(activity.membersRemoved)) return { kind: 'removed' };
      return { kind: aboutBot(activity.membersAdded) ? 'install' : 'ignored' };
    }
    default:
      return { kind: 'ignored' };
  }
}

const sentFile = z.looseObject({
  contentType: z.literal('application/vnd.microsoft.teams.file.download.info'),
  name: z.string().min(1).max(400),
  content: z.looseObject({ downloadUrl: z.url({ protocol: /^https?$/ }).max(4000) }),
});

const picture = z.array(z.unknown()).refine((all) => all.some((one) => image.safeParse(one).success));
const image = z.looseObject({ contentType: z.string().startsWith('image/') });

function filesIn({ attachments }: ParsedActivity): readonly SentFile[] {
  return (attachments ?? []).flatMap((one) => {
    const file = sentFile.safeParse(one);
    return file.success ? [{ name: file.data.name, url: file.data.content.downloadUrl }] : [];
  });
}

const mention = z.looseObject({
  type: z.literal('mention'),
  mentioned: z.looseObject({ id }),
  text: z.string().startsWith('<at').max(1000),
});

/** The line that was written, without the bot's own mention (in a channel every message begins with one), and who else is mentioned. */
function readText(activity: ParsedActivity): Pick<IncomingMessage, 'text' | 'mentions'> {
  const found = (activity.entities ?? []).flatMap((entity) => mention.safeParse(entity).data ?? []);
  const isOwn = ({ mentioned }: z.infer<typeof mention>) => mentioned.id === activity.recipient.id;
  const own = found.filter(isOwn).map(({ text }) => text);
  const others = found.filter((one) => !isOwn(one));
  return {
    text: teamsText(activity.text ?? '', own),
    mentions: others
      .map(({ mentioned, text }) => ({ id: mentioned.id, name: teamsText(text, []) }))
      .filter(({ name }) => name !== ''),
  };
}
