import * as z from 'zod';
import { GENDERS, INCOMES } from '../codes.js';
import { dayData } from '../day-data.js';
import { type Field, fieldRow, type Kind, type KindOf, type Needed } from './fields.js';
import { outcomeCode } from './outcomes.js';

export const shortText = z.string().min(1).max(100);
export const authorityCode = z.string().min(1).max(20);

/** What an entry holds for a field, by its kind. */
const DATA = {
  day: dayData,
  year: z.number().int(),
  flag: z.literal(true),
  text: shortText,
  code: shortText,
  referrer: authorityCode,
  gender: z.enum(GENDERS),
  income: z.enum(INCOMES),
  outcome: outcomeCode,
} satisfies Record<Kind, z.ZodType>;

type Data<F extends Field> = (typeof DATA)[KindOf<F>];
type Shape<F extends Field> = { [Name in F]: Name extends Needed ? Data<Name> : z.ZodOptional<Data<Name>> };
type InEntry<F extends Field> = z.infer<z.ZodObject<Shape<F>>>;

/** The shape of some fields in an entry: what a case can be without is left out where it is not known. */
export function shapeOf<F extends Field>(fields: readonly F[]): Shape<F> {
  const data = (field: Field) => DATA[fieldRow(field).kind];
  return Object.fromEntries(
    fields.map((field) => [field, fieldRow(field).needed ? data(field) : data(field).optional()]),
  ) as Shape<F>;
}

/** Fields as an entry keeps them: what is not known, or not so, is left out. */
export function inEntry<F extends Field>(fields: readonly F[], valueOf: (field: F) => unknown): InEntry<F> {
  return Object.fromEntries(
    fields.flatMap((field) => {
      const value = valueOf(field);
      return value === undefined || value === false ? [] : [[field, value]];
    }),
  ) as InEntry<F>;
}
