import { season } from './calendar.js';
import { impossible, is, readYear, yearly, type Read, type Reader } from './reading.js';

const SEASONS: Readonly<Record<string, 'våren' | 'hösten'>> = {
  autumn: 'hösten',
  'past-autumn': 'hösten',
  spring: 'våren',
  'past-spring': 'våren',
};

/** What can be ours, and stands in the singular with vår: "i vår grupp". Other words after "i vår" leave it the season. */
const OURS =
  /(?:ko|verksamhet|grupp|kommun|region|lista|statistik|rapport|redovisning|organisation|insats|enhet|stad|bygd|del|personal|mottagning|vardcentral|tjanst|kassa|agenda|dagordning|sammanstallning|tabell|ledning|kalender|egen)$/;

/** Words that ask for a verb: after them a var is no season. */
const ASKING = new Set([
  'hur',
  'det',
  'som',
  'vilka',
  'vad',
  'nar',
  'vem',
  'de',
  'dom',
  'dem',
  'antalet',
  'den',
]);

/** "hösten 2025", "ht 25", "i våras", "förra hösten", "i höst", "våren i fjol". */
export function readSeason(reader: Reader, index: number): Read | undefined {
  const move = is(reader, index, 'previous') ? -1 : 0;
  const at = move === 0 ? index : index + 1;
  const token = reader.tokens[at];
  const name = SEASONS[token?.meaning?.is ?? ''];
  if (!name) return undefined;
  const before = reader.tokens[index - 1]?.meaning?.is ?? '';
  const year = readYear(reader, at + 1);
  const led = ['i', 'under', 'this'].includes(before);
  if (token?.meaning?.weak === true && !year && move === 0 && !led) return undefined;
  if (token?.text === 'var' && move === 0) {
    if (led && isOurs(reader, at + 1)) return undefined;
    if (!led && !token.ringed && year) {
      const verb = verbAt(reader, at);
      if (verb !== 'season') return verb === 'verb' ? undefined : impossible(year.next, 'verb-or-season');
    }
  }
  const thisYear = Number(reader.today.slice(0, 4));
  return yearly(
    year?.next ?? at + 1,
    season(name),
    'span',
    year?.year ?? (move < 0 ? thisYear - 1 : undefined),
  );
}

function isOurs(reader: Reader, index: number): boolean {
  const token = reader.tokens[index];
  return token?.kind === 'word' && OURS.test(token.text);
}

/**
 * A bare "var" before a year: the verb where the line has its å, ä and ö or the word before it asks for one; the season
 * where nothing asks; else it could be either.
 */
function verbAt(reader: Reader, at: number): 'verb' | 'season' | 'either' {
  const before = reader.tokens[at - 1];
  if (before !== undefined && ASKING.has(before.text)) return 'verb';
  if (reader.tokens.some((token) => token.ringed)) return 'verb';
  const asked = reader.tokens.slice(0, at).some((token) => ASKING.has(token.text));
  return asked ? 'either' : 'season';
}
