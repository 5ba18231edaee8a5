import type { Chart } from './chart.js';
import type { Edge, Node } from './node.js';

/** A text parted into pieces from its first token to its last. */
export interface Cover {
  readonly pieces: readonly Edge[];
  readonly cost: number;
}

/** What a token costs that no piece holds: more than any reading that finds a place for it. */
const UNKNOWN = 20;
/** A piece. Signs and words that only join cost less, so that they are no reason to prefer a stranger reading. */
const PIECE = 1;
const MOST_COVERS = 12;
/** Of a text of hundreds of words fewer: what is read in all. */
const MOST_PIECES = 1200;
/** Readings that are this much dearer than the best are not looked at. */
const SLACK = 0.75;

interface Path {
  readonly cost: number;
  readonly edge: Edge | undefined;
  readonly rest: Path | undefined;
}

/**
 * The best ways to part a text, cheapest first: fewest and longest pieces, fewest words taken for others. All that are about as good
 * are handed over, so that what fits together can choose between them. `whole` says which pieces may stand alone.
 */
export function coversOf(chart: Chart, whole: (node: Node) => boolean): Cover[] {
  const paths: Path[][] = chart.map(() => []);
  const most = Math.min(MOST_COVERS, Math.ceil(MOST_PIECES / chart.length));
  paths.push([{ cost: 0, edge: undefined, rest: undefined }]);
  for (let from = chart.length - 1; from >= 0; from--) {
    const found: Path[] = [];
    const extend = (edge: Edge, own: number) => {
      for (const rest of paths[edge.to] ?? []) found.push({ cost: own + rest.cost, edge, rest });
    };
    for (const edge of chart[from] ?? []) if (whole(edge.node)) extend(edge, weight(edge));
    found.sort((a, b) => a.cost - b.cost);
    // The word as unknown, unless all that begins so is too dear to be looked at.
    const unknown = UNKNOWN + (paths[from + 1]?.[0]?.cost ?? 0);
    if (found[0] === undefined || unknown <= found[0].cost + SLACK) {
      extend({ from, to: from + 1, node: { cat: 'unknown' }, cost: 0, slips: [] }, UNKNOWN);
      found.sort((a, b) => a.cost - b.cost);
    }
    const best = found[0]?.cost ?? 0;
    paths[from] = found.filter((path) => path.cost <= best + SLACK).slice(0, most);
  }
  return (paths[0] ?? []).map((path) => ({ pieces: piecesOf(path), cost: path.cost }));
}

function weight({ node, cost }: Edge): number {
  return node.cat === 'comma' || node.cat === 'stop' || node.cat === 'sign' ? 0 : PIECE + cost;
}

function piecesOf(path: Path): Edge[] {
  const pieces: Edge[] = [];
  for (let at: Path | undefined = path; at?.edge; at = at.rest) pieces.push(at.edge);
  return pieces;
}
