import type { Day } from '../../day.js';
import type { Programme } from '../../programme.js';
import type { Sheet } from '../sheet.js';
import { type List, listOf } from './people.js';
import { type MappedSheet, proposeSheet } from './propose.js';
import { cellReader } from './readings.js';

/** A file's sheets that list something, as they would be read, and the names of those that do not. */
export interface Proposal {
  readonly sheets: readonly MappedSheet[];
  readonly without: readonly string[];
}

export function propose(sheets: readonly Sheet[], programme: Programme, today: Day): Proposal {
  const reader = cellReader(programme, today);
  const mapped = sheets.map((sheet) => proposeSheet(sheet, reader));
  return {
    sheets: mapped.filter((one) => one !== undefined),
    without: sheets.filter((_, at) => mapped[at] === undefined).map(({ name }) => name),
  };
}

/** The people of the sheets that are to be read, without anything that tells who they are. */
export function openLists(
  sheets: readonly Sheet[],
  mapped: readonly MappedSheet[],
  programme: Programme,
  today: Day,
): readonly List[] {
  const reader = cellReader(programme, today);
  const numbers = new Map<string, string>();
  return mapped.flatMap((one) => {
    const sheet = one.read ? sheets.find(({ name }) => name === one.name) : undefined;
    return sheet ? [listOf(sheet, one, numbers, { reader, today })] : [];
  });
}
