import { BorderStyle, HeadingLevel, Paragraph, type Table, TextRun } from 'docx';
import { type Page, type PageLine, type PageSection, ROOM } from '../domain/meeting/page.js';
import { BOXES, run, wordFile } from './word-file.js';
import { wordTable } from './word-table.js';

/** A page as a Word file. */
export function pageAsWord(page: Page): Promise<Uint8Array> {
  const { title, letterhead = '', intro, sections, closing, hasRoom } = page;
  return wordFile({
    title: [title, letterhead].filter((one) => one !== '').join(' · '),
    header: letterhead,
    children: [
      new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
      ...intro.map((text) => new Paragraph({ text })),
      ...sections.flatMap(sectionOf),
      ...closing.map((text) => new Paragraph({ text, spacing: { before: 300 } })),
      ...(hasRoom === true ? room() : []),
    ],
  });
}

function sectionOf({ heading, lines, table, notes = [] }: PageSection): readonly (Paragraph | Table)[] {
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    ...lines.map(lineOf),
    ...(table ? [wordTable(table)] : []),
    ...notes.map((text) => new Paragraph({ text })),
  ];
}

function lineOf({ done, strong, rest }: PageLine): Paragraph {
  const name = strong === undefined ? [] : [run({ text: strong, bold: true })];
  const between = strong !== undefined && rest !== '' ? [new TextRun(' · ')] : [];
  const children = [...name, ...between, new TextRun(rest)];
  if (done === undefined) return new Paragraph({ bullet: { level: 0 }, keepLines: true, children });
  const reference = done ? BOXES.ticked : BOXES.empty;
  return new Paragraph({ numbering: { reference, level: 0 }, keepLines: true, children });
}

const ROWS_OF_ROOM = 8;

/** Lines to write on. */
function room(): readonly Paragraph[] {
  const bottom = { style: BorderStyle.SINGLE, size: 4, color: '999999', space: 1 };
  const between = bottom;
  const line = () => new Paragraph({ border: { bottom, between }, spacing: { before: 240, after: 0 } });
  return [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: ROOM }),
    ...Array.from({ length: ROWS_OF_ROOM }, line),
  ];
}
