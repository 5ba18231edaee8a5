import { read } from '../readings/doors.js';
import { type Base, LINES, QUESTIONS } from './bases.js';
import { PERTURBATIONS, type Perturbation, plain } from './perturbations.js';

type Verdict = 'right' | 'held' | 'wrong';
type Door = (text: string) => string | undefined;

const at = { register: 'data/kraften-demo.csv', today: '2026-11-25' };

/** What a question is answered with; undefined where it is held. */
function asked(text: string): string | undefined {
  const [reply] = read({ ...at, kind: 'conversation', text, turns: [{ question: text }] }) as [object];
  return 'held' in reply ? undefined : JSON.stringify(reply);
}

/** What a line fills in; undefined where it is no draft, or something in it was not understood. */
function told(text: string): string | undefined {
  const reading = read({ ...at, kind: 'line', text }) as string;
  const held = ['none', 'held', 'question', 'either', 'refused'].some((start) => reading.startsWith(start));
  // An alias that is misspelt is offered, never filled in.
  return held || reading.includes('" near ') || reading.includes(' · ?') || reading.includes(' · !')
    ? undefined
    : reading;
}

/** Reads each base in each of its forms: prints what each group got, and everything that was not right. */
export function score(print: (line: string) => void): number {
  const all = [...run('questions', QUESTIONS, asked, print), ...run('lines', LINES, told, print)];
  return all.filter((verdict) => verdict === 'wrong').length;
}

function run(name: string, bases: readonly Base[], door: Door, print: (line: string) => void): Verdict[] {
  const byForm = new Map<string, Verdict[]>();
  const shares: { readonly text: string; readonly share: number }[] = [];
  for (const base of bases) {
    const before = door(plain(base));
    if (before === undefined) print(`held as it stands: ${plain(base)}`);
    const verdicts = PERTURBATIONS.flatMap((form) => {
      const text = form.of(base);
      if (text === undefined) return [];
      const after = door(text);
      const verdict = before === undefined ? 'held' : judge(form, before, after);
      byForm.set(form.name, [...(byForm.get(form.name) ?? []), verdict]);
      if (verdict !== 'right')
        print(`${verdict} (${form.name}): ${text}${after === undefined ? '' : `\n   ${after}`}`);
      return [verdict];
    });
    shares.push({ text: plain(base), share: shareOf(verdicts) });
  }
  for (const [form, verdicts] of byForm)
    print(`${name} · ${form}: ${percent(shareOf(verdicts))} of ${verdicts.length}`);
  const all = [...byForm.values()].flat();
  const [worst] = shares.sort((a, b) => a.share - b.share);
  const wrong = all.filter((verdict) => verdict === 'wrong').length;
  print(
    `${name}: ${percent(shareOf(all))} right, worst ${percent(worst?.share ?? 0)} (${worst?.text ?? ''}), ${wrong} wrong`,
  );
  return all;
}

/** What means something else is right when it is not read as the base: another figure, or asked about. */
function judge({ means }: Perturbation, before: string, after: string | undefined): Verdict {
  if (means === 'other') return after === before ? 'wrong' : 'right';
  return after === undefined ? 'held' : after === before ? 'right' : 'wrong';
}

function shareOf(verdicts: readonly Verdict[]): number {
  return verdicts.filter((verdict) => verdict === 'right').length / Math.max(1, verdicts.length);
}

function percent(share: number): string {
  return `${(share * 100).toFixed(1)} %`;
}
