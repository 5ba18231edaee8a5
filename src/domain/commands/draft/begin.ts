import {
  type DayRule,
  dayOrToday,
  type Desk,
  firstDay,
  has,
  isLabel,
  labelledDay,
  takeOne,
  use,
} from '../desk.js';
import type { DraftOf } from '../draft.js';
import type { Line } from '../line.js';
import { type CaseMatch, noSuch } from '../resolve-case.js';
import type { World } from '../segments.js';
import { whichCase } from '../which.js';
import { draftVisitDone } from './on-case.js';
import { draftOf, openDesk } from './open-desk.js';
import { personFields, unknownAfter } from './person.js';

const PERSON = ['genders', 'referrers', 'units', 'incomes', 'protection'] as const;
const REFERRED: DayRule = { field: 'referred', lean: 'past', future: false };
const VISITED: DayRule = { field: 'visit', lean: 'past', future: false };
const VISIT: DayRule = { field: 'visit', lean: 'coming', future: true };

/**
 * `ny remiss soc kvinna 34 försörjningsstöd`: a new case. `which` is a case named outright: one that has been on a
 * study visit, or the earlier one of somebody who comes back.
 */
export function draftRefer(line: Line, from: number, world: World): DraftOf<'refer'> {
  const desk = openDesk(line, from, world, {
    vocabularies: PERSON,
    labels: ['visit', 'referred', 'referrer', 'unit', 'contact', 'income', 'earlier', 'age', 'gender'],
    numbers: 'person',
    person: true,
  });
  const which = namedCase(desk);
  const visit = labelledDay(desk, ['visit'], VISITED);
  const day = labelledDay(desk, ['referred', 'referrer'], REFERRED) ?? firstDay(desk, REFERRED);
  const referred = dayOrToday(desk, REFERRED, day);
  const person = personFields(desk, referred ?? world.today);
  unknownAfter(desk, 'income', 'income', []);
  use(desk, (segment) =>
    ['visit', 'referred', 'earlier', 'age', 'gender'].some(
      (label) => has('label')(segment) && isLabel(segment, label as 'visit'),
    ),
  );
  const earlierCase = which.kind === 'found' && isEnded(world, which.code) ? which.code : undefined;
  return draftOf('refer', desk, which, { referred, visit, ...person, earlierCase });
}

function isEnded(world: World, code: string): boolean {
  const stage = world.register.cases.get(code)?.stage;
  return stage === 'closed' || stage === 'declined';
}

/** A line that begins a case names none, unless it is a visitor's or an earlier one; a near alias is no reason to ask. */
function namedCase(desk: Desk): CaseMatch {
  const named = desk.segments.some((segment) => has('case')(segment) || has('no-case')(segment));
  return named ? whichCase(desk) : { kind: 'unsaid' };
}

/** `studiebesök soc fredag`: a visit booked; `studiebesök K26-031 klart`: one made. */
export function draftVisit(line: Line, from: number, world: World): DraftOf<'book-visit' | 'visit-done'> {
  const desk = openDesk(line, from, world, { vocabularies: ['done'], labels: [], numbers: 'person' });
  const made = desk.segments.some(has('done')) && desk.segments.some(has('case'));
  return made ? draftVisitDone(line, from, world) : draftBookVisit(line, from, world);
}

/** A visit booked. */
function draftBookVisit(line: Line, from: number, world: World): DraftOf<'book-visit'> {
  const desk = openDesk(line, from, world, {
    vocabularies: [...PERSON, 'companions'],
    labels: ['visit', 'referrer', 'unit', 'income', 'companion', 'age', 'gender'],
    numbers: 'person',
    person: true,
  });
  const which = namedCase(desk);
  const visit = labelledDay(desk, ['visit', 'referrer'], VISIT) ?? firstDay(desk, VISIT);
  const companion = takeOne(desk, 'companion', 'companion', (one) => one.value, String);
  const person = personFields(desk, world.today);
  use(desk, (segment) =>
    ['companion', 'visit', 'age', 'gender'].some((label) => isLabel(segment, label as 'visit')),
  );
  return draftOf('book-visit', desk, which, { visit, companion, ...person });
}

/** `kommer tillbaka K23-014`: a new case, linked to the old one. */
export function draftComeBack(line: Line, from: number, world: World): DraftOf<'refer'> {
  const draft = draftRefer(line, from, world);
  return draft.which.kind === 'unsaid' && draft.leftover.length > 0
    ? { ...draft, which: { kind: 'none', refusal: noSuch(draft.leftover.join(' ')), codes: [] } }
    : draft;
}
