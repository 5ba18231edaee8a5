import { type Figures, noun } from './figures.js';
import type { Figure, Sentence } from './report.js';
import { sentence } from './sentence.js';
import type { Compared } from './tables.js';

/** "Inflödet", what it is when there is less, more or as much of it, and what is counted. */
interface Words {
  readonly what: string;
  readonly less: string;
  readonly more: string;
  readonly same: string;
  readonly one: string;
  readonly many: string;
}

/** "Inflödet var mindre än under förra perioden: 16 remisser mot 18." Undefined where there is nothing to compare with. */
export function comparison(
  { now, before, beforeName }: Compared,
  path: string,
  { what, less, more, same, one, many }: Words,
): Sentence | undefined {
  const [here, then] = [now.at(path), before?.at(path)];
  if (!here || !then) return undefined;
  const counted = noun(here, one, many);
  if (here.value === then.value) return sentence`${what} var ${same} som under ${beforeName}: ${counted}.`;
  const how = here.value < then.value ? less : more;
  return sentence`${what} var ${how} än under ${beforeName}: ${counted} mot ${then}.`;
}

/** The largest of a kind: every key that has it, and how many. */
export function largest(
  figures: Figures,
  path: string,
  keys: readonly string[],
): { readonly keys: readonly string[]; readonly figure: Figure } | undefined {
  const found = keys.map((key) => ({ key, figure: figures.at(`${path}.${key}`) }));
  if (found.some(({ figure }) => figure === undefined)) return undefined;
  const most = Math.max(...found.map(({ figure }) => figure?.value ?? 0));
  const top = found.filter(({ figure }) => figure?.value === most && most > 0);
  const figure = top[0]?.figure;
  return figure && { keys: top.map(({ key }) => key), figure };
}
