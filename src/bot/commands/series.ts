import { aheadText, seriesText } from '../../domain/meeting/calendar-words.js';
import { latestSeries } from '../../domain/meeting/calendar.js';
import { parseSeries } from '../../domain/meeting/lines.js';
import { setSeries } from '../../domain/meeting/set.js';
import { dayLong } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import { calendarIn } from '../views/meeting-now.js';
import { setAndTell } from '../actions/set-and-tell.js';

/** `möte varannan onsdag från 2/9 kl 9`: when the team meets from that day on. */
export const seriesCommand: Command = {
  name: 'series',
  examples: ['möte varannan onsdag från 2/9 kl 9', 'möte varje tisdag kl 13.15'],
  roles: ['admin'],
  judge: 'own',
  run: (turn, _, whole) => {
    const { today } = turn;
    const read = parseSeries(whole, latestSeries(calendarIn(turn)), today);
    if (read.kind === 'unclear') return Promise.resolve({ text: `${read.why} Inget är ändrat.` });
    const series = read.value;
    return setAndTell(turn, setSeries(series, today), (changed) => ({
      sentence: `${changed ? 'Möte' : 'Det är redan möte'} ${seriesText(series)}, från ${dayLong(series.seriesDay, today)}.`,
      lines: [aheadText(calendarIn(turn), today)],
    }));
  },
};
