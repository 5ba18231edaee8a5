import { wasEnrolled } from '../../case/case.js';
import { containsPersonnummer } from '../../text/personnummer.js';
import {
  draftComeBack,
  draftConsent,
  draftEnrol,
  draftRefer,
  draftRevoke,
  draftVisit,
  draftVisitDone,
} from './begin.js';
import { isBudgetLine } from '../budget-line.js';
import { draftClose } from './close.js';
import { commandAt, isOpening } from './command-at.js';
import { CASELESS, deskFor, isRead } from './desk-for.js';
import { draftCorrect } from './correct.js';
import {
  draftBookFollowUp,
  draftDecline,
  draftEnd,
  draftExtend,
  draftFollowUp,
  draftPass,
  draftReview,
  draftShow,
  draftStart,
  draftTrial,
  draftUndo,
} from './course.js';
import { type Desk } from './desk.js';
import type { Draft, DraftOf } from './draft.js';
import { dueIn } from './due-filter.js';
import { draftHold } from './hold.js';
import { caseByCase, type Part, partsOf, personByPerson, textOf } from './parts.js';
import { type Pieces, piecesOf } from './pieces.js';
import { howTo } from './how-to.js';
import { meetingLine } from './meeting-line.js';
import { isQuestion } from './question-or-act.js';
import { LONGEST_LINE } from '../token.js';
import type { LinePart, Reading, Why } from './reading.js';
import { as, has, isNoise, means, type Segment, segmentsOf } from './segments.js';
import { seenIn } from './seen.js';
import { draftSteps } from './steps.js';
import { smallTalk } from './small-talk.js';
import type { Act } from './act-rule.js';
import { isStranger } from './signs.js';
import { actIn } from './which-act.js';
import { isInverted } from './undone.js';
import type { World } from './world.js';

const DRAFTS: Readonly<Record<Act, (desk: Desk) => Draft>> = {
  refer: draftRefer,
  'come-back': draftComeBack,
  'book-visit': draftVisit,
  'visit-done': draftVisitDone,
  enrol: draftEnrol,
  consent: draftConsent,
  'revoke-consent': draftRevoke,
  trial: draftTrial,
  'pass-trial': draftPass,
  'extend-trial': draftExtend,
  'follow-up': draftFollowUp,
  'book-follow-up': draftBookFollowUp,
  review: draftReview,
  'start-activity': draftStart,
  'end-activity': draftEnd,
  close: draftClose,
  hold: draftHold,
  'note-steps': draftSteps,
  decline: draftDecline,
  correct: draftCorrect,
  undo: draftUndo,
  show: draftShow,
};

/**
 * A whole chat line (DESIGN 10): what it records or does, wherever in it that is said, as a draft; or the command that it begins with. A
 * personal number anywhere stops it; so does a length that nobody types. A line with a "not" that belongs to its act is none.
 */
export function readLine(text: string, world: World): Reading {
  if (text.length > LONGEST_LINE) return { kind: 'too-long' };
  const reading = readTold(text, world);
  return isQuestion(text, reading, world) ? { kind: 'question' } : reading;
}

/** The only case that a line which was read is about. */
export function caseIn(reading: Reading, text: string, world: World): string | undefined {
  if (reading.kind === 'draft')
    return reading.draft.which.kind === 'found' ? reading.draft.which.code : undefined;
  const edges = piecesOf(text, world).chart.flat();
  const codes = edges.flatMap(({ node }) => (node.cat === 'case' ? node.codes : []));
  const [only, ...more] = new Set(codes);
  return more.length === 0 ? only : undefined;
}

function readTold(text: string, world: World): Reading {
  if (containsPersonnummer(text))
    return { kind: 'refused', refusal: { code: 'personnummer', field: 'Meddelandet' } };
  const pieces = piecesOf(text, world);
  const talk = smallTalk(pieces);
  if (talk !== undefined) return { kind: 'talk', talk };
  const segments = segmentsOf(pieces, isRead);
  const start = segments.findIndex((segment) => !isOpening(segment));
  const first = segments[start < 0 ? segments.length - 1 : start];
  if (!first) return NONE;
  const how = howTo(pieces, world);
  if (how) return how;
  const seen = seenIn(pieces);
  if (seen?.kind === 'command') return seen;
  if (seen)
    return readActs(
      pieces,
      segments.filter(({ from }) => from === seen.piece.from),
      world,
    );
  const meeting = meetingLine(pieces, segments.some(has('case')));
  if (asks(pieces, segments) && meeting?.kind !== 'command') return { kind: 'question' };
  if (dueIn(pieces, world)?.late) return { kind: 'question' };
  if (meeting) return meeting;
  const command = commandAt(pieces, segments, segments.indexOf(first));
  const writes = command?.kind === 'command' && command.command !== 'budget';
  if (!writes && !segments.some(has('case')) && isBudgetLine(text))
    return { kind: 'command', command: 'budget', rest: text };
  if (command) return command;
  return readActs(pieces, segments, world);
}

