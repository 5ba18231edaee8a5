import type { Referrer } from '../../../codes.js';
import { lexicon } from '../lexicon.js';

/** How teams write who sent somebody, folded; each programme takes those that it has. */
export const REFERRER_WORDS = lexicon<Referrer>(
  [
    ['FK', 'fk, forsakringskassan, fkassan, f kassan, kassan, forsakringsk, fors kassan'],
    [
      'SOC',
      'soc, socialtjansten, socialforvaltningen, socialforvaltning, socialtjanst, soctjansten, socforv, ifo, individ och familj, individ och familjeomsorg, socialsekreterare, socialen',
    ],
    ['AF', 'af, arbetsformedlingen, arbetsformedling, arbf'],
    [
      'RD',
      'rd, pv, region dalarna, regionen, region, landstinget, varden, sjukvarden, halsocentral, halsocentralen, vc, vardcentral, vardcentralen, psykiatrin, psykiatri, primarvarden, primarvard, rehabkoordinator, lakare',
    ],
    [
      'EGEN',
      'egen, eget, egen anmalan, egen ansokan, egenremiss, egen remiss, egenanmalan, sjalv, sjalvanmalan, eget initiativ, sjalvremiss',
    ],
    ['SKOLA', 'skola, skolan, gymnasiet, gymnasieskolan, kaa'],
  ],
  'via fran hos pa och o i handl handlaggare anmalan ansokan remiss',
);

/** Words of units, where another word means the same: both as they stand in a unit's name, folded. */
export const UNIT_SYNONYMS: Readonly<Record<string, string>> = {
  vc: 'vc',
  vardcentral: 'vc',
  vardcentralen: 'vc',
  pv: 'primarvard',
  pvrehab: 'primarvardsrehab',
};
