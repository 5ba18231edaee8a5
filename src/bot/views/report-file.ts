import type { Period } from '../../domain/periods/period.js';
import { makeReport } from '../../domain/report/make-report.js';
import { fileNameOf } from '../../domain/report/file-name.js';
import type { MadeFile } from '../files.js';
import type { TextReply, Turn } from '../turn.js';

/** A period's report as a Word file, as much of it as this person may see; or why there is none. */
export async function reportFile(turn: Turn, period: Period): Promise<MadeFile | TextReply> {
  const { register, programme } = turn.live;
  const isSteering = turn.role.kind === 'steering';
  const made = makeReport({ register, programme, period, today: turn.today, isSteering });
  if (made.kind === 'refused') return { text: made.why };
  const { reportAsWord } = await import('../../files/report-word.js');
  return { name: fileNameOf(made.report), content: await reportAsWord(made.report), shows: '' };
}
