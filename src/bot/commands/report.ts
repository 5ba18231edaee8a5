import { meetingsOf } from '../../domain/answers/meetings.js';
import { askedPeriod } from '../../domain/status/asked-period.js';
import { spanText } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';
import { givesFiles, offerFile } from '../views/file-offer.js';
import { reportFile } from '../views/report-file.js';
import { whyNoPeriod } from '../views/asked-period.js';

const NOT_HERE = {
  text:
    'Rapporten är en Word-fil, och filer kan jag bara ge dig i Teams, när du skriver till mig enskilt. ' +
    'Skriv `rapport för perioden` där. Siffrorna finns också här: `status för perioden`.',
};

/** `rapport för perioden`, `årsrapport 2022/23`: the period's report as a Word file, in a personal chat. */
export const reportCommand: Command = {
  name: 'report',
  examples: ['rapport för perioden', 'rapport 2022/23'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: async (turn, rest) => {
    if (!givesFiles(turn)) return NOT_HERE;
    const { programme, register } = turn.live;
    const asked = askedPeriod(rest, {
      today: turn.today,
      programme,
      ...meetingsOf(register, programme, turn.today),
    });
    if (asked.kind !== 'asked') return { text: whyNoPeriod(asked, 'rapport') };
    if (asked.asOf !== undefined) return { text: 'Rapporten görs av registret som det är i dag.' };
    const { from, to } = asked.period;
    const about = `Rapport ${spanText(from, to)}. Sparas i din OneDrive, så att du kan skriva vidare i den.`;
    const wanted = { verb: 'report-consent', report: { from, to } } as const;
    return offerFile(turn, () => reportFile(turn, asked.period), about, wanted);
  },
};
