import { parseDayText } from '../../domain/periods/parse-day.js';
import { setSteeringMeeting } from '../../domain/meeting/set.js';
import { dayLong } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import { setAndTell } from '../actions/set-and-tell.js';

/** `styrgruppen möttes 12 oktober`: what `sen förra styrgruppen` counts from. */
export const steeringMetCommand: Command = {
  name: 'steering-met',
  examples: ['styrgruppen möttes 12 oktober'],
  roles: ['admin'],
  judge: 'own',
  run: (turn, rest) => {
    const read = rest.length <= 100 ? parseDayText(rest.replace(/[?!]/g, ' '), turn.today) : undefined;
    if (read?.kind !== 'day')
      return Promise.resolve({ text: 'Vilken dag? Skriv till exempel `styrgruppen möttes 12 oktober`.' });
    const { day } = read;
    return setAndTell(turn, setSteeringMeeting(day, turn.today), (changed) => ({
      sentence: `${changed ? 'Antecknat: styrgruppen möttes' : 'Det är redan antecknat att styrgruppen möttes'} ${dayLong(day, turn.today)}.`,
      lines: ['Skriv `sen förra styrgruppen` för att se vad som har hänt sedan dess.'],
    }));
  },
};
