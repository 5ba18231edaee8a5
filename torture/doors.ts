import { COMMAND_NAMES } from '../src/domain/language/acts/command-names.js';
import { headText } from '../src/domain/language/acts/heads.js';
import { FIELDS } from '../src/domain/schema/fields.js';
import type { TestBot, Who } from '../test/support/bot.js';
import { type CaseWorld, SEATS } from '../test/support/case-world.js';

/** A way for text to come into the bot; all that anybody is told after. */
export interface Door {
  readonly name: string;
  enter(text: string): Promise<string>;
}

const MEETING = '2026-11-25';
/** Some value for every input there is, so that one of them can be told apart. */
const FILLED = {
  referrer: 'SOC',
  gender: 'K',
  birthYear: '1992',
  referred: '2026-11-02',
  unit: 'Enheten',
  visit: '2026-11-20',
  companion: 'handläggare',
  enrolled: '2026-11-20',
  authorities: 'FK',
  from: '2026-11-20',
  decision: 'continue',
  decided: '2026-11-25',
  on: '2026-11-25',
  note: 'ringde',
  kind: 'arbetsträning',
  place: 'Hedemora',
  hours: '4',
  activity: '9',
  to: '2026-11-25',
  closed: '2026-11-25',
  outcome: 'rehab',
  detail: 'annan insats',
  nextStep: 'Arbetsförmedlingen',
  declined: '2026-11-25',
  numbers: '1',
  reason: 'fel',
};
const FORMS: Readonly<Record<string, readonly string[]>> = {
  refer: [
    'unit',
    'contact',
    'earlierCase',
    'birthYear',
    'referrer',
    'income',
    'incomeSince',
    'referred',
    'visit',
    'alias',
  ],
  'book-visit': ['companion', 'visit', 'referrer'],
  'visit-done': ['visit'],
  'rebook-visit': ['companion'],
  'refer-visitor': ['unit', 'contact'],
  enrol: ['enrolled', 'authorities', 'trialUntil'],
  consent: ['authorities', 'from'],
  'revoke-consent': ['authorities'],
  trial: ['decision', 'decided', 'until'],
  'follow-up': ['note', 'on', 'next', 'hours', 'situations'],
  'book-follow-up': ['on'],
  review: ['on'],
  'start-activity': ['kind', 'place', 'hours', 'from'],
  'end-activity': ['activity', 'to'],
  close: ['outcome', 'detail', 'nextStep', 'incomeAfter', 'closed'],
  decline: ['declined', 'detail'],
  undo: ['reason', 'numbers'],
};

/**
 * Every way into a bot that a person of the team has: lines, every field of every form, every button's data.
 * @param files where files are taken in.
 */
