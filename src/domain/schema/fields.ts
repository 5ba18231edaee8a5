import type { Gender, Income, Referrer } from '../codes.js';
import type { Day } from '../day.js';
import type { Outcome } from './outcomes.js';

/** In which stages a case has a field. */
const EVER = ['visiting', 'waiting', 'enrolled', 'closed', 'declined'] as const;
const REFERRED = ['waiting', 'enrolled', 'closed', 'declined'] as const;
const ENROLLED = ['enrolled', 'closed'] as const;
const CLOSED = ['closed'] as const;
const DECLINED = ['declined'] as const;
export type Stage = (typeof EVER)[number];

/** What a field's value is, by its kind. */
interface Kinds {
  day: Day;
  year: number;
  flag: boolean;
  text: string;
  code: string;
  referrer: Referrer;
  gender: Gender;
  income: Income;
  outcome: Outcome;
}
export type Kind = keyof Kinds;

type Asked = 'from' | 'who' | 'more' | 'line' | 'return';

/** What one field of a case is: all that a new one needs beside its words. */
interface FieldRow {
  /** What users call it, in the definite form that a sentence begins with. */
  readonly name: string;
  /** Before a value, where that is not its name. */
  readonly heading?: string;
  /** Of the register's file (DESIGN 14). */
  readonly column: string;
  readonly stages: readonly Stage[];
  readonly kind: Kind;
  /** A case cannot be without it, once it is there. */
  readonly needed?: true;
  /** What has one can get another, and never none: people talk of the case by it. */
  readonly stays?: true;
  /** Among the details of a person, which do not stand in a group (DESIGN 10). */
  readonly detail?: true;
  /** May say who somebody is, or is anybody's own words: gone when the case is erased (DESIGN 14). */
  readonly identifies?: true;
  /** Where the forms of a new case ask for it: with the sender, the person, or what more may be known; or only a line says it, or a return. */
  readonly asked?: Asked;
  /** So still when somebody comes back. */
  readonly lasts?: true;
  /** A day of which a month or a year alone will do. */
  readonly rough?: true;
  /** A day that is to come: a line that names no year means the next one. */
  readonly ahead?: true;
}

/** The fields that a case has and a correction can change. A new one is a row here; what forgets it does not compile. */
export const FIELD_TABLE = {
  alias: { name: 'Aliaset', column: 'alias', stages: EVER, kind: 'text', stays: true, identifies: true },
  gender: {
    name: 'Kön',
    column: 'kon',
    stages: EVER,
    kind: 'gender',
    needed: true,
    detail: true,
    asked: 'who',
    lasts: true,
  },
  birthYear: {
    name: 'Födelseåret',
    heading: 'Födelseår',
    column: 'fodelsear',
    stages: EVER,
    kind: 'year',
    detail: true,
    asked: 'who',
    lasts: true,
  },
  referrer: {
    name: 'Remittenten',
    heading: 'Remittent',
    column: 'remittent',
    stages: EVER,
    kind: 'referrer',
    needed: true,
    asked: 'from',
    lasts: true,
  },
  unit: {
    name: 'Enheten',
    heading: 'Enhet',
    column: 'enhet',
    stages: EVER,
    kind: 'text',
    asked: 'more',
    lasts: true,
  },
  contact: {
    name: 'Handläggaren',
    heading: 'Handläggare',
    column: 'handlaggare',
    stages: EVER,
    kind: 'text',
    detail: true,
    identifies: true,
    asked: 'line',
  },
  income: {
    name: 'Försörjningen',
    heading: 'Försörjning',
    column: 'forsorjning',
    stages: EVER,
    kind: 'income',
    detail: true,
    asked: 'more',
  },
  incomeSince: {
    name: 'Försörjning sedan',
    column: 'forsorjning_sedan',
    stages: EVER,
    kind: 'day',
    detail: true,
    rough: true,
    asked: 'more',
  },
  protected: {
    name: 'Skyddade uppgifter',
    heading: 'Skyddade personuppgifter',
    column: 'skyddad',
    stages: EVER,
    kind: 'flag',
    identifies: true,
    asked: 'more',
    lasts: true,
  },
  earlierCase: {
    name: 'Det tidigare ärendet',
    heading: 'Tidigare ärende',
    column: 'tidigare_arende',
    stages: EVER,
    kind: 'code',
    identifies: true,
    asked: 'return',
  },
  visit: { name: 'Studiebesöket', heading: 'Studiebesök', column: 'studiebesok', stages: EVER, kind: 'day' },
  referred: {
    name: 'Remissdatumet',
    heading: 'Remissdatum',
    column: 'remissdatum',
    stages: REFERRED,
    kind: 'day',
    needed: true,
  },
  enrolled: { name: 'Inskrivningsdagen', column: 'inskriven', stages: ENROLLED, kind: 'day', needed: true },
  trialUntil: {
    name: 'Prövotidens sista dag',
    column: 'provotid_till',
    stages: ENROLLED,
    kind: 'day',
    needed: true,
    ahead: true,
  },
  lastFollowUp: { name: 'Uppföljningsdagen', column: 'senaste_uppfoljning', stages: ENROLLED, kind: 'day' },
  bookedFollowUp: {
    name: 'Nästa uppföljning',
    column: 'nasta_uppfoljning',
    stages: ENROLLED,
    kind: 'day',
    ahead: true,
  },
  lastReview: { name: 'Avstämningsdagen', column: 'senaste_avstamning', stages: ENROLLED, kind: 'day' },
  closed: { name: 'Avslutsdagen', column: 'avslutad', stages: CLOSED, kind: 'day', needed: true },
  declined: { name: 'Dagen', column: 'avslutad', stages: DECLINED, kind: 'day', needed: true },
  outcome: { name: 'Utfallet', column: 'utfall', stages: CLOSED, kind: 'outcome', needed: true },
  detail: { name: 'Detaljen', column: 'utfall_detalj', stages: [...CLOSED, ...DECLINED], kind: 'text' },
  nextStep: { name: 'Nästa steg', column: 'nasta_steg', stages: CLOSED, kind: 'text', detail: true },
  incomeAfter: {
    name: 'Försörjningen efter',
    heading: 'Försörjning efter',
    column: 'forsorjning_efter',
    stages: CLOSED,
    kind: 'income',
    detail: true,
  },
} as const satisfies Record<string, FieldRow>;

