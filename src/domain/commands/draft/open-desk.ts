import { type Desk, leftover } from '../desk.js';
import type { DraftCommand, DraftFields, DraftOf, Known } from '../draft.js';
import type { Line } from '../line.js';
import type { Meaning } from '../meaning.js';
import {
  ageCandidates,
  birthCandidates,
  caseCandidates,
  dayCandidates,
  hourCandidates,
  monthCandidates,
  nearCaseCandidates,
  sinceCandidates,
} from '../others.js';
import type { Candidate } from '../phrases.js';
import { type CaseMatch, noSuch } from '../resolve-case.js';
import { segments, type Words, type World } from '../segments.js';
import { textCandidates } from '../texts.js';

/** What a command's line may hold beside words. */
export interface Reads extends Words {
  /** Bare numbers are ages (`person`), cases (`case`), or neither. Hours are told by their unit. */
  readonly numbers: 'person' | 'case';
  readonly hours?: boolean;
  readonly months?: boolean;
  readonly text?: boolean;
  /** Free text also after "för att", "eftersom". */
  readonly reasons?: boolean;
  /** Ages, years of birth and since when: what a participant is described by. */
  readonly person?: boolean;
}

/** A line laid out for a command, from one of its words on. */
export function openDesk(line: Line, from: number, world: World, reads: Reads): Desk {
  const cases = caseCandidates(line, from, world, reads.numbers === 'case');
  const others: Candidate<Meaning>[] = [
    ...dayCandidates(line, from, world),
    ...cases,
    ...(reads.numbers === 'case' ? nearCaseCandidates(line, from, world) : []),
    ...(reads.hours ? hourCandidates(line, from) : []),
    ...(reads.months ? monthCandidates(line, from) : []),
    ...(reads.person
      ? [
          ...birthCandidates(line, from, world),
          ...ageCandidates(line, from),
          ...sinceCandidates(line, from, world),
        ]
      : []),
  ];
  // What is quoted or noted is nothing else, whatever it holds.
  const texts = reads.text ? textCandidates(line, from, reads.reasons) : [];
  const apart = others.filter((one) => !texts.some((text) => one.from < text.to && text.from < one.to));
  return {
    world,
    line,
    segments: segments(line, from, reads, texts, apart, world.programme),
    used: new Set(),
    problems: [],
    assumed: [],
  };
}

/** Commands that need no case to be named. */
const BEGIN: ReadonlySet<DraftCommand> = new Set(['refer', 'book-visit', 'undo']);

/**
 * The draft of a desk when everything has been taken from it. Where a case is needed and none was named, the first
 * words not understood are taken for its name.
 */
export function draftOf<Command extends DraftCommand>(
  command: Command,
  desk: Desk,
  which: CaseMatch,
  fields: Known<DraftFields[Command]>,
): DraftOf<Command> {
  const known = Object.fromEntries(Object.entries(fields).filter(([, value]) => value !== undefined));
  const [first, ...rest] = leftover(desk);
  const unnamed = which.kind === 'unsaid' && !BEGIN.has(command) && first !== undefined;
  return {
    command,
    which: unnamed ? { kind: 'none', refusal: noSuch(first), codes: [] } : which,
    fields: known as Known<DraftFields[Command]>,
    problems: desk.problems,
    assumed: desk.assumed,
    leftover: unnamed || first === undefined ? rest : [first, ...rest],
  };
}
