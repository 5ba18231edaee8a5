import type { Period } from '../../domain/periods/period.js';
import { makeReport } from '../../domain/report/make-report.js';
import { fileNameOf } from '../../domain/report/file-name.js';
import type { MadeFile } from '../files.js';
import { seatOf, type TextReply, type Turn } from '../turn.js';

/** A period's report as a Word file, as much of it as this person may see; or why there is none. */
export async function reportFile(turn: Turn, period: Period): Promise<MadeFile | TextReply> {
  const { register, programme } = turn.live;
  const made = makeReport({ register, programme, period, today: turn.today, seat: seatOf(turn) });
  if (made.kind === 'refused') return { text: made.why };
  const { reportAsWord } = await import('../../files/report-word.js');
  return { name: fileNameOf(made.report), content: await reportAsWord(made.report), shows: '' };
}