const NONE: Reading = { kind: 'none' };
/** Begins as a question does: "kan du" and "vad är nytt" do not. */
function asks({ chart }: Pieces, segments: readonly Segment[]): boolean {
  const first = segments.find((segment) => !has('stop', 'comma', 'sign')(segment));
  const word =
    chart[first?.from ?? 0]?.some(({ node, slips }) => node.cat === 'asks' && slips.length === 0) ?? false;
  const second = segments.slice(segments.indexOf(first as Segment) + 1).find((one) => !has('act-talk')(one));
  const told =
    first !== undefined &&
    has('has', 'modal')(first) &&
    second !== undefined &&
    has('do', 'verb', 'finished')(second);
  return first !== undefined && word && !told && !has('cmd', 'do', 'verb', 'act-talk', 'finished')(first);
}

function readActs(pieces: Pieces, line: readonly Segment[], world: World): Reading {
  const end = questionAt(line, world);
  const [segments, asked] = [line.slice(0, end), textOf(line.slice(end))];
  const { act, parts } = partsOf(segments, world);
  if (act === 'held') return strangerRemoved(pieces, segments, world) ?? heldBy(segments, world);
  const each = parts.flatMap(
    act && BEGINS_CASE.has(act) ? personByPerson : act && OF_ONE.has(act) ? (part) => [part] : caseByCase,
  );
  const [part, ...more] = each;
  if (more.length > 0) return { kind: 'several', parts: each.map((one) => linePart(one, act, world)) };
  const meant = act ?? (segments.some(namesCase) && isOnlyCase(segments) ? 'show' : undefined);
  if (meant === undefined || !part) return NONE;
  const desk = deskFor(pieces, part, meant, world);
  if (asked !== '') desk.beside.push(asked);
  const read = DRAFTS[meant](desk);
  const shown = [...read.leftover, ...read.unkept].join(' ');
  const health = healthIn(pieces, desk).filter((text) => !shown.includes(text));
  const draft = { ...read, unkept: [...read.unkept, ...health] };
  const { turning, which } = draft;
  if (turning.length > 0)
    return which.kind === 'found' ? { kind: 'held', code: which.code, why: turning } : NONE;
  if (draft.command === 'start-activity' && which.kind === 'found' && isRunning(draft, desk))
    return { kind: 'held', code: which.code, why: 'running' };
  if (draft.command === 'book-follow-up' && which.kind === 'found' && isOff(draft, segments))
    return { kind: 'held', code: which.code, why: 'cancelled' };
  const name = strangerIn(segments, draft);
  if (name !== undefined) return { kind: 'none', stranger: { name, draft } };
  if (isOnlyThing(segments) && !isNamed(draft, world)) return { kind: 'question' };
  if (isTold(segments, draft, meant) || isAsked(segments)) return { kind: 'question' };
  return { kind: 'draft', draft };
}

function linePart({ segments }: Part, main: Act | undefined, world: World): LinePart {
  const own = actIn(segments, world);
  const act = own === undefined || own === 'held' ? (main ?? 'show') : own;
  const code = segments.flatMap((segment) => as(segment, 'case')?.codes ?? [])[0];
  return { act: act === 'pass-trial' ? 'trial' : act, code, line: textOf(segments) };
}

/** Outright, or by a number that cases bear. */
function namesCase(segment: Segment): boolean {
  return has('case')(segment) || (as(segment, 'bare-case')?.codes.length ?? 0) > 0;
}

function isOnlyCase(segments: readonly Segment[]): boolean {
  // "Strömmingen är man" tells of it.
  const isBare = (segment: Segment) => isNoise(segment) && !has('gender')(segment);
  return segments.every((segment) => isBare(segment) || has('case', 'bare-case')(segment));
}

/** A thing with more to it and no verb: a command only with a case, or with something known of whom it begins. */
function isOnlyThing(segments: readonly Segment[]): boolean {
  return (
    !segments.some(has('do', 'verb', 'finished')) &&
    segments.filter((segment) => !isNoise(segment)).length > 1
  );
}

/** "pratade om hans depression": set aside as what no field holds, and said to be so. */
function healthIn({ chart }: Pieces, { segments }: Desk): string[] {
  const told = chart
    .flat()
    .filter(({ node, slips }) => node.cat === 'topic' && node.value === 'diagnosis' && slips.length === 0);
  const unread = segments.filter(({ nodes }) => nodes.length === 0);
  return unread.flatMap(({ from, to, text }) =>
    told.some((one) => from <= one.from && one.to <= to) ? [text] : [],
  );
}

/** "går ner till 10 timmar i arbetsträningen": of an activity that goes on, and nothing that says that another begins. */
function isRunning({ which, fields }: DraftOf<'start-activity'>, { segments, world }: Desk): boolean {
  const it = which.kind === 'found' ? world.register.cases.get(which.code) : undefined;
  if (segments.some(begins) || !it || !wasEnrolled(it)) return false;
  return it.activities.some((one) => !one.to && (fields.kind === undefined || one.kind === fields.kind));
}

