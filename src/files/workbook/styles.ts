import { colourName } from './colours.js';
import { readXml } from './xml.js';

/** What a cell's style says that is of use: that its number is a day, and its colour. */
export interface Style {
  readonly day: boolean;
  readonly fill: string | undefined;
}

/** The formats of days that are not written out in the file. */
const BUILT_IN = new Set([14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58]);

export function readStyles(file: Uint8Array | undefined, themes: readonly string[]): readonly Style[] {
  const formats = new Map<number, string>();
  const fills: (string | undefined)[] = [];
  const styles: Style[] = [];
  let inside = '';
  let solid = false;
  if (file)
    readXml(file, {
      open: (name, attributes) => {
        if (name === 'fills' || name === 'cellXfs') inside = name;
        if (name === 'numFmt') formats.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
        if (inside === 'fills' && name === 'fill') fills.push(undefined);
        if (name === 'patternFill') solid = attributes['patternType'] === 'solid';
        if (inside === 'fills' && name === 'fgColor' && solid)
          fills[fills.length - 1] = colourName(attributes, themes);
        if (inside === 'cellXfs' && name === 'xf')
          styles.push({
            day: isDay(Number(attributes['numFmtId']), formats),
            fill: fills[Number(attributes['fillId'])],
          });
      },
      close: (name) => {
        if (name === inside) inside = '';
      },
    });
  return styles;
}

function isDay(id: number, formats: ReadonlyMap<number, string>): boolean {
  const format = formats.get(id);
  if (format === undefined) return BUILT_IN.has(id);
  const bare = format.replace(/"[^"]*"|\[[^\]]*\]|\\./g, '').toLowerCase();
  return /[dy]/.test(bare) || (bare.includes('m') && !/[hs0#]/.test(bare));
}
