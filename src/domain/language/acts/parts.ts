import { as, has, isNoise, type Segment } from './segments.js';
import { goTogether, isOrder } from './own-words.js';
import type { Act } from './act-rule.js';
import { actIn } from './which-act.js';
import type { World } from './world.js';

/** What is said of one act in a line, and what stands beside it and is another matter. */
export interface Part {
  readonly segments: readonly Segment[];
  readonly beside: readonly string[];
}

const isCase = has('case', 'no-case', 'near-case');
const isActing = has('do', 'verb', 'thing');

/** A line as clauses: at stops, commas and "men"; at "och" where another act or case follows. */
function clausesOf(segments: readonly Segment[]): Segment[][] {
  const clauses: Segment[][] = [[]];
  segments.forEach((segment, index) => {
    const joins = has('and')(segment) && !has('do', 'thing')(segment);
    if (has('comma', 'stop', 'but')(segment) && !isActing(segment)) clauses.push([segment]);
    else if (joins && tellsMore(segments, index + 1)) clauses.push([segment]);
    else clauses.at(-1)?.push(segment);
  });
  return clauses.filter((clause) => clause.length > 0);
}

function tellsMore(segments: readonly Segment[], from: number): boolean {
  for (const segment of segments.slice(from)) {
    if (has('comma', 'stop', 'but', 'and')(segment)) return false;
    if (isCase(segment) || isActing(segment)) return true;
  }
  return false;
}

interface Clause {
  readonly segments: readonly Segment[];
  readonly act: Act | 'held' | undefined;
  readonly codes: readonly string[];
  readonly facts: boolean;
}

/**
 * The acts of a line, each with its own words (DESIGN 9): another case with facts of its own is another act, so is another order; what
 * only tells of another matter stands beside.
 */
export function partsOf(
  segments: readonly Segment[],
  world: World,
): { act: Act | 'held' | undefined; parts: Part[] } {
  const clauses = clausesOf(segments).map((one): Clause => ({
    segments: one,
    act: one.some(isActing) ? actIn(one, world) : undefined,
    codes: one.flatMap((segment) => segment.nodes.flatMap((node) => (node.cat === 'case' ? node.codes : []))),
    facts: one.slice(one.findIndex(isCase) + 1).some(isFact),
  }));
  const first = clauses.findIndex(({ act }) => act !== undefined && act !== 'show');
  const main = clauses[first < 0 ? clauses.findIndex(({ act }) => act !== undefined) : first];
  // Of one clause it is known.
  const whole = clauses.length === 1 && main ? main.act : actIn(segments, world);
  if (!main) return { act: whole, parts: [{ segments, beside: [] }] };
  // "uteblev från uppföljningen, ny tid 2/12": what comes after is booked.
  if (main.act === 'held' && whole === 'book-follow-up')
    return { act: whole, parts: [{ segments, beside: [] }] };
  if (main.act === 'held') return { act: 'held', parts: [] };
  const own: Clause[] = [];
  const others: Clause[][] = [];
  const beside: string[] = [];
  let seen = false;
  for (const clause of clauses) {
    if (clause === main) {
      own.push(clause);
      seen = true;
    } else if (!seen || fits(clause, own, main)) own.push(clause);
    else if (
      clause.codes.length > 0 ||
      (isOrder(clause.segments) && clause.act !== 'held') ||
      isConsent(clause)
    )
      others.push([clause]);
    else if (clause.act === undefined && !isPlan(clause, main)) (others.at(-1) ?? own).push(clause);
    else beside.push(textOf(clause.segments));
  }
  const joined = own.flatMap((clause) => clause.segments);
  const act = own.length === clauses.length ? whole : actIn(joined, world);
  return {
    act: act === undefined || (act === 'held' && begins(main.act)) ? main.act : act,
    parts: [
      { segments: joined, beside },
      ...others.map((clauses) => ({
        segments: inherit(
          clauses.flatMap((one) => one.segments),
          joined,
        ),
        beside: [],
      })),
    ],
  };
}

/** What is wished or thought beside a new case is of its facts: it is there all the same. */
function begins(act: Act | undefined): boolean {
  return act === 'refer' || act === 'book-visit';
}

