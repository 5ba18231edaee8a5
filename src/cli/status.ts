import type { Day } from '../domain/day.js';
import type { LiveRegister } from '../domain/live-register.js';
import { type Register, registerAsOf } from '../domain/register.js';
import { statusYearsBefore } from '../domain/status/compare.js';
import { atDesk, maskingOf } from '../domain/status/for-seat.js';
import { UNMASKED } from '../domain/status/masking.js';
import { NOT_AS_IT_WAS, NOT_THOSE_DAYS } from '../domain/answers/mask/words.js';
import { maySeeDetails } from '../domain/privacy/visibility.js';
import { holdingJson, holdingOf } from '../domain/status/holding.js';
import { rowName } from '../domain/status/names.js';
import { periodStatus, type PeriodStatus, statusWith } from '../domain/status/period-status.js';
import { reconcile } from '../domain/status/reconcile.js';
import { maskedStatusJson, statusJson } from '../domain/status/status-json.js';
import { statusPage } from '../domain/status/status-page.js';
import { PERIOD_HELP, PERIOD_OPTIONS, periodAsked } from './asked-period.js';
import { type CliCommand, type CliContext, Refused } from './command.js';
import { dayOption } from './context.js';
import { formatOf, PRINT_HELP, PRINT_OPTIONS, printPage } from './print-page.js';

/** The figures of a period (DESIGN 7 and 14). */
export const statusCommand: CliCommand = {
  usage: 'status [PERIOD] [--from D --to D] [--as-of D] [--format text|md|html|docx] [--out FIL]',
  help: [
    PERIOD_HELP,
    '--as-of D        som registret såg ut när den dagen var slut',
    ...PRINT_HELP,
    'Exempel: kraftbot status 2022/23',
    '         kraftbot status förra perioden --role steering --json',
  ],
  options: { ...PERIOD_OPTIONS, 'as-of': { type: 'string' }, ...PRINT_OPTIONS },
  args: [0, 12],
  run: async (context) => {
    const format = formatOf(context);
    const live = await context.openLive('read');
    const { today } = context;
    const { programme } = live;
    const { period, asOf: known } = periodAsked(context, live);
    const asOf = dayOption(context.options, 'as-of') ?? known;
    if (asOf !== undefined && context.role.kind === 'steering') throw new Refused(NOT_AS_IT_WAS);
    const register = await knownOn(asOf, live, today);
    const status = asReadBy(context, register, periodStatus({ ...register, programme, today }, period));
    const breaks = reconcile(status);
    if (breaks.length > 0) {
      const rows = breaks.map(
        ({ row, sum, stands }) => `${rowName(row, status.tables)}: ${sum}, inte ${stands}`,
      );
      throw new Refused(`Siffrorna går inte ihop, så de visas inte. ${rows.join('. ')}.`);
    }
    const masking = maskingOf(atDesk(context.role), live.register, status, today);
    if (masking.scope === 'none') throw new Refused(NOT_THOSE_DAYS);
    const isOpen = masking.scope === 'all';
    const holding = isOpen ? holdingOf(register, programme, period, today) : [];
    if (context.asJson) {
      const json = masking === UNMASKED ? statusJson(status) : maskedStatusJson(status, masking);
      context.json(isOpen ? { ...json, holding: holdingJson(holding) } : json);
      return 0;
    }
    const { before } = statusYearsBefore(register, programme, period, today, masking);
    await printPage(context, statusPage(status, before, masking, holding), programme, format);
    return 0;
  },
};

/** The status with the lägesbild of those cases that the role may read the details of, and no other beside its code. */
function asReadBy({ role, today }: CliContext, { cases }: Register, status: PeriodStatus): PeriodStatus {
  const { situations } = status;
  if (!situations) return status;
  const rows = situations.rows.filter(({ code }) => {
    const it = cases.get(code);
    return it !== undefined && maySeeDetails(it, role, { kind: 'personal' }, today);
  });
  return statusWith(status, { situations: { ...situations, rows } });
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
