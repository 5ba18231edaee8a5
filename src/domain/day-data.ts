import * as z from 'zod';
import { type Day, parseDay } from './day.js';

/** A day that came from outside: `yyyy-mm-dd` of a real day, as entries, queries, programmes and buttons keep it. */
export const dayData = z.custom<Day>(
  (value) => typeof value === 'string' && parseDay(value) !== undefined,
  'not a day',
);
