import type { Block, Figure, ReportTable, Sentence } from './report.js';

/**
 * A sentence with its numbers: sentence`Till teamet kom ${referred}.` Undefined where one of them is hidden or not
 * there, so that a sentence is whole or not said.
 */
export function sentence(
  words: TemplateStringsArray,
  ...parts: readonly (Figure | Sentence | string | undefined)[]
): Sentence | undefined {
  const figures: Figure[] = [];
  let text = words[0] ?? '';
  for (const [index, part] of parts.entries()) {
    if (part === undefined) return undefined;
    if (typeof part !== 'string') figures.push(...('figures' in part ? part.figures : [part]));
    text += typeof part === 'string' ? part : 'figures' in part ? part.text : part.shown;
    text += words[index + 1] ?? '';
  }
  return { text, figures };
}

/** "10 kvinnor, 6 män och 1 annan": parts of a sentence with commas between; undefined of none. */
export function enumeration(parts: readonly (Sentence | undefined)[]): Sentence | undefined {
  const said = parts.filter((part) => part !== undefined);
  if (said.length === 0 || said.length < parts.length) return undefined;
  const text = said.map((part) => part.text);
  const last = text.pop() ?? '';
  return {
    text: text.length === 0 ? last : `${text.join(', ')} och ${last}`,
    figures: said.flatMap(({ figures }) => figures),
  };
}

/** A paragraph of those sentences that can be said; no block where none can. */
export function paragraph(...sentences: readonly (Sentence | undefined)[]): readonly Block[] {
  const said = sentences.filter((one) => one !== undefined);
  return said.length === 0 ? [] : [{ kind: 'sentences', sentences: said }];
}

/** A table; no block where it has no row. */
export function tableBlock(table: ReportTable): readonly Block[] {
  return table.rows.length === 0 ? [] : [{ kind: 'table', table }];
}
