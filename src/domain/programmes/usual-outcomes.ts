import type { OutcomeRow } from '../schema/outcomes.js';

/** What the outcomes that programmes share are (DESIGN 2), whatever a programme calls them and unless it says otherwise. */
export const USUAL_OUTCOMES: Readonly<Record<string, Partial<OutcomeRow>>> = {
  arbete: { class: 'result', work: true, nextStep: false, incomeAfter: 'lon' },
  studier: { class: 'result', nextStep: false, incomeAfter: 'studiemedel' },
  rehab: { class: 'result', short: 'rehab', full: 'Annan arbetslivsinriktad rehabilitering' },
  sjukersattning: {
    class: 'other',
    incomeAfter: 'sjukersattning',
    row: 'avslutad till sjukersättning',
  },
  foraldraledighet: { class: 'other' },
  aterremitterad: { class: 'other' },
  annat: { class: 'other', needsDetail: true, row: 'avslutad av annat skäl' },
  dropout: { class: 'dropout', needsDetail: true },
};
