import * as z from 'zod';
import { behindCard } from '../../cards/answer.js';
import { plain } from '../../cards/kit.js';
import { namesBehind } from '../../domain/answers/reading-order.js';
import { isFailure } from '../../domain/schema/failure.js';
import { querySchema } from '../../domain/schema/query.js';
import { answerQuery } from '../../domain/speech/sv/ask.js';
import { askContextOf } from '../ask.js';
import { action } from '../registry.js';

/** "Vilka?" under a figure: it is counted again, and those behind it are named as this reader may see them here. */
export const behindAction = action({
  verb: 'behind',
  roles: ['team', 'agency', 'admin'],
  schema: z.looseObject({ queries: z.array(querySchema).min(1).max(10) }),
  run: (turn, { queries }) => {
    const context = askContextOf(turn);
    const answers = queries.flatMap((query) => {
      const answer = answerQuery(query, context);
      return isFailure(answer) ? [] : [{ ...answer, names: namesBehind(answer, context) }];
    });
    const last = answers.at(-1);
    if (!last) return Promise.resolve({ text: 'Det kan jag inte visa för dig här.' });
    const summary = plain(last.text.replaceAll('**', ''));
    return Promise.resolve({ card: behindCard(answers), summary, shown: { query: last.query } });
  },
});
