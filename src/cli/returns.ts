import { yearOf } from '../domain/day.js';
import { GENDER_PLURALS, GENDERS } from '../domain/codes.js';
import { returnLine } from '../domain/speech/sv/returns.js';
import { surveySentence } from '../domain/speech/sv/survey.js';
import { gendersOf, returnsOf } from '../domain/status/returns.js';
import { sendReturn } from '../domain/status/send-return.js';
import { surveyOf } from '../domain/status/survey.js';
import { type CliCommand, Refused, WrongUsage } from './command.js';
import { dayOption } from './context.js';

/** The figures of Uppföljning Finsam, and the survey: shown, and kept when they are sent. */
export const returnsCommand: CliCommand = {
  usage: 'returns [ÅR] [--sent DAG]',
  help: [
    '--sent DAG  siffrorna per den dagen är skickade: 30 april, 30 september eller 31 december',
    'Exempel: kraftbot returns 2026 --sent 2026-04-30',
  ],
  options: { sent: { type: 'string' } },
  args: [0, 1],
  run: async (context) => {
    const { today, options, role } = context;
    if (role.kind === 'steering') throw new Refused('De siffrorna visas inte för styrgruppen.');
    const sent = dayOption(options, 'sent');
    const year = sent === undefined ? Number(context.args[0] ?? yearOf(today)) : yearOf(sent);
    if (!Number.isInteger(year) || year < 2000 || year > yearOf(today))
      throw new WrongUsage('Skriv vilket år, till exempel: kraftbot returns 2025');
    const live = await context.openLive(sent === undefined ? 'read' : 'write');
    const { register, programme } = live;
    const of = () => returnsOf(register, programme, year, today);
    if (sent !== undefined) {
      const one = of().find(({ day }) => day === sent);
      if (role.kind !== 'admin') throw new Refused('Det antecknar verksamhetsledaren.');
      if (!one?.now)
        throw new Refused(`${sent} är ingen dag som det frågas efter, eller så har den inte varit.`);
      const at = context.now().toISOString();
      const meta = { key: `return-sent/${sent}/${at}`, by: 'cli', admin: true, at, today };
      await live.set(sendReturn({ ...one, now: one.now }, today), meta);
    }
    const returns = of();
    const survey = surveyOf(register, year, today);
    if (context.asJson)
      context.json({
        year,
        returns: returns.map(({ day, now, sent: kept }) => ({
          day,
          persons: now?.persons ?? null,
          byGender: now ? gendersOf(now) : null,
          sent: kept ?? null,
        })),
        survey,
      });
    for (const one of returns) {
      const figures = one.now
        ? GENDERS.map(
            (gender) =>
              `${GENDER_PLURALS[gender].toLocaleLowerCase('sv')} ${one.now?.byGender.get(gender) ?? 0}`,
          ).join(', ')
        : 'har inte varit än';
      context.out(`${one.day}  ${figures}. ${one.now ? returnLine(one) : ''}`.trimEnd());
    }
    context.out(surveySentence(survey).replaceAll('**', ''));
    return 0;
  },
};
