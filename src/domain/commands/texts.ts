import { between, type Line } from './line.js';
import type { Meaning } from './meaning.js';
import type { Candidate } from './phrases.js';

const REASON_LABEL = /^(?:for|skal|skalet|orsak|anledning|eftersom|darfor|pga)$/;
const NOTE_LABEL = /^(?:anteckning|not|notering|notera|kommentar|obs)$/;

/**
 * Free text of a line: what stands in quotes, or after "anteckning:". It is not read for anything else. `labelled` is
 * where the label stands, to be taken with it. `reasons` are also told by "för att", "eftersom".
 */
export function textCandidates(line: Line, from: number, reasons = false): Candidate<Meaning>[] {
  const found: Candidate<Meaning>[] = [];
  const last = line.tokens.length;
  for (let index = from; index < last; index++) {
    const token = line.tokens[index];
    if (!token) break;
    const ends = line.text.charAt(token.end);
    const said = NOTE_LABEL.test(token.word) && (ends === ':' || line.text.charAt(token.end + 1) === ':');
    const labelled = said || (reasons && REASON_LABEL.test(token.word));
    const first = token.word === 'for' && line.tokens[index + 1]?.word === 'att' ? index + 2 : index + 1;
    if (labelled && first < last) {
      const text = (line.text.slice(line.tokens[first]?.start) || between(line, first, last)).trim();
      found.push({ from: index, to: last, meaning: { slot: 'text', value: unquoted(text) }, edits: 0 });
      break;
    }
    const quoted = quotedFrom(line, index);
    if (quoted) {
      found.push(quoted);
      index = quoted.to - 1;
    }
  }
  return found;
}

const QUOTES = /["”“»«]/;

function quotedFrom(line: Line, index: number): Candidate<Meaning> | undefined {
  const token = line.tokens[index];
  if (!token || !QUOTES.test(line.text.charAt(token.start - 1))) return undefined;
  for (let end = index; end < line.tokens.length; end++) {
    const close = line.tokens[end]?.end ?? 0;
    const at = QUOTES.test(line.text.charAt(close))
      ? close
      : QUOTES.test(line.text.charAt(close + 1))
        ? close + 1
        : 0;
    if (at === 0) continue;
    const value = unquoted(line.text.slice(token.start, at));
    return { from: index, to: end + 1, meaning: { slot: 'text', value }, edits: 0 };
  }
  return undefined;
}

function unquoted(text: string): string {
  return text
    .replace(/^["”“»«]/, '')
    .replace(/["”“»«]$/, '')
    .replace(/\s+/g, ' ')
    .trim();
}
