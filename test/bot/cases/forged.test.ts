import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import type { PressAnswer, TestBot } from '../../support/bot.js';
import { cardOf, openBot } from '../../support/bot.js';
import { CHANGERS, type CaseWorld, caseWorld, type Seat, SEATS } from '../../support/case-world.js';
import { buttonsOf, shownTexts } from '../../support/card-parts.js';
import { config } from '../../support/people.js';
import type { Card } from '../../../src/cards/kit.js';
import { entrySchema } from '../../../src/domain/entry.js';
import { codeOf } from '../../../src/domain/case/fold-case.js';

/** Cards that no client of ours sent (BARS S3): whatever they hold, nothing happens that their sender may not do. */
vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());

interface Press {
  readonly verb: string;
  readonly data: Readonly<Record<string, unknown>>;
}

const LINES = (world: CaseWorld) => [
  'ny remiss soc kvinna 34',
  `skriv in ${world.waiting}`,
  `samtycke ${world.enrolled}`,
  `återkalla samtycke ${world.consented} fk`,
  `prövotid ${world.enrolled}`,
  `uppföljning ${world.consented} klar`,
  `boka uppföljning ${world.consented} 3/3`,
  `avstämning ${world.consented} klar`,
  `starta arbetsträning ${world.enrolled} 4 tim`,
  `avsluta ${world.enrolled} arbete lönebidrag`,
  `tackade nej ${world.waiting}`,
  `rätta ${world.enrolled} remittent FK`,
  `boka om studiebesök ${world.visiting} 30/11`,
  `studiebesök gjort ${world.visiting}`,
  `remiss ${world.visiting}`,
  'avsluta',
  'ångra',
  'alla',
  'uppföljningar',
  `visa ${world.protected}`,
];

/** Every button, with what its card's fields hold, of the cards that the lines give a handledare. */
async function genuine(): Promise<readonly Press[]> {
  const found: Press[] = [];
  for (const line of LINES(world)) {
    const [spoken] = await bot.say(line, SEATS.team);
    const { presses, values } = buttonsOf(cardOf(spoken));
    found.push(...presses.map(({ verb, data }) => ({ verb, data: { ...values, ...data } })));
  }
  return [...found, { verb: 'details', data: { code: world.protected } }];
}

const odd = fc.oneof(
  fc.constantFrom<unknown>(
    null,
    '',
    ' ',
    0,
    -1,
    1.5,
    1e21,
    'NaN',
    '-3',
    '0x7C8',
    '1992.5',
    true,
    [],
    ['a'],
    {},
    { $ne: 1 },
    '__proto__',
    'constructor',
    'toString',
    '../../etc/passwd',
    'K99-999',
    'x#2',
    '12345678#2',
    ',',
    'FK,FK',
    'XX',
    '9999-12-31',
    '0001-01-01',
    '2026-02-30',
    'a'.repeat(150),
    'å'.repeat(1999),
    'z'.repeat(5000),
    '[klicka](https://onda.example)',
  ),
  fc.integer({ min: -5, max: 5 }),
  fc.string({ unit: 'grapheme', maxLength: 40 }),
  fc.array(fc.integer({ min: -2, max: 9 }), { maxLength: 4 }),
);
const FIELDS = [
  'code revision token form numbers kind start hidden values leftover filter verb birthYear referrer gender unit contact',
  'income incomeSince protected earlierCase enrolled trialUntil authorities from on next note hours place activity to',
  'closed outcome detail nextStep incomeAfter declined field decision until decided reason visit companion referred',
  '__proto__ constructor msteams',
]
  .join(' ')
  .split(' ');

/** How a card can be tampered with, some ways at once. */
const tampering = fc.array(
  fc.oneof(
    fc.record({ how: fc.constant('set' as const), field: fc.constantFrom(...FIELDS), value: odd }),
    fc.record({ how: fc.constant('hide' as const), field: fc.constantFrom(...FIELDS), value: odd }),
    fc.record({ how: fc.constant('drop' as const), field: fc.constantFrom(...FIELDS), value: odd }),
    fc.record({ how: fc.constant('case' as const), field: fc.nat(8).map(String), value: odd }),
    fc.record({
      how: fc.constant('verb' as const),
      field: fc.constantFrom(
        'save',
        'undo',
        'done',
        'decide',
        'details',
        'choose',
        'list-page',
        'show',
        'onda',
      ),
      value: odd,
    }),
  ),
  { minLength: 1, maxLength: 3 },
);
type Tampering = typeof tampering extends fc.Arbitrary<infer T> ? T : never;

