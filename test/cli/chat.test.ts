import { join } from 'node:path';
import { beforeAll, expect, it } from 'vitest';
import { main } from '../../src/cli/main.js';
import { folderOfTest, kraftbot } from '../support/command-line.js';

/** `kraftbot chat`: the chat without Teams. */
const TODAY = ['--today', '2026-11-25'];

// The whole bot, which takes its time on a busy machine.
beforeAll(() => import('../../src/terminal.js'), 120_000);

async function register() {
  const data = join(folderOfTest(), 'data');
  expect((await kraftbot(['import', 'data/kraften-demo.csv', '--data', data, ...TODAY])).code).toBe(0);
  const chat = (...lines: string[]) => kraftbot(['chat', ...lines, '--data', data, ...TODAY]);
  const exported = async () => (await kraftbot(['export', '--data', data])).out;
  return { data, chat, exported };
}

it('saves what is pressed, says what is not saved, and takes it back', async () => {
  const { chat, exported } = await register();
  const before = await exported();
  const asked = await chat('avsluta Maskrosen arbete lönebidrag');
  expect(asked.out).toMatch(/^Avsluta Maskrosen · K23-033 · arbete – lönebidrag · 25 nov/);
  expect(asked.out).toContain('[Spara]');
  expect(asked).toMatchObject({
    code: 1,
    err: 'Inte sparat: ”avsluta Maskrosen arbete lönebidrag”. Skriv Spara efter raden, eller Avbryt.\n',
  });
  // Nor is one that another line came over.
  expect((await chat('uppföljning Maskrosen klar', 'hur många är i kö?')).err).toContain('”uppföljning Mask');
  expect(await exported()).toBe(before);
  const saved = await chat('avsluta Maskrosen arbete lönebidrag', 'spara');
  expect(saved).toMatchObject({ code: 0, err: '' });
  expect(saved.out).toContain('Sparat: Maskrosen (K23-033). Avslutad 25 nov: arbete – lönebidrag.');
  await chat('ångra', 'Ångra');
  expect(await exported()).toBe(before);
});

it('fills in a form field by field, and says what a field takes', async () => {
  const { chat, exported } = await register();
  const { out, code } = await chat('avsluta Maskrosen', 'Utfall: simning', 'Utfall: arbete', 'Avbryt');
  expect(out).toMatch(/Utfall: välj Arbete, .* eller Dropout/);
  expect(out).toContain('Utfall *: Arbete {');
  expect(code).toBe(0);
  const { out: day } = await chat('avsluta Maskrosen', 'Avslutsdag: i övermorgon', 'Avbryt');
  expect(day).toContain('Avslutsdag: en dag, till exempel 2026-11-25.');
  const { out: done } = await chat(
    ...['avsluta Maskrosen', 'utfall: stud', 'avslutsdag: 24/11-26', 'Fortsätt', 'Spara'],
  );
  expect(done).toContain('Sparat: Maskrosen (K23-033). Avslutad 24 nov');
  expect(await exported()).toMatch(/^K23-033;.*2026-11-24;studier/m);
});

it('asks which, where several buttons are called the same', async () => {
  const { chat } = await register();
  const { out } = await chat('uppföljningar', 'Gjord', 'gjord maskrosen');
  expect(out).toContain('Flera knappar heter så. Skriv vilken, till exempel: Gjord, Maskrosen, uppföljning.');
  expect(out).toContain('✓ Maskrosen');
});

it('goes on from what was asked, as the role that was given, and not with what belongs in Teams', async () => {
  const { chat, data } = await register();
  expect((await chat('hur många är inskrivna?', 'och männen?')).out).toMatch(/35[^]*män/);
  const steering = await kraftbot(['chat', 'visa K26-014', '--role', 'steering', '--data', data, ...TODAY]);
  expect(steering.out).toContain('Det kan bara teamet göra');
  expect((await chat('posta dagordningen här')).out).toContain('bara i Teams');
  const files = (await chat('importera', 'rapport för perioden', 'kalender')).out;
  for (const command of ['import', 'report', 'calendar']) expect(files).toContain(`\`kraftbot ${command} `);
});

it('stops a personnummer, in a line and in a field, and repeats it nowhere', async () => {
  const { chat, exported } = await register();
  const before = await exported();
  const said = await chat(
    'avsluta Maskrosen',
    'Utfall: annat 19690118-7747',
    'ny remiss fk man 19690118-7747',
  );
  expect(said.out).toContain('Det sparas aldrig');
  const json = await chat('ny remiss fk man 19690118-7747', '--json');
  expect(said.out + said.err + json.out + json.err).not.toContain('7747');
  expect(await exported()).toBe(before);
});

it('is a look, and a change, by the account on the server', async () => {
  const { chat, data } = await register();
  await chat('visa K26-014');
  await chat('uppföljning K26-001 klar', 'Spara');
  const { out } = await kraftbot(['log', '--json', '--data', data]);
  const { looks } = JSON.parse(out) as { looks: { by: string; what: string; codes: string[] }[] };
  expect(looks).toContainEqual(expect.objectContaining({ by: 'cli', what: 'chat', codes: ['K26-014'] }));
  expect(looks).toContainEqual(expect.objectContaining({ by: 'cli', what: 'followed-up', changed: true }));
});

it('reads lines that are typed or piped in, and gives JSON', async () => {
  const { data } = await register();
  let out = '';
  const typed = async function* () {
    yield* await Promise.resolve(['lägg till på dagordningen: lokaler', '', 'dagordning']);
  };
  const code = await main(['chat', '--json', '--data', data, ...TODAY], {
    ...{ env: {}, now: () => new Date('2026-11-25T08:30:00Z'), typed },
    write: (text) => (out += text),
    complain: (text) => (out += text),
  });
  expect(code).toBe(0);
  const { turns } = JSON.parse(out) as { turns: { line: string; text: string }[] };
  expect(turns.map(({ line }) => line)).toEqual(['lägg till på dagordningen: lokaler', 'dagordning']);
  expect(turns[1]?.text).toContain('lokaler');
});
