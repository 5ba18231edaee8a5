import iconv from 'iconv-lite';

/**
 * The text of a file as Swedish Excel saves it: UTF-8 with or without a byte order mark, UTF-16 with one, else
 * Windows-1252, which is told by bytes that are not UTF-8.
 */
export function decode(bytes: Uint8Array): string {
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return iconv.decode(buffer, 'utf16le');
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return iconv.decode(buffer, 'utf16be');
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return iconv.decode(buffer, 'win1252');
  }
}
