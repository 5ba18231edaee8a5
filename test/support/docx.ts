import { strFromU8, unzipSync } from 'fflate';

/** The XML of a Word file's parts. */
export function partsOf(file: Uint8Array): {
  readonly document: string;
  readonly styles: string;
  readonly core: string;
  readonly footer: string;
  readonly names: readonly string[];
} {
  const zip = unzipSync(file);
  const text = (name: string) => strFromU8(zip[name] ?? new Uint8Array());
  return {
    document: text('word/document.xml'),
    styles: text('word/styles.xml'),
    core: text('docProps/core.xml'),
    footer: text('word/footer1.xml'),
    names: Object.keys(zip),
  };
}
