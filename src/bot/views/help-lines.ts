import type { HelpPart } from '../../cards/welcome.js';
import { outcomeInWords } from '../../domain/programme.js';
import { mayChange } from '../../domain/privacy/visibility.js';
import type { Turn } from '../turn.js';
import { newestNamed } from './finding.js';

/**
 * The menu of help: four lines a part, which work as they stand for this reader. The case in them is one that is in the
 * register now and may be named here; without one they are about none.
 */
export function helpParts(turn: Turn): readonly HelpPart[] {
  const { programme } = turn.live;
  const end = programme.outcomes.find((one) => one.class === 'result');
  const went = end === undefined ? '' : outcomeInWords(programme, end.code);
  const lines = turn.role.kind === 'steering' ? IN_FULL : FIGURES;
  const figures = {
    name: 'Siffror',
    lines: [...lines, `hur många gick till ${went} förra perioden?`],
    acts: [],
  };
  if (turn.role.kind === 'steering') return [figures];
  const shared = [{ name: 'Möte', lines: MEETING, acts: ADDS }, figures];
  const enrolled = newestNamed(turn, (it) => it.stage === 'enrolled');
  const waiting = newestNamed(turn, (it) => it.stage === 'waiting');
  const inTrial = newestNamed(turn, (it) => it.stage === 'enrolled' && it.trialPassed === undefined);
  const linesOf = (...them: readonly (string | undefined)[]) => them.filter((line) => line !== undefined);
  if (!mayChange(turn.role))
    return [
      {
        name: 'Ärende',
        lines: linesOf(enrolled && `visa ${enrolled}`, 'alla', 'i kö', 'i prövotid'),
        acts: ['show'],
      },
      { name: 'Uppföljning', lines: linesOf('uppföljningar'), acts: [] },
      ...shared,
    ];
  return [
    {
      name: 'Remiss',
      lines: linesOf(
        'ny remiss soc kvinna 34 försörjningsstöd',
        'studiebesök soc man 41 i morgon',
        waiting && `skriv in ${waiting}`,
        'i kö',
      ),
      acts: ['refer', 'come-back', 'book-visit', 'visit-done', 'enrol', 'decline'],
    },
    {
      name: 'Ärende',
      lines: enrolled
        ? [
            `visa ${enrolled}`,
            `samtycke ${enrolled} fk rd`,
            `starta arbetsträning ${enrolled} måndag 4 tim`,
            `avsluta ${enrolled} ${went} ${end?.details[1] ?? ''}`.trim(),
          ]
        : ['alla', 'i prövotid'],
      acts: ['show', 'consent', 'revoke-consent', 'start-activity', 'end-activity', 'close', 'hold'],
    },
    {
      name: 'Uppföljning',
      lines: linesOf(
        'uppföljningar',
        enrolled && `uppf ${enrolled} klar`,
        enrolled && `avstämning ${enrolled} klar`,
        inTrial && `${inTrial} fortsätter`,
      ),
      acts: ['follow-up', 'book-follow-up', 'review', 'trial', 'extend-trial', 'note-steps'],
    },
    ...shared,
  ];
}

/** The part that does something; what was written wrong has one of its own, which the menu has no room for. */
export function partFor(turn: Turn, act: string): HelpPart | undefined {
  const enrolled = newestNamed(turn, (it) => it.stage === 'enrolled');
  const correcting: HelpPart = {
    name: 'Rätta',
    lines: ['ångra', ...(enrolled === undefined ? [] : [`rätta ${enrolled}`])],
    acts: ['undo', 'correct'],
  };
  const parts = [...helpParts(turn), ...(mayChange(turn.role) ? [correcting] : [])];
  return parts.find(({ acts }) => acts.some((one) => one === act));
}

const ADDS = ['add-point', 'decision'] as const;
const MEETING = ['dagordning', 'öppna beslut', 'protokoll', 'sedan sist'];
const FIGURES = ['status för perioden', 'status senaste 12 månaderna', 'hur många kvinnor är inskrivna?'];
/** What the steering group is shown in full, however few there are (DESIGN 7). */
const IN_FULL = [
  'status för perioden',
  'status för förra perioden',
  'hur många kvinnor remitterades förra perioden?',
];
