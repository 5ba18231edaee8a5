/** A text in parts, so that one of them can be changed: what is asked or done, about whom, when. */
export interface Base {
  readonly ask: string;
  readonly who: string;
  readonly what: string;
  readonly when: string;
}

const WHO = ['kvinnor', 'män', 'personer från soc', 'personer från försäkringskassan', 'personer under 30'];
const WHAT = [
  'skrevs in',
  'avslutades',
  'fick arbete',
  'remitterades',
  'hade försörjningsstöd och avslutades',
];
const WHEN = [
  '2024',
  '2023/24',
  'hösten 2025',
  'förra året',
  'i mars 2025',
  'första halvåret 2025',
  '2022-2024',
];
const QUESTIONS_WANTED = 50;

/** Fifty plain questions: who, what and when in turn. */
export const QUESTIONS: readonly Base[] = Array.from({ length: QUESTIONS_WANTED }, (_, index) => ({
  ask: 'hur många',
  who: WHO[index % WHO.length] ?? '',
  what: WHAT[Math.floor(index / WHO.length) % WHAT.length] ?? '',
  when: WHEN[index % WHEN.length] ?? '',
}));

const line = (ask: string, who: string, what: string, when: string): Base => ({ ask, who, what, when });

/** Thirty plain lines on the small register of the tests. */
export const LINES: readonly Base[] = [
  ...['kvinna 34', 'man 52', 'kvinna 28', 'man 19', 'kvinna född 1990'].flatMap((who) => [
    line('ny remiss', who, 'soc försörjningsstöd', '2/11'),
    line('ny remiss', who, 'försäkringskassan sjukpenning', 'igår'),
  ]),
  ...['Rönnen', 'Järpen', 'Lärkan', 'Oxeln'].flatMap((who) => [
    line('avsluta', who, 'arbete lönebidrag', '20/11'),
    line('avsluta', who, 'studier', 'i måndags'),
    line('uppföljning klar', who, '', 'igår'),
    line('samtycke', who, 'fk och af', '20/11'),
  ]),
  ...['Tallbiten', 'Blåregnet'].flatMap((who) => [
    line('skriv in', who, '', '20/11'),
    line('tackade nej', who, '', 'igår'),
  ]),
];
