import { is, isSign, type Reader } from './reading.js';

/** The token after what joins the two ends of a span: a dash, "till", "t.o.m.", "till och med"; where `and`, "och". */
export function separator(reader: Reader, index: number, and = false): number | undefined {
  if (isSign(reader, index, '-')) return index + 1;
  if (and && is(reader, index, 'and')) return index + 1;
  return until(reader, index);
}

/** The token after "till", "fram till", "till och med", "t.o.m.", "tom". */
export function until(reader: Reader, index: number): number | undefined {
  const at = reader.tokens[index]?.text === 'fram' ? index + 1 : index;
  return is(reader, at, 'until') ? afterAndWith(reader, at + 1) : spelled(reader, at, 't');
}

/** The token after "från", "från och med", "fr.o.m.", "from". */
export function starting(reader: Reader, index: number): number | undefined {
  return is(reader, index, 'from') ? afterAndWith(reader, index + 1) : spelled(reader, index, 'fr');
}

function afterAndWith(reader: Reader, index: number): number {
  return is(reader, index, 'and') && reader.tokens[index + 1]?.text === 'med' ? index + 2 : index;
}

/** "t.o.m.", "t o m", "fr.o.m.", "fr o m". */
function spelled(reader: Reader, index: number, first: 't' | 'fr'): number | undefined {
  let at = index;
  for (const letter of [first, 'o', 'm']) {
    if (reader.tokens[at]?.text !== letter) return undefined;
    at += isSign(reader, at + 1, '.') ? 2 : 1;
  }
  return at;
}