function tampered({ verb, data }: Press, how: Tampering): Press {
  // A null prototype and defineProperty: `__proto__` must travel as a field of its own.
  const changed = new Map<string, unknown>(Object.entries(data));
  let pressed = verb;
  for (const { how: way, field, value } of how) {
    if (way === 'set') changed.set(field, value);
    if (way === 'drop') changed.delete(field);
    if (way === 'case') changed.set('code', Object.values(world)[Number(field)]);
    if (way === 'verb') pressed = field;
    if (way === 'hide') {
      const hidden = changed.get('hidden');
      const before = typeof hidden === 'object' && hidden !== null ? Object.entries(hidden) : [];
      changed.set('hidden', Object.fromEntries([...before, [field, value]]));
    }
  }
  return { verb: pressed, data: Object.fromEntries(changed) };
}

const INTERNAL =
  /\bat \w+ \(|node_modules|\.(ts|js)\b|zod|Error:|undefined|\[object|\bNaN\b|journal|Invalid|expected|stack/i;

function answered(answer: PressAnswer): string {
  expect(answer).toMatchObject({ http: 200, statusCode: 200 });
  const shown = typeof answer.value === 'string' ? answer.value : shownTexts(answer.value as Card).join('\n');
  expect(shown).toMatch(/\p{L}{3}/u);
  expect(shown).not.toMatch(INTERNAL);
  return shown;
}

describe('a forged card', () => {
  const save = (data: object, seat: Seat = 'team') =>
    bot.press('save', { form: 'close', token: crypto.randomUUID(), ...data }, SEATS[seat]);
  const close = () => ({
    code: world.enrolled,
    revision: bot.live.register.cases.get(world.enrolled)?.revision,
    closed: '2026-11-25',
    outcome: 'arbete',
  });
  const unchanged = async (press: () => Promise<PressAnswer>, words: RegExp) => {
    const { position } = bot.live.register;
    expect(answered(await press())).toMatch(words);
    expect(bot.live.register.position).toBe(position);
  };

  it('without a revision is not read: it could overwrite what others did', () =>
    unchanged(() => save({ ...close(), revision: undefined }), /Kortet gick inte att läsa/));
  it('with an old or a coming revision shows what has changed', async () => {
    await unchanged(() => save({ ...close(), revision: 1 }), /har ändrats sedan formuläret visades/);
    await unchanged(() => save({ ...close(), revision: 99 }), /har ändrats sedan formuläret visades/);
  });
  it.each([
    ['a missing token', { token: undefined }],
    ['an empty token', { token: '' }],
    ['a token that looks like a later entry’s', { token: '12345678#2' }],
    ['a token that is a list', { token: ['12345678'] }],
    ['a revision that is text', { revision: '2' }],
    ['a negative revision', { revision: -1 }],
    ['a code that is a list', { code: ['K26-004'] }],
    ['a form that is a number', { form: 7 }],
    ['hidden values that are no table', { hidden: 'outcome=arbete' }],
  ])('with %s is not read', (_name, wrong) =>
    unchanged(() => save({ ...close(), ...wrong }), /Kortet gick inte att läsa/),
  );
  it.each(['__proto__', 'constructor', 'okänd', ''])('with the form %s does nothing', (form) =>
    unchanged(() => save({ ...close(), form }), /Inget är sparat/),
  );
  it.each(['__proto__', 'constructor', 'toString', 'save ', 'SAVE'])(
    'with the verb %s does nothing',
    (verb) => unchanged(() => bot.press(verb, close(), SEATS.team), /Den knappen känner jag inte/),
  );
  it('about a case that is not there says so, without repeating it as markdown', () =>
    unchanged(() => save({ ...close(), code: '[x](https://o.example)' }), /hittar inget ärende/));
  it('cannot hide a value behind the one that is seen', async () => {
    const answer = await save({ ...close(), outcome: 'annat', hidden: { outcome: 'arbete' } });
    expect(answered(answer)).toContain('behöver en detalj');
  });
  it.each([
    ['hours that no week has', 'start-activity', { kind: 'arbetsträning', from: '2026-11-25', hours: 400 }],
    ['negative hours', 'start-activity', { kind: 'arbetsträning', from: '2026-11-25', hours: '-1' }],
    [
      'a place longer than the ledger holds',
      'start-activity',
      { kind: 'arbetsträning', from: '2026-11-25', place: 'p'.repeat(300) },
    ],
    ['consent to nobody', 'consent', { authorities: ',', from: '2026-11-25' }],
    ['consent to nobody known', 'consent', { authorities: 'XX', from: '2026-11-25' }],
    ['a revocation of nothing', 'revoke-consent', { authorities: ',', from: '2026-11-25' }],
    ['a revocation at great length', 'revoke-consent', { authorities: 'x'.repeat(900), from: '2026-11-25' }],
    ['a correction to half a year of birth', 'correct', { field: 'birthYear', to: '1992.5' }],
    ['a correction of an unknown field', 'correct', { field: '__proto__', to: 'x' }],
    ['an earlier case at great length', 'correct', { field: 'earlierCase', to: 'K'.repeat(400) }],
    ['an activity that is none', 'end-activity', { activity: '-1', to: '2026-11-25' }],
    [
      'a decision about a day to come',
      'trial',
      { decision: 'extend', decided: '2027-01-01', until: '2027-03-01' },
    ],
  ])('with %s is refused', (_name, form, values) =>
    unchanged(
      () => save({ ...close(), form, ...values }),
      /Inget|saknas|finns inte|giltigt|stämma|lång|pågår/,
    ),
  );

  it('that undoes another case’s numbers, or somebody else’s, does nothing', async () => {
    const undo =
      (data: object, seat: Seat = 'team') =>
      () =>
        bot.press('undo', { code: world.waiting, token: crypto.randomUUID(), ...data }, SEATS[seat]);
    await unchanged(undo({ numbers: [2] }), /inget att ångra/);
    await unchanged(undo({ numbers: [1, 1] }), /inget att ångra/);
    await unchanged(undo({ numbers: [1] }, 'team two'), /själv har sparat/);
    await unchanged(undo({ numbers: ['1'] }), /Kortet gick inte att läsa/);
    await unchanged(undo({ numbers: [-1] }), /Kortet gick inte att läsa/);
    await unchanged(undo({ numbers: [] }), /Kortet gick inte att läsa/);
    await unchanged(undo({ numbers: [1], code: '__proto__' }), /hittar inget ärende/);
    await unchanged(undo({ numbers: [1] }, 'team in the steering group’s channel'), /kan jag inte visa/);
  });

  it('about a protected case, pressed in a group, finds no such case', async () => {
    const { code, revision } = bot.live.register.cases.get(world.protected) ?? { code: '', revision: 0 };
    for (const verb of ['save', 'undo', 'done', 'decide', 'choose', 'show', 'details']) {
      const data = { ...close(), form: 'close', values: {}, leftover: [], kind: 'review', code, revision };
      const more = { numbers: [1], token: crypto.randomUUID() };
      const press = () => bot.press(verb, { ...data, ...more }, SEATS['team in the team’s chat']);
      await unchanged(press, /hittar inget ärende|kan jag inte visa här/);
    }
  });

  it('cannot make the bot search for the last word on a case by its filter', async () => {
    const filter = { mark: 'protected', text: world.protected };
    const answer = await bot.press('list-page', { filter, start: 0 }, SEATS['agency in the team’s chat']);
    expect(answered(answer)).not.toMatch(/till visas inte/);
  });
});

describe('500 tampered cards', () => {
  it('change nothing that their sender may not, and are answered in Swedish', async () => {
    const presses = await genuine();
    expect(presses.length).toBeGreaterThan(40);
    const seats = Object.keys(SEATS) as Seat[];
    const runs = fc.sample(
      fc.tuple(fc.nat(presses.length - 1), tampering, fc.constantFrom(...seats, 'team', 'team two')),
      { numRuns: 500, seed: 3 },
    );
    let saved = 0;
    for (const [index, how, seat] of runs) {
      const { verb, data } = tampered(presses[index] as Press, how);
      const position = bot.live.register.position;
      const revisions = new Map([...bot.live.register.entries].map(([code, all]) => [code, all.length]));
      answered(await bot.press(verb, data, SEATS[seat]));
      const written = (await bot.live.entries()).slice(position);
      if (written.length > 0) saved += 1;
      for (const entry of written) {
        expect(entrySchema.safeParse(entry).error, JSON.stringify(entry)).toBeUndefined();
        expect(CHANGERS, `${seat} pressed ${verb} ${JSON.stringify(data)}`).toContain(seat);
        expect(entry.by).toBe(SEATS[seat].user);
        const before = revisions.get(codeOf(entry)) ?? 0;
        const unrevised = entry.event.type === 'undone' || before === 0;
        if (!unrevised) expect(data['revision'], JSON.stringify({ verb, data })).toBe(before);
      }
    }
    // Some tampering is only another choice than the form's own: the harness must be able to see a change.
    expect(saved).toBeGreaterThan(5);
  });
});
