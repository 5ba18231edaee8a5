import type { CaseCommand, ChangeCommand } from '../../src/domain/case/commands.js';

/**
 * A case as a simple model sees it: its stage and a few days, kept as a list of what was done, so that an undo is
 * nothing but the list without some of it. Written apart from the domain: it shares no code with it, only the words.
 */
type Step = Readonly<Record<string, unknown>> & { readonly type: string };
interface Line {
  readonly by: string;
  /** One command may be two steps (an enrolment with consents), each with a number of its own. */
  readonly step: Step;
  undone: boolean;
}
export interface ModelCase {
  readonly lines: Line[];
}
/** What can be told of a case without the domain's types. */
export interface Told {
  readonly stage: string;
  readonly referred?: string | undefined;
  readonly enrolled?: string | undefined;
  readonly ended?: string | undefined;
  readonly outcome?: string | undefined;
  readonly trialOver?: boolean | undefined;
  readonly lastFollowUp?: string | undefined;
  readonly booked?: string | undefined;
  readonly lastReview?: string | undefined;
  readonly consents: string;
  readonly going: number;
}

export const ALLOWED: Readonly<Record<string, readonly string[]>> = {
  'rebook-visit': ['visiting', 'waiting'],
  'visit-done': ['visiting', 'waiting'],
  'refer-visitor': ['visiting'],
  enrol: ['waiting'],
  decline: ['visiting', 'waiting'],
  consent: ['visiting', 'waiting', 'enrolled', 'closed', 'declined'],
  'revoke-consent': ['visiting', 'waiting', 'enrolled', 'closed', 'declined'],
  'pass-trial': ['enrolled'],
  'extend-trial': ['enrolled'],
  'follow-up': ['enrolled'],
  'book-follow-up': ['enrolled'],
  review: ['enrolled'],
  'start-activity': ['enrolled'],
  'end-activity': ['enrolled'],
  close: ['enrolled'],
};

/** What the model says of a case after what stands of its lines; undefined if nothing does, `broken` if it cannot be. */
export function tell({ lines }: ModelCase): Told | 'broken' | undefined {
  let told: Told | undefined;
  const consents = new Set<string>();
  const going = new Set<number>();
  const text = (value: unknown) => (typeof value === 'string' ? value : undefined);
  const max = (a: string | undefined, b: string | undefined) =>
    a !== undefined && b !== undefined && a > b ? a : b;
  for (const [index, { step, undone }] of lines.entries()) {
    if (undone || step.type === 'undo') continue;
    if (told === undefined) {
      if (step.type === 'refer')
        told = { stage: 'waiting', referred: text(step['referred']), consents: '', going: 0 };
      else if (step.type === 'book-visit') told = { stage: 'visiting', consents: '', going: 0 };
      else if (step.type === 'refer-visitor')
        told = { stage: 'waiting', referred: text(step['day']), consents: '', going: 0 };
      else if (step.type !== 'correct') return 'broken';
      continue;
    }
    if (step.type === 'correct') {
      if (step['field'] === 'closed' && told.stage === 'closed') told = { ...told, ended: text(step['to']) };
      if (step['field'] === 'enrolled' && told.enrolled !== undefined)
        told = { ...told, enrolled: text(step['to']) };
      continue;
    }
    if (!ALLOWED[step.type]?.includes(told.stage)) return 'broken';
    const day = text(step['day']);
    switch (step.type) {
      case 'refer-visitor':
        told = { ...told, stage: 'waiting', referred: day };
        break;
      case 'enrol':
        told = { ...told, stage: 'enrolled', enrolled: day, trialOver: false };
        break;
      case 'decline':
        told = { ...told, stage: 'declined', ended: day };
        break;
      case 'close':
        told = { ...told, stage: 'closed', ended: day, outcome: text(step['outcome']) };
        break;
      case 'pass-trial':
        told = { ...told, trialOver: true };
        break;
      case 'extend-trial':
        told = { ...told, trialOver: false };
        break;
      case 'follow-up':
        told = { ...told, lastFollowUp: max(told.lastFollowUp, day), booked: text(step['next']) };
        break;
      case 'book-follow-up':
        told = { ...told, booked: day };
        break;
      case 'review':
        told = { ...told, lastReview: max(told.lastReview, day) };
        break;
      case 'consent':
        for (const one of step['to'] as readonly string[]) consents.add(one);
        break;
      case 'revoke-consent':
        for (const one of step['to'] as readonly string[]) consents.delete(one);
        break;
      case 'start-activity':
        going.add(index + 1);
        break;
      case 'end-activity':
        if (!going.delete(step['activity'] as number)) return 'broken';
        break;
    }
  }
  return told && { ...told, consents: [...consents].sort().join(' '), going: going.size };
}

