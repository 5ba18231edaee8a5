import { plain } from '../../cards/kit.js';
import { maskingOf } from '../../domain/status/for-seat.js';
import { NOT_THOSE_DAYS } from '../../domain/answers/mask/words.js';
import { findPeriods, type PeriodReading } from '../../domain/periods/parse-period.js';
import type { Period } from '../../domain/periods/period.js';
import { faultText } from '../../domain/status/fault-text.js';
import { type FlowLine, readFlowLine } from '../../domain/status/flow-line.js';
import { periodStatus } from '../../domain/status/period-status.js';
import { reconcileFigures } from '../../domain/status/printed-figures.js';
import { list, spanText } from '../../domain/text/swedish.js';
import { seatOf, type TextReply, type Turn } from '../turn.js';

/** `2022/23: 41 in, 16 nya …`: a name before a colon, which is no period. */
const NAMED = /^([^:\n]{1,60}):([\s\S]{1,1000})$/u;
/** A period's longest name. */
const LONGEST = 60;

interface Said {
  readonly flow: FlowLine | undefined;
  /** The period that the line begins with, as it was written and as it was understood. */
  readonly named?: string;
  readonly reading?: PeriodReading;
}

/** The four figures, or a pasted table of them, and the period before them with or without a colon. */
function saidIn({ today, live: { programme } }: Turn, line: string): Said {
  const [first] = findPeriods(line.slice(0, LONGEST), { today, programme });
  if (first?.start === 0) {
    const flow = readFlowLine(line.slice(first.end).replace(/^[\s:]+/u, ''));
    if (flow) return { flow, named: line.slice(0, first.end), reading: first };
  }
  const [, named, figures = line] = NAMED.exec(line) ?? [];
  return { flow: readFlowLine(figures), ...(named !== undefined && { named }) };
}

/** Whether four figures for the flow add up, by how much they do not, and what the register says of a period named. */
export function reconcileReply(turn: Turn, line: string): TextReply {
  const { flow, named, reading } = saidIn(turn, line.trim());
  if (!flow)
    return {
      text: 'Skriv fyra tal: inskrivna vid början, nya, avslut och kvar. Till exempel: stäm av 2022/23: 41 + 16 - 23 = 34',
    };
  const faults = reconcileFigures({ flow }, turn.live.programme).flatMap((one) => one.faults);
  const { atStart, new: fresh, closed, atEnd } = flow;
  const right = `Det går ihop: ${atStart} + ${fresh} − ${closed} = **${atEnd}**.`;
  const sum =
    faults.length === 0 ? right : faults.map((fault) => faultText(fault, turn.live.programme)).join(' ');
  if (named === undefined) return { text: sum };
  const isPeriod = reading && reading.kind !== 'impossible' && !reading.future;
  const beside = isPeriod
    ? besideRegister(turn, reading.period, flow)
    : `Perioden ”${plain(named.trim())}” förstår jag inte.`;
  return { text: `${sum} ${beside}` };
}

/** Where the register says otherwise of the period. It is the flow row, which everybody is told of a month or more. */
function besideRegister(turn: Turn, period: Period, flow: FlowLine): string {
  const { programme, register } = turn.live;
  const status = periodStatus({ ...register, programme, today: turn.today }, period);
  const masking = maskingOf(seatOf(turn), register, status, turn.today);
  if (masking.scope === 'none' || masking.marks.has('enrolled.new')) return NOT_THOSE_DAYS;
  const rows = [
    ['vid början', flow.atStart, status.atStart.total],
    ['nya', flow.new, status.new.total],
    ['avslutade', flow.closed, status.closed.total],
    ['kvar', flow.atEnd, status.atEnd.total],
  ] as const;
  const other = rows
    .filter(([, said, is]) => said !== is)
    .map(([name, said, is]) => `${name} **${is}**, inte ${said}`);
  const days = spanText(period.from, period.to);
  return other.length === 0
    ? `Registret säger detsamma för ${days}.`
    : `Registret säger annat för ${days}: ${list(other)}.`;
}
