import iconv from 'iconv-lite';

/** A file's text; or in what way it was saved so that its letters cannot be trusted. */
export type Decoded =
  { readonly text: string } | { readonly refused: 'macintosh' | 'ms-dos' | 'mixed' | 'damaged' };

/** How bytes above 127 stand for å, ä, ö, Å, Ä and Ö. */
const WINDOWS = [0xe5, 0xe4, 0xf6, 0xc5, 0xc4, 0xd6];
const MACINTOSH = [0x8c, 0x8a, 0x9a, 0x81, 0x80, 0x85];
const MS_DOS = [0x86, 0x84, 0x94, 0x8f, 0x8e, 0x99];

/** What UTF-8 becomes when it has been read as Windows-1252, and a letter that was lost before. */
const TWICE = /Ã[¥¤¶…„–]/;
const LOST = '\uFFFD';

/**
 * The text of a file as Swedish Excel saves it: UTF-8 with or without a byte order mark, UTF-16 with one, else
 * Windows-1252. Which of the one-byte ways it is shows by what å, ä and ö became: Excel for Mac's Macintosh and MS-DOS
 * are refused, since a guess would spoil every name of a unit, and so is a file put together from several.
 */
export function decode(bytes: Uint8Array): Decoded {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return { text: iconv.decode(buffer, 'utf16le') };
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return { text: iconv.decode(buffer, 'utf16be') };
  try {
    const text = new TextDecoder('utf-8', { fatal: true }).decode(bytes);
    return text.includes(LOST) || TWICE.test(text) ? { refused: 'damaged' } : { text };
  } catch {
    return oneByte(buffer);
  }
}

function oneByte(bytes: Buffer): Decoded {
  const windows = lettersIn(bytes, WINDOWS);
  const macintosh = lettersIn(bytes, MACINTOSH);
  const dos = lettersIn(bytes, MS_DOS);
  const others = Math.max(macintosh, dos);
  if (hasUtf8(bytes)) return { refused: 'mixed' };
  if (windows >= others) return { text: iconv.decode(bytes, 'win1252') };
  return { refused: macintosh >= dos ? 'macintosh' : 'ms-dos' };
}

const isLetter = (byte: number | undefined) =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a) || byte >= 0x80);

/** How many of some bytes stand in words: as signs they would stand by themselves. */
function lettersIn(bytes: Buffer, letters: readonly number[]): number {
  let count = 0;
  for (const [at, byte] of bytes.entries())
    if (byte >= 0x80 && letters.includes(byte) && (isLetter(bytes[at - 1]) || isLetter(bytes[at + 1])))
      count++;
  return count;
}

/** Whether å, ä or ö stands somewhere as UTF-8 writes it. */
function hasUtf8(bytes: Buffer): boolean {
  return ['å', 'ä', 'ö', 'Å', 'Ä', 'Ö'].some((letter) => bytes.includes(Buffer.from(letter)));
}
