/** A national figure that a team's own may be held beside, and how it is counted otherwise. */
export interface National {
  readonly share: number;
  readonly year: number;
  readonly source: string;
  /** What is in it. */
  readonly counts: string;
  readonly differs: string;
}

/**
 * The newest published share for the whole country: Försäkringskassan's report to the government on 2021, told by
 * finsam.se on 13 May 2022.
 */
export const FINSAM: National = {
  share: 0.6,
  year: 2021,
  source: 'Försäkringskassans rapport till regeringen om finansiell samordning 2021',
  counts: 'de som gick till arbete, studier eller blev arbetssökande efter insatsen',
  differs:
    'Arbetssökande räknas in där men inte här, och annan arbetslivsinriktad rehab räknas här men inte där. ' +
    'Insatserna och deltagarna är också av många slag.',
};
