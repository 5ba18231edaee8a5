import { plain } from '../../cards/kit.js';
import { maskingOf } from '../../domain/answers/mask/for-seat.js';
import { NOT_THOSE_DAYS } from '../../domain/answers/mask/words.js';
import { parsePeriod } from '../../domain/periods/parse-period.js';
import { faultText } from '../../domain/status/fault-text.js';
import { type FlowLine, readFlowLine } from '../../domain/status/flow-line.js';
import { periodStatus } from '../../domain/status/period-status.js';
import { reconcileFigures } from '../../domain/status/printed-figures.js';
import { list, spanText } from '../../domain/text/swedish.js';
import { seatOf, type TextReply, type Turn } from '../turn.js';

/** `2022/23: 41 in, 16 nya …`: the period before the colon, or above a table, is what the register is looked up for. */
const OF_A_PERIOD = /^([^:\n]{1,60})[:\n]([\s\S]{1,1000})$/u;

/** Whether four figures for the flow add up, by how much they do not, and what the register says of a period named. */
export function reconcileReply(turn: Turn, line: string): TextReply {
  const [, named, figures = line] = OF_A_PERIOD.exec(line.trim()) ?? [];
  const flow = readFlowLine(figures);
  if (!flow)
    return {
      text: 'Skriv fyra tal: inskrivna vid början, nya, avslut och kvar. Till exempel: stäm av 2022/23: 41 + 16 - 23 = 34',
    };
  const faults = reconcileFigures({ flow }).flatMap((one) => one.faults);
  const { atStart, new: fresh, closed, atEnd } = flow;
  const right = `Det går ihop: ${atStart} + ${fresh} − ${closed} = **${atEnd}**.`;
  const sum = faults.length === 0 ? right : faults.map(faultText).join(' ');
  return { text: named === undefined ? sum : `${sum} ${besideRegister(turn, named, flow)}` };
}

/** Where the register says otherwise of the period. It is the flow row, which everybody is told of a month or more. */
function besideRegister(turn: Turn, named: string, flow: FlowLine): string {
  const { programme, register } = turn.live;
  const reading = parsePeriod(named.trim(), { today: turn.today, programme });
  if (!reading || reading.kind === 'impossible' || reading.future)
    return `Perioden ”${plain(named.trim())}” förstår jag inte.`;
  const { period } = reading;
  const status = periodStatus(register.cases.values(), programme, period, turn.today);
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
