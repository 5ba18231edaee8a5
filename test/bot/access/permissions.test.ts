import { afterAll, beforeEach, describe, expect, it } from 'vitest';
import { openBot, type TestBot, type Who } from '../../support/bot.js';
import { caseWorld, type CaseWorld, SEATS } from '../../support/case-world.js';
import { chatWith } from '../../support/chat.js';
import { ADMIN, config, STRANGER, TEAM_CHAT, TENANT } from '../../support/people.js';

/** Who may do what is set in the chat, and holds at once (DESIGN 11). */
let bot: TestBot;
let world: CaseWorld;
const bots: TestBot[] = [];
beforeEach(async () => {
  bot = await openBot({ config, dialogs: true });
  bots.push(bot);
  world = await caseWorld(bot);
});
afterAll(async () => {
  for (const one of bots) await one.stop();
});

const inTeam = SEATS['admin in the team’s chat'];
const stranger: Who = { user: STRANGER };

/** A line in the team's chat that mentions a colleague, as Teams sends it. */
async function mentioning(words: string, who: Who = inTeam, id = STRANGER, tenant = TENANT): Promise<string> {
  bot.connector.forget();
  const text = `<at>Kraftbot</at> behörighet <at>Alva Ek</at> ${words}`;
  const entities = [
    { type: 'mention', mentioned: { id: 'bot' }, text: '<at>Kraftbot</at>' },
    { type: 'mention', mentioned: { id: `29:x/${id}/${tenant}` }, text: '<at>Alva Ek</at>' },
  ];
  await bot.deliver(bot.activity({ type: 'message', text, entities }, who));
  return JSON.stringify(bot.connector.spoken.map(({ body }) => body));
}

const looks = async (who: Who) => chatWith(bot, who).say(`visa ${world.consented}`);

it('lists people and conversations, for the admin alone', async () => {
  const said = await chatWith(bot, SEATS.admin).say('behörigheter');
  expect(said).toMatch(/Representant Försäkringskassan\*\* · representant för Försäkringskassan/);
  expect(said).toMatch(/Onsdagsmötet\*\* · mötets, med Socialförvaltningen, .* och Region Dalarna/);
  for (const seat of ['team', 'agency', 'steering', 'admin in the team’s chat'] as const)
    expect(await chatWith(bot, SEATS[seat]).say('behörigheter')).toMatch(
      /Det kan bara verksamhetsledaren göra|enskilt/,
    );
});

it('gives, changes and takes away a role by mention, at once, and over a restart', async () => {
  expect(await looks(stranger)).toContain('inte inlagd');
  expect(await mentioning('handledare')).toContain('**Alva Ek** är nu handledare.');
  expect(await looks(stranger)).toContain('Remittent');
  expect(await mentioning('myndighet FK')).toContain('är nu representant för Försäkringskassan');
  expect(await looks(stranger)).toContain('Remittent');
  expect(await mentioning('styrgrupp')).toContain('är nu styrgruppen');
  expect(await looks(stranger)).toContain('Det kan bara teamet göra');
  expect(bot.live.register.settings.members.get(STRANGER)?.name).toBe('Alva Ek');
  expect(await mentioning('ingen')).toContain('är nu utan behörighet');
  expect(await looks(stranger)).toContain('inte inlagd');
});

it('takes a role by name and by id too, and undoes', async () => {
  const admin = chatWith(bot, SEATS.admin);
  expect(await admin.say(`behörighet ${STRANGER} Alva handledare`)).toContain('**Alva** är nu handledare.');
  expect(await looks(stranger)).toContain('Remittent');
  expect(await admin.say('behörighet Alva ingen')).toContain('utan behörighet');
  await admin.press('Ångra');
  expect(await looks(stranger)).toContain('Remittent');
});

describe('changes nothing', () => {
  it.each([
    ['without a role', 'kanske', /Vilken behörighet\?/],
    ['for an authority without a name', 'myndighet', /Vilken behörighet\?/],
    ['for an authority that is none', 'myndighet XYZ', /Vilken behörighet\?/],
  ])('%s', async (_name, words, answer) => {
    expect(await mentioning(words)).toMatch(answer);
    expect(bot.live.register.settingsEntries).toEqual([]);
  });

  it('for others than the admin, or for somebody of another organisation', async () => {
    expect(await mentioning('handledare', SEATS['team in the team’s chat'])).toContain(
      'Det kan bara verksamhetsledaren göra',
    );
    expect(await mentioning('handledare', inTeam, STRANGER, ADMIN)).toContain(
      'hör inte till teamets organisationer',
    );
    expect(bot.live.register.settingsEntries).toEqual([]);
  });

  it('where nobody would be left to manage it', async () => {
    const said = await chatWith(bot, SEATS.admin).say(`behörighet ${ADMIN} handledare`);
    expect(said).toContain('Någon måste vara verksamhetsledare.');
  });
});

describe('a conversation', () => {
  const unknown = { conversation: '19:ny', kind: 'groupChat' } as const;

  it('is the team’s once the admin has said so there, and nobody’s before', async () => {
    expect(await looks({ user: SEATS.team.user, ...unknown })).toContain('inte inlagd hos mig');
    expect(await chatWith(bot, { user: SEATS.team.user, ...unknown }).say('chatten är teamets')).toContain(
      'inte inlagd',
    );
    expect(await looks({ user: ADMIN, ...unknown })).toContain('inte inlagd hos mig');
    expect(await chatWith(bot, { user: ADMIN, ...unknown }).say('chatten är teamets')).toContain(
      'Chatten är nu teamets.',
    );
    expect(await looks({ user: SEATS.team.user, ...unknown })).toContain('Remittent');
  });

  it('that nobody has set shows nothing to a press that says whose it is and does something else', async () => {
    const there = { user: ADMIN, ...unknown };
    const said = { verb: 'say', text: 'chatten är teamets' };
    const press = (verb: string) =>
      bot.press(verb, { ...said, from: '2026-01-01', to: '2026-06-30', view: 'status' }, there);
    expect(JSON.stringify(await press('status-view'))).toContain('inte inlagd hos mig');
    const long = `chatten är teamets ${'nu '.repeat(100)}`;
    expect(await chatWith(bot, there).say(long)).toContain('inte inlagd hos mig');
    await press('say');
    expect(bot.live.register.settings.rooms.get('19:ny')?.level).toEqual({ kind: 'team' });
  });

  it('can become the meeting’s, with some authorities, the steering group’s, and nobody’s', async () => {
    const admin = chatWith(bot, inTeam);
    expect(await admin.say('den här chatten är mötets med FK och AF')).toContain(
      'Försäkringskassan och Arbetsförmedlingen',
    );
    expect(bot.live.register.settings.rooms.get(TEAM_CHAT)?.level).toEqual({
      kind: 'mixed',
      authorities: ['FK', 'AF'],
    });
    expect(await admin.say('chatten är styrgruppens')).toContain('är nu styrgruppens');
    expect(await looks(SEATS['team in the team’s chat'])).toContain('Siffrorna får du med');
    expect(await admin.say('chatten är ingens')).toContain('visar inget');
    expect(await looks(SEATS['team in the team’s chat'])).toContain('inte inlagd hos mig');
    expect(await chatWith(bot, SEATS.admin).say('chatten är teamets')).toContain('alltid din');
  });
});
