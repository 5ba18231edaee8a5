import { Parser } from 'htmlparser2';

export interface Heard {
  readonly open?: (name: string, attributes: Readonly<Record<string, string>>) => void;
  readonly text?: (text: string) => void;
  readonly close?: (name: string) => void;
}

/** Bytes parsed at a time. */
const SLICE = 256 * 1024;

/** Reads an XML file from its beginning to its end, without namespaces' prefixes and without entities of its own. */
export function readXml(bytes: Uint8Array, { open, text, close }: Heard): void {
  const parser = new Parser(
    {
      onopentag: (name, attributes) => open?.(bare(name), attributes),
      ontext: (heard) => text?.(heard),
      onclosetag: (name) => close?.(bare(name)),
    },
    { xmlMode: true },
  );
  const decoder = new TextDecoder();
  for (let from = 0; from < bytes.length; from += SLICE)
    parser.write(decoder.decode(bytes.subarray(from, from + SLICE), { stream: true }));
  parser.end(decoder.decode());
}

function bare(name: string): string {
  return name.slice(name.indexOf(':') + 1);
}
