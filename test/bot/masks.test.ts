import { join } from 'node:path';
import { afterEach, expect, it } from 'vitest';
import { openLog } from '../../src/bot/log.js';
import { type Masks, openMasks } from '../../src/bot/masks.js';
import { BY } from '../../src/domain/answers/mask/atoms.js';
import { type Mask, maskOf, maskRegister } from '../../src/domain/answers/mask/mask.js';
import { toWorkOut } from '../../src/domain/answers/mask/parts.js';
import { COUNTS } from '../../src/domain/answers/mask/slots.js';
import { day } from '../../src/domain/day.js';
import { type LiveRegister, openRegister } from '../../src/domain/live-register.js';
import { memoryLedger } from '../../src/domain/stores/memory.js';
import { openBot } from '../support/bot.js';
import { chatWith } from '../support/chat.js';
import { config, STEERING } from '../support/people.js';
import { tempFolder } from '../support/temp-folder.js';
import { entriesFromCsv, programme, publishedCsv } from '../support/sample-register.js';

const TODAY = day('2023-12-15');
const kraften = programme();
const imported = entriesFromCsv(publishedCsv(), kraften, TODAY);
const lastCase = imported.findLast(({ stream }) => stream.startsWith('case/'))?.stream;
const [most, more] = [false, true].map((isLast) =>
  imported.filter(({ stream }) => (stream === lastCase) === isLast),
);

const openMost = () =>
  openRegister(memoryLedger(most?.map((entry, index) => ({ ...entry, position: index + 1 }))), kraften);
const left = ({ register }: LiveRegister) => toWorkOut(register, kraften, TODAY).map(({ by }) => by);
const hiddenIn = (mask: Mask) =>
  mask.timeline.wholes.flatMap((whole) =>
    BY.flatMap((by) =>
      COUNTS.map((count) => mask.keys[by].filter((key) => mask.isHidden(by, count, whole, key)).join(' ')),
    ),
  );
const isRight = ({ register }: LiveRegister) => {
  expect(hiddenIn(maskOf(register, kraften, TODAY))).toEqual(
    hiddenIn(maskRegister({ ...register, programme: kraften, today: TODAY })),
  );
};

let masks: Masks;
let said: string[] = [];
const open = (child?: URL) => {
  said = [];
  masks = openMasks(
    openLog(
      (line) => said.push(line),
      () => new Date(0),
    ),
    child && { child },
  );
};
const OWN = new URL('../../dist/bot/mask-child.js', import.meta.url);
/** A thread that does this with what it is told. */
const child = (code: string) =>
  new URL(
    `data:text/javascript,${encodeURIComponent(
      `import { parentPort } from 'node:worker_threads'; let told = 0; parentPort.on('message', () => { told += 1; ${code} });`,
    )}`,
  );
/** A thread that never ends with the first that it is told, and does as the bot's own when it is begun anew. */
const hangsOnce = async () => {
  const flag = join(await tempFolder(), 'begun');
  const code = `
    import { existsSync, writeFileSync } from 'node:fs';
    import { parentPort } from 'node:worker_threads';
    const hang = () => { writeFileSync(${JSON.stringify(flag)}, ''); for (;;); };
    if (existsSync(${JSON.stringify(flag)})) await import(${JSON.stringify(OWN.href)});
    else parentPort.on('message', hang);`;
  return new URL(`data:text/javascript,${encodeURIComponent(code)}`);
};
const ANSWERS = 'parentPort.postMessage({ hidden: [], chosen: [] });';
afterEach(() => masks.close());

it('works out what to hide in its thread: the same as in the turn', async () => {
  open();
  const live = await openMost();
  expect(left(live)).toEqual(BY);
  await masks.ready(live, TODAY);
  expect(left(live)).toEqual([]);
  isRight(live);
  expect(said).toEqual([]);
});

it('works out anew what has changed meanwhile', async () => {
  open();
  const live = await openMost();
  const ready = masks.ready(live, TODAY);
  await live.admitAll(more ?? []);
  expect(left(live)).toEqual(BY);
  await ready;
  expect(left(live)).toEqual([]);
  isRight(live);
});

it('is asked once of the same numbers, however many wait for them', async () => {
  open(child(`if (told > ${BY.length}) throw new Error('asked again'); ${ANSWERS}`));
  const live = await openMost();
  await Promise.all([masks.ready(live, TODAY), masks.ready(live, TODAY), masks.ready(live, TODAY)]);
  expect(left(live)).toEqual([]);
  expect(said).toEqual([]);
});

it.each([
  ['cannot begin', () => new URL('file:///nowhere/mask-child.js')],
  ['fails', () => child("throw new Error('failed');")],
  ['ends', () => child('process.exit();')],
])('leaves it to the turn where the thread %s', async (_, made) => {
  open(made());
  const live = await openMost();
  await masks.ready(live, TODAY);
  expect(said.filter((line) => line.includes('mask-not-ready'))).toHaveLength(1);
  isRight(live);
});

it('leaves it to the turns under way when it is closed', async () => {
  open(child(''));
  const live = await openMost();
  const ready = masks.ready(live, TODAY);
  await masks.close();
  await ready;
  await masks.ready(live, TODAY);
  expect(left(live)).toEqual(BY);
});

it('is ready before the steering group is answered', async () => {
  open();
  const bot = await openBot({ config });
  await bot.live.admitAll(imported);
  const { register, programme: rules } = bot.live;
  const before = toWorkOut(register, rules, day('2026-11-25'));
  const chat = chatWith(bot, { user: STEERING });
  expect(await chat.say('tack!')).not.toContain('färre');
  expect(before).toHaveLength(BY.length);
  expect(toWorkOut(register, rules, day('2026-11-25'))).toEqual([]);
  expect(await chat.say('status 2022/23')).toContain('11 av 21');
  await bot.stop();
  expect(bot.log.filter((line) => line.includes('mask-not-ready'))).toEqual([]);
});

it('shows nothing where the thread does not end, says so and what to do, and begins anew', async () => {
  open();
  const bot = await openBot({ config, masks: { child: await hangsOnce(), longest: 4_000 } });
  await bot.live.admitAll(imported);
  const chat = chatWith(bot, { user: STEERING });
  const late = await chat.say('status 2022/23');
  expect(late).toMatch(/^Det tog för lång tid .* visar inga siffror\. .*ett team i taget/);
  expect(late).not.toMatch(/\d/);
  expect(await chat.say('status 2022/23')).toContain('11 av 21');
  await bot.stop();
  expect(bot.log.filter((line) => line.includes('MaskTooLate'))).toHaveLength(1);
});
