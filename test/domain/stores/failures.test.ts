import { expect, it } from 'vitest';
import {
  type Failure,
  type FailureCode,
  StoreFailure,
  storeFailureText,
  writeFailure,
} from '../../../src/domain/stores/failures.js';

const folder = '/srv/kraftbot';
const file = `${folder}/journal.jsonl`;
const backup = 'journal-2026-11-24T073000Z.jsonl';

/** One of every kind. */
const FAILURES: { readonly [Code in FailureCode]: Extract<Failure, { code: Code }> } = {
  'folder-unreadable': { code: 'folder-unreadable', folder, cause: 'EACCES' },
  'no-register': { code: 'no-register', folder },
  locked: { code: 'locked', folder, pid: 17, host: 'server2' },
  'no-lock': { code: 'no-lock', folder, cause: 'flock saknas' },
  'journal-changed': { code: 'journal-changed', file, how: 'removed' },
  'lock-lost': { code: 'lock-lost', folder },
  'broken-line': { code: 'broken-line', file, line: 3, backup },
  'broken-snapshot': { code: 'broken-snapshot', file: `${folder}/snapshot.jsonl` },
  'journal-missing': { code: 'journal-missing', file, backup },
  'empty-file': { code: 'empty-file', file, backup: undefined },
  'cut-short': { code: 'cut-short', file, backup },
  'foreign-file': { code: 'foreign-file', file, backup: undefined },
  'newer-format': { code: 'newer-format', file, version: 2, known: 1, backup },
  'bad-key': { code: 'bad-key', why: 'length' },
  'no-key': { code: 'no-key', key: '3f9a0c11' },
  'wrong-key': { code: 'wrong-key', key: '3f9a0c11' },
  'disk-full': { code: 'disk-full', file },
  'write-failed': { code: 'write-failed', file, cause: 'EIO' },
  'read-failed': { code: 'read-failed', file, cause: 'EIO' },
  'read-only': { code: 'read-only', folder },
  closed: { code: 'closed', folder },
  'bad-database': { code: 'bad-database', why: 'tls' },
  'no-database': { code: 'no-database', cause: 'ECONNREFUSED' },
  'database-refused': { code: 'database-refused', cause: '42501' },
  'write-uncertain': { code: 'write-uncertain', cause: 'ECONNRESET' },
  'old-database': { code: 'old-database', version: 0, known: 1 },
  'no-team': { code: 'no-team', team: 'avesta' },
  'team-there': { code: 'team-there', team: 'avesta' },
  'register-there': { code: 'register-there', folder },
  'other-register': { code: 'other-register', from: backup, team: undefined },
  'broken-row': { code: 'broken-row', team: 'avesta', position: 7 },
  'ledger-replaced': { code: 'ledger-replaced', team: 'avesta' },
  'no-backup': { code: 'no-backup', folder, backup },
  'bad-backup': { code: 'bad-backup', backup, line: 3 },
};

it('says every failure in Swedish', async () => {
  const texts = Object.values(FAILURES).map((failure) => storeFailureText(new StoreFailure(failure)));
  await expect(`${texts.join('\n')}\n`).toMatchFileSnapshot('golden/store-failures.txt');
});

it('tells a full disk from other faults, and keeps what caused it', () => {
  const full = Object.assign(new Error('no space left'), { code: 'ENOSPC' });
  expect(writeFailure(file, full)).toMatchObject({ code: 'disk-full', cause: full });
  expect(writeFailure(file, new Error('?')).failure).toEqual({ code: 'write-failed', file, cause: 'Error' });
  const before = new StoreFailure(FAILURES.closed);
  expect(writeFailure(file, before)).toBe(before);
});
