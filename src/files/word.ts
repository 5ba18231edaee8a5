import { Document, HeadingLevel, type IRunOptions, Packer, Paragraph, TextRun } from 'docx';
import type { Page, PageLine } from '../domain/meeting/document.js';

/** A page as a Word file. */
export async function pageAsWord({ title, intro, sections, closing }: Page): Promise<Uint8Array> {
  const body = sections.flatMap(({ heading, lines, notes = [] }) => [
    new Paragraph({ heading: HeadingLevel.HEADING_2, text: heading }),
    ...lines.map(lineOf),
    ...notes.map((text) => new Paragraph({ text })),
  ]);
  const children = [
    new Paragraph({ heading: HeadingLevel.HEADING_1, text: title }),
    ...intro.map((text) => new Paragraph({ text })),
    ...body,
    ...closing.map((text) => new Paragraph({ text, spacing: { before: 300 } })),
  ];
  const font = { run: { font: 'Calibri', size: 22, language: { value: 'sv-SE' } } };
  const file = new Document({
    creator: 'Kraftbot',
    title,
    styles: { default: { document: font } },
    sections: [{ children }],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function lineOf({ done, strong, rest }: PageLine): Paragraph {
  const inBold: IRunOptions = { text: strong ?? '', bold: true };
  const name = strong === undefined ? [] : [new TextRun(inBold)];
  const between = strong !== undefined && rest !== '' ? [new TextRun(' · ')] : [];
  const children = [...name, ...between, new TextRun(rest)];
  if (done === undefined) return new Paragraph({ bullet: { level: 0 }, children });
  return new Paragraph({ children: [new TextRun(done ? '☑ ' : '☐ '), ...children] });
}
