import { returnsCard } from '../../cards/returns.js';
import { type Day, yearOf } from '../../domain/day.js';
import { type DayReading, findDays } from '../../domain/periods/parse-day.js';
import { parsePeriod } from '../../domain/periods/parse-period.js';
import { readSurveyLine } from '../../domain/language/survey-line.js';
import { countSurvey, sendReturn } from '../../domain/status/send-return.js';
import { returnDays, returnsOf, unsentReturn } from '../../domain/status/returns.js';
import { returnLine } from '../../domain/speech/sv/returns.js';
import { surveySentence } from '../../domain/speech/sv/survey.js';
import { surveyOf } from '../../domain/status/survey.js';
import { dayPlain } from '../../domain/text/swedish.js';
import { setAndTell } from '../actions/set-and-tell.js';
import type { Command } from '../registry.js';
import type { Turn } from '../turn.js';

/** `siffror till försäkringskassan 2025`, `finsam`: distinct participants by gender, ready to type in. */
const finsam: Command = {
  name: 'finsam',
  examples: ['siffror till försäkringskassan'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const year = yearAsked(turn, rest.trim().replace(/^(?:för|under) /i, ''));
    if (year === undefined)
      return Promise.resolve({ text: 'Skriv vilket år, till exempel: siffror till försäkringskassan 2025' });
    if (year > yearOf(turn.today)) return Promise.resolve({ text: `${year} har inte börjat än.` });
    const { register, programme } = turn.live;
    const returns = returnsOf(register, programme, year, turn.today);
    const unsent = turn.person.role.kind === 'admin' ? unsentReturn(register, turn.today) : undefined;
    return Promise.resolve({
      card: returnsCard({ year, returns, unsent }),
      summary: `Siffror till Försäkringskassan ${year}`,
    });
  },
};

/** The year named; else the one whose figures are not sent yet, or the present one. */
function yearAsked({ live, today }: Turn, text: string): number | undefined {
  if (text === '') return yearOf(unsentReturn(live.register, today) ?? today);
  const reading = parsePeriod(text, { today, programme: live.programme });
  return reading?.kind === 'span' ? yearOf(reading.period.to) : undefined;
}

/** `finsam skickat per 30 april`: what was sent is kept with its figures. */
const finsamSent: Command = {
  name: 'finsam-sent',
  examples: ['finsam skickat per 30 april'],
  roles: ['admin'],
  run: (turn, rest) => {
    const { register, programme } = turn.live;
    const [said] = findDays(rest, turn.today, 'past');
    const day = said ? dayOf(said) : unsentReturn(register, turn.today);
    const one = day && returnsOf(register, programme, yearOf(day), turn.today).find((it) => it.day === day);
    if (!one?.now)
      return Promise.resolve({
        text: 'Skriv vilken dag: `finsam skickat per 30 april`, `30 september` eller `31 december`. Dagen ska ha varit. Inget är ändrat.',
      });
    return setAndTell(turn, sendReturn({ ...one, now: one.now }, turn.today), () => ({
      sentence: `Antecknat: siffrorna per ${dayPlain(one.day)} är skickade.`,
      lines: returnsOf(register, programme, yearOf(one.day), turn.today)
        .filter((it) => it.day === one.day)
        .map(returnLine),
    }));
  },
};

/** One of the year's three days, or none. */
function dayOf(said: DayReading): Day | undefined {
  return said.kind === 'day' ? returnDays(yearOf(said.day)).find((one) => one === said.day) : undefined;
}

/** `nns 5 utdelade 3 inkomna`: how many surveys were given and have come back; alone, how it stands. */
const survey: Command = {
  name: 'survey',
  examples: ['nns 5 utdelade 3 inkomna'],
  roles: ['team', 'agency', 'admin'],
  run: (turn, rest) => {
    const told = () => surveySentence(surveyOf(turn.live.register, yearOf(turn.today), turn.today));
    if (rest.replace(/[?!.\s]/g, '') === '') return Promise.resolve({ text: told() });
    const count = readSurveyLine(rest);
    if (!count)
      return Promise.resolve({ text: 'Skriv till exempel `nns 5 utdelade 3 inkomna`. Inget är ändrat.' });
    if (turn.person.role.kind !== 'admin')
      return Promise.resolve({ text: 'Enkäterna skriver verksamhetsledaren in. Inget är ändrat.' });
    return setAndTell(turn, countSurvey(count, turn.today), () => ({
      sentence: `Antecknat: ${count.given} utdelade och ${count.back} inkomna enkäter.`,
      lines: [told()],
    }));
  },
};

export const returnsCommands: readonly Command[] = [finsam, finsamSent, survey];
