import { readFileSync } from 'node:fs';
import { answering } from './answering.js';

/** F4: JSON.parse of a journal's lines, once, in a process that has done nothing else. */
const [file = ''] = process.argv.slice(2);
const lines = readFileSync(file, 'utf8').split('\n').slice(0, -1);
const start = performance.now();
const parsed = lines.map((line): unknown => JSON.parse(line));
answering({ took: performance.now() - start, lines: parsed.length }, {});
