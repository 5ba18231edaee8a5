import { meetingsOf } from '../domain/answers/meetings.js';
import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { type Period, periodOf } from '../domain/periods/period.js';
import { askedPeriod } from '../domain/status/asked-period.js';
import { type CliContext, Refused, WrongUsage } from './command.js';
import { dayOption } from './context.js';

/** The options that say a period, beside the command's own words, and how they are told. */
export const PERIOD_OPTIONS = { from: { type: 'string' }, to: { type: 'string' } } as const;
export const PERIOD_HELP = '--from D --to D  första och sista dagen, i stället för PERIOD';

/** The days asked for, as known when; refused where they have not all been. */
export function periodAsked(
  context: CliContext,
  live: LiveRegister,
): { readonly period: Period; readonly asOf: Day | undefined } {
  const { today, options } = context;
  const from = dayOption(options, 'from');
  const to = dayOption(options, 'to');
  if ((from === undefined) !== (to === undefined)) throw new WrongUsage('--from och --to hör ihop.');
  if (from !== undefined && to !== undefined) {
    if (context.args.length > 0) throw new WrongUsage('Skriv antingen en period eller --from och --to.');
    const period = periodOf(from, to);
    if (!period) throw new WrongUsage(`--from ${from} är efter --to ${to}.`);
    return { period: refuseFuture(period, today), asOf: undefined };
  }
  const { register, programme } = live;
  const asked = askedPeriod(context.args.join(' '), {
    today,
    programme,
    ...meetingsOf(register, programme, today),
  });
  if (asked.kind === 'not-understood')
    throw new WrongUsage(`Perioden ”${asked.text}” förstår jag inte. Skriv till exempel 2022/23.`);
  if (asked.kind === 'future') throw futureRefusal(asked.to, today);
  return { period: refuseFuture(asked.period, today), asOf: asked.asOf };
}

function refuseFuture(period: Period, today: Day): Period {
  if (period.to > today) throw futureRefusal(period.to, today);
  return period;
}

function futureRefusal(to: Day, today: Day): Refused {
  return new Refused(
    `Perioden slutar ${to}, och i dag är det ${today}. Det som inte har hänt går inte att räkna.`,
  );
}
