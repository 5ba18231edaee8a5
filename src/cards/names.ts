import { columns, type Element, execute, plain, text } from './kit.js';

/** A case as it is called in a list of many. */
export interface CaseName {
  readonly code: string;
  /** Undefined where it has none, or it may not stand beside the code. */
  readonly alias: string | undefined;
}

/** A case at the head of a row: "**Rönnen** · K26-014". */
export function rowName({ code, alias }: CaseName): string {
  return alias === undefined ? `**${code}**` : `**${plain(alias)}** · ${code}`;
}

/** Cases one a row, each of which opens when it is pressed. */
export function openingRows(names: readonly CaseName[]): readonly Element[] {
  return names.map((one) => {
    const { code, alias } = one;
    const press = execute(`Öppna ${alias ?? code}`, 'show', { code }, { withoutInputs: true });
    return columns([{ items: [text(rowName(one))], press }], { separator: true, spacing: 'small' });
  });
}

/** Codes side by side, as many as a phone has room for: longer ones are fewer. */
const SIDE_BY_SIDE = 4;
const SHORT = 8;

/**
 * Cases by name, so that no code is broken over two lines: one a line where there are aliases, otherwise the codes in
 * columns, down and then across.
 */
export function nameList(names: readonly CaseName[]): readonly Element[] {
  if (names.length === 0) return [];
  const isNamed = names.some(({ alias }) => alias !== undefined);
  const lines = names.map(({ code, alias }) => (alias === undefined ? code : `**${alias}** · ${code}`));
  if (isNamed) return [text(lines.join('\n\n'), { size: 'small' })];
  const count = lines.every((line) => line.length <= SHORT) ? SIDE_BY_SIDE : 2;
  const height = Math.ceil(lines.length / count);
  const parts = Array.from({ length: count }, (_, at) => lines.slice(at * height, (at + 1) * height));
  return [
    columns(
      parts.map((part) => ({ items: part.length === 0 ? [] : [text(part.join('\n\n'), { size: 'small' })] })),
      { spacing: 'small' },
    ),
  ];
}
