import fc from 'fast-check';
import { afterAll, beforeAll, beforeEach, expect, it, vi } from 'vitest';
import type { Card } from '../../../src/cards/kit.js';
import { plain } from '../../../src/cards/kit.js';
import { openBot, type TestBot, type Who } from '../../support/bot.js';
import { shownTexts } from '../../support/card-parts.js';
import { type CaseWorld, caseWorld, SEATS } from '../../support/case-world.js';
import { config } from '../../support/people.js';

/** What somebody types is never drawn as markdown, a link or a mention, wherever it comes back (BARS S3). */
vi.setConfig({ testTimeout: 60_000 });

let bot: TestBot;
let world: CaseWorld;
beforeAll(async () => {
  bot = await openBot({ config });
  world = await caseWorld(bot);
});
afterAll(() => bot.stop());
beforeEach(() => {
  bot.connector.forget();
});

const URLS = [
  'https://onda.example/x',
  'http://onda.example',
  'www.onda.example',
  '//onda.example',
  'mailto:x@o.example',
];
const bait = fc.oneof(
  fc.tuple(fc.constantFrom('klicka', 'Spara', ''), fc.constantFrom(...URLS)).map(([a, b]) => `[${a}](${b})`),
  fc.constantFrom(...URLS).map((url) => `![bild](${url})`),
  fc.constantFrom(...URLS).map((url) => `<${url}>`),
  fc.constantFrom(
    ...URLS,
    'javascript:alert(1)',
    'msteams:/l/chat',
    'data:text/html,x',
    'file:///etc',
    'tel:112',
  ),
  fc.constantFrom(
    '<at>Chefen</at>',
    '<at id="1">Alla</at>',
    '&lt;at&gt;Alla&lt;/at&gt;',
    '&#91;x&#93;&#40;y&#41;',
  ),
  fc.constantFrom(
    '**fet**',
    '__fet__',
    '*kursiv*',
    '_kursiv_',
    '~~borta~~',
    '`kod`',
    '\\*',
    '***',
    '| a | b |',
  ),
  fc.constantFrom(
    '# Rubrik',
    '## Sparat',
    '> citat',
    '- punkt',
    '* punkt',
    '+ punkt',
    '1. punkt',
    '7) punkt',
    '---',
  ),
  fc.constantFrom(
    '{{DATE(2026-01-01T00:00:00Z, SHORT)}}',
    '${namn}',
    '<b>fet</b>',
    '<script>x</script>',
    '<!-- x -->',
  ),
  fc.constantFrom('\u202eelpmaxe', 'a\u200bb', 'rad\n# två', 'rad\r\n- två', '\u0000x', '［x］（y）'),
);
const typed = fc
  .tuple(fc.constantFrom('', '', 'VC ', 'se '), bait, fc.constantFrom('', '', ' tack', '!'))
  .map((parts) => parts.join('').slice(0, 90));

/** What would be more than letters, in texts where our own `**bold**` is allowed. */
const ACTIVE =
  /[[\]<`\\]|:\/\/|\/\/|\bwww\.|\b(https?|mailto|javascript|msteams|data|file|tel):|&[#\w]+;|\{\{|^\s*(#|>|[-+*]\s|\d+[.)]\s|---)|_|~|\p{Cf}|\p{Cc}/iu;

function expectPlain(texts: readonly string[], from: string): void {
  for (const text of texts) {
    const words = text.replace(/\*\*[^*]+\*\*/g, (bold) => bold.slice(2, -2));
    expect(words, `typed: ${from}`).not.toMatch(/\*/);
    for (const line of [words, ...text.split('**')]) expect(line, `typed: ${from}`).not.toMatch(ACTIVE);
  }
}

const say = async (line: string, who: Who = SEATS.team) =>
  (await bot.say(line, who)).flatMap(({ body }) =>
    body.attachments ? shownTexts(body.attachments[0]?.content as Card) : [body.text ?? ''],
  );
const press = async (verb: string, data: object, who: Who = SEATS.team) => {
  const { value } = await bot.press(verb, data, who);
  return typeof value === 'string' ? [value] : shownTexts(value as Card);
};
const save = (form: string, code: string, values: object) =>
  press('save', {
    form,
    code,
    revision: bot.live.register.cases.get(code)?.revision,
    token: crypto.randomUUID(),
    ...values,
  });
const card = (code: string) => say(`visa ${code}`);

/** The ways in, each with a look at where the text comes back. */
const DOORS: readonly ((text: string) => Promise<readonly string[]>)[] = [
  async (text) => [
    ...(await save('correct', world.enrolled, { field: 'unit', to: text })),
    ...(await card(world.enrolled)),
  ],
  async (text) => [
    ...(await save('correct', world.enrolled, { field: 'contact', to: text })),
    ...(await card(world.enrolled)),
  ],
  async (text) => [
    ...(await save('follow-up', world.consented, { on: '2026-11-25', note: text })),
    ...(await card(world.consented)),
  ],
  async (text) => [
    ...(await save('correct', world.closed, { field: 'detail', to: text })),
    ...(await save('correct', world.closed, { field: 'nextStep', to: text })),
    ...(await card(world.closed)),
  ],
  async (text) => [
    ...(await save('correct', world.declined, { field: 'detail', to: text })),
    ...(await card(world.declined)),
  ],
  (text) => save('correct', world.enrolled, { field: 'alias', to: text }),
  (text) => save('correct', world.enrolled, { field: 'referrer', to: text }),
  (text) => save('enrol', world.waiting, { enrolled: text, authorities: text }),
  (text) => save('close', text.slice(0, 50), { outcome: text }),
  (text) => say(`sök ${text}`),
  (text) => say(`visa ${text}`),
  (text) => say(`ny remiss soc kvinna 34 ${text}`),
  (text) => say(`rätta ${world.enrolled} enhet ${text}`),
  (text) => press('list-page', { filter: { referrer: text.slice(0, 20), text }, start: 0 }),
  (text) => press('show', { code: text.slice(0, 50) }),
];

it('300 strings through every door in turn', async () => {
  const strings = fc.sample(typed, { numRuns: 300, seed: 11 });
  const { position } = bot.live.register;
  for (const [index, text] of strings.entries()) {
    const door = DOORS[index % DOORS.length];
    if (door) expectPlain(await door(text), text);
  }
  // Much of it is only odd, and is kept: otherwise the doors would all have been closed.
  expect(bot.live.register.position).toBeGreaterThan(position + 60);
});

it('a reason for an undo is told as it is, and no more', async () => {
  const reason = '[fel](https://onda.example) **person**';
  const { entries } = bot.live.register;
  const numbers = String(entries.get(world.toFk)?.at(-1)?.number);
  const admin = SEATS.admin;
  const answer = await press(
    'save',
    { form: 'undo', code: world.toFk, token: crypto.randomUUID(), numbers, reason },
    admin,
  );
  expectPlain([...answer, ...(await say(`visa ${world.toFk}`, admin))], reason);
  expect(entries.get(world.toFk)?.at(-1)?.event).toMatchObject({ type: 'undone', reason });
});

it('keeps what means nothing to anybody but the reader', () => {
  for (const text of [
    'Vårdcentralen Hedemora',
    'FK Falun, enhet 3',
    'kl. 13.15 & fika',
    'a-kassa – 50 %',
    'Å/Ä',
  ])
    expect(plain(text)).toBe(text);
});
