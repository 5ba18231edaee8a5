import { actions } from '../../src/bot/actions/index.js';
import { COMMAND_NAMES } from '../../src/domain/language/acts/command-names.js';
import { headText } from '../../src/domain/language/acts/heads.js';
import type { TestBot, Who } from './bot.js';
import { type CaseWorld, SEATS } from './case-world.js';
import { ADMIN, TEAM, TEAM_CHAT } from './people.js';

/** Something that somebody does from where they sit. */
export interface Act {
  readonly seat: string;
  readonly who: Who;
  readonly name: string;
  /** What they send, as text. */
  readonly asked: string;
  /** What the bot answers over HTTP. */
  readonly work: () => Promise<unknown>;
}

/** Who gets nothing at all, whatever they do. */
export const NOBODY: Readonly<Record<string, Who>> = {
  stranger: SEATS.stranger,
  'another tenant': SEATS['another tenant'],
  'an admin of another tenant': { user: ADMIN, tenant: 'annan' },
  'a stranger in the team’s chat': { ...SEATS.stranger, conversation: TEAM_CHAT, kind: 'groupChat' },
  'an admin in a chat that is not configured': { user: ADMIN, conversation: 'okänd', kind: 'groupChat' },
  'the team in a channel that is not configured': { user: TEAM, conversation: 'okänd', kind: 'channel' },
};

const EVERYBODY: readonly (readonly [string, Who])[] = [...Object.entries(SEATS), ...Object.entries(NOBODY)];
const LINES = [
  'alla',
  'hur många är inskrivna?',
  'vilka är i kö?',
  'vem har väntat längst?',
  'sök arbetsmarknad',
  'uppföljning Maskrosen klar',
];

/** How many ways lines begin, and how many buttons there are. */
export const SIZES = {
  lines: COMMAND_NAMES.length,
  buttons: actions.length,
};

/** Of what they do it: the team whose world it is, and what lines begin with and buttons carry where there are several. */
interface Of {
  readonly seats?: readonly (readonly [string, Who])[];
  readonly live?: TestBot['live'];
  readonly before?: string | undefined;
  readonly team?: string | undefined;
}

/** Everybody, everywhere, does everything: every line's head, every button, on a card and in a dialog. */
export function everyAct(bot: TestBot, world: CaseWorld, short: boolean, of: Of = {}): readonly Act[] {
  const { live = bot.live, before = '', team } = of;
  const { consented } = world;
  const alias = live.register.cases.get(consented)?.alias ?? consented;
  const ways = new Map(COMMAND_NAMES.map((command) => [command, headText(command)]));
  const seats = of.seats ?? (short ? EVERYBODY.filter((_, index) => index % 2 === 0) : EVERYBODY);
  const inDialog = (name: string, data: object, who: Who) =>
    bot
      .deliver(bot.activity({ type: 'invoke', name, value: { data } }, who))
      .then((response) => response.text());
  return seats.flatMap(([seat, who]) => {
    const act = (name: string, asked: unknown, work: Act['work']): Act => ({
      seat,
      who,
      name,
      asked: JSON.stringify(asked),
      work,
    });
    const lines = [...ways.values(), ...LINES].flatMap((way) =>
      short ? [`${way} ${consented}`] : [way, `${way} ${consented}`, `${way} ${alias}`],
    );
    return [
      ...lines.map((line) => act(line, line, () => bot.say(before + line, who))),
      ...actions.flatMap(({ verb }) => {
        const data = () => ({ ...dataFor(live, consented), verb, team });
        const dialogs = short ? [] : ['task/fetch', 'task/submit'];
        return [
          act(verb, data(), () => bot.press(verb, data(), who)),
          ...dialogs.map((name) => act(`${name} ${verb}`, data(), () => inDialog(name, data(), who))),
        ];
      }),
    ];
  });
}

/** Data that fits most buttons. */
function dataFor(live: TestBot['live'], code: string): object {
  return {
    code,
    form: 'review',
    token: crypto.randomUUID(),
    revision: live.register.cases.get(code)?.revision,
    on: '2026-11-25',
    kind: 'review',
    numbers: [1],
    values: {},
    leftover: [],
    filter: {},
    start: 0,
    meeting: '2026-11-25',
    show: 'brief',
    row: `reviews/${code}`,
    to: '2026-11-25',
    text: 'lokaler',
    point: 1,
    present: TEAM,
    view: 'who',
    from: '2026-07-01',
    action: 'decline',
    context: { meeting: '2026-11-25' },
  };
}
