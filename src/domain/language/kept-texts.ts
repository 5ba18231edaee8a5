import type { Case } from '../case/case.js';
import type { Day } from '../day.js';
import type { Programme } from '../programme.js';

/** What a text is read against: as long as none of it changes, a text reads the same. */
interface Ground {
  readonly cases: ReadonlyMap<string, Case>;
  /** Where they stand. Cases without a position may be others each time. */
  readonly position?: number | undefined;
  readonly programme: Programme;
  readonly today: Day;
}
interface Kept<T> extends Ground {
  readonly texts: Map<string, T>;
}

/** A turn reads its own line, parts of it and what is suggested instead. */
const MOST = 20;

/** Keeps how the latest texts were read, since a turn asks that of its line several times over: as an act, a question, a list. */
export function textKeeper<T>(): (ground: Ground, text: string, read: () => T) => T {
  const kept = new WeakMap<Ground['cases'], Kept<T>>();
  return ({ cases, position, programme, today }, text, read) => {
    if (position === undefined) return read();
    let now = kept.get(cases);
    const isSame = now?.position === position && now.programme === programme && now.today === today;
    if (!now || !isSame || now.texts.size >= MOST)
      kept.set(cases, (now = { cases, position, programme, today, texts: new Map() }));
    const known = now.texts.get(text);
    if (known !== undefined) return known;
    const made = read();
    now.texts.set(text, made);
    return made;
  };
}
