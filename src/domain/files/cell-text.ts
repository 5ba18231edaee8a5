const CONTROL_OR_SPACE = /[\p{Cc}\s]+/gu;
const FORMULA = /^'*[=+\-@＝＋－＠]/;

/** A cell's text as it is kept: composed letters, one line, single spaces, none at the ends. */
export function cellText(text: string): string {
  return text.normalize('NFC').replace(CONTROL_OR_SPACE, ' ').trim();
}

/** The text as a cell that no spreadsheet takes for a formula. */
export function guarded(text: string): string {
  return FORMULA.test(text) ? `'${text}` : text;
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  return text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
}
