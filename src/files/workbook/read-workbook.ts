import { type Unzipped, unzipSync } from 'fflate';
import type { Sheet } from '../../domain/files/sheet.js';
import { themeColours } from './colours.js';
import { WorkbookFailure } from './failures.js';
import { readSheet, readStrings, type Shared } from './read-sheet.js';
import { readStyles } from './styles.js';
import { readXml } from './xml.js';

/** The parts of a workbook that are read, unpacked, may take this much. Macros and pictures are never unpacked. */
const MOST_UNPACKED = 300 * 1024 * 1024;
const READ =
  /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|styles\.xml|sharedStrings\.xml|theme\/.*\.xml|worksheets\/.*|comments.*\.xml|comments\/.*\.xml)$/i;

/** The sheets of an .xlsx file that show cells, in order. Throws WorkbookFailure. */
export function readWorkbook(file: Uint8Array): readonly Sheet[] {
  const parts = unpacked(file);
  const part = (name: string) => parts[name];
  const main = part('xl/workbook.xml');
  if (!main) throw new WorkbookFailure('not-a-workbook');
  const targets = relations(part('xl/_rels/workbook.xml.rels'), 'xl/workbook.xml');
  const theme = Object.keys(parts).find((name) => name.startsWith('xl/theme/'));
  const listed: { name: string; hidden: boolean; id: string }[] = [];
  let from1904 = false;
  readXml(main, {
    open: (name, attributes) => {
      if (name === 'workbookPr') from1904 = /^(?:1|true)$/.test(attributes['date1904'] ?? '');
      if (name !== 'sheet') return;
      const id = Object.entries(attributes).find(([key]) => key.endsWith(':id'))?.[1] ?? '';
      listed.push({
        name: attributes['name'] ?? '',
        hidden: (attributes['state'] ?? 'visible') !== 'visible',
        id,
      });
    },
  });
  const shared: Shared = {
    strings: readStrings(part('xl/sharedStrings.xml')),
    styles: readStyles(part('xl/styles.xml'), themeColours(theme === undefined ? undefined : part(theme))),
    from1904,
  };
  return listed.flatMap(({ name, hidden, id }) => {
    const place = targets.get(id)?.place;
    const sheet = place === undefined ? undefined : part(place);
    if (place === undefined || !sheet) return [];
    const rows = readSheet(sheet, notesOf(parts, place), shared);
    return [{ name, ...(hidden && { hidden: true as const }), ...rows }];
  });
}

function unpacked(file: Uint8Array): Unzipped {
  let size = 0;
  try {
    return unzipSync(file, {
      filter: ({ name, originalSize }) => {
        if (!READ.test(name)) return false;
        size += originalSize;
        if (size > MOST_UNPACKED) throw new WorkbookFailure('too-large');
        return true;
      },
    });
  } catch (error) {
    throw error instanceof WorkbookFailure ? error : new WorkbookFailure('broken');
  }
}

interface Relation {
  readonly place: string;
  readonly type: string;
}

/** What a part points at, by id. */
function relations(file: Uint8Array | undefined, from: string): ReadonlyMap<string, Relation> {
  const found = new Map<string, Relation>();
  if (file)
    readXml(file, {
      open: (name, { Id, Target, Type }) => {
        if (name !== 'Relationship' || Id === undefined || Target === undefined) return;
        const place = new URL(Target, `zip:///${from}`).pathname.slice(1);
        found.set(Id, { place: decodeURIComponent(place), type: Type ?? '' });
      },
    });
  return found;
}

/** The cells of a sheet that have a note. */
function notesOf(parts: Unzipped, sheet: string): ReadonlySet<string> {
  const at = sheet.lastIndexOf('/') + 1;
  const rels = parts[`${sheet.slice(0, at)}_rels/${sheet.slice(at)}.rels`];
  const cells = new Set<string>();
  for (const { place, type } of relations(rels, sheet).values()) {
    const notes = type.endsWith('/comments') ? parts[place] : undefined;
    if (notes)
      readXml(notes, {
        open: (name, { ref }) => {
          if (name === 'comment' && ref !== undefined) cells.add(ref);
        },
      });
  }
  return cells;
}
