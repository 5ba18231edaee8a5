import type { Income } from '../../../codes.js';
import { lexicon } from '../lexicon.js';

/** How teams write where somebody's income comes from, folded. */
export const INCOME_WORDS = lexicon<Income>(
  [
    [
      'forsorjningsstod',
      'forsorjningsstod, fs, forsstod, ekonomiskt bistand, ek bist, ek bistand, ekon bist, ekonomibistand, socialbidrag, socbidrag, bistand, soc bidrag, fors stod',
    ],
    ['sjukpenning', 'sjukpenning, sjp, sp, sjukp, sgi, spenning, sjukpeng'],
    ['aktivitetsersattning', 'aktivitetsersattning, ae, aktersattning, aktivitetsers, akters, akt ers'],
    ['sjukersattning', 'sjukersattning, se, sjukers, fortidspension'],
    [
      'rehabiliteringspenning',
      'rehabiliteringspenning, rehabpenning, rp, rehabpeng, rehabersattning, rehabiliteringsersattning',
    ],
    ['aktivitetsstod', 'aktivitetsstod, aktstod'],
    [
      'a-kassa',
      'akassa, akassan, a kassa, arbetsloshetsersattning, arbetsloshetskassa, arbetsloshetsforsakring, alfakassan',
    ],
    ['studiemedel', 'studiemedel, csn, studiebidrag, studielan, studiestod'],
    ['lon', 'lon, loneinkomst, arbetsinkomst, inkomst av arbete, eget arbete, egen forsorjning genom arbete'],
    ['annan', 'annan, annat, annan forsorjning, ovrigt, ovrig'],
    [
      'ingen',
      'ingen, ingen ersattning, ingen inkomst, ingen forsorjning, ingen offentlig forsorjning, saknar inkomst, saknar forsorjning, utan ersattning, inga, inget',
    ],
  ],
  '25% 50% 75% 100% halv egen hel hela del fk af m med fran via och sjukskriven sjuk helt pa har vid',
);
