import module from 'node:module';
import { join } from 'node:path';

// Node keeps what it has compiled beside the programme, where it may write there (22.8 and later): a folder that others can
// write in would let them put code into the bot.
if ('enableCompileCache' in module)
  module.enableCompileCache(join(import.meta.dirname, '..', '.compile-cache'));
await import('./main.js');
