import {
  AlignmentType,
  Document,
  Footer,
  Header,
  type IRunOptions,
  LevelFormat,
  LineRuleType,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  type Table,
  TextRun,
} from 'docx';

/** What every Word file of ours has, beside what stands in it. */
export interface WordFile {
  readonly title: string;
  /** At the top of each page: whose it is, and when it was printed. */
  readonly header: string;
  readonly children: readonly (Paragraph | Table)[];
}

/** Lists whose marks are a box to tick, and a ticked one. */
export const BOXES = { empty: 'box', ticked: 'ticked-box' } as const;

const FONT = 'Calibri';
const BLUE = '1F3864';
const CENTIMETRE = 567;
const A4 = { width: 21 * CENTIMETRE, height: Math.round(29.7 * CENTIMETRE) };
const MARGIN = Math.round(2.2 * CENTIMETRE);
/** How much of a page's width is written on, in twentieths of a point. */
export const PAGE_WIDTH = A4.width - 2 * MARGIN;

/** A piece of text; of options only, for lint takes docx's other way, a string, for what they are. */
export const run = (options: IRunOptions) => new TextRun(options);

/** A Word file in Swedish with a title, headings in order, and page numbers. */
export async function wordFile({ title, header, children }: WordFile): Promise<Uint8Array> {
  const heading = (size: number, before: number, outlineLevel?: number) => ({
    run: { font: FONT, size, bold: true, color: BLUE },
    // The level is what a PDF made of the file tells its headings by.
    paragraph: {
      spacing: { before, after: 80 },
      keepNext: true,
      ...(outlineLevel !== undefined && { outlineLevel }),
    },
  });
  const file = new Document({
    creator: 'Kraftbot',
    title,
    styles: {
      default: {
        document: {
          run: { font: FONT, size: 22, language: { value: 'sv-SE' } },
          paragraph: { spacing: { after: 120, line: 264, lineRule: LineRuleType.AUTO } },
        },
        title: heading(44, 0),
        heading1: heading(32, 360, 0),
        heading2: heading(26, 280, 1),
        heading3: heading(22, 160, 2),
      },
      paragraphStyles: [
        {
          id: 'Caption',
          name: 'caption',
          basedOn: 'Normal',
          run: { bold: true, size: 20 },
          paragraph: { spacing: { before: 260, after: 60 }, keepNext: true },
        },
      ],
    },
    numbering: { config: [boxList(BOXES.empty, '☐'), boxList(BOXES.ticked, '☑')] },
    sections: [
      {
        properties: {
          page: { size: A4, margin: { top: MARGIN, bottom: MARGIN, left: MARGIN, right: MARGIN } },
        },
        headers: { default: new Header({ children: [small([new TextRun(header)], AlignmentType.LEFT)] }) },
        footers: { default: new Footer({ children: [small(PAGE_OF_PAGES, AlignmentType.RIGHT)] }) },
        children: [...children],
      },
    ],
  });
  return new Uint8Array(await Packer.toBuffer(file));
}

function boxList(reference: string, text: string) {
  const style = { paragraph: { indent: { left: 400, hanging: 400 } }, run: { font: 'Segoe UI Symbol' } };
  return { reference, levels: [{ level: 0, format: LevelFormat.BULLET, text, style }] };
}

const PAGE_OF_PAGES = [
  new TextRun({ children: ['Sida ', PageNumber.CURRENT, ' av ', PageNumber.TOTAL_PAGES] }),
];

function small(children: readonly ParagraphChild[], alignment: 'left' | 'right'): Paragraph {
  return new Paragraph({ alignment, spacing: { after: 0 }, children: [...children] });
}
