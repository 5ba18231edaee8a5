import { allowedEdits, editDistance } from '../text/edit-distance.js';

/** What a word of dates and periods means, whatever form it stands in. */
export interface Meaning {
  readonly is: string;
  /** The number of a month, a weekday, a number word or an ordinal. */
  readonly n: number;
  /** The word is short or misspelt, and is taken as a date's only where something beside it says so. */
  readonly weak: boolean;
}

const LEXICON = new Map<string, Meaning>();

function add(is: string, forms: string, n = 0, weak = false): void {
  for (const form of forms.split(' ')) LEXICON.set(form, { is, n, weak });
}

function addNumbered(is: string, groups: string, first = 1): void {
  groups.split(' | ').forEach((forms, index) => {
    add(is, forms, first + index);
  });
}

addNumbered(
  'month',
  'januari | februari feb febr | mars | april apr | maj | juni | juli | augusti aug | september sept sep | oktober okt | november nov | december dec',
);
add('month', 'jan', 1, true);
add('month', 'mar', 3, true);
add('month', 'jun', 6, true);
add('month', 'jul', 7, true);
add('month', 'august', 8, true);
addNumbered(
  'number',
  'en ett | tva | tre | fyra | fem | sex | sju | atta | nio | tio | elva | tolv | tretton | fjorton | femton | sexton | sjutton | arton | nitton | tjugo | tjugoen | tjugotva | tjugotre | tjugofyra',
);
add('number', 'trettio', 30);
add('number', 'trettiosex', 36);
add('number', 'fyrtioatta', 48);
add('number', 'sextio', 60);
add('number', 'nittio', 90);
addNumbered(
  'ordinal',
  'forsta forste | andra andre | tredje | fjarde | femte | sjatte | sjunde | attonde | nionde | tionde | elfte | tolfte | trettonde | fjortonde | femtonde | sextonde | sjuttonde | artonde | nittonde | tjugonde | tjugoforsta | tjugoandra | tjugotredje | tjugofjarde | tjugofemte | tjugosjatte | tjugosjunde | tjugoattonde | tjugonionde | trettionde | trettioforsta',
);
addNumbered(
  'weekday',
  'mandag mandagen mandagens | tisdag tisdagen tisdagens | onsdag onsdagen onsdagens | torsdag torsdagen torsdagens | fredag fredagen fredagens | lordag lordagen lordagens | sondag sondagen sondagens',
);
add('weekday', 'tis', 2, true);
add('weekday', 'ons', 3, true);
add('weekday', 'tors', 4, true);
add('weekday', 'fre', 5, true);
addNumbered('every-weekday', 'mandagar | tisdagar | onsdagar | torsdagar | fredagar | lordagar | sondagar');
addNumbered('last-weekday', 'mandags | tisdags | onsdags | torsdags | fredags | lordags | sondags');
add('year', 'ar aret arets aren arens');
add('month-unit', 'manad manaden manader manaderna manadens man mand mn');
add('week', 'vecka veckan veckor veckorna veckans v w');
add('day-unit', 'dag dagar dagarna dagen dygn dygnen d');
add('quarter', 'kvartal kvartalet kvartalen kvartalets kv q');
add('half', 'halvar halvaret halvaren halvarets h');
add('autumn', 'hosten hostens hostterminen ht');
add('autumn', 'host', 0, true);
add('spring', 'varen varens varterminen vt');
add('spring', 'var', 0, true);
add('past-autumn', 'hostas');
add('past-spring', 'varas');
add('period', 'perioden period periodens redovisningsperioden redovisningsperiod rapportperioden');
add('periods', 'perioder perioderna verksamhetsaren redovisningsaren');
add('vague-season', 'sommaren somras sommarn vintern vintras');
add('vague-part', 'borjan mitten ingangen');
add('same', 'samma');
add('article', 'de det');
add('reporting-year', 'verksamhetsar verksamhetsaret verksamhetsarets redovisningsar redovisningsaret');
add('calendar-year', 'kalenderar kalenderaret helar helaret');
add('previous', 'forra forre forras foregaende');
add('before-previous', 'forrforra');
add('this', 'denna detta innevarande nuvarande pagaende aktuella aktuell');
add('here', 'har');
add('next', 'nasta kommande');
add('latest', 'senaste gangna');
add('final', 'sista');
add('last-year', 'ifjol fjolaret fjolarets');
add('fjol', 'fjol');
add('forfjol', 'forfjol');
add('today', 'idag');
add('yesterday', 'igar');
add('tomorrow', 'imorgon imorron');
add('morgon', 'morgon morron');
add('gar', 'gar');
add('forrgar', 'forrgar');
add('overmorgon', 'overmorgon overmorron');
add('before-yesterday', 'iforrgar');
add('after-tomorrow', 'iovermorgon');
add('now', 'nu');
add('since', 'sedan sen alltsedan');
add('from', 'fran ifran from');
add('after', 'efter');
add('before', 'fore innan');
add('until', 'till tom tills');
add('between', 'mellan');
add('and', 'och');
add('meeting', 'motet mote sist');
add('end', 'slutet utgangen');
add('turn-of-year', 'arsskiftet');
add('hence', 'om');
add('for', 'for');
for (const preposition of [
  'i',
  'under',
  'per',
  'den',
  'hela',
  'hittills',
  'av',
  'pa',
  'o',
  'm',
  't',
  'fr',
  'f',
]) {
  add(preposition, preposition);
}