type Table = typeof FIELD_TABLE;
export type Field = keyof Table;
export const FIELDS = Object.keys(FIELD_TABLE) as [Field, ...Field[]];

export function fieldRow(field: Field): FieldRow {
  return FIELD_TABLE[field];
}

/** What stands before its value, as on a form. */
export function headingOf(field: Field): string {
  const { heading, name } = fieldRow(field);
  return heading ?? name;
}

export function isIn(field: Field, stage: Stage): boolean {
  return fieldRow(field).stages.includes(stage);
}

export type FieldIn<At extends Stage> = {
  [F in Field]: At extends Table[F]['stages'][number] ? F : never;
}[Field];
/** What one stage adds to another. */
type Added<At extends Stage, To extends Stage> = Exclude<FieldIn<At>, FieldIn<To>>;
function added<At extends Stage, To extends Stage>(at: At, to: To) {
  return FIELDS.filter((field): field is Added<At, To> => isIn(field, at) && !isIn(field, to));
}

/** What is known of a case from the start; its visit is something that happens. */
export type Fact = Exclude<FieldIn<'visiting'>, 'visit'>;
export const FACTS = FIELDS.filter((field): field is Fact => isIn(field, 'visiting') && field !== 'visit');
/** The facts that the forms of a new case ask for, place by place. */
export function askedIn(...places: readonly Asked[]): readonly Fact[] {
  return places.flatMap((place) => FACTS.filter((fact) => fieldRow(fact).asked === place));
}
export type EnrolmentField = Added<'enrolled', 'waiting'>;
export const ENROLMENT_FIELDS = added('enrolled', 'waiting');
export type ClosureField = Added<'closed', 'enrolled'>;
export const CLOSURE_FIELDS = added('closed', 'enrolled');
export const DECLINED_FIELDS = added('declined', 'waiting');

export type Needed = { [F in Field]: Table[F] extends { needed: true } ? F : never }[Field];
export type KindOf<F extends Field> = Table[F]['kind'];
export type ColumnOf<F extends Field> = Table[F]['column'];
export type ValueOf<F extends Field> = Kinds[KindOf<F>];

/** Fields as a case holds them: undefined is "not known". */
export type InCase<F extends Field> = {
  readonly [Name in F]:
    ValueOf<Name> | (Name extends Needed ? never : KindOf<Name> extends 'flag' ? never : undefined);
};
/** Fields as a form or a line gives them. */
export type InCommand<F extends Field> = { readonly [Name in F & Needed]: ValueOf<Name> } & {
  readonly [Name in Exclude<F, Needed>]?: ValueOf<Name> | undefined;
};

/** The facts of a case of which nothing is known yet. */
export const UNKNOWN_FACTS = Object.fromEntries(
  FACTS.map((fact) => [fact, fieldRow(fact).kind === 'flag' ? false : undefined]),
) as InCase<Exclude<Fact, Needed>>;
