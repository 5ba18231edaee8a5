import { readFileSync } from 'node:fs';
import { afterAll, beforeAll, describe, expect, it, vi } from 'vitest';
import { commands } from '../../src/bot/commands/index.js';
import type { TestBot, Who } from '../support/bot.js';
import { lint } from '../support/card-linter.js';
import { elementsOf } from '../support/card-parts.js';
import { contrastOf, lettersOf, THEMES } from '../support/contrast.js';
import { openDemoBot } from '../support/demo-bot.js';
import { ADMIN, AGENCY, STEERING, TEAM } from '../support/people.js';
import { buttonNames, type Pressed, walk } from '../support/walk.js';

vi.setConfig({ testTimeout: 120_000, hookTimeout: 120_000 });

/** Every example and suggestion anywhere is pressed where it stands (BARS, Looking), and gives an answer. */
const LOST =
  /förstod inte|förstår inte|känner jag inte längre till|gick inte att läsa|hittar inget ärende|HTTP \d|kan jag inte visa/;
/** Lines that are declined, refused or half right: what is offered then is pressed as well. */
const HALF = [
  'hur många asdf är inskrivna',
  'visa Rosenfinkn',
  'statsu 2301-2306',
  'blabla',
  'vilka kvinnor mår bra',
  'har Anna jobb',
  'medianåldern för de från enheten i Avesta',
  'avsluta Maskrosen',
  'avsluta Maskrosen annat',
  'ta bort Maskrosen',
  'skriv in Maskrosen',
  'uppföljning Hamnviken',
  'ny remiss',
  'påminn mig i övermorgon',
  'K14',
];

let bot: TestBot;
beforeAll(async () => {
  bot = await openDemoBot();
});
afterAll(() => bot.stop());

/** The guide's lines, about a case that is in the register. One that names a team is for a bot of several. */
function guideLines(): readonly string[] {
  // Of one's own list it tells what its cells may hold.
  const guide = readFileSync('docs/anvandarguide.md', 'utf8').replace(
    /## Teamets egen Excellista.*?\n## /s,
    '## ',
  );
  return [...guide.matchAll(/`([^`\n]+)`/g)]
    .flatMap(([, line = '']) => line)
    .filter((line) => !/^(?:npx|npm|kraftbot|--|\.|Avesta: )|…|”|masking|: \S+$/.test(line))
    .map((line) => line.replace('Rönnen', 'Maskrosen').replace('K26-014', 'K23-033'));
}

function manifestLines(): readonly string[] {
  const manifest = JSON.parse(readFileSync('appPackage/manifest.json', 'utf8')) as {
    bots: { commandLists: { commands: { title: string; prompt?: string }[] }[] }[];
  };
  return manifest.bots.flatMap((one) =>
    one.commandLists.flatMap((list) => list.commands.map(({ title, prompt = title }) => prompt)),
  );
}

const examples = commands.flatMap((one) => one.examples);

describe.each<[string, Who, () => readonly string[]]>([
  ['the team', { user: TEAM }, () => ['hjälp', ...manifestLines(), ...HALF]],
  [
    'an agency',
    { user: AGENCY },
    () => ['hjälp', 'uppföljningar', 'dagordning', 'alla', ...HALF.slice(0, 7)],
  ],
  ['the steering group', { user: STEERING }, () => ['hjälp', ...HALF.slice(0, 7)]],
  ['the leader', { user: ADMIN }, () => [...examples, ...guideLines()]],
])('for %s', (_name, who, starts) => {
  let all: readonly Pressed[];
  beforeAll(async () => {
    all = await walk(bot, who, starts());
  });

  it('everything that is offered anywhere is answered', () => {
    const lost = all.filter(
      ({ what, on, answer }) => !(on === 'start' && HALF.includes(what)) && LOST.test(answer),
    );
    expect(lost.map(({ what, on, answer }) => `${on} → ${what}: ${answer.slice(0, 120)}`)).toEqual([]);
  });

  it('every card is sound, and its buttons are told apart', () => {
    const wrong = all.flatMap(({ what, cards }) =>
      cards.flatMap((card) => {
        const names = buttonNames(card);
        const twice = names.filter((name, at) => names.indexOf(name) !== at || /[*_`]/.test(name));
        return [...lint(card), ...twice].map((problem) => `${what}: ${problem}`);
      }),
    );
    expect(wrong).toEqual([]);
  });

  it('every field says whether it must be filled in', () => {
    const fields = all.flatMap(({ cards }) => cards.flatMap((card) => [...elementsOf(card)]));
    const open = fields.filter(
      ({ type, isRequired }) => /^Input\.(?:Text|Date|Number)$/.test(String(type)) && isRequired !== true,
    );
    const silent = open
      .map(({ label }) => String(label))
      .filter((label) => !/valfritt|, om |tomt om/.test(label));
    expect([...new Set(silent)]).toEqual([]);
  });

  it.each(Object.entries(THEMES))('every letter can be read in Teams’ %s theme', (name, theme) => {
    const kinds = [...new Set(all.flatMap(({ cards }) => cards.flatMap((card) => [...lettersOf(card)])))];
    // The one that the host gives too little, and what it says is said in words: how late something is, or wrong.
    const least = (kind: string) => (name === 'dark' && kind.startsWith('attention ') ? 3 : 4.5);
    expect(kinds.length).toBeGreaterThan(1);
    expect(kinds.filter((kind) => contrastOf(kind, theme) < least(kind))).toEqual([]);
  });
});
