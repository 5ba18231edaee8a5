/** The value that so great a share of the values lie below (nearest rank). */
export function quantile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * share))] ?? Number.NaN;
}

export function median(values: readonly number[]): number {
  return quantile(values, 0.5);
}

/** Floor and ours, measured one after the other so often that the machine's moods meet both alike. */
export interface Pair {
  readonly floor: number;
  readonly ours: number;
}

/** Medians over the pairs; the ratio is the median of each pair's own. */
export function summary(pairs: readonly Pair[]): Pair & { readonly ratio: number } {
  return {
    floor: median(pairs.map((pair) => pair.floor)),
    ours: median(pairs.map((pair) => pair.ours)),
    ratio: median(pairs.map((pair) => pair.ours / pair.floor)),
  };
}

/** Milliseconds, with as many decimals as they deserve. */
export function ms(value: number): string {
  const decimals = value >= 100 ? 0 : value >= 10 ? 1 : value >= 0.1 ? 2 : 4;
  return `${value.toFixed(decimals)} ms`;
}

export function times(ratio: number): string {
  return `${ratio.toFixed(2)} ×`;
}
