import { fork } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Sheet, SheetRow } from '../../domain/files/sheet.js';
import type { ToParent } from './workbook-child.js';
import { WorkbookFailure } from './failures.js';

/** What reading a file may cost: megabytes of heap, and milliseconds. */
const MEMORY = 768;
const TIME = 60_000;

/** The built entry, also where the sources themselves are run by a test. */
const CHILD = fileURLToPath(
  new URL('workbook-child.js', import.meta.url.replace(/\/src\/(.*)\.ts$/, '/dist/$1.js')),
);

const ZIP = [0x50, 0x4b];
/** Excel's own older container: .xls, and an .xlsx under a password. */
const OLD = [0xd0, 0xcf, 0x11, 0xe0];
const begins = (file: Uint8Array, signs: readonly number[]) => signs.every((sign, at) => file[at] === sign);

/** Whether a file is one of a spreadsheet program, and not text. */
export function isWorkbook(file: Uint8Array): boolean {
  return begins(file, ZIP) || begins(file, OLD);
}

/** The sheets of an .xlsx file, read in a process of its own. Rejects with a WorkbookFailure. */
export function openWorkbook(file: Uint8Array, time = TIME): Promise<readonly Sheet[]> {
  if (begins(file, OLD)) return Promise.reject(new WorkbookFailure('old-or-locked'));
  return new Promise((resolve, reject) => {
    const sheets: (Sheet & { rows: SheetRow[] })[] = [];
    const child = fork(CHILD, [], {
      env: {},
      execArgv: [`--max-old-space-size=${MEMORY}`],
      serialization: 'advanced',
      stdio: ['ignore', 'ignore', 'ignore', 'ipc'],
    });
    const end = (failure?: WorkbookFailure) => {
      clearTimeout(timer);
      child.removeAllListeners();
      child.kill('SIGKILL');
      if (failure) reject(failure);
      else resolve(sheets);
    };
    const timer = setTimeout(() => {
      end(new WorkbookFailure('too-slow'));
    }, time);
    child.on('message', (message: ToParent) => {
      if (message.kind === 'sheet') sheets.push({ ...(message.sheet as Sheet), rows: [] });
      else if (message.kind === 'rows') sheets.at(-1)?.rows.push(...message.rows);
      else end(message.kind === 'failed' ? new WorkbookFailure(message.code) : undefined);
    });
    // A child that runs out of memory dies without a word. What it has sent is heard before the line is cut.
    child.on('disconnect', () => {
      end(new WorkbookFailure('too-large'));
    });
    child.on('error', () => {
      end(new WorkbookFailure('broken'));
    });
    child.send(file);
  });
}
