import { refusedCard, staleCard } from '../../cards/stale.js';
import { card, plain, text } from '../../cards/kit.js';
import { savedCard, undoneCard } from '../../cards/saved.js';
import type { Case } from '../../domain/case/case.js';
import type { Outcome } from '../../domain/live-register.js';
import { dueKindOf } from '../../domain/schema/due.js';
import { boldName } from '../forms/show.js';
import type { CardReply, Turn } from '../turn.js';
import { capacityWarning, nextLines, standing, toldPlain, toldWithWho } from './case-words.js';
import { mayNameTo } from './finding.js';
import { refusalWords } from './refusal-words.js';

type Saved = Extract<Outcome, { kind: 'saved' | 'repeated' }>;

/** The card that takes the form's place: what was saved, what comes next, Ångra. */
export function savedReply(turn: Turn, outcome: Saved): CardReply {
  const { entries, after } = outcome;
  if (after && !mayNameTo(turn, after)) return savedUnseen;
  const what = entries.map((entry) => toldPlain(entry, turn)).join('. ');
  const name = after ? boldName(after) : `**${outcome.code}**`;
  const numbers = entries.map((entry) => entry.number);
  if (outcome.kind === 'repeated' && isUndone(turn, outcome)) return undoneSince(`${name}. ${what}.`);
  const enrolled = entries.some((entry) => entry.event.type === 'enrolled');
  const warning = enrolled ? capacityWarning(turn) : undefined;
  return {
    replaces: true,
    summary: `Sparat: ${after?.alias ?? outcome.code}. ${what}`,
    card: savedCard({
      sentence: `${name}. ${what}.`,
      name,
      next: after
        ? [...nextLines(after, turn, enrolled ? undefined : kindsOf(entries)), ...survey(turn, entries)]
        : [],
      warnings: warning === undefined ? [] : [warning],
      repeated: outcome.kind === 'repeated' ? pressedBefore(turn, outcome) : undefined,
      undo: after && { code: outcome.code, numbers, token: turn.token() },
      steps: after ? nextSteps(after, turn, entries) : [],
      code: after?.code,
    }),
  };
}

/** Calm news for whoever pressed a second time, and for a colleague who was a little later. */
function pressedBefore(turn: Turn, { entries }: Saved): string {
  const by = entries[0]?.by ?? turn.person.id;
  const who = by === turn.person.id ? 'Du tryckte två gånger.' : `${plain(turn.nameOf(by))} hann före.`;
  return `${who} Det är sparat en gång, och du behöver inte göra något mer.`;
}

/** The commonest next step: after a follow-up or a review how far it has come, where the programme notes that. */
function nextSteps(it: Case, { live }: Turn, entries: Saved['entries']): ReturnType<typeof stepsFrom> {
  const looked = entries.some(({ event: { type } }) => type === 'followed-up' || type === 'reviewed');
  if (it.stage === 'enrolled' && looked && live.programme.steps)
    return [{ label: 'Steg', line: `steg ${it.code}` }];
  return it.stage === 'visiting' || it.stage === 'waiting' ? stepsFrom(it).slice(0, 1) : [];
}

/** At a closure: the survey that is to be given. */
function survey({ live }: Turn, entries: Saved['entries']): readonly string[] {
  const name = live.programme.survey;
  return name !== undefined && entries.some(({ event }) => event.type === 'closed')
    ? [`Glöm inte att dela ut ${name}.`]
    : [];
}

function kindsOf(entries: Saved['entries']) {
  return new Set(entries.map(({ event }) => dueKindOf(event)).filter((kind) => kind !== undefined));
}

/** Was what was saved then taken back since? */
function isUndone({ live }: Turn, { code, entries }: Saved): boolean {
  const taken = new Set(
    (live.register.entries.get(code) ?? []).flatMap(({ event }) =>
      event.type === 'undone' ? event.numbers : [],
    ),
  );
  return entries.some(({ number }) => taken.has(number));
}

function undoneSince(what: string): CardReply {
  return {
    replaces: true,
    summary: 'Det har ångrats sedan dess.',
    card: card([
      text(`**Det sparades, men har ångrats sedan dess:** ${what}`),
      text('Skriv raden en gång till om det ändå ska sparas.'),
    ]),
  };
}

/** Saved in a chat where the case may not be named: one with protected details, or before the consents. */
const savedUnseen: CardReply = {
  replaces: true,
  summary: 'Sparat.',
  card: card([
    text('**Sparat.** Ärendet kan inte visas i den här chatten. Skriv till mig enskilt för att se det.'),
  ]),
};

/** What usually comes next in a case's stage, besides looking at it. */
export function stepsFrom(it: Case): readonly { readonly label: string; readonly line: string }[] {
  const step = (label: string, head: string) => ({ label, line: `${head} ${it.code}` });
  switch (it.stage) {
    case 'visiting':
      return [step('Registrera remiss', 'remiss')];
    case 'waiting':
      return [step('Skriv in', 'skriv in'), step('Tackat nej', 'tackade nej')];
    case 'enrolled':
      return [];
    case 'closed':
      return [step('Kommer tillbaka', 'kommer tillbaka'), step('Ångra', 'ångra')];
    case 'declined':
      return [step('Kommer tillbaka', 'kommer tillbaka')];
  }
}

/** After an undo: what was taken back, and where the case stands now. */
export function undoneReply(turn: Turn, outcome: Saved): CardReply {
  const { after, before } = outcome;
  const undone = new Set(
    outcome.entries.flatMap(({ event }) => (event.type === 'undone' ? event.numbers : [])),
  );
  const what = (turn.live.register.entries.get(outcome.code) ?? [])
    .filter((entry) => undone.has(entry.number))
    .map((entry) => toldPlain(entry, turn));
  const it = after ?? before;
  const name = it ? boldName(it) : `**${outcome.code}**`;
  return {
    replaces: true,
    summary: `Ångrat: ${it?.alias ?? outcome.code}. ${what.join('. ')}`,
    card: undoneCard({
      name,
      what,
      now: after ? `Nu: ${standing(after, turn)}.` : 'Ärendet finns inte längre i registret.',
      repeated: outcome.kind === 'repeated',
      code: after?.code,
    }),
  };
}

/** A press on a card older than the case, where its form no longer fits. */
export function staleReply(turn: Turn, outcome: Extract<Outcome, { kind: 'stale' }>): CardReply {
  const { now, since } = outcome;
  return {
    replaces: true,
    summary: `${now.alias ?? now.code} har ändrats. Inget sparades.`,
    card: staleCard({
      name: boldName(now),
      code: now.code,
      since: since.map((entry) => toldWithWho(entry, turn)),
      now: `Nu: ${standing(now, turn)}.`,
    }),
  };
}

/** The case that was meant is not there, or may not be named here. */
export function noSuchCase(code = ''): CardReply {
  return refusedReply({ kind: 'refused', refusals: [{ code: 'no-such-case', text: code }], now: undefined });
}

export function refusedReply(outcome: Extract<Outcome, { kind: 'refused' }>): CardReply {
  return {
    replaces: true,
    summary: 'Inget är sparat.',
    card: refusedCard(
      outcome.refusals.map(refusalWords),
      outcome.now?.code,
      outcome.now && outcome.refusals.some((one) => one.code === 'wrong-stage') ? stepsFrom(outcome.now) : [],
    ),
  };
}
