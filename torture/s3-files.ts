import { createHash } from 'node:crypto';
import { mkdir, readdir, readFile, writeFile } from 'node:fs/promises';
import { join, resolve, sep } from 'node:path';
import { unzipSync } from 'fflate';
import Papa from 'papaparse';
import { openBot } from '../test/support/bot.js';
import { caseWorld, SEATS } from '../test/support/case-world.js';
import { config } from '../test/support/people.js';
import { kraftbot } from './command-line.js';
import { bait, formula, isEvaluated, MARK, pathName, RUN } from './injections.js';
import type { Tried } from './s3-texts.js';

const TODAY = ['--today', '2026-11-25'];
const COLUMNS = ['enhet', 'handlaggare', 'utfall_detalj', 'nasta_steg'] as const;

/**
 * Cells that are formulas, in at the import and out at the export: read as a spreadsheet with any of the usual
 * separators, none may be one. Some of them also through a meeting's points to every page that is printed.
 */
export async function formulas(folder: string, count: number, random: () => number): Promise<Tried> {
  const successes: string[] = [];
  const data = join(folder, 'formulas');
  const bot = await openBot({ config, folder: data });
  await caseWorld(bot);
  for (let index = 0; index < 20; index += 1)
    await bot.say(
      `lägg till på dagordningen: ${MARK} ${index % 2 === 0 ? formula(random) : bait(random)}`,
      SEATS.team,
    );
  await bot.stop();
  const texts = Array.from({ length: count }, () => formula(random));
  const rows = texts.map((text, index) => {
    const cells = COLUMNS.map((_, column) => (column === index % COLUMNS.length ? text : `${MARK} ${index}`));
    return ['K', 'FK', '2026-10-01', '2026-10-15', '2026-11-20', 'annat', ...cells];
  });
  const head = ['kon', 'remittent', 'remissdatum', 'inskriven', 'avslutad', 'utfall', ...COLUMNS];
  const file = join(folder, 'formulas.csv');
  await writeFile(file, Papa.unparse([head, ...rows], { delimiter: ';' }));
  const imported = await kraftbot(['import', file, '--data', data, ...TODAY]);
  if (imported.code !== 0) successes.push(`the import: ${imported.said.slice(0, 300)}`);
  const { said } = await kraftbot(['export', '--data', data, ...TODAY]);
  if (said.split('\r\n').length < count) successes.push('the export is short');
  for (const delimiter of [';', ',', '\t'])
    for (const cell of cellsOf(said, delimiter))
      if (isEvaluated(cell))
        successes.push(`exported, read by ${JSON.stringify(delimiter)}: ${cell.slice(0, 90)}`);
  successes.push(...(await pages(folder, data)));
  const naive = texts.filter((text) =>
    [';', ','].some((delimiter) => cellsOf(text, delimiter).some(isEvaluated)),
  );
  return { successes, naive: naive.length };
}

/** The cells as Excel parts them: a quote counts only where a cell begins. */
function cellsOf(text: string, delimiter: string): readonly string[] {
  const bare = text.replace(/^\uFEFF/, '');
  const read = Papa.parse<string[]>(bare, { delimiter }).data.flat();
  return delimiter === ';'
    ? read
    : [...read, ...bare.split(/\r\n|\n/).flatMap((line) => line.split(delimiter))];
}

const TAGS =
  /^<\/?(?:!doctype html|html lang="sv"|html|head|body|main|header|div(?: class="room")?|title|style|h1|h2|ul|li|p|strong|meta charset="utf-8"|meta name="viewport" content="width=device-width, initial-scale=1")>$/;
const NOT_XML = /[^\P{Cc}\t\n\r]|[\uFFFE\uFFFF]|\p{Cs}/u;

