import { fold } from '../text/fold.js';

const words = (text: string): readonly string[] => fold(text).split(/\s+/);

/** Words that a question begins with. A line that begins so is never a command. */
export const QUESTION_WORDS: ReadonlySet<string> = new Set(
  words(`hur ska skall vilka vilken vilket vem vems vad var varför när vart antal andel finns är har kan får blev blir
    behöver måste borde hade fanns medelålder median snitt genomsnitt hurdan varifrån vilkas`),
);

/** Words near a command's that are none, and name no figure either. */
export const OTHER_WORDS: readonly string[] = words('statusändring statusändringar statusuppdatering');

/**
 * Words that name figures, states and moods, not what to do: exact, so that "avslutade 2025" is never taken for a
 * misspelt "avsluta".
 */
export const FIGURE_WORDS: readonly string[] =
  words(`avslutade inskrivna remitterade nyinskrivna uppföljda utskrivna
  registrerade avsluten remisser inskrivningar avslutningar prövotider studiebesöken samtyckena resultat
  resultatet väntetid genomströmning aktiviteter försenade förfallna
  inskrivningen uppföljningarna`);
