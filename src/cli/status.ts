import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { periodOf } from '../domain/periods/period.js';
import { type Register, registerAsOf } from '../domain/register.js';
import { calendarOf, previousMeeting } from '../domain/meeting/calendar.js';
import { askedPeriod } from '../domain/status/asked-period.js';
import { statusYearsBefore } from '../domain/status/compare.js';
import { maskingFor, UNMASKED } from '../domain/answers/mask/masking.js';
import { NOT_AS_IT_WAS, NOT_THOSE_DAYS } from '../domain/answers/mask/words.js';
import { rowName } from '../domain/status/names.js';
import { periodStatus } from '../domain/status/period-status.js';
import { reconcile } from '../domain/status/reconcile.js';
import { maskedStatusJson, statusJson } from '../domain/status/status-json.js';
import { statusTables } from '../domain/status/tables.js';
import { type CliCommand, type CliContext, Refused, WrongUsage } from './command.js';
import { dayOption } from './context.js';
import { statusText } from './status-text.js';

/** The figures of a period (DESIGN 7 and 14). */
export const statusCommand: CliCommand = {
  usage: 'status [PERIOD] [--from D --to D] [--as-of D]',
  help: [
    '--from D --to D  första och sista dagen, i stället för PERIOD',
    '--as-of D        som registret såg ut när den dagen var slut',
    'Exempel: kraftbot status 2022/23',
    '         kraftbot status förra perioden --role steering --json',
  ],
  options: { from: { type: 'string' }, to: { type: 'string' }, 'as-of': { type: 'string' } },
  args: [0, 12],
  run: async (context) => {
    const live = await context.openLive('read');
    const { today } = context;
    const { programme } = live;
    const period = periodAsked(context, live);
    const asOf = dayOption(context.options, 'as-of') ?? period.asOf;
    if (asOf !== undefined && context.role.kind === 'steering') throw new Refused(NOT_AS_IT_WAS);
    const register = await knownOn(asOf, live, today);
    const status = periodStatus(register.cases.values(), programme, period, today);
    const breaks = reconcile(status);
    if (breaks.length > 0) {
      const rows = breaks.map(
        ({ row, sum, stands }) => `${rowName(row, statusTables(status))}: ${sum}, inte ${stands}`,
      );
      throw new Refused(`Siffrorna går inte ihop, så de visas inte. ${rows.join('. ')}.`);
    }
    const masking = context.role.kind === 'steering' ? maskingFor(live.register, status, today) : UNMASKED;
    if (masking.scope === 'none') throw new Refused(NOT_THOSE_DAYS);
    if (context.asJson)
      context.json(masking === UNMASKED ? statusJson(status) : maskedStatusJson(status, masking));
    const { before } = statusYearsBefore(register, programme, period, today, masking);
    for (const line of statusText(status, before, masking)) context.out(line);
    return 0;
  },
};

function periodAsked(context: CliContext, live: LiveRegister) {
  const { today, options } = context;
  const from = dayOption(options, 'from');
  const to = dayOption(options, 'to');
  if ((from === undefined) !== (to === undefined)) throw new WrongUsage('--from och --to hör ihop.');
  if (from !== undefined && to !== undefined) {
    if (context.args.length > 0) throw new WrongUsage('Skriv antingen en period eller --from och --to.');
    const period = periodOf(from, to);
    if (!period) throw new WrongUsage(`--from ${from} är efter --to ${to}.`);
    return { ...refuseFuture(period, today), asOf: undefined };
  }
  const meeting = previousMeeting(calendarOf(live.programme, live.register.settings), today);
  const asked = askedPeriod(context.args.join(' '), {
    today,
    programme: live.programme,
    ...(meeting !== undefined && { previousMeeting: meeting }),
  });
  if (asked.kind === 'not-understood')
    throw new WrongUsage(`Perioden ”${asked.text}” förstår jag inte. Skriv till exempel 2022/23.`);
  if (asked.kind === 'future') throw futureRefusal(asked.to, today);
  return { ...refuseFuture(asked.period, today), asOf: asked.asOf };
}

function refuseFuture<P extends { readonly to: Day }>(period: P, today: Day): P {
  if (period.to > today) throw futureRefusal(period.to, today);
  return period;
}

function futureRefusal(to: Day, today: Day): Refused {
  return new Refused(
    `Perioden slutar ${to}, och i dag är det ${today}. Det som inte har hänt går inte att räkna.`,
  );
}

/** The register as it was known at the end of a day, today's if none is asked for. */
async function knownOn(day: Day | undefined, live: LiveRegister, today: Day): Promise<Register> {
  if (day === undefined) return live.register;
  if (day > today) throw new Refused(`${day} har inte varit ännu.`);
  const { since } = live.register;
  if (since === undefined || day < since)
    throw new Refused(
      `Registret började föras ${since ?? 'inte ännu'}. Hur det såg ut ${day} går inte att veta.`,
    );
  return registerAsOf(await live.entries(), day);
}
