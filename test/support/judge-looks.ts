import type { Look } from '../../src/domain/ledger.js';
import type { Register } from '../../src/domain/register.js';

/** What somebody was shown, over the wire, and when. */
export interface Shown {
  readonly at: string;
  readonly by: string;
  readonly name: string;
  /** What they sent: their own words are nothing that they were shown, unless `all`. */
  readonly asked: string;
  readonly told: string;
  /** They may see every case, so that all that is named to them is a look. */
  readonly all: boolean;
}

/** Which words name which case. */
export function namesOf({ cases }: Register): ReadonlyMap<string, RegExp> {
  return new Map(
    [...cases.values()].map(({ code, alias }) => [
      code,
      new RegExp(`(?<![\\p{L}\\p{N}])(?:${alias === undefined ? code : `${code}|${alias}`})(?!\\p{L})`, 'u'),
    ]),
  );
}

/** Every look without a line in the access log, and every line without a look. Each thing done has a time of its own. */
export function judgeLooks(
  shown: readonly Shown[],
  looks: readonly Look[],
  names: ReadonlyMap<string, RegExp>,
): { readonly seen: number; readonly unlogged: readonly string[]; readonly unseen: readonly string[] } {
  const lines = new Map<string, Look[]>();
  for (const look of looks.filter(({ changed }) => !changed))
    lines.set(`${look.at} ${look.by}`, [...(lines.get(`${look.at} ${look.by}`) ?? []), look]);
  let seen = 0;
  const unlogged: string[] = [];
  const unseen: string[] = [];
  for (const { at, by, name, asked, told: wire, all } of shown) {
    // As JSON a line break is a letter n right before the code.
    const told = wire.replaceAll('\\n', ' ');
    const logged = new Set((lines.get(`${at} ${by}`) ?? []).flatMap(({ codes }) => codes ?? []));
    lines.delete(`${at} ${by}`);
    for (const [code, word] of names) {
      const named = word.test(told);
      if (named && (all || !word.test(asked))) {
        seen += 1;
        if (!logged.has(code)) unlogged.push(`${by}: ${name}: ${code}`);
      }
      if (logged.has(code) && !named) unseen.push(`${by}: ${name}: ${code}`);
    }
  }
  for (const [key, left] of lines) unseen.push(`${key}: ${left.map(({ what }) => what).join(' ')}`);
  return { seen, unlogged, unseen };
}
