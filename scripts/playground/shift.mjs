import Papa from 'papaparse';

/** Columns that hold a day. A birth year or the year in a case's code is none. */
const DAYS = new Set([
  'remissdatum',
  'studiebesok',
  'inskriven',
  'samtycke',
  'provotid_till',
  'nasta_uppfoljning',
  'senaste_uppfoljning',
  'senaste_avstamning',
  'avslutad',
  'forsorjning_sedan',
]);
const DAY = 86_400_000;

/**
 * The sample register with every whole day in it moved by the same number of days, so that `anchor` becomes `today`.
 * Days that are only a year or a month are left as they are.
 */
export function shiftRegister(csv, anchor, today) {
  const by = Math.round((Date.parse(today) - Date.parse(anchor)) / DAY);
  const { data, meta } = Papa.parse(csv.replace(/^\uFEFF/, ''), { skipEmptyLines: true });
  const [head = [], ...rows] = data;
  const moves = head.map((name) => DAYS.has(name.trim().toLowerCase()));
  const shifted = rows.map((row) => row.map((cell, column) => (moves[column] ? shiftDay(cell, by) : cell)));
  return Papa.unparse([head, ...shifted], { delimiter: meta.delimiter, newline: '\n' }) + '\n';
}

function shiftDay(text, by) {
  if (!/^\d{4}-\d{2}-\d{2}$/.test(text)) return text;
  return new Date(Date.parse(text) + by * DAY).toISOString().slice(0, 10);
}
