import { reportingYearSoFar } from '../../domain/periods/period.js';
import { holdingLine } from '../../domain/speech/sv/holding.js';
import { answeredRows, holdingOf } from '../../domain/status/holding.js';
import { spanText } from '../../domain/text/swedish.js';
import type { Command } from '../registry.js';

/** `håller det`: whether the closures last that were to be asked about this reporting year. */
export const holdingCommand: Command = {
  name: 'holding',
  examples: ['håller det'],
  roles: ['team', 'admin'],
  run: ({ live: { register, programme }, today }) => {
    const period = reportingYearSoFar(programme, today);
    const lines = answeredRows(holdingOf(register, programme, period, today)).map((row) => {
      const { label, value } = holdingLine(row, programme);
      return `- ${label}: **${value}**`;
    });
    const days = spanText(period.from, period.to);
    return Promise.resolve({
      text:
        lines.length === 0
          ? `Ingen har svarat ${days} om det håller. De som ska frågas står i \`uppföljningar\`.`
          : `Det håller så här, för avslut som det frågades om ${days}:\n\n${lines.join('\n')}`,
    });
  },
};