/** "uppföljning gjord A och B": the same of each case that is named, a part of its own. */
export function caseByCase(part: Part): Part[] {
  const named = part.segments.filter(isFirm);
  const codes = new Set(named.map((segment) => JSON.stringify(as(segment, 'case')?.codes)));
  if (codes.size < 2) return [part];
  return named.map((one, index) => ({
    segments: part.segments.filter(
      (segment, at) =>
        segment === one || !(isFirm(segment) || (isEdge(segment) && isFirm(part.segments[at + 1]))),
    ),
    beside: index === 0 ? part.beside : [],
  }));
}

function isFirm(segment: Segment | undefined): boolean {
  return segment !== undefined && has('case')(segment);
}

/** "ny remiss soc kvinna 30 och en man 45 från fk": a new case for each person of whom an age or a year is told. */
export function personByPerson(part: Part): Part[] {
  const { segments } = part;
  const first = segments.findIndex(has('gender'));
  const second = segments.findIndex((one, index) => index > first && has('gender')(one));
  const turn = segments.findIndex(
    (one, index) => index > first && index < second && has('and', 'comma', 'stop')(one),
  );
  if (first < 0 || turn < 0) return [part];
  const [one, other] = [segments.slice(0, turn), segments.slice(turn + 1)];
  if (![one, other].every((half) => half.some(has('age', 'birth')))) return [part];
  const lead = one.slice(0, first).filter((segment) => isActing(segment) || has('a-day')(segment));
  return [
    { segments: one.filter((segment, at) => at > first || !has('num')(segment)), beside: part.beside },
    { segments: [...lead, ...other], beside: [] },
  ];
}

/** Does a clause tell more of the same act? */
function fits(clause: Clause, own: readonly Clause[], main: Clause): boolean {
  if (main.act === undefined || main.act === 'held' || isPlan(clause, main)) return false;
  const codes = own.flatMap((one) => one.codes);
  const another = codes.length > 0 && clause.codes.some((code) => !codes.includes(code));
  const tells = clause.segments.some(isActing) || (clause.facts && own.some(({ facts }) => facts));
  if (another && tells) return false;
  return clause.act === undefined || goTogether(main.act, clause.act);
}

/** "uppföljning gjord, funderar på studier", "…, vill gå upp i tid": what somebody thinks of, beside what was done. */
function isPlan({ act, codes, segments }: Clause, main: Clause): boolean {
  const isDone = main.act !== undefined && main.act !== 'held' && DONE.has(main.act);
  return (
    isDone &&
    act === undefined &&
    codes.length === 0 &&
    segments.some(has('undone', 'modal')) &&
    segments.some(has('outcome', 'outcome-verb', 'detail', 'activity', 'own-activity', 'income', 'changes'))
  );
}

/** Acts that no outcome, activity or income is a fact of. */
const DONE = new Set<Act>(['follow-up', 'review', 'book-follow-up', 'pass-trial', 'extend-trial', 'consent']);

/** What tells something of a case besides the act itself. */
function isFact(segment: Segment): boolean {
  return (
    segment.nodes.length > 0 &&
    !isNoise(segment) &&
    !segment.nodes.every(({ cat }) =>
      [
        'do',
        'verb',
        'thing',
        'particle',
        'case',
        'no-case',
        'near-case',
        'label',
        'finished',
        'but',
        'not',
      ].includes(cat),
    )
  );
}

/** "…, samtycke fk": given or taken back besides. */
function isConsent({ act, segments }: Clause): boolean {
  return (act === 'consent' || act === 'revoke-consent') && segments.some(has('authority', 'all', 'all-but'));
}

/** A part with the act or the case that it takes from the one before it. */
function inherit(own: readonly Segment[], before: readonly Segment[]): readonly Segment[] {
  const at = before.findIndex(isCase);
  const lead = at < 0 ? [] : before.slice(0, at).filter((segment) => isActing(segment) || isFact(segment));
  const act = own.some(isActing) ? [] : lead.some(isActing) ? lead : before.filter(isActing);
  const named = own.some(isCase) ? [] : before.filter(isCase);
  return [...act, ...own.filter((segment) => !isEdge(segment)), ...named];
}

/** A part as a line of its own. */
export function textOf(segments: readonly Segment[]): string {
  const words = segments.filter(
    (segment, index) => !(isEdge(segment) && (index === 0 || index === segments.length - 1)),
  );
  return words.map(({ text }) => text).join(' ');
}

function isEdge(segment: Segment): boolean {
  return has('comma', 'stop', 'and', 'but')(segment) && !isActing(segment);
}
