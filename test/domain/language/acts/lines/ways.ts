/** Ways of saying a day, an age, hours and an act, each of which no line before was said in; on Wednesday 25 November 2026. */
export const WAYS: readonly (readonly [line: string, reading: string])[] = [
  ['följde upp Rönnen 24.11', 'follow-up K26-014 · on=2026-11-24'],
  ['boka uppföljning Rönnen 7.12', 'book-follow-up K26-014 · on=2026-12-07'],
  [
    'starta arbetsträning Lärkan 2.5 tim',
    'start-activity K26-016 · from=2026-11-25 ~today · hours=2.5 · kind=arbetsträning',
  ],
  ['boka uppföljning Rönnen ti 1/12', 'book-follow-up K26-014 · on=2026-12-01'],
  ['boka uppföljning Rönnen nästa mån 7 dec', 'book-follow-up K26-014 · on=2026-12-07'],
  [
    'ny remiss fk man 68:a sjukpenning',
    'refer · birthYear=1968 · gender=M · income=sjukpenning · referred=2026-11-25 ~today · referrer=FK',
  ],
  [
    'starta arbetsträning Lärkan 1/12 3 dagar i veckan 4 timmar',
    'start-activity K26-016 · from=2026-12-01 · hours=12 · kind=arbetsträning',
  ],
  [
    'starta arbetsträning Lärkan nästa tisdag',
    'start-activity K26-016 · from=2026-12-01 · kind=arbetsträning',
  ],
  [
    'Rönnen avslutades i går till föräldraledighet',
    'close K26-014 · closed=2026-11-24 · outcome=foraldraledighet',
  ],
  [
    'Rönnen fick nystartsjobb, avsluta på mötet förra onsdagen',
    'close K26-014 · closed=2026-11-18 · detail=nystartsjobb · outcome=arbete',
  ],
  [
    'fått en remiss från kassan på en kvinna 38 år som har a-kassa',
    'refer · birthYear=1988 ~about · birthYearAbout=true · gender=K · income=a-kassa · referred=2026-11-25 ~today · referrer=FK',
  ],
  ['Järpen prövotid till 15/1', 'extend-trial K26-015 · decided=2026-11-25 · until=2027-01-15'],
  ['Rönnen sista dag i fredags, studier', 'close K26-014 · closed=2026-11-20 · outcome=studier'],
  [
    'Rönnen går vidare till nystartsjobb, avslutad 20/11',
    'close K26-014 · closed=2026-11-20 · detail=nystartsjobb · outcome=arbete',
  ],
  ['remittent för Rönnen är fel, rätt remittent är fk', 'correct K26-014 · changes=referrer→FK'],
  ['vi ses med Rönnen för uppföljning 3/12', 'book-follow-up K26-014 · on=2026-12-03'],
  ['Rönnen uppföljning bokad 2/12 14:00', 'book-follow-up K26-014 · on=2026-12-02 · (14:00)'],
  [
    'ny remiss soc man 34 handläggare vill träffas 3/12, försörjningsstöd',
    'refer · birthYear=1992 ~about · birthYearAbout=true · gender=M · income=forsorjningsstod · referred=2026-11-25 ~today · referrer=SOC · ?träffas 3/12',
  ],
  ['Rönnen återremitteras', 'close K26-014 · closed=2026-11-25 ~today · outcome=aterremitterad'],
  ['Rönnen har avlidit', 'close K26-014 · closed=2026-11-25 ~today'],
  ['stäm av Rönnen', 'review K26-014 · on=2026-11-25 ~today'],
  ['har precis haft uppföljning med Rönnen', 'follow-up K26-014 · on=2026-11-25 ~today'],
];
