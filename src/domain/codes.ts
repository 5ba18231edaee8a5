/** The coded lists of DESIGN part 2: what is stored, what is exchanged, and what users read. */

export const GENDERS = ['K', 'M', 'X'] as const;
export type Gender = (typeof GENDERS)[number];

/** A referrer's code. Which ones there are is the programme's to say; `EGEN` is a self-referral. */
export type Referrer = string;
export const SELF_REFERRAL: Referrer = 'EGEN';

export const INCOMES = [
  'forsorjningsstod',
  'sjukpenning',
  'aktivitetsersattning',
  'sjukersattning',
  'rehabiliteringspenning',
  'aktivitetsstod',
  'a-kassa',
  'studiemedel',
  'lon',
  'annan',
  'ingen',
] as const;
export type Income = (typeof INCOMES)[number];

export const PAYERS = ['SOC', 'FK', 'AF', 'NONE', 'OTHER'] as const;
export type Payer = (typeof PAYERS)[number];

const PAYER_OF: Partial<Record<Income, Payer>> = {
  forsorjningsstod: 'SOC',
  sjukpenning: 'FK',
  aktivitetsersattning: 'FK',
  sjukersattning: 'FK',
  rehabiliteringspenning: 'FK',
  aktivitetsstod: 'AF',
  'a-kassa': 'AF',
  ingen: 'NONE',
};

/** Who pays an income source; an unknown one counts as OTHER. */
export function payerOf(income: Income | undefined): Payer {
  return (income && PAYER_OF[income]) ?? 'OTHER';
}

/** The outcome that files give a case that left before enrolment. Never a closure, never in a result. */
export const DECLINED = 'ej-inskriven';

export const GENDER_NAMES: Record<Gender, string> = { K: 'Kvinna', M: 'Man', X: 'Annat/vill inte uppge' };

/** Of several, as in a table of counts. */
export const GENDER_PLURALS: Record<Gender, string> = { ...GENDER_NAMES, K: 'Kvinnor', M: 'Män' };

export const INCOME_NAMES: Record<Income, string> = {
  forsorjningsstod: 'Försörjningsstöd',
  sjukpenning: 'Sjukpenning',
  aktivitetsersattning: 'Aktivitetsersättning',
  sjukersattning: 'Sjukersättning',
  rehabiliteringspenning: 'Rehabiliteringspenning',
  aktivitetsstod: 'Aktivitetsstöd',
  'a-kassa': 'A-kassa',
  studiemedel: 'Studiemedel',
  lon: 'Lön',
  annan: 'Annan försörjning',
  ingen: 'Ingen offentlig försörjning',
};

export const PAYER_NAMES: Record<Payer, string> = {
  SOC: 'Socialförvaltningen',
  FK: 'Försäkringskassan',
  AF: 'Arbetsförmedlingen',
  NONE: 'Ingen offentlig försörjning',
  OTHER: 'Annan eller okänd',
};
