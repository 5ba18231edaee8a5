import type { NewEntry, SettingsEvent } from '../domain/entry.js';
import type { ImportPlan } from '../domain/files/plan-import.js';
import type { LiveRegister } from '../domain/live-register.js';
import { plural } from '../domain/text/swedish.js';
import { type CliContext, Refused } from './command.js';

interface Importing<Planned> {
  /** The instant that is written as the time of recording. */
  readonly recorded: string;
  readonly dry: boolean;
  readonly plan: (live: LiveRegister) => Planned;
  /** The part of it that is written; undefined where it may not be. */
  readonly planOf: (planned: Planned) => ImportPlan | undefined;
}

/**
 * Plans an import on the register as it is, and writes it. It is planned once more only if somebody else wrote between
 * the two. A folder that is missing is made only when there is something to write in it.
 */
export async function appendPlan<Planned>(
  context: CliContext,
  { recorded, dry, plan, planOf }: Importing<Planned>,
): Promise<Planned> {
  const { planned, position, isRemembered } = await firstPlan(context, plan);
  const first = planOf(planned);
  if (dry || first === undefined || first.errors.length > 0) return planned;
  if (first.imported + first.updated === 0 && isRemembered) return planned;
  context.busy('Sparar');
  const live = await context.openLive('begin');
  const done = live.register.position === position ? planned : plan(live);
  const last = planOf(done);
  const chosen = remembered(live, context, recorded);
  if (last?.errors.length === 0) {
    const appended = await live.admitAll(both(chosen, last.entries), { last: true });
    if (appended.kind !== 'appended')
      throw new Refused('Registret ändrades medan filen lästes in. Inget är sparat. Försök igen.');
  }
  context.busy('');
  return done;
}

function both<Item>(some: Iterable<Item>, more: Iterable<Item>): Iterable<Item> {
  return {
    *[Symbol.iterator]() {
      yield* some;
      yield* more;
    },
  };
}

/** On the register as it is, which is let go of before it is opened to be written in: at 100,000 rows it is half a gigabyte. */
async function firstPlan<Planned>(context: CliContext, plan: Importing<Planned>['plan']) {
  context.busy('Läser registret och prövar varje rad');
  const live = await context.openLive('read-or-empty');
  const { register, programme } = live;
  const isRemembered = register.settings.programme === programme.id;
  const planned = plan(live);
  context.busy('');
  return { planned, position: register.position, isRemembered };
}

/** The register remembers whose rules its cases came in under. */
function remembered(live: LiveRegister, { today }: CliContext, recorded: string): NewEntry<SettingsEvent>[] {
  const { register, programme } = live;
  if (register.settings.programme === programme.id) return [];
  const number = (register.settingsEntries.at(-1)?.number ?? 0) + 1;
  const event = { type: 'programme-chosen', programme: programme.id } as const;
  const key = `settings/${number}/${recorded}`;
  return [{ stream: 'settings', number, key, day: today, recorded, by: 'cli', event }];
}

/** "20 ärenden lästes in, 0 oförändrade." */
export function countsText(
  { imported, updated, unchanged }: ImportPlan,
  dry: boolean,
  update: boolean,
): string {
  const changed = update ? `, ${plural(updated, 'uppdaterat', 'uppdaterade')}` : '';
  const verb = dry ? 'skulle läsas in' : 'lästes in';
  return `${plural(imported, 'ärende', 'ärenden')} ${verb}${changed}, ${plural(unchanged, 'oförändrat', 'oförändrade')}.`;
}
