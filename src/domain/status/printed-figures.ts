import type { Programme } from '../programme.js';
import { checkBudget } from './printed/budget.js';
import { checkFlow } from './printed/flow.js';
import { checkMatrix } from './printed/matrix.js';
import { checkResult } from './printed/result.js';
import { checkSplits } from './printed/splits.js';
import { checkTexts } from './printed/texts.js';
import { type Fault, isGroup } from './printed/read.js';

export type { Fault } from './printed/read.js';

/** What does not add up in one of the reports of a file. */
export interface ReportFaults {
  /** The report's key in the file, or empty for a file that is one report. */
  readonly report: string;
  readonly faults: readonly Fault[];
}

/**
 * Checks figures that somebody else has printed (DESIGN 7): every sum that their names promise is worked out, and
 * those that come out wrong are named, with by how much. Understood is one report, or several under a name each; what
 * a report does not print is not missed.
 */
export function reconcileFigures(json: unknown, programme: Programme): readonly ReportFaults[] {
  if (!isGroup(json)) return [];
  const nested = Object.entries(json).filter(([, value]) => isGroup(value) && looksLikeReport(value));
  const reports: [string, unknown][] = nested.length > 0 && !looksLikeReport(json) ? nested : [['', json]];
  return reports.map(([report, value]) => ({
    report,
    faults: isGroup(value) ? faultsOf(value, programme) : [],
  }));
}

const SECTIONS = [
  'flow',
  'referred',
  'enrolled',
  'outcomes',
  'closed',
  'result',
  'budget',
  'rows',
  'columns',
];

function looksLikeReport(value: object): boolean {
  return SECTIONS.some((section) => section in value);
}

function faultsOf(report: Record<string, unknown>, programme: Programme): readonly Fault[] {
  return [checkFlow, checkSplits, checkResult, checkBudget, checkMatrix, checkTexts].flatMap((check) =>
    check(report, programme),
  );
}
