import { readXml } from './xml.js';

/** Excel's own colours by index, as far as rows are painted with them. */
const INDEXED: Readonly<Record<number, string>> = {
  2: 'FF0000',
  3: '00FF00',
  5: 'FFFF00',
  10: 'FF0000',
  11: '00FF00',
  13: 'FFFF00',
};

/** A theme's colours in the order that styles number them: light before dark, then the accents. */
export function themeColours(theme: Uint8Array | undefined): readonly string[] {
  const found: string[] = [];
  let inside = false;
  if (theme)
    readXml(theme, {
      open: (name, { val, lastClr }) => {
        if (name === 'clrScheme') inside = true;
        else if (inside && (name === 'srgbClr' || name === 'sysClr')) found.push(lastClr ?? val ?? '');
      },
      close: (name) => {
        if (name === 'clrScheme') inside = false;
      },
    });
  const [dark = '', light = '', dark2 = '', light2 = '', ...accents] = found;
  return [light, dark, light2, dark2, ...accents];
}

/** What people call a fill's colour; undefined for white, grey and black. */
export function colourName(
  { rgb, theme, indexed }: Readonly<Record<string, string>>,
  themes: readonly string[],
): string | undefined {
  const hex = rgb?.slice(-6) ?? (theme === undefined ? INDEXED[Number(indexed)] : themes[Number(theme)]);
  if (hex === undefined || !/^[0-9a-f]{6}$/i.test(hex)) return undefined;
  const parts = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  const [red = 0, green = 0, blue = 0] = parts;
  const most = Math.max(...parts);
  const spread = most - Math.min(...parts);
  if (spread < 20) return undefined;
  const turn =
    most === red
      ? ((green - blue) / spread + 6) % 6
      : most === green
        ? (blue - red) / spread + 2
        : (red - green) / spread + 4;
  return HUES.find(([to]) => turn * 60 < to)?.[1];
}

/** Hues in degrees, each up to where the next begins. */
const HUES: readonly (readonly [to: number, name: string])[] = [
  [18, 'röd'],
  [44, 'orange'],
  [68, 'gul'],
  [165, 'grön'],
  [255, 'blå'],
  [290, 'lila'],
  [335, 'rosa'],
  [361, 'röd'],
];
