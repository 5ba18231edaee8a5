import { participantsCard } from '../../cards/status-participants.js';
import { dayOf, yearOf } from '../../domain/day.js';
import { parsePeriod } from '../../domain/periods/parse-period.js';
import { type Period, periodOf } from '../../domain/periods/period.js';
import { faultText } from '../../domain/status/fault-text.js';
import { readFlowLine } from '../../domain/status/flow-line.js';
import { participantsOf } from '../../domain/status/participants.js';
import { reconcileFigures } from '../../domain/status/printed-figures.js';
import type { CardReply, TextReply, Turn } from '../turn.js';

/** Whether four figures for the flow add up, and by how much they do not. */
export function reconcileReply(line: string): TextReply {
  const flow = readFlowLine(line);
  if (!flow)
    return {
      text: 'Skriv fyra tal: inskrivna vid början, nya, avslut och kvar. Till exempel: stäm av 41 + 16 - 23 = 34',
    };
  const faults = reconcileFigures({ flow }).flatMap((one) => one.faults);
  const { atStart, new: fresh, closed, atEnd } = flow;
  const right = `Det går ihop: ${atStart} + ${fresh} − ${closed} = **${atEnd}**.`;
  return { text: faults.length === 0 ? right : faults.map(faultText).join(' ') };
}

/** Distinct participants by gender in a calendar year: last year's unless another is asked for. */
export function finsamReply(turn: Turn, rest: string): CardReply | TextReply {
  const { programme, register } = turn.live;
  const period = yearAsked(turn, rest.trim().replace(/^(?:för|under) /i, ''));
  if (!period) return { text: 'Skriv vilket år, till exempel: siffror till försäkringskassan 2025' };
  const found = participantsOf(register.cases, programme, period, turn.today);
  const year = period.from.slice(0, 4);
  return {
    card: participantsCard({ period, found }),
    summary: `Deltagare ${year}`,
  };
}

function yearAsked(turn: Turn, text: string): Period | undefined {
  if (text === '') {
    const year = yearOf(turn.today) - 1;
    return periodOf(dayOf(year, 1, 1), dayOf(year, 12, 31));
  }
  const reading = parsePeriod(text, { today: turn.today, programme: turn.live.programme });
  if (!reading || reading.kind !== 'span' || reading.future) return undefined;
  return reading.period;
}
