import { basename, join } from 'node:path';
import { type Entry, entrySchema, type Stream } from '../../entry.js';
import { explained } from './open.js';
import { readFailure, StoreFailure, storeFailureText } from '../failures.js';
import { AccessSegments } from './access-log.js';
import { backupNames, firstDifference } from './backups.js';
import { type FileSystem, nodeFileSystem } from './file-system.js';
import type { JournalLine } from './format.js';
import type { Keys } from './keys.js';
import { SCHEMA, scanAppends } from './load.js';
import { backupsIn, journalIn } from './places.js';

/** Something that is not as it must be. */
export type Finding =
  | { readonly code: 'journal'; readonly failure: StoreFailure }
  | { readonly code: 'bad-entry'; readonly line: number; readonly field: string }
  | { readonly code: 'wrong-position'; readonly line: number }
  | {
      readonly code: 'wrong-number';
      readonly line: number;
      readonly stream: Stream;
      readonly expected: number;
    }
  | { readonly code: 'repeated-key'; readonly line: number; readonly first: number }
  | { readonly code: 'backup-broken'; readonly backup: string; readonly line: number | undefined }
  | { readonly code: 'backup-differs'; readonly backup: string; readonly line: number }
  | { readonly code: 'segment-broken'; readonly segment: string };

export interface Verified {
  readonly entries: number;
  readonly looks: number;
  readonly streams: number;
  readonly backups: number;
  /** Bytes of a write that was cut off; harmless, gone at the next start. */
  readonly torn: number;
  /** None if all is well. */
  readonly findings: readonly Finding[];
}

/**
 * Goes through a journal from the first byte: the chain, every entry against the schema, the numbers of every stream,
 * the keys, the backups, each of which must be what the journal begins with, and the access log. Changes nothing; works
 * while the bot runs.
 */
export async function verifyJournal(
  folder: string,
  files: FileSystem = nodeFileSystem,
  keys?: Keys,
): Promise<Verified> {
  const file = journalIn(folder);
  const findings: Finding[] = [];
  const check = checker(findings);
  let torn = 0;
  try {
    if (!(await files.look(file))) throw new StoreFailure({ code: 'no-register', folder });
    ({ torn } = await scanAppends(files, file, { ...SCHEMA, keys }, { entries: true }, (lines, number) => {
      lines.forEach((line, at) => {
        check.line(line, number - lines.length + at + 1);
      });
    }));
  } catch (error) {
    findings.push({ code: 'journal', failure: await explained(files, folder, error) });
  }
  const broken = findings.some(({ code }) => code === 'journal');
  const backups = await backupNames(files, folder);
  for (const backup of broken ? [] : backups) {
    const finding = await compared(files, folder, backup);
    if (finding) findings.push(finding);
  }
  const { looks, broken: segments } = await new AccessSegments(files, folder, { ...SCHEMA, keys }).read();
  for (const segment of segments)
    if (segment !== basename(file)) findings.push({ code: 'segment-broken', segment });
  return { ...check.counts(), looks: looks.length, backups: backups.length, torn, findings };
}

/** A finding in Swedish; it quotes nothing that the register says. */
export function findingText(finding: Finding): string {
  switch (finding.code) {
    case 'journal':
      return storeFailureText(finding.failure);
    case 'bad-entry':
      return `Rad ${finding.line}: fältet ${finding.field} följer inte reglerna.`;
    case 'wrong-position':
      return `Rad ${finding.line}: händelsen har fel plats i liggaren.`;
    case 'wrong-number':
      return `Rad ${finding.line}: ${finding.stream} borde ha nummer ${finding.expected} här.`;
    case 'repeated-key':
      return `Rad ${finding.line}: samma nyckel som på rad ${finding.first}.`;
    case 'backup-broken':
      return finding.line === undefined
        ? `Säkerhetskopian ${finding.backup} går inte att läsa.`
        : `Säkerhetskopian ${finding.backup} är skadad på rad ${finding.line}.`;
    case 'backup-differs':
      return `Säkerhetskopian ${finding.backup} stämmer inte med registret från rad ${finding.line}.`;
    case 'segment-broken':
      return `Åtkomstloggens fil ${finding.segment} är skadad: någon eller något har ändrat i den.`;
  }
}

function checker(findings: Finding[]) {
  const keys = new Map<string, number>();
  const numbers = new Map<Stream, number>();
  let entries = 0;
  const entry = (found: Entry, line: number) => {
    entries += 1;
    const parsed = entrySchema.safeParse(found);
    if (!parsed.success) {
      findings.push({ code: 'bad-entry', line, field: parsed.error.issues[0]?.path.join('.') ?? '' });
      return;
    }
    const { stream, number, key, position } = found;
    if (position !== entries) findings.push({ code: 'wrong-position', line });
    const expected = (numbers.get(stream) ?? 0) + 1;
    if (number !== expected) findings.push({ code: 'wrong-number', line, stream, expected });
    numbers.set(stream, number);
    const first = keys.get(key);
    if (first !== undefined) findings.push({ code: 'repeated-key', line, first });
    else keys.set(key, line);
  };
  return {
    line: (line: JournalLine, number: number) => {
      if (line.kind === 'entry') entry(line.entry, number);
    },
    counts: () => ({ entries, streams: numbers.size }),
  };
}

async function compared(files: FileSystem, folder: string, backup: string): Promise<Finding | undefined> {
  try {
    const line = await firstDifference(files, join(backupsIn(folder), backup), journalIn(folder));
    return line === undefined ? undefined : { code: 'backup-differs', backup, line };
  } catch (error) {
    const { failure } = readFailure(backup, error);
    return { code: 'backup-broken', backup, line: failure.code === 'broken-line' ? failure.line : undefined };
  }
}