export function doorsOf(bot: TestBot, world: CaseWorld, files: string): readonly Door[] {
  const said = async (work: () => Promise<unknown>): Promise<string> => {
    const before = bot.connector.spoken.length;
    const answer = await work();
    return JSON.stringify([answer, bot.connector.spoken.slice(before).map(({ body }) => body)]);
  };
  const sent = (activity: object) => said(async () => (await bot.deliver(activity)).text());
  let tokens = 0;
  const token = () => `door-${String((tokens += 1)).padStart(8, '0')}`;
  const press = (verb: string, data: object, who: Who = SEATS.team) => said(() => bot.press(verb, data, who));
  const line = (text: string, who: Who = SEATS.team) => said(() => bot.say(text, who));
  const onCase = (form: string): string =>
    ({
      enrol: world.waiting,
      decline: world.fromFk,
      'visit-done': world.visiting,
      'rebook-visit': world.visiting,
      'refer-visitor': world.visiting,
    })[form] ?? world.consented;
  const save = (form: string, values: object) => {
    const code = onCase(form);
    const revision = bot.live.register.cases.get(code)?.revision;
    return press('save', { form, code, revision, token: token(), ...FILLED, ...values });
  };
  const row = {
    meeting: MEETING,
    show: 'brief',
    row: `follow-ups/${world.consented}`,
    code: world.consented,
  };
  const revision = () => bot.live.register.cases.get(world.consented)?.revision;
  const agenda = () => ({ ...row, token: token(), revision: revision() });

  const forms = Object.entries(FORMS).flatMap(([form, fields]) =>
    fields.map((field): Door => ({
      name: `${form}.${field}`,
      enter: (text) => save(form, { [field]: text }),
    })),
  );
  const corrections = FIELDS.map((field): Door => ({
    name: `correct.${field}`,
    enter: (text) => save('correct', { field, to: text }),
  }));
  const ways = new Map(COMMAND_NAMES.map((command) => [command, headText(command)]));
  const heads = [...ways].map(([command, way]): Door => ({
    name: `line ${command}`,
    enter: (text) => line(`${way} ${world.consented} ${text}`),
  }));
  const lines: Record<string, (text: string) => Promise<string>> = {
    'line alone': (text) => line(text),
    'line after a case': (text) => line(`${world.enrolled} ${text}`),
    'line as a question': (text) => line(`hur många kvinnor ${text} är inskrivna?`),
    'line in a group': (text) => line(`uppföljning ${text} klar`, SEATS['team in the team’s chat']),
    'line by a stranger': (text) => line(text, SEATS.stranger),
    'line by the steering group': (text) => line(`status ${text}`, SEATS['steering in its channel']),
    'line that says': (text) => press('say', { text }),
    'line submitted': (text) => said(() => bot.submit({ verb: 'say', text }, SEATS.team)),
    'sender’s name': (text) =>
      sent({
        ...bot.activity({ type: 'message', text: 'hej' }),
        from: { id: 'x', aadObjectId: SEATS.team.user, name: text },
      }),
    'a mention': (text) =>
      sent(
        bot.activity({
          type: 'message',
          text: `<at>${text}</at> hej`,
          entities: [{ type: 'mention', mentioned: { id: 'bot', name: text }, text: `<at>${text}</at>` }],
        }),
      ),
  };
  const presses: Record<string, (text: string) => Promise<string>> = {
    verb: (text) => press(text, {}),
    'key of a field': (text) => save('follow-up', { [text]: text }),
    'hidden value': (text) => save('follow-up', { hidden: { extra: text, [text]: 'x' } }),
    'unknown value': (text) => save('close', { outcome: text, extra: text }),
    'over two fields': (text) => {
      const half = Math.ceil(text.length / 2);
      return save('refer', { unit: text.slice(0, half), contact: text.slice(half) });
    },
    token: (text) => save('follow-up', { token: text }),
    code: (text) => press('save', { form: 'close', code: text, revision: 1, token: token() }),
    form: (text) => save(text, {}),
    'show.code': (text) => press('show', { code: text }),
    'details.code': (text) => press('details', { code: text }),
    'undo.code': (text) => press('undo', { code: text, numbers: [1], token: token() }),
    'choose.code': (text) => press('choose', { code: text, form: 'close', values: {}, leftover: [] }),
    'choose.values': (text) =>
      press('choose', {
        code: world.consented,
        form: 'follow-up',
        values: { note: text, [text]: 'x' },
        leftover: [],
      }),
    'choose.leftover': (text) =>
      press('choose', { code: world.consented, form: 'close', values: {}, leftover: [text] }),
    'open-draft.hidden': (text) =>
      press('open-draft', { ...draft(), hidden: { numbers: text } }, SEATS['team in the team’s chat']),
    'save-draft.hidden': (text) =>
      press('save-draft', { ...draft(), hidden: { earlierCase: text } }, SEATS['team in the team’s chat']),
    'a dialog’s field': (text) =>
      inDialog('task/submit', { verb: 'save', ...draft(), ...FILLED, note: text }),
    'a dialog’s hidden value': (text) =>
      inDialog('task/submit', { verb: 'save', ...draft(), hidden: { x: text } }),
    'a dialog opened': (text) => inDialog('task/fetch', { verb: 'details', code: text }),
    'done.code': (text) => press('done', { ...agenda(), kind: 'review', code: text }),
    'decide.code': (text) => press('decide', { ...agenda(), kind: 'trial', code: text }),
    'undo-done.code': (text) => press('undo-done', { ...agenda(), numbers: [1], code: text }),
    'list-page.text': (text) => press('list-page', { filter: { text }, start: 0 }),
    'list-page.referrer': (text) => press('list-page', { filter: { referrer: text }, start: 0 }),
    'agenda-point': (text) => press('agenda-point', { ...agenda(), text }),
    'agenda-note': (text) => press('agenda-note', { ...agenda(), note: text }),
    'agenda-note.code': (text) => press('agenda-note', { ...agenda(), code: text }),
    'agenda-tick.row': (text) => press('agenda-tick', { ...agenda(), row: text, to: true }),
    'agenda-row.agenda': (text) => press('agenda-row', { ...agenda(), agenda: text }),
    'agenda-done.code': (text) => press('agenda-done', { ...agenda(), kind: 'review', code: text }),
    'agenda-undo.code': (text) => press('agenda-undo', { ...agenda(), numbers: [1], code: text }),
    'minutes-present': (text) => press('minutes-present', { ...agenda(), present: text }),
    'status-view.from': (text) => press('status-view', { from: text, to: MEETING, view: 'who' }),
    'file’s name': (text) => sent(fileConsent({ name: `${text}.docx` })),
    'file’s id': (text) => sent(fileConsent({ uniqueId: text })),
    'file’s address': (text) => sent(fileConsent({ contentUrl: files + encodeURIComponent(text) })),
  };
  const draft = () => ({ form: 'follow-up', code: world.consented, revision: revision(), token: token() });
  const inDialog = (name: string, data: object) =>
    sent(bot.activity({ type: 'invoke', name, value: { data } }, SEATS['team in the team’s chat']));
  const fileConsent = (info: object) => {
    const upload = {
      uploadUrl: files,
      contentUrl: files,
      name: 'a.docx',
      uniqueId: '1',
      ...info,
    };
    return bot.activity(
      {
        type: 'invoke',
        name: 'fileConsent/invoke',
        value: { action: 'accept', context: { meeting: MEETING }, uploadInfo: upload },
      },
      SEATS.team,
    );
  };
  const raw: Record<string, (text: string) => Promise<string>> = {
    'broken JSON': (text) => posted(bot, `{"type":"message","text":"${text}"`),
    'another type': (text) => posted(bot, text, 'text/plain'),
    'too large': (text) => posted(bot, JSON.stringify({ text: text.repeat(30_000) })),
    'an address': async (text) => (await fetch(`${bot.url}/${encodeURIComponent(text)}`)).text(),
  };
  const listed = [lines, presses, raw].flatMap((table) =>
    Object.entries(table).map(([name, enter]): Door => ({ name, enter })),
  );
  return [...forms, ...corrections, ...heads, ...listed];
}

async function posted(bot: TestBot, body: string, type = 'application/json'): Promise<string> {
  const response = await fetch(`${bot.url}/api/messages`, {
    method: 'POST',
    headers: { 'content-type': type },
    body,
  }).catch(() => undefined);
  return response ? response.text() : '';
}
