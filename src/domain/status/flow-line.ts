/** A line of figures for the flow, as somebody types it. */
export interface FlowLine {
  readonly atStart: number;
  readonly new: number;
  readonly closed: number;
  readonly atEnd: number;
}

const NUMBER = /\d{1,6}/g;
const MOST = 200;

/**
 * Reads `41 + 16 − 23 = 34`, `34 in 34 nya 24 avslut 43 kvar`, `41 16 23 34`: start, new, closed and left, in that
 * order unless words say otherwise. Undefined for anything but four numbers.
 */
export function readFlowLine(line: string): FlowLine | undefined {
  const text = line.slice(0, MOST).toLowerCase();
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
