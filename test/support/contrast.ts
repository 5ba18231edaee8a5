type Colours = Readonly<Record<string, readonly [plain: string, subtle: string]>>;
interface Theme {
  readonly back: Readonly<Record<string, string>>;
  readonly letters: Colours;
  /** On the coloured boxes the letters are these, in any theme but high contrast. */
  readonly onBox?: string;
}

/** The same in light and dark. */
const BOXES = { accent: '#c7def9', good: '#ccffcc', attention: '#ffc5b2', warning: '#ffe2b2' };
const LETTERS: Colours = { good: ['#92c353', '#e592c353'], warning: ['#f8d22a', '#e5f8d22a'] };

/**
 * What Teams draws cards with, from the host configurations that Microsoft publishes for its light and dark themes: `#rrggbb`, or
 * with how opaque it is first. Its high contrast has white on black, and yellow for what can be pressed.
 */
export const THEMES: Readonly<Record<string, Theme>> = {
  light: {
    back: { default: '#ffffff', emphasis: '#f9f8f7', ...BOXES },
    letters: {
      ...LETTERS,
      default: ['#252424', '#bf252424'],
      accent: ['#6264a7', '#8b8cc7'],
      attention: ['#c4314b', '#e5c4314b'],
    },
    onBox: '#252424',
  },
  dark: {
    back: { default: '#2d2c2c', emphasis: '#292828', ...BOXES },
    letters: {
      ...LETTERS,
      default: ['#ffffff', '#bfffffff'],
      accent: ['#a6a7dc', '#8b8cc7'],
      attention: ['#d74654', '#e5d74654'],
    },
    onBox: '#201f1f',
  },
  'high contrast': {
    back: { default: '#000000' },
    letters: { default: ['#ffffff', '#ffffff'], accent: ['#ffff00', '#ffff00'] },
  },
};

/** Every kind of letters on a card: its colour, whether it is subtle, and the box it stands in. */
export function lettersOf(node: unknown, box = 'default', found = new Set<string>()): ReadonlySet<string> {
  if (Array.isArray(node)) for (const one of node) lettersOf(one, box, found);
  if (typeof node !== 'object' || node === null || Array.isArray(node)) return found;
  const { type, style, color = 'default', isSubtle = false } = node as Record<string, unknown>;
  if (type === 'TextBlock' || type === 'TextRun') found.add([color, isSubtle, box].join(' '));
  const inside =
    type === 'Container' && typeof style === 'string' ? style : type === 'Action.ShowCard' ? 'emphasis' : box;
  for (const [name, value] of Object.entries(node)) if (name !== 'data') lettersOf(value, inside, found);
  return found;
}

/** How much the letters stand out from what they stand on, by WCAG: 1 to 21. */
export function contrastOf(letters: string, { back, letters: colours, onBox }: Theme): number {
  const [color = '', isSubtle, box = ''] = letters.split(' ');
  const ground = back[box] ?? back['default'] ?? '';
  const [plain, subtle] = colours[color] ?? colours['default'] ?? ['', ''];
  const own = box in BOXES && color === 'default' ? onBox : undefined;
  const one = light(mixed(own ?? (isSubtle === 'true' ? subtle : plain), ground));
  const other = light(partsOf(ground));
  return (Math.max(one, other) + 0.05) / (Math.min(one, other) + 0.05);
}

const partsOf = (hex: string) => [1, 3, 5].map((at) => parseInt(hex.slice(at, at + 2), 16));

function mixed(colour: string, ground: string): readonly number[] {
  if (colour.length === 7) return partsOf(colour);
  const opaque = parseInt(colour.slice(1, 3), 16) / 255;
  const under = partsOf(ground);
  return partsOf(`#${colour.slice(3)}`).map((part, at) => part * opaque + (under[at] ?? 0) * (1 - opaque));
}

function light(parts: readonly number[]): number {
  const [red = 0, green = 0, blue = 0] = parts.map((part) => {
    const share = part / 255;
    return share <= 0.03928 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}
