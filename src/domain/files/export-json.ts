import type { Entry } from '../entry.js';

/** Entries in a slice: made in a fraction of a millisecond. */
const SLICE = 20;

/** The whole ledger as one JSON text (DESIGN 14), a slice at a time, each made when it is asked for. */
export function* exportJson(entries: readonly Entry[]): Generator<string, void> {
  yield '{\n "format": "kraftbot-ledger",\n "version": 1,\n "entries": [';
  for (let from = 0; from < entries.length; from += SLICE) {
    const slice = entries.slice(from, from + SLICE).map(indented);
    yield `${from === 0 ? '' : ','}\n  ${slice.join(',\n  ')}`;
  }
  yield entries.length === 0 ? ']\n}\n' : '\n ]\n}\n';
}

function indented(entry: Entry): string {
  return JSON.stringify(entry, null, 1).replaceAll('\n', '\n  ');
}
