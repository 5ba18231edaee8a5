const CONTROL_OR_SPACE = /[\p{Cc}\s]+/gu;
const FORMULA = /^['\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u;
/** A comma where a spreadsheet that parts cells by commas would find one that begins as a formula. */
const INNER = /,(?=[' \p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;
const INNER_GUARDED = /,'(?=[' \p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫])/gu;

/** A cell's text as it is kept: composed letters, one line, single spaces, none at the ends. */
export function cellText(text: string): string {
  return text.normalize('NFC').replace(CONTROL_OR_SPACE, ' ').trim();
}

/** The text as a cell that no spreadsheet takes for a formula, whether it parts cells as the file does or by commas. */
export function guarded(text: string): string {
  const inside = text.replace(INNER, ",'");
  return FORMULA.test(text) ? `'${inside}` : inside;
}

/** What `guarded` was given. */
export function unguarded(text: string): string {
  const bare = text.startsWith("'") && FORMULA.test(text) ? text.slice(1) : text;
  return bare.replace(INNER_GUARDED, ',');
}
