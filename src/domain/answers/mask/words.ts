/** What is written for a hidden cell: it is a few, or a few could be worked out from it; not even which is told. */
export const HIDDEN_WORDS = 'färre än fem eller dolt';

/** Why the steering group is not told of some days. */
export const NOT_THOSE_DAYS =
  'Styrgruppen får hela år och halvår, och för andra perioder på minst en månad bara flödet. ' +
  'Kortare än så visas inte, för att ingen ska kunna kännas igen.';

/** Why the steering group is not told how the register stood before. */
export const NOT_AS_IT_WAS =
  'Styrgruppen får siffrorna så som registret ser ut i dag. ' +
  'Hur de såg ut förut visas inte, för skillnaden kan vara en enda person.';

/** What the steering group is told of days that are not a whole period. */
export const FLOW_ONLY =
  'För de här dagarna visas bara hur många som kom in och gick ut. Tabeller och resultat finns för hela år och halvår.';
