import { GENDER_NAMES, GENDER_PLURALS, GENDERS } from '../../codes.js';
import type { Return, SentReturn } from '../../status/returns.js';
import { dayPlain, list, plural } from '../../text/swedish.js';

/** "12 (7 kvinnor och 5 män)". */
function figuresText({ persons, byGender }: Pick<SentReturn, 'persons' | 'byGender'>): string {
  const parts = GENDERS.filter((one) => byGender[one] > 0).map((one) =>
    plural(byGender[one], GENDER_NAMES[one], GENDER_PLURALS[one]).toLocaleLowerCase('sv'),
  );
  return parts.length === 0 ? String(persons) : `${persons} (${list(parts)})`;
}

/** What was sent, and where the register says otherwise since: "Per 30 april skickades 12 … 4 maj. Nu säger registret 13." */
export function returnLine({ day, now, sent }: Return): string {
  if (!sent) return `Per ${dayPlain(day)} är inget skickat.`;
  const since = now && now.persons !== sent.persons ? ` Nu säger registret ${now.persons}.` : '';
  return `Per ${dayPlain(day)} skickades ${figuresText(sent)}, ${dayPlain(sent.on, day)}.${since}`;
}
