/**
 * Lines with a day, a next step or a booking that they do not say, on Wednesday 25 November 2026, and what each is read as. Slips of the
 * finger in them are not examined in typing.test.ts: "fter fredag" is still read as that Friday.
 */
export const UNSAID: readonly (readonly [line: string, reading: string])[] = [
  [
    'remiss soc kvinna 1992-04-17 försörjningsstöd',
    'refer · birthYear=1992 · gender=K · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC',
  ],
  [
    'ny remiss fk man född 12/3 1988',
    'refer · birthYear=1988 · gender=M · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'ny remiss soc kvinna 34 12/3 2024',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · referrer=SOC · _referred · ?12/3 2024',
  ],
  ['skriv in Tallbiten vid årsskiftet', 'enrol K26-018 · _enrolled · ?årsskiftet'],
  ['skriv in Tallbiten den 30:e', 'enrol K26-018 · enrolled=2026-10-30'],
  ['skriv in Tallbiten 3/5', 'enrol K26-018 · _enrolled · ?3/5'],
  [
    'avsluta Rönnen arbete lönebidrag på regionen',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete · (regionen)',
  ],
  [
    'avsluta Rönnen arbete lönebidrag hos kommunen',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete · (kommunen)',
  ],
  [
    'avsluta Rönnen arbete lönebidrag på arbetsförmedlingen',
    'close K26-014 · closed=2026-11-25 ~today · detail=lönebidrag · outcome=arbete · (arbetsförmedlingen)',
  ],
  ['avsluta Rönnen arbete vid årsskiftet', 'close K26-014 · outcome=arbete · _closed · ?årsskiftet'],
  ['avsluta Rönnen arbete från imorgon', 'close K26-014 · outcome=arbete · _closed · (från imorgon)'],
  ['avsluta Rönnen arbete efter fredag', 'close K26-014 · outcome=arbete · _closed · ?efter fredag'],
  [
    'avsluta Rönnen arbete sjukpenningen upphör 31/12',
    'close K26-014 · outcome=arbete · _closed · ?sjukpenningen upphör 31/12',
  ],
  ['uppföljning Rönnen bokad till nästa onsdag', 'book-follow-up K26-014 · on=2026-12-02'],
  ['boka uppföljning Rönnen till torsdag den 18 december', 'book-follow-up K26-014 · !on not-a-day'],
  ['boka uppföljning Rönnen torsdag 17 december', 'book-follow-up K26-014 · on=2026-12-17'],
  [
    'starta arbetsträning Lärkan sen förra torsdagen',
    'start-activity K26-016 · from=2026-11-19 · kind=arbetsträning',
  ],
  [
    'starta arbetsträning Lärkan i slutet av månaden',
    'start-activity K26-016 · kind=arbetsträning · _from · ?i slutet av månaden',
  ],
  [
    'starta arbetsträning Lärkan måndag och onsdag',
    'start-activity K26-016 · kind=arbetsträning · _from · ?måndag · ?onsdag',
  ],
  [
    'starta arbetsträning Lärkan måndagar, tisdag, torsdag',
    'start-activity K26-016 · kind=arbetsträning · _from · ?måndagar · ?tisdag · ?torsdag',
  ],
  [
    'ny remiss soc kvinna 34 försörjningsstöd häromdagen',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=K · income=forsorjningsstod · referrer=SOC · _referred · ?häromdagen',
  ],
];
