/**
 * Measures the house (BARS "The house"): `npm run house`. Lines and sizes of the source files, long strings, tokenizers, words in
 * regular expressions of the language, circles between files, files that list a case's fields, views that write the ledger.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

const FIELDS = ['gender', 'birthYear', 'referrer', 'unit', 'contact', 'income', 'incomeSince', 'protected'];
const MOST_FIELDS = 6;
const LANGUAGE = ['src/domain/language', 'src/domain/answers', 'src/domain/periods'];

const files = readdirSync('src', { recursive: true, withFileTypes: true })
  .filter((file) => file.isFile() && file.name.endsWith('.ts'))
  .map((file) => join(file.parentPath, file.name));
const source = new Map(files.map((file) => [file, readFileSync(file, 'utf8')]));
const lengths = [...source]
  .map(([file, text]) => [text.split('\n').length - 1, file])
  .sort((a, b) => a[0] - b[0]);
const at = (share) => lengths[Math.floor((lengths.length - 1) * share)][0];
const [longest, longestFile] = lengths.at(-1);

say('lines in src', sum(lengths.map(([count]) => count)), '≤ 29000', `in ${files.length} files`);
say('median / p90 / longest', `${at(0.5)} / ${at(0.9)} / ${longest}`, '≤ 55 / ≤ 160 / ≤ 350', longestFile);
say('strings over 200 characters', ...counted(/(['"`])(?:(?!\1)[^\\\n]|\\.){201,}\1/g, files), '0');
say('tokenizers', ...counted(/function (?:tokens|tokensOf|wordsIn|lex)\b/g, files), '1');
// An engine goes through an index of words to find those near one; elsewhere two words are held against each other.
say('slip engines', ...counted(/\bfunction lettersOf\b/g, files), '1');
say('files that measure two words', ...counted(/\bimport .*\beditDistance\b/g, files), 'no bar');
say('words in regular expressions of the language', ...wordsInPatterns(), '< 30');
say('circles between files', ...circles(), '0');
say('files that list the case’s fields', ...listing(), '≤ 4');
say(
  'views that write the ledger',
  ...counted(
    /\bappend\(|\.write\(|register\.commit/g,
    files.filter((file) => file.startsWith('src/bot/views')),
  ),
  '0',
);

function say(what, is, bar, where = '') {
  // Where there are places to name they stand before the bar.
  const [limit, names] = Array.isArray(bar) ? [where, bar] : [bar, where === '' ? [] : [where]];
  console.log(`${what}: ${is} (${limit})${names.length > 0 ? `\n   ${names.join('\n   ')}` : ''}`);
}

function sum(numbers) {
  return numbers.reduce((all, one) => all + one, 0);
}

/** How often a pattern is met in some files, and where. */
function counted(pattern, within) {
  const found = within
    .map((file) => [file, [...source.get(file).matchAll(pattern)].length])
    .filter(([, n]) => n > 0);
  return [sum(found.map(([, n]) => n)), found.map(([file, n]) => `${file} ${n}`)];
}

/** Runs of three letters or more inside regular expressions: vocabulary that nobody can extend. */
function wordsInPatterns() {
  const found = LANGUAGE.flatMap((folder) => files.filter((file) => file.startsWith(folder))).map((file) => {
    const patterns = [
      ...source.get(file).matchAll(/(?<=[(,=:[|&?]\s*)\/(?![/*])((?:[^/\\\n]|\\.)+)\/[a-z]*/g),
    ];
    const words = patterns.flatMap(
      ([, text]) => text.replace(/\\[a-zA-Z](?:\{\w+\})?/g, ' ').match(/\p{L}{3,}/gu) ?? [],
    );
    return [file, words.length];
  });
  const some = found.filter(([, n]) => n > 0).sort((a, b) => b[1] - a[1]);
  return [sum(some.map(([, n]) => n)), some.map(([file, n]) => `${file} ${n}`)];
}

/** Files that import each other, by way of others or not; types are no imports. */
function circles() {
  const imports = new Map(
    files.map((file) => [
      file,
      [...source.get(file).matchAll(/^(?:import|export) (?!type)[^;]*?from '(\.[^']+)';/gms)].map(
        ([, path]) => join(dirname(file), path.replace(/\.js$/, '.ts')),
      ),
    ]),
  );
  const found = [];
  const done = new Set();
  const walk = (file, path) => {
    const start = path.indexOf(file);
    if (start >= 0) found.push([...path.slice(start), file].join(' → '));
    if (start >= 0 || done.has(file)) return;
    for (const next of imports.get(file) ?? []) walk(next, [...path, file]);
    done.add(file);
  };
  for (const file of files) walk(file, []);
  return [found.length, found];
}

function listing() {
  const found = files.filter(
    (file) =>
      FIELDS.filter((field) => new RegExp(`\\b${field}\\b`).test(source.get(file))).length >= MOST_FIELDS,
  );
  return [found.length, found];
}
