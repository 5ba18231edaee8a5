import { start } from '../src/start.js';

/** The bot as a program of its own, to be killed: says `ready PORT`. */
const [folder = ''] = process.argv.slice(2);
const source = { KRAFTBOT_DATA: folder, PORT: '0', KRAFTBOT_TODAY: '2026-11-25' };
const bot = await start(source, () => undefined);
process.stdout.write(`ready ${bot.port}\n`);