/** The steps that a command is in the model. */
export function stepsOf(command: CaseCommand): readonly Step[] {
  switch (command.type) {
    case 'refer':
      return [{ type: 'refer', referred: command.referred }];
    case 'enrol': {
      const { consents = [], enrolled } = command;
      const consent = consents.length > 0 ? [{ type: 'consent', to: consents }] : [];
      return [{ type: 'enrol', day: enrolled }, ...consent];
    }
    case 'consent':
    case 'revoke-consent':
      return [{ type: command.type, to: command.authorities }];
    case 'correct':
      return command.changes.map(({ field, to }) => ({ type: 'correct', field, to }));
    case 'end-activity':
      return [{ type: command.type, activity: command.activity }];
    case 'follow-up':
      return [{ type: command.type, day: command.on, next: command.next }];
    case 'close':
      return [{ type: command.type, day: command.closed, outcome: command.outcome }];
    default:
      return [{ type: command.type, day: dayOf(command) }];
  }
}

function dayOf(command: CaseCommand): string | undefined {
  const { referred, declined, on } = command as unknown as Partial<Record<string, string>>;
  return referred ?? declined ?? on;
}

/** May this be done at all, by the stage and the days that the model knows; undefined where the model cannot say. */
export function mayBe(command: ChangeCommand, it: ModelCase, today: string): boolean | undefined {
  const told = tell(it);
  if (told === undefined || told === 'broken') return false;
  if (command.type === 'undo' || command.type === 'correct') return undefined;
  if (!ALLOWED[command.type]?.includes(told.stage)) return false;
  switch (command.type) {
    case 'enrol':
      return command.enrolled <= today && command.enrolled >= (told.referred ?? '');
    case 'close':
      return command.closed <= today && command.closed >= (told.enrolled ?? '');
    case 'decline':
      return command.declined <= today && command.declined >= (told.referred ?? '');
    case 'follow-up':
      return (
        command.on <= today &&
        command.on >= (told.enrolled ?? '') &&
        (command.next === undefined || command.next >= command.on)
      );
    case 'review':
      return command.on <= today && command.on >= (told.enrolled ?? '');
    case 'pass-trial':
      return told.trialOver !== true && command.decided <= today && command.decided >= (told.enrolled ?? '');
    case 'extend-trial':
      return told.trialOver === true ? false : undefined;
    case 'book-follow-up':
      return command.on >= (told.enrolled ?? '');
    case 'consent':
      return command.from <= today;
    case 'revoke-consent': {
      const held = command.authorities.some((one) => told.consents.split(' ').includes(one));
      return command.from <= today && held ? undefined : false;
    }
    default:
      return undefined;
  }
}

/** What the model lets somebody undo: numbers that stand and are their own; anybody's for an admin (undefined). */
export function undoable(it: ModelCase, numbers: readonly number[], by: string | undefined): boolean {
  const distinct = new Set(numbers).size === numbers.length && numbers.length > 0;
  const theirs = numbers.every((number) => {
    const line = it.lines[number - 1];
    return line !== undefined && !line.undone && line.step.type !== 'undo' && (by ?? line.by) === line.by;
  });
  if (!distinct || !theirs) return false;
  const without = it.lines.map((line, index) =>
    numbers.includes(index + 1) ? { ...line, undone: true } : line,
  );
  return tell({ lines: without }) !== 'broken';
}