/** "avboka uppföljningen den 2/12": no longer booked, and no new day. */
function isOff({ fields }: DraftOf<'book-follow-up'>, segments: readonly Segment[]): boolean {
  return (
    fields.on === undefined &&
    segments.some(means('do:cancel')) &&
    !segments.some(means('do:book', 'do:move'))
  );
}

const begins = means('do:start', 'do:starts', 'do:started', 'do:new', 'do:book');

/** Of one case that is named outright; what names none may be a question. */
function heldBy(segments: readonly Segment[], world: World): Reading {
  const codes = segments.flatMap((segment) => as(segment, 'case')?.codes ?? []);
  const [code] = codes;
  if (code === undefined || codes.length > 1) return NONE;
  const enrolled = world.register.cases.get(code)?.stage === 'enrolled';
  if (
    segments.some(has('income')) &&
    !segments.some(has('undone', 'modal', 'if', 'once', 'outcome', 'detail'))
  )
    return { kind: 'held', code, why: enrolled ? 'income-now' : 'lives-on' };
  const why = WHYS.find(([said]) => segments.some(said))?.[1];
  return { kind: 'held', code, why: why ?? 'undone' };
}

const WHYS: readonly (readonly [said: (segment: Segment) => boolean, why: Extract<Why, string>])[] = [
  [means('do:remove'), 'removes'],
  [has('changes'), 'running'],
  [has('kin'), 'kin'],
  [means('do:missed'), 'cancelled'],
  [means('label:next-step'), 'next-step'],
];

/** "Skrevs Hamnviken in i måndags?", "jag undrar om han skrevs in": asked, and no record. "Kan du avsluta Rönnen?" is one. */
function isAsked(segments: readonly Segment[]): boolean {
  const polite = segments.some(has('act-talk', 'please'));
  const wonders = segments.findIndex(has('wonder'));
  const about =
    segments.some((segment) => as(segment, 'wonder')?.value === 'whether') ||
    (wonders >= 0 && segments.slice(wonders + 1).some(has('if')));
  return about || isInverted(segments) || (!polite && segments.at(-1)?.text === '?');
}

/** Where a question begins after a sentence that tells an act: "Ny remiss kvinna 34 soc. Hur många står i kö?" */
function questionAt(segments: readonly Segment[], world: World): number {
  const at = segments.slice(0, -1).findLastIndex(has('stop')) + 1;
  const act = at > 0 && has('asks')(segments[at]) ? actIn(segments.slice(0, at), world) : undefined;
  return act === undefined || act === 'held' ? segments.length : at;
}

/** "kvinnan tackade nej": told of somebody who is no case, and nothing that anybody is asked to do. */
function isTold(segments: readonly Segment[], { which }: Draft, act: Act): boolean {
  const first = segments.find((segment) => !isOpening(segment));
  if (CASELESS.has(act) || first === undefined || has('do', 'verb', 'thing', 'particle', 'cmd')(first))
    return false;
  return (
    (which.kind === 'unsaid' || which.kind === 'none') && first.nodes.length > 0 && !has('no-case')(first)
  );
}

/** "ta bort Rönnen", where no case is called so. */
function strangerRemoved(pieces: Pieces, segments: readonly Segment[], world: World): Reading | undefined {
  const [only, ...more] = segments.filter((one) => !isNoise(one) && !means('do:remove')(one));
  const isName = only !== undefined && (only.nodes.length === 0 || has('near-case', 'no-case')(only));
  if (!isName || more.length > 0 || !segments.some(means('do:remove'))) return undefined;
  const draft = draftShow(deskFor(pieces, { segments: [only], beside: [] }, 'show', world));
  return { kind: 'none', stranger: { name: only.text, draft, removes: true } };
}

function isNamed(draft: Draft, { register }: World): boolean {
  const { which } = draft;
  const stage = which.kind === 'found' ? register.cases.get(which.code)?.stage : undefined;
  if (draft.command === 'consent' || draft.command === 'revoke-consent')
    return which.kind !== 'none' && (which.kind !== 'unsaid' || 'authorities' in draft.fields);
  if (draft.command === 'refer' || draft.command === 'book-visit')
    return (
      'gender' in draft.fields ||
      'referrer' in draft.fields ||
      'birthYear' in draft.fields ||
      (stage !== undefined && stage !== 'waiting' && stage !== 'enrolled') ||
      which.kind === 'found'
    );
  return which.kind !== 'unsaid' && which.kind !== 'none';
}

/** The first word, where it is taken for the name of a case and no case is called so: "Blåhaken tackade nej". */
function strangerIn(segments: readonly Segment[], { which }: Draft): string | undefined {
  const first = segments.find((segment) => !isOpening(segment));
  const name =
    which.kind === 'offered'
      ? which.text
      : which.kind === 'none' && which.refusal.code === 'no-such-case'
        ? which.refusal.text
        : undefined;
  return name === first?.text && isStranger(segments) ? name : undefined;
}

/** What tells of one case, though it may name another: an earlier one, or one to choose. */
const OF_ONE = new Set<Act>(['refer', 'come-back', 'book-visit', 'correct', 'undo']);
const BEGINS_CASE = new Set<Act>(['refer', 'book-visit']);
