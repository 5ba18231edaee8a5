import { strToU8, zipSync } from 'fflate';

/** A cell of a workbook made for a test: a text, a number, or one with something about it. */
export type TestCell =
  | string
  | number
  | boolean
  | undefined
  | {
      readonly v?: string | number;
      /** The number is shown as a day. */
      readonly day?: true;
      /** RGB, six digits. */
      readonly fill?: string;
      readonly note?: string;
      readonly f?: string;
    };

export interface TestSheet {
  readonly name: string;
  readonly hidden?: true;
  /** Empty rows are left out of the file, as Excel does. */
  readonly rows: readonly (readonly TestCell[])[];
  readonly merged?: readonly string[];
}

export interface TestBook {
  readonly sheets: readonly TestSheet[];
  readonly from1904?: true;
  /** Texts stand in a list of their own, as Excel writes them; else in the cells. */
  readonly shared?: true;
  /** More files in the archive. */
  readonly extra?: Readonly<Record<string, Uint8Array>>;
}

const escaped = (text: string) =>
  text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');

const letters = (column: number): string =>
  (column >= 26 ? letters(Math.floor(column / 26) - 1) : '') + String.fromCharCode(65 + (column % 26));

/** A day as Excel counts it. */
export function serial(day: string, from1904 = false): number {
  return Date.parse(day) / 86_400_000 + (from1904 ? 24_107 : 25_569);
}

/** An .xlsx file. */
export function xlsx({ sheets, from1904, shared, extra = {} }: TestBook): Uint8Array {
  const fills: string[] = [];
  const styles: { day: boolean; fill: number }[] = [{ day: false, fill: 0 }];
  const strings: string[] = [];
  const files: Record<string, Uint8Array> = { ...extra };
  const styleOf = (day: boolean, colour: string | undefined): number => {
    if (colour !== undefined && !fills.includes(colour)) fills.push(colour);
    const fill = colour === undefined ? 0 : fills.indexOf(colour) + 2;
    const at = styles.findIndex((one) => one.day === day && one.fill === fill);
    return at >= 0 ? at : styles.push({ day, fill }) - 1;
  };
  const textOf = (reference: string, style: string, text: string): string => {
    if (!shared) return `<c r="${reference}"${style} t="inlineStr"><is><t>${escaped(text)}</t></is></c>`;
    const at = strings.includes(text) ? strings.indexOf(text) : strings.push(text) - 1;
    return `<c r="${reference}"${style} t="s"><v>${at}</v></c>`;
  };
  const cellOf = (cell: TestCell, reference: string, notes: string[]): string => {
    if (cell === undefined || cell === '') return '';
    if (typeof cell === 'boolean') return `<c r="${reference}" t="b"><v>${cell ? 1 : 0}</v></c>`;
    const { v, day, fill, note, f } = typeof cell === 'object' ? cell : { v: cell };
    if (note !== undefined)
      notes.push(`<comment ref="${reference}"><text><t>${escaped(note)}</t></text></comment>`);
    const number = styleOf(day === true, fill);
    const style = number === 0 ? '' : ` s="${number}"`;
    if (f !== undefined) return `<c r="${reference}"${style}><f>${escaped(f)}</f><v>${v ?? ''}</v></c>`;
    if (v === undefined) return `<c r="${reference}"${style}/>`;
    return typeof v === 'number'
      ? `<c r="${reference}"${style}><v>${v}</v></c>`
      : textOf(reference, style, v);
  };
  for (const [index, { rows, merged = [] }] of sheets.entries()) {
    const notes: string[] = [];
    const body = rows.map((cells, row) => {
      const inside = cells
        .map((cell, column) => cellOf(cell, `${letters(column)}${row + 1}`, notes))
        .join('');
      return inside === '' ? '' : `<row r="${row + 1}">${inside}</row>`;
    });
    const merges = merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('');
    const tail = merges === '' ? '' : `<mergeCells>${merges}</mergeCells>`;
    files[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(
      `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${body.join('')}</sheetData>${tail}</worksheet>`,
    );
    if (notes.length === 0) continue;
    files[`xl/comments${index + 1}.xml`] = strToU8(
      `<comments><commentList>${notes.join('')}</commentList></comments>`,
    );
    files[`xl/worksheets/_rels/sheet${index + 1}.xml.rels`] = strToU8(
      `<Relationships><Relationship Id="n" Type="http://x/relationships/comments" Target="../comments${index + 1}.xml"/></Relationships>`,
    );
  }
  const listed = sheets.map(
    ({ name, hidden }, index) =>
      `<sheet name="${escaped(name)}" sheetId="${index + 1}" r:id="r${index + 1}"${hidden ? ' state="hidden"' : ''}/>`,
  );
  files['xl/workbook.xml'] = strToU8(
    `<workbook xmlns:r="http://r"><workbookPr${from1904 ? ' date1904="1"' : ''}/><sheets>${listed.join('')}</sheets></workbook>`,
  );
  const related = sheets.map(
    (_, index) =>
      `<Relationship Id="r${index + 1}" Type="http://x/worksheet" Target="worksheets/sheet${index + 1}.xml"/>`,
  );
  files['xl/_rels/workbook.xml.rels'] = strToU8(`<Relationships>${related.join('')}</Relationships>`);
  const painted = fills.map(
    (rgb) => `<fill><patternFill patternType="solid"><fgColor rgb="FF${rgb}"/></patternFill></fill>`,
  );
  const xfs = styles.map(({ day, fill }) => `<xf numFmtId="${day ? 164 : 0}" fillId="${fill}"/>`);
  files['xl/styles.xml'] = strToU8(
    `<styleSheet><numFmts><numFmt numFmtId="164" formatCode="d/m/yy"/></numFmts><fills><fill/><fill/>${painted.join('')}</fills><cellXfs>${xfs.join('')}</cellXfs></styleSheet>`,
  );
  if (shared)
    files['xl/sharedStrings.xml'] = strToU8(
      `<sst>${strings.map((text) => `<si><t>${escaped(text)}</t></si>`).join('')}</sst>`,
    );
  return zipSync(files);
}
