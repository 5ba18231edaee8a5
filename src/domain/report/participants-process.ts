import type { EverEnrolled } from '../case/case.js';
import { addMonths } from '../day.js';
import type { Participants } from '../status/participants.js';
import { decimal } from '../text/swedish.js';
import { codesOf, type Figures, noun } from './figures.js';
import { genderCounts } from './gender-words.js';
import type { Block, Cell, Section, Sentence } from './report.js';
import { paragraph, sentence, tableBlock } from './sentence.js';
import { cell, type Compared, split } from './tables.js';

/** Deltagare – process: the flow, who took part, who is left and for how long, and the queue. */
export function participantsProcess(
  compared: Compared,
  participants: Participants,
  steps: readonly Block[],
): Section {
  const { now } = compared;
  const { programme, atEnd, waiting, running } = now.status;
  const long = longStays(now);
  const months = programme.longStayMonths;
  const end = running ? 'I dag är' : 'Vid periodens slut var';
  return {
    heading: 'Deltagare – process',
    description: [
      ...paragraph(
        sentence`Vid periodens början var ${noun(now.at('enrolled.atStart'), 'person inskriven', 'personer inskrivna')}.`,
        sentence`Under perioden skrevs ${now.at('enrolled.new')} in, och ${now.at('closed.total')} avslutades.`,
        sentence`${end} ${noun(now.at('enrolled.atEnd'), 'person inskriven', 'personer inskrivna')}.`,
        tookPart(compared, participants),
      ),
      ...flowTable(compared),
      ...split(compared, 'during', 'Gender'),
      ...paragraph(
        ages(now),
        long && atEnd.total > 0
          ? sentence`${long} av ${now.at('enrolled.atEnd')} hade varit inskrivna i ${decimal(months, 0)} månader eller mer.`
          : undefined,
      ),
      ...split(compared, 'atEnd', 'Gender'),
      ...split(compared, 'atEnd', 'Age'),
      ...split(compared, 'atEnd', 'Referrer'),
      ...split(compared, 'atEnd', 'Payer'),
      ...paragraph(queue(now), firstWorkTraining(now)),
      ...steps,
    ],
    analysis: [
      ...(now.isOpen && long && long.value * 2 > atEnd.total
        ? [
            `Mer än hälften har varit inskrivna i ${decimal(months, 0)} månader eller mer. Vad håller dem kvar?`,
          ]
        : []),
      ...(now.isOpen && atEnd.total > programme.capacity
        ? [
            `${decimal(atEnd.total, 0)} är inskrivna på ${decimal(programme.capacity, 0)} platser. Hur påverkar det arbetet?`,
          ]
        : []),
      ...(now.isOpen && waiting.total > 0
        ? ['Hur länge har de som står i kö väntat, och vad väntar de på?']
        : []),
      'Vilka aktiviteter har betytt mest för deltagarna?',
    ],
    reflection: [
      'Vad säger deltagarna själva om vägen genom teamet?',
      'Vad i arbetssättet vill vi behålla, och vad vill vi pröva?',
    ],
  };
}

function tookPart({ now }: Compared, { persons, people, cases }: Participants): Sentence | undefined {
  const split = genderCounts(now, 'enrolled.duringByGender', now.status.cases.during);
  // Who came back is no figure of the steering group's.
  const isOnce = persons === cases || !now.isOpen;
  const during = noun(now.at('enrolled.during'), 'person', 'personer');
  const all = isOnce ? during : noun(now.at('enrolled.during'), 'inskrivning', 'inskrivningar');
  const twice = isOnce
    ? ''
    : sentence` (${noun(now.counted('participants.persons', [...people.keys()]), 'person', 'personer')}, för några kom tillbaka)`;
  const said = split && sentence`: ${split}`;
  return sentence`Under perioden deltog ${all}${twice}${said ?? ''}.`;
}

function queue(now: Figures): Sentence | undefined {
  const waiting = now.at('waiting');
  const when = now.status.running ? 'står i kö i dag' : 'stod i kö vid periodens slut';
  return waiting?.value === 0
    ? sentence`Ingen ${when}.`
    : sentence`${noun(waiting, 'person', 'personer')} ${when}.`;
}

function firstWorkTraining(now: Figures): Sentence | undefined {
  const { medianDays } = now.status.firstWorkTraining;
  if (medianDays === undefined) return undefined;
  const days = now.at('firstWorkTraining.medianDays', Number.isInteger(medianDays) ? 0 : 1);
  const n = noun(now.at('firstWorkTraining.n'), 'deltagare', 'deltagare');
  return sentence`Till den första arbetsträningen gick det ${days} dagar från inskrivningen, i median för ${n}.`;
}

function ages(now: Figures): Sentence | undefined {
  const { atEnd, atEndAge } = now.status;
  if (atEnd.total === 0 || atEndAge.n === 0) return undefined;
  const [mean, min, max, young] = ['mean', 'min', 'max', 'upTo30'].map((name) =>
    now.at(`enrolled.atEndAge.${name}`, name === 'mean' ? 1 : 0),
  );
  return sentence`De som var inskrivna vid slutet var i medel ${mean} år, den yngsta ${min} och den äldsta ${max}; ${young} var högst 30 år.`;
}

/** Those left at the end who have been enrolled as long as the programme calls long. */
function longStays(now: Figures) {
  const { cases, programme, period } = now.status;
  const isLong = (it: EverEnrolled) => addMonths(it.enrolled, programme.longStayMonths) <= period.to;
  return now.counted('enrolled.atEnd.longStay', codesOf(cases.atEnd.filter(isLong)));
}

function flowTable({ now, before, beforeName }: Compared): readonly Block[] {
  const row = (name: string, path: string): readonly Cell[] => [
    name,
    cell(now, path),
    ...(before ? [cell(before, path)] : []),
  ];
  return tableBlock({
    name: 'Flödet',
    head: ['Flöde', 'Antal', ...(before ? [`Under ${beforeName}`] : [])],
    rows: [
      row('Inskrivna vid början', 'enrolled.atStart'),
      row('+ nya', 'enrolled.new'),
      row('− avslutade', 'closed.total'),
      row('= inskrivna vid slutet', 'enrolled.atEnd'),
    ],
    hasTotal: true,
  });
}