/** The agenda and the minutes as they are printed: only our own tags, no fields, links or scripts. */
async function pages(folder: string, data: string): Promise<string[]> {
  const found: string[] = [];
  for (const command of ['agenda', 'minutes']) {
    const as = async (format: string) => {
      const out = join(folder, `${command}.${format}`);
      const { code, said } = await kraftbot([
        command,
        '--format',
        format,
        '--out',
        out,
        '--data',
        data,
        ...TODAY,
      ]);
      if (code !== 0) found.push(`${command} as ${format}: ${said}`);
      return readFile(out);
    };
    const html = String(await as('html'));
    if (!html.includes(MARK)) found.push(`${command}: nothing of it is printed`);
    for (const [tag] of html.matchAll(/<[^>]*>?/g))
      if (!TAGS.test(tag)) found.push(`${command} as html: ${tag}`);
    const markdown = String(await as('md'));
    if (/(?<!\\)(?:\\\\)*(?:\]\(|<|`)/.test(markdown)) found.push(`${command} as md is active`);
    const parts = Object.entries(unzipSync(new Uint8Array(await as('docx'))));
    for (const [name, bytes] of parts) {
      if (!/\.(xml|rels)$/.test(name)) continue;
      // Page numbers are fields too, and the only ones.
      const xml = Buffer.from(bytes)
        .toString('utf8')
        .replace(/<w:instrText[^>]*>\s*(?:PAGE|NUMPAGES)\s*<\/w:instrText>/g, '');
      if (
        /instrText|fldSimple|w:hyperlink|TargetMode="External"/.test(xml.replace(/w:type="hyperlink"/g, ''))
      )
        found.push(`${command} as docx: ${name} has a field or a link`);
      if (NOT_XML.test(xml)) found.push(`${command} as docx: ${name} is no XML`);
    }
  }
  return found;
}

/**
 * Names that mean another place, to every option of the command line that takes one. Nothing beside the folder they
 * are given in is touched, no file of the register is written over, and every answer is a sentence. The control joins
 * a name to a folder and believes that it stays there.
 */
export async function paths(folder: string, count: number, random: () => number): Promise<Tried> {
  const successes: string[] = [];
  const outer = join(folder, 'paths');
  const data = join(outer, 'deep', 'data');
  const outside = join(outer, 'kept.txt');
  await mkdir(data, { recursive: true });
  await writeFile(outside, 'kept');
  await mkdir(join(data, '..', 'none'));
  const file = join(outer, 'in.csv');
  await writeFile(file, 'kon;remittent;remissdatum\nK;FK;2026-11-02\n');
  await kraftbot(['import', file, '--data', data, ...TODAY]);
  const before = await imageOf(outer);
  const own = [
    join(data, 'journal.jsonl'),
    join(data, '..', 'data', 'journal.jsonl'),
    join(data, 'ny.txt'),
    data,
  ];
  let naive = 0;
  for (let index = 0; index < count; index += 1) {
    const name = index % 10 === 0 ? (own[(index / 10) % own.length] ?? '') : pathName(random);
    const inFolder = name.startsWith(outer) ? name : join(data, '..', 'none', name);
    if (!`${resolve(data, name)}${sep}`.startsWith(`${data}${sep}`) || name.startsWith(data)) naive += 1;
    const ways = [
      ['agenda', '--out', inFolder, '--data', data],
      ['agenda', '--format', 'docx', '--out', inFolder, '--data', data],
      ['import', inFolder, '--data', data, '--dry-run'],
      ['restore', name.startsWith(outer) ? pathName(random) : name, '--data', data],
      ['status', '--data', name.startsWith(data) ? join(data, 'none') : inFolder],
      ['status', `--programme=${name}`, '--data', data],
      ['import', file, `--programme=${name}`, '--data', join(data, '..', 'none')],
    ];
    const args = ways[index % ways.length] ?? [];
    const { code, said } = await kraftbot([...args, ...TODAY]);
    const at = JSON.stringify(args).slice(0, 200);
    if (![0, 1, 2].includes(code) || said.trim() === '')
      successes.push(`${at}: ${code}, ${said.slice(0, 80)}`);
    if (/Något gick fel i Kraftbot|node_modules|\bat \w+ \(|ENOENT|EISDIR/.test(said))
      successes.push(`${at}: ${said.slice(0, 160)}`);
  }
  const after = await imageOf(outer);
  for (const [name, image] of before)
    if (after.get(name) !== image) successes.push(`${name} is not as it was`);
  for (const name of after.keys())
    // The access log is meant to grow: a look is a line (S8).
    if (
      !before.has(name) &&
      name.startsWith(join('deep', 'data')) &&
      !name.startsWith(join('deep', 'data', 'access'))
    )
      successes.push(`${name} is new in the register’s folder`);
  for (const place of [folder, process.cwd()])
    if ((await readdir(place)).includes(RUN)) successes.push(`something has been run in ${place}`);
  return { successes, naive };
}

/** Every file under a folder, and what is in it. */
async function imageOf(folder: string): Promise<ReadonlyMap<string, string>> {
  const found = new Map<string, string>();
  for (const entry of await readdir(folder, { recursive: true, withFileTypes: true })) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1);
    if (name.endsWith('.lock')) continue;
    found.set(
      name,
      createHash('sha256')
        .update(await readFile(path))
        .digest('hex'),
    );
  }
  return found;
}
