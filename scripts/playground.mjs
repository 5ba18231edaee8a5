/**
 * `npm run playground`: the bot with a sample register and a Teams-like chat in the browser, on this machine only.
 * `--fresh` starts over; `--as team|team2|agency|steering|admin|none` chooses who you are; `--teams` is a bot for two teams.
 */
import { spawnSync } from 'node:child_process';
import { accessSync, constants, existsSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import { PEOPLE, worldAs } from './playground/people.mjs';
import { answers, isFree, launch, stop } from './playground/processes.mjs';
import { shiftRegister } from './playground/shift.mjs';
import { twoTeams } from './playground/two-teams.mjs';

const root = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const bot = join(root, 'dist', 'index.js');
const cli = join(root, 'dist', 'cli.js');
const client = join(root, 'node_modules', '@microsoft', 'm365agentsplayground', 'cli.js');
const people = join(root, 'scripts', 'playground', 'kraftbot.json');
/** The sample registers and the day that each is made for. */
const SAMPLE = { file: 'kraften-demo.csv', day: '2026-11-25' };
const SAMPLES = [
  { team: 'hedemora', ...SAMPLE },
  { team: 'avesta', file: 'kraften-2022-23.csv', day: '2023-06-30' },
];

const { fresh, who, teams } = readArguments(process.argv.slice(2));
const port = readPort('PORT', 3978);
const clientPort = readPort('PLAYGROUND_PORT', 56150);
const data = resolve(
  process.env.KRAFTBOT_DATA ?? join(root, 'kraftbot-data', teams ? 'playground-teams' : 'playground'),
);
const today =
  process.env.KRAFTBOT_TODAY ?? new Intl.DateTimeFormat('sv-SE', { timeZone: 'Europe/Stockholm' }).format();
/** Says that the folder is a Playground's, so that `--fresh` may empty it; and whether the sample is in it yet. */
const marker = join(data, '.playground');
const config = teams ? join(data, 'kraftbot.json') : people;

if (!existsSync(bot) || !existsSync(cli)) fail('Boten är inte byggd. Kör npm run build först.');
if (!existsSync(client)) fail('Playground är inte installerad. Kör npm ci först.');
for (const [name, number] of [
  ['PORT', port],
  ['PLAYGROUND_PORT', clientPort],
])
  if (!(await isFree(number)))
    fail(`Port ${number} används redan av ett annat program. Stäng det, eller välj en annan med ${name}.`);
if (fresh) startOver();
openFolder();
if (shouldLoad()) loadSamples();
await run();

function readArguments(given) {
  const rest = [...given];
  const chosen = { fresh: false, who: 'team', teams: false };
  while (rest.length > 0) {
    const word = rest.shift();
    if (word === '--fresh' || word === '--teams') chosen[word.slice(2)] = true;
    else if (word === '--as' && Object.hasOwn(PEOPLE, rest[0] ?? '')) chosen.who = rest.shift();
    else
      fail(`Okänt: ${word}. Det som finns är --fresh, --teams och --as ${Object.keys(PEOPLE).join('|')}.`, 2);
  }
  return chosen;
}

function readPort(name, otherwise) {
  const given = process.env[name];
  if (!given) return otherwise;
  const number = Number(given);
  if (!Number.isInteger(number) || number < 1 || number > 65_535)
    fail(`${name} ska vara ett heltal mellan 1 och 65535.`);
  return number;
}

function startOver() {
  if (!existsSync(data)) return;
  if (!existsSync(marker))
    fail(`Mappen ${data} är inte gjord av npm run playground, så --fresh rör den inte.`);
  rmSync(data, { recursive: true, force: true });
}

function openFolder() {
  try {
    mkdirSync(data, { recursive: true });
    accessSync(data, constants.R_OK | constants.W_OK | constants.X_OK);
  } catch (error) {
    fail(`Mappen ${data} går inte att läsa och skriva i (${error.code}).`);
  }
}

/** A folder without a register, or one whose loading was cut off. Another register is left alone. */
function shouldLoad() {
  if (existsSync(marker)) return readFileSync(marker, 'utf8').trim() === 'laddar';
  return !existsSync(join(data, 'journal.jsonl'));
}

function loadSamples() {
  writeFileSync(marker, 'laddar\n');
  if (teams) writeFileSync(config, JSON.stringify(twoTeams(JSON.parse(readFileSync(people, 'utf8')))));
  for (const sample of teams ? SAMPLES : [SAMPLE]) loadSample(sample);
  writeFileSync(marker, 'klar\n');
  console.log(`Exempelregistret är inläst, flyttat till ${today}.`);
}

function loadSample({ team, file, day }) {
  const moved = join(data, 'exempelregister.csv');
  writeFileSync(moved, shiftRegister(readFileSync(join(root, 'data', file), 'utf8'), day, today));
  const which = team === undefined ? [] : ['--team', team];
  const done = spawnSync(
    process.execPath,
    [cli, 'import', moved, '--data', data, '--today', today, ...which],
    { encoding: 'utf8', env: { ...process.env, KRAFTBOT_CONFIG: config } },
  );
  if (done.status !== 0)
    fail(`Exempelregistret gick inte att läsa in.\n${done.stderr.trim() || done.stdout.trim()}`);
}

async function run() {
  const botLog = join(data, 'bot.log');
  const world = join(data, 'playground.yml');
  writeFileSync(world, worldAs(join(root, 'scripts', 'playground', '.m365agentsplayground.yml'), who));
  writeFileSync(botLog, '');
  const children = [
    launch(bot, [], botEnvironment(), botLog),
    launch(client, clientArguments(), clientEnvironment(world), join(data, 'playground.log')),
  ];
  let stopping = false;
  const end = async (code) => {
    if (stopping) return;
    stopping = true;
    await Promise.all(children.map(stop));
    process.exit(code);
  };
  for (const name of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.on(name, () => void end(0));
  const ready = await Promise.all([
    answers(`http://127.0.0.1:${port}/healthz`, children[0]),
    answers(`http://127.0.0.1:${clientPort}/`, children[1]),
  ]);
  if (stopping) return;
  if (!ready[0]) console.error(`Boten startade inte. ${lastLine(botLog)}`);
  else if (!ready[1]) console.error(`Playground startade inte. Se ${join(data, 'playground.log')}.`);
  if (!ready[0] || !ready[1]) return end(1);
  console.log(`Kraftbot är igång. Öppna http://localhost:${clientPort} i webbläsaren. Avsluta med Ctrl-C.`);
  await Promise.race(children.map((child) => child.ended));
  if (!stopping) console.error(`Något av programmen avslutades oväntat. Se ${botLog}.`);
  return end(1);
}

/** Local mode, whatever the shell happens to have set for Teams. */
function botEnvironment() {
  const kept = Object.entries(process.env).filter(([name]) => !name.startsWith('MicrosoftApp'));
  return {
    KRAFTBOT_CONFIG: config,
    ...Object.fromEntries(kept),
    PORT: String(port),
    KRAFTBOT_DATA: data,
    NODE_ENV: 'development',
  };
}

function clientArguments() {
  const endpoint = `http://127.0.0.1:${port}/api/messages`;
  return ['start', '-e', endpoint, '-c', 'msteams', '-p', String(clientPort), '--dt'];
}

function clientEnvironment(world) {
  return {
    ...process.env,
    TEAMSAPPTESTER_BROWSER: 'none',
    M365_AGENTS_PLAYGROUND_CONFIG_PATH: world,
    M365_AGENTS_PLAYGROUND_LOGFILE: join(data, 'playground-client.log'),
  };
}

function lastLine(file) {
  return readFileSync(file, 'utf8').trim().split('\n').at(-1) ?? '';
}

function fail(text, code = 1) {
  console.error(text);
  process.exit(code);
}
