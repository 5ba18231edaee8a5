import { codeOf } from '../../domain/case/fold-case.js';
import type { Turn } from '../turn.js';
import { toldWithWho } from '../views/case-words.js';
import { mayNameTo } from '../views/finding.js';
import { formCalled } from './index.js';
import { boldName, type FormOn } from './show.js';

/** The form that a press names, on the case that it names; undefined for what does not fit or may not be named here. */
export function formPressed(turn: Turn, name: string, code: string | undefined): FormOn | undefined {
  const form = formCalled(name);
  const it = code === undefined ? undefined : turn.live.register.cases.get(code);
  if (it && !mayNameTo(turn, it)) return undefined;
  if (form?.on === 'nothing') return { form };
  return form && it && { form, it };
}

/** What has happened to a case since a form about it was shown, to stand above the form. */
export function changedSince(turn: Turn, { it }: FormOn, revision: number | undefined): readonly string[] {
  if (!it || revision === undefined || revision === it.revision) return [];
  const entries = turn.live.register.entries.get(it.code) ?? [];
  const since = entries.filter((entry) => entry.number > revision && codeOf(entry) === it.code);
  return [
    `${boldName(it)} har ändrats sedan formuläret visades. Inget har sparats nu.`,
    ...since.map((entry) => `${toldWithWho(entry, turn)}.`),
  ];
}
