import { referrerName } from '../programme.js';
import type { Register } from '../register.js';
import { FINSAM } from '../status/national.js';
import { decimal, list, percent } from '../text/swedish.js';
import { type Figures, noun, shareOf } from './figures.js';
import type { Block, Section } from './report.js';
import { paragraph, sentence } from './sentence.js';
import { type Compared, split } from './tables.js';
import { consenting, medianWait, meetingsHeld } from './work-done.js';

/** Organisation – villkor, process, resultat: the parties, how cases came and were met about, and the goal. */
export function organisation(
  compared: Compared,
  register: Register,
  returns: readonly Block[],
): readonly Section[] {
  const { now } = compared;
  const { programme } = now.status;
  const parties = list(programme.authorities.map((code) => referrerName(programme, code)));
  const ages = `mellan ${decimal(programme.age.min, 0)} och ${decimal(programme.age.max, 0)} år`;
  const held = meetingsHeld(register, now);
  return [
    {
      heading: 'Organisation – villkor',
      description: [
        ...paragraph(
          sentence`Bakom ${programme.name} står ${parties}.`,
          sentence`Verksamheten har ${decimal(programme.capacity, 0)} platser för personer ${ages}.`,
          sentence`Målet: ${programme.goal.text}.`,
        ),
        { kind: 'to-write', text: 'Skriv om styrgruppen, avtalen och vad som har ändrats hos parterna.' },
      ],
      analysis: ['Vad har ändrats hos parterna, och hur har det märkts?'],
      reflection: ['Har verksamheten rätt uppdrag och rätt parter?'],
    },
    {
      heading: 'Organisation – process',
      description: [
        ...paragraph(
          sentence`Från remiss till inskrivning gick det i median ${noun(medianWait(now), 'dag', 'dagar')} för dem som skrevs in.`,
          now.status.atEnd.total === 0
            ? undefined
            : sentence`${consenting(now)} av ${now.at('enrolled.atEnd')} inskrivna hade ett samtycke som gällde vid periodens slut.`,
          held && held.value > 0
            ? sentence`Teamet antecknade närvaro eller gick igenom ärenden på ${noun(held, 'möte', 'möten')}.`
            : undefined,
        ),
        ...(now.isOpen ? split(compared, 'referred', 'Unit') : []),
        { kind: 'to-write', text: 'Skriv om samarbetet: möten, vägen in, och vad som har hindrat.' },
      ],
      analysis: ['Hur har samarbetet med remittenterna fungerat?'],
      reflection: [
        'Vad kan parterna göra för att vägen från remiss till inskrivning ska bli så kort som den behöver vara?',
      ],
    },
    {
      heading: 'Organisation – resultat',
      description: [...goalBlocks(now), ...returns],
      analysis: ['Vad har samverkan gett som ingen av parterna hade kunnat ge på egen hand?'],
      reflection: ['Vad vill vi att nästa periods rapport ska kunna visa?'],
    },
  ];
}

function goalBlocks(now: Figures): readonly Block[] {
  const { goal } = now.status;
  const share = shareOf(now.at('result.reached'), now.at('result.of'));
  const met = goal.met === true ? 'nåddes' : 'nåddes inte';
  return [
    ...paragraph(
      goal.met === undefined || goal.target === undefined
        ? undefined
        : sentence`Målet på ${percent(goal.target)} i resultat ${met}: andelen blev ${share}.`,
    ),
    ...paragraph(
      share &&
        sentence`I hela landet gick ${percent(FINSAM.share)} vidare ${FINSAM.year.toString()}, räknat som ${FINSAM.counts} (${FINSAM.source}).`,
      share && sentence`${FINSAM.differs}`,
    ),
  ];
}