/** The words that a misspelt one may be, of 4 letters or more: also what questions' own words are weighed against. */
export const PERIOD_WORDS: readonly string[] = [...LEXICON.keys()].filter((form) => form.length >= 4);

/** The same by length. Those that `may` not be misspelt are too short, or too near common words: they only bar others. */
const NEAR = new Map<number, { form: string; may: boolean }[]>();
for (const form of PERIOD_WORDS) {
  const { is } = LEXICON.get(form) ?? { is: '' };
  const may =
    form.length >= 5
      ? !['spring', 'past-spring', 'past-autumn', 'from', 'tomorrow', 'here', 'meeting'].includes(is)
      : is === 'month';
  NEAR.set(form.length, [...(NEAR.get(form.length) ?? []), { form, may }]);
}

/** Common words that stand one edit from a word of dates. */
const NOT_DATES = new Set(
  (
    'augusta forst forsok fora forr julia julian juliana julie mark marka mats marsch marin mara vara varit varden varda sidan sida sedel ' +
    'hosta hostar hasten andras andrad nastan senare sena sent mandat vecklar marknad mats mari maria marie karta period ' +
    'tredje manar manga manne bara undra undrar juridik junior jubel apriori dager dagis dagens hosten kvarter kvarten ' +
    'ardna enter eter heter forsta siste sist sistan hosts tiden tider dela fredrik fria frida'
  ).split(' '),
);

/** The meaning of a folded word: its own, or that of the only word it can be a misspelling of. */
export function meaning(word: string): Meaning | undefined {
  return LEXICON.get(word) ?? misspelling(word)?.meaning;
}

/** A folded word that is no word of dates, but can be a misspelling of only one: its meaning, and how many edits off. */
export function misspelling(word: string): { readonly meaning: Meaning; readonly edits: number } | undefined {
  const none = LEXICON.has(word) || word.length < 4 || word.length > 18 || NOT_DATES.has(word);
  return none ? undefined : nearest(word);
}

function nearest(word: string): { meaning: Meaning; edits: number } | undefined {
  const allowed = allowedEdits(word);
  let best = allowed + 1;
  let found: Meaning | undefined;
  let barred = true;
  for (let length = word.length - allowed; length <= word.length + allowed; length++) {
    for (const { form, may } of NEAR.get(length) ?? []) {
      if (may && form[0] !== word[0] && (word.length < 7 || form.at(-1) !== word.at(-1))) continue;
      const max = Math.min(best, allowed, allowedEdits(form));
      const edits = editDistance(word, form, max);
      if (edits > max) continue;
      const known = LEXICON.get(form);
      const same = known?.is === found?.is && known?.n === found?.n;
      if (edits === best && !same) found = undefined;
      else {
        barred = !may && !(edits === best && !barred);
        found = known;
      }
      best = edits;
    }
  }
  return found && !barred
    ? { meaning: { ...found, weak: word.length < 6 || found.weak }, edits: best }
    : undefined;
}
