import { wasEnrolled } from '../../case/case.js';
import {
  type DayRule,
  dayOrToday,
  type Desk,
  firstDay,
  has,
  labelledDay,
  meant,
  takeOne,
  use,
} from '../desk.js';
import type { DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import type { CaseMatch } from '../resolve-case.js';
import type { World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftOf, openDesk, type Reads } from './open-desk.js';

const READS: Reads = {
  vocabularies: ['activities', 'places', 'done'],
  labels: ['from', 'until', 'hours'],
  numbers: 'case',
  hours: true,
  text: true,
};

/** `starta arbetsträning Lärkan måndag 4 tim`. `lean` is past where the line says that it began. */
export function draftStart(
  line: Line,
  start: number,
  world: World,
  lean: DayRule['lean'] = 'coming',
): DraftOf<'start-activity'> {
  const desk = openDesk(line, start, world, READS);
  const which = whichCase(desk);
  const rule: DayRule = { field: 'from', lean, future: true };
  const from = dayOrToday(desk, rule, labelledDay(desk, ['from'], rule) ?? firstDay(desk, rule));
  const kind = takeKind(desk);
  const place =
    takeOne(desk, 'place', 'place', (one) => one.value, String) ??
    takeOne(desk, 'text', 'place', (one) => one.value, String);
  const hours = takeOne(desk, 'hours', 'hours', (one) => one.value, String);
  use(desk, has('label'));
  return draftOf('start-activity', desk, which, { kind, from, place, hours });
}

function takeKind(desk: Desk): string | undefined {
  return takeOne(desk, 'activity', 'kind', (one) => one.value, String);
}

/** `avsluta skogsgrupp Lärkan`: the one of that kind under way, where there is just one. */
export function draftEnd(line: Line, from: number, world: World): DraftOf<'end-activity'> {
  const desk = openDesk(line, from, world, READS);
  const which = whichCase(desk);
  const rule: DayRule = { field: 'to', lean: 'past', future: false };
  const to = dayOrToday(desk, rule, labelledDay(desk, ['until'], rule) ?? firstDay(desk, rule));
  const kind = takeKind(desk);
  use(desk, has('label'));
  use(desk, has('done'));
  return draftOf('end-activity', desk, which, { kind, to, ...underWay(desk, which, kind) });
}

function underWay(desk: Desk, which: CaseMatch, kind: string | undefined) {
  const it = which.kind === 'found' ? desk.world.register.cases.get(which.code) : undefined;
  if (!it || !wasEnrolled(it)) return { activity: undefined };
  const running = it.activities.filter((one) => !one.to && (kind === undefined || one.kind === kind));
  const [only, ...more] = running;
  if (more.length > 0 || !only) return { activity: undefined };
  if (kind === undefined) desk.assumed.push({ field: 'kind', why: 'one' });
  return { activity: only.id, kind: only.kind };
}

/** Does a line name a kind of activity, and no outcome? Then "avsluta" means the activity. */
export function namesActivity(line: Line, from: number, world: World): boolean {
  const desk = openDesk(line, from, world, {
    vocabularies: ['activities', 'outcomes'],
    labels: [],
    numbers: 'case',
  });
  const kinds = desk.segments.some((segment) => meant(desk, segment, 'activity'));
  return kinds && !desk.segments.some((segment) => meant(desk, segment, 'outcome'));
}
