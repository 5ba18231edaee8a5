import type { DECLINED, Outcome } from '../../../codes.js';
import { lexicon } from '../lexicon.js';

/** An outcome and a detail of the programme that words name. A hint is only a detail of an outcome named beside it. */
export interface SaidOutcome {
  readonly outcome: Outcome | typeof DECLINED;
  readonly detail?: string;
  readonly hint?: true;
}

const of = (outcome: SaidOutcome['outcome'], detail?: string): SaidOutcome =>
  detail === undefined ? { outcome } : { outcome, detail };
const hint = (outcome: SaidOutcome['outcome'], detail: string): SaidOutcome => ({
  outcome,
  detail,
  hint: true,
});

/** How teams write why somebody left, folded. What may mean two things ("AF", "vård") stands nowhere. */
export const OUTCOME_WORDS = lexicon<SaidOutcome>(
  [
    [of('arbete'), 'arbete, arb, jobb, jobbar, arbetar, anstallning, anst, anstalld, vikariat, eget arbete'],
    [
      of('arbete', 'utan stöd'),
      'utan stod, arbete utan stod, osubventionerad anstallning, ordinarie arbete, oppna arbetsmarknaden',
    ],
    [of('arbete', 'lönebidrag'), 'lonebidrag, lonebidragsanstallning, lonebidragsanst, lonebidragsjobb'],
    [of('arbete', 'nystartsjobb'), 'nystartsjobb, nystart'],
    [of('arbete', 'Samhall'), 'samhall, samhallsanstallning'],
    [
      of('arbete', 'timanställning'),
      'timanstallning, timanstalld, timvikarie, timvikariat, timjobb, behovsanstallning',
    ],
    [of('studier'), 'studier, stud, studerar, studerande, utbildning, pluggar'],
    [of('studier', 'komvux'), 'komvux, vuxenutbildning, grundvux'],
    [of('studier', 'folkhögskola'), 'folkhogskola, fhsk'],
    [of('studier', 'högskola'), 'hogskola, universitet, hogskolestudier'],
    [of('studier', 'yrkesutbildning'), 'yrkesutbildning, yrkeshogskola, yh, yrkesvux, larlingsutbildning'],
    [of('rehab', 'AME'), 'ame, arbetsmarknadsenheten, arbetsmarknadsenhet'],
    [
      of('rehab', 'Arbetsförmedlingen'),
      'rehab af, rehab arbetsformedlingen, arbetslivsinriktad rehab af, insats af, program af',
    ],
    [
      of('rehab'),
      'annan arbetslivsinriktad rehab, arbetslivsinriktad rehab, arbetslivsinriktad rehabilitering, annan rehab',
    ],
    [of('sjukersattning'), 'sjukersattning, se, sjukers, fortidspension'],
    [hint('sjukersattning', 'hel'), 'hel, 100%'],
    [hint('sjukersattning', 'partiell'), 'partiell, halv, 25%, 50%, 75%'],
    [
      of('foraldraledighet'),
      'foraldraledighet, foraldraledig, fl, foraldrapenning, mammaledig, pappaledig, barnledig',
    ],
    [of('aterremitterad'), 'aterremitterad, ater, tillbaka, atergang, aterremiss'],
    [hint('aterremitterad', 'medicinsk rehabilitering'), 'medicinsk rehab, medicinsk rehabilitering'],
    [of('annat'), 'annat, ovrigt, annan orsak'],
    [of('annat', 'flyttat'), 'flyttat, flytt, flyttade, flyttar, flyttad, avflyttad, utflyttad, bytt kommun'],
    [of('annat', 'annat stöd'), 'annat stod'],
    [
      of('annat', 'vill inte delta'),
      'vill inte delta, vill ej delta, ville inte delta, ville ej delta, vill inte fortsatta, vill ej fortsatta',
    ],
    [of('dropout'), 'dropout, avhopp, hoppade av, hoppat av, avhoppad, tidigt avhopp'],
    [
      of('dropout', 'gick inte att nå'),
      'horde aldrig av sig, hort inte av sig, hor inte av sig, hor ej av sig, horde inte av sig, ej nabar, inte nabar, onabar',
    ],
    [
      of('dropout', 'gick inte att nå'),
      'gick inte att na, gick ej att na, gar inte att na, gar ej att na, ej kontaktbar, inte kontaktbar',
    ],
    [
      of('dropout', 'kom inte'),
      'kom inte, kom aldrig, kom ej, uteblev, uteblivit, utebliven, dok inte upp, dok aldrig upp, dok ej upp',
    ],
    [
      of('dropout', 'ersättningen drogs in'),
      'ersattningen drogs in, ersattning drogs in, indragen ersattning, ersattning indragen',
    ],
    [of('ej-inskriven'), 'ej inskriven, inte inskriven, ej aktuell, inte aktuell, skrevs aldrig in'],
    [
      of('ej-inskriven', 'tackade nej'),
      'tackat nej, tackade nej, tackar nej, nej tack, avbojt, avbojde, avbojer',
    ],
    [hint('ej-inskriven', 'annan insats'), 'annan insats'],
  ],
  'till t hos pa i m med en kommunens vidare avslutad fatt gatt borjar borjat inom egen ny nytt heltid deltid plats remittent remittenten vc vard varden vardcentral vardcentralen psykiatrin',
);
