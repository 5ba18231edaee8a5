/**
 * First parts that people put before other words of the vocabulary: "medianväntetid" is read as median väntetid.
 * Each with the word it stands for. A compound is split only where no group of the vocabulary has it whole.
 */
export const FIRST_PARTS: readonly (readonly [part: string, word: string])[] = [
  ['median', 'median'],
  ['medel', 'medel'],
  ['snitt', 'snitt'],
  ['genomsnitts', 'snitt'],
  ['max', 'längsta'],
  ['min', 'kortaste'],
  ['kvinno', 'kvinnor'],
  ['mans', 'män'],
  ['fk', 'fk'],
  ['soc', 'soc'],
  ['af', 'af'],
  ['i', 'i'],
];
