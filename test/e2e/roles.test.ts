import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it } from 'vitest';
import { openPlayground, type Playground } from './support/playground.js';
import type { Person, Place, Press } from './support/people.js';
import { ROOT } from './support/processes.js';

/** Five people with their roles take one case from its study visit to its closure and back (DESIGN 11). */
let chat: Playground;
beforeAll(async () => {
  chat = await openPlayground({ config: worldWithMeeting() });
});
afterAll(() => chat.close());
afterEach(() => {
  expect(chat.errors).toEqual([]);
  expect(chat.warnings).toEqual([]);
});

/** The Playground's own roles, with the team's channel as the meeting that all authorities read along in. */
function worldWithMeeting(): object {
  const file = join(ROOT, 'scripts', 'playground', 'kraftbot.json');
  const config = JSON.parse(readFileSync(file, 'utf8')) as { conversations: { id: string; kind: string }[] };
  const meeting = {
    id: 'teamets-kanal',
    name: 'Mötet',
    kind: 'mixed',
    authorities: ['SOC', 'FK', 'AF', 'RD'],
  };
  const others = config.conversations.filter(({ id }) => id !== meeting.id);
  return { ...config, conversations: [...others, meeting] };
}

const says = async (who: Person, place: Place, text: string) => (await chat.sayAs(who, place, text)).text;
/** One line and one tap. */
const does = async (who: Person, place: Place, text: string, press: Press) => {
  const form = await chat.sayAs(who, place, text);
  return chat.pressAs(who, place, form, press);
};
let code: string;

const NOT_YOUR_ROLE = 'Det kan bara';

it('begins with a study visit, a referral and an enrolment', async () => {
  const booked = await does('team', 'personal', 'studiebesök soc kvinna 34 idag', { button: 'Spara' });
  code = /K26-\d{3}/.exec(booked.text)?.[0] ?? 'no code';
  expect(await chat.look('roller-studiebesok')).toEqual([]);
  const referred = await does('team2', 'group', `remiss ${code}`, { button: 'Spara' });
  expect(referred.text).toContain('Remiss från Socialförvaltningen 25 nov');
  const enrolled = await does('team', 'group', `skriv in ${code}`, { button: 'Spara' });
  expect(enrolled.text).toContain('Inskriven 25 nov');
});

describe('before the consent', () => {
  it.each([
    ['agency', 'personal', 'kan jag inte visa'],
    ['steering', 'personal', NOT_YOUR_ROLE],
    ['none', 'personal', 'du är inte inlagd hos mig'],
    ['admin', 'steering', 'kan jag inte visa i den här chatten'],
    ['team', 'meeting', 'kan jag inte visa'],
  ] as const)('%s in %s may not see the case', async (who, place, words) => {
    const answer = await says(who, place, `visa ${code}`);
    expect(answer).toContain(words);
    expect(answer).not.toMatch(/Inskriven|1992|Försörjning/);
  });

  it.each([
    ['team', 'personal', true],
    ['admin', 'personal', true],
    ['team2', 'group', false],
  ] as const)('%s in %s sees it, with details: %s', async (who, place, details) => {
    const answer = await says(who, place, `visa ${code}`);
    expect(answer).toContain('Inskriven sedan 25 nov');
    expect(answer.includes('1992')).toBe(details);
  });
});

it('is shown to an authority from its consent on, but not changed by it', async () => {
  const line = `samtycke ${code} fk soc af rd`;
  expect((await does('team2', 'personal', line, { button: 'Spara' })).text).toMatch(
    /Samtycke till .+ från 25 nov/,
  );
  expect(await says('agency', 'personal', `visa ${code}`)).toContain('Inskriven sedan 25 nov');
  expect(await chat.look('roller-myndighet')).toEqual([]);
  expect(await says('agency', 'personal', `avsluta ${code} arbete`)).toContain(NOT_YOUR_ROLE);
  expect(await says('team', 'meeting', `visa ${code}`)).toContain('Inskriven sedan 25 nov');
});

it('gives the steering group figures and never a code', async () => {
  for (const who of ['steering', 'admin'] as const)
    for (const line of ['status 2022/23', 'tabeller 2022/23', 'hur många är inskrivna', 'uppföljningar'])
      expect(await says(who, 'steering', line), line).not.toMatch(/K\d\d-\d{3}/);
  await chat.open('Styrgruppen');
  await chat.say('tabeller 2022/23', { mention: true });
  await expect.poll(() => chat.lastText()).not.toMatch(/K\d\d-\d{3}/);
  expect(await chat.look('roller-styrgrupp')).toEqual([]);
});

it('goes on to its closure, one line and one tap a step, by two people', async () => {
  const steps = [
    ['team2', `uppf ${code} klar, nästa 3/3`, 'Uppföljning gjord 25 nov, nästa bokad 3 mars 2027'],
    ['team', `starta arbetsträning ${code} idag 4 tim`, 'Började arbetsträning 25 nov, 4 tim i veckan'],
    ['team', `prövotid ${code} fortsätt`, 'Fortsätter efter prövotiden'],
    ['team2', `avsluta ${code} arbete lönebidrag`, 'Avslutad 25 nov: arbete.'],
  ] as const;
  for (const [who, line, words] of steps)
    expect((await does(who, 'group', line, { button: 'Spara' })).text, line).toContain(words);
});

it('is opened again by the admin, with a reason', async () => {
  const line = `ångra ${code}`;
  const form = await does('admin', 'personal', line, { button: 'Ångra' });
  expect(form.text).toContain('Skäl');
  await chat.open('Personal Chat');
  expect(await chat.look('roller-angra')).toEqual([]);
  const values = { reason: 'Avslutades av misstag' };
  const undone = await chat.pressAs('admin', 'personal', form, { button: 'Ångra', values });
  expect(undone.text).toContain('Avslutad 25 nov: arbete – lönebidrag');
  expect(await says('team', 'personal', `visa ${code}`)).toContain('Avslutades av misstag');
  expect(await chat.look('roller-tidslinje')).toEqual([]);
  expect(chat.kraftbot('verify')).not.toMatch(/fel/i);
});
