/** A line of figures for the flow, as somebody types it. */
export interface FlowLine {
  readonly atStart: number;
  readonly new: number;
  readonly closed: number;
  readonly atEnd: number;
}

const NUMBER = /\d{1,6}/g;
const MOST = 1000;

/**
 * Reads `41 + 16 − 23 = 34`, `34 in 34 nya 24 avslut 43 kvar`, `41 16 23 34`: start, new, closed and left, in that
 * order unless words say otherwise; and a table pasted from a report, its rows or its columns named. Undefined for anything
 * else.
 */
export function readFlowLine(line: string): FlowLine | undefined {
  const text = line.slice(0, MOST).toLowerCase();
  const table = readTable(text);
  if (table) return table;
  const numbers = [...text.matchAll(NUMBER)];
  if (numbers.length !== 4) return undefined;
  const named = new Map<keyof FlowLine, number>();
  numbers.forEach((match, index) => {
    const end = match.index + match[0].length;
    const word = /^[\s.,;:]{0,5}([a-zåäö]{1,30})/.exec(text.slice(end, numbers[index + 1]?.index))?.[1];
    const role = word === undefined ? undefined : roleOf(word);
    if (role !== undefined) named.set(role, Number(match[0]));
  });
  const [atStart, fresh, closed, atEnd] = numbers.map((match) => Number(match[0]));
  if (atStart === undefined || fresh === undefined || closed === undefined || atEnd === undefined)
    return undefined;
  if (named.size < 4) return { atStart, new: fresh, closed, atEnd };
  const of = (role: keyof FlowLine) => named.get(role) ?? 0;
  return { atStart: of('atStart'), new: of('new'), closed: of('closed'), atEnd: of('atEnd') };
}

function roleOf(word: string): keyof FlowLine | undefined {
  if (/^(in|ing|ingående|start|början|vid)/.test(word)) return 'atStart';
  if (/^(ny|tillk)/.test(word)) return 'new';
  if (/^(av|ut$)/.test(word)) return 'closed';
  if (/^(kvar|slut|utg)/.test(word)) return 'atEnd';
  return undefined;
}

/** The cells of a pasted table, a row to a line. Where no tab or bar parts a name from its number, the number ends the row. */
function cellsOf(line: string): readonly string[] {
  const cells = line.split(/[\t|;]/).map((cell) => cell.trim());
  if (cells.filter((cell) => cell !== '').length > 1) return cells.filter((cell) => cell !== '');
  const [, name, number] = /^(.{1,100}?)[\s:]{1,5}(\S{1,8})$/.exec(line.trim()) ?? [];
  return name !== undefined && number !== undefined ? [name, number] : [];
}

function readTable(text: string): FlowLine | undefined {
  const rows = text.split('\n').map(cellsOf);
  const found = new Map<keyof FlowLine, number>();
  const put = (name: string | undefined, cell: string | undefined) => {
    const role = roleOfRow(name ?? '');
    const number = /^[+−–-]?\s?(\d{1,6})$/.exec(cell ?? '')?.[1];
    if (role !== undefined && number !== undefined && !found.has(role)) found.set(role, Number(number));
  };
  rows.forEach((row, index) => {
    if (row.length > 3)
      row.forEach((name, at) => {
        rows.slice(index + 1).forEach((below) => {
          put(name, below[at]);
        });
      });
    else put(row[0], row[1]);
  });
  const [atStart, fresh, closed, atEnd] = ROLES.map((role) => found.get(role));
  if (atStart === undefined || fresh === undefined || closed === undefined || atEnd === undefined)
    return undefined;
  return { atStart, new: fresh, closed, atEnd };
}

const ROLES = ['atStart', 'new', 'closed', 'atEnd'] as const;

/** "Inskrivna vid periodens början", "+ nya", "Avslutade", "= inskrivna vid periodens slut", "Kvar 30 juni". */
function roleOfRow(name: string): keyof FlowLine | undefined {
  if (/början|start|ingående|1 j/.test(name) && !/31|slut/.test(name)) return 'atStart';
  if (/slut$|kvar|utgående|30 juni|31 dec/.test(name) && !/^\P{L}*avslut/u.test(name)) return 'atEnd';
  if (/^\P{L}*(?:ny|tillk)/u.test(name)) return 'new';
  return /^\P{L}*av/u.test(name) ? 'closed' : undefined;
}
