/** What Teams wraps a line in; anything else between angle brackets was typed. Bounded, so that no text is slow to read. */
const WRAPPERS = /<\/?(?:p|br|div|span|attachment)(?:\s[^<>]{0,500})?\/?>/gi;
/** A mention as Teams writes it. */
const MENTION = /<at(?:\s[^<>]{0,200})?>([^<>]{0,200})<\/at>/gi;
const SIGNS: Readonly<Record<string, string>> = {
  '&nbsp;': ' ',
  '&amp;': '&',
  '&lt;': '<',
  '&gt;': '>',
  '&quot;': '"',
  '&#39;': "'",
};

/**
 * A line as its writer sees it, of what Teams sends: the bot's own mentions are gone, a colleague's is the plain name, and
 * what stands for a sign is the sign.
 */
export function teamsText(sent: string, own: readonly string[]): string {
  const without = own.reduce((text, mention) => text.replaceAll(mention, ' '), sent);
  return without
    .replace(MENTION, '$1')
    .replace(WRAPPERS, ' ')
    .replace(/&(?:nbsp|amp|lt|gt|quot|#39);/g, (sign) => SIGNS[sign] ?? sign)
    .replaceAll('\u00a0', ' ')
    .replaceAll('\u2011', '-')
    .trim();
}
