import { meetingsOf } from '../../domain/answers/meetings.js';
import { type Asked, askedPeriod } from '../../domain/status/asked-period.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { whyNoPeriod } from '../views/asked-period.js';
import { type StatusViewName, type StatusWanted, statusReply } from '../views/status-view.js';

const EVERYBODY = ['team', 'agency', 'steering', 'admin'] as const;

/** `status förra perioden`, `status 2022/23 som det såg ut 2023-09-11`: a period's figures. */
export const statusCommand: Command = {
  name: 'status',
  examples: ['status för perioden', 'status 2022/23'],
  roles: EVERYBODY,
  run: (turn, rest) => answer(turn, rest, 'status'),
};

/** `styrgruppens siffror för 2024/25`: a period's figures as the steering group sees them, before they are shown there. */
export const steeringFiguresCommand: Command = {
  name: 'steering-figures',
  examples: ['styrgruppens siffror'],
  roles: EVERYBODY,
  run: (turn, rest) => answer(turn, rest, 'status', { asSteering: true }),
};

/** The figures behind the status card's buttons, by name. */
export const statusViewCommands: readonly Command[] = (
  [
    ['trend', 'trend', ['trend']],
    ['compare', 'compare', ['jämför 2022/23']],
    ['tables', 'tables', ['tabeller 2022/23']],
  ] as const
).map(([name, view, examples]) => ({
  name,
  examples,
  roles: EVERYBODY,
  run: (turn, rest) => answer(turn, rest, view),
}));

/** `vad har ändrats sedan 2023-09-11`: what explains that the period's figures are others now. */
export const changedCommand: Command = {
  name: 'changed-since',
  examples: ['vad har ändrats sedan 2023-09-11'],
  roles: EVERYBODY,
  run: (turn, rest) => {
    const [day = '', ...period] = rest
      .replace(/^(?:dess|den)\s{1,9}/i, '')
      .trim()
      .split(/\s+/);
    return answer(
      turn,
      `${period.join(' ').replace(/^för /i, '')} som det såg ut ${day || 'dess'}`,
      'changes',
    );
  },
};

function answer(
  turn: Turn,
  line: string,
  view: StatusViewName,
  seen: Pick<StatusWanted, 'asSteering'> = {},
): Promise<Reply> {
  const { programme, register } = turn.live;
  const asked = askedPeriod(line, {
    today: turn.today,
    programme,
    ...meetingsOf(register, programme, turn.today),
  });
  if (asked.kind === 'asked') {
    const { period, label, asOf } = asked;
    return statusReply(turn, { period, label, asOf, ...seen }, view);
  }
  return Promise.resolve({ text: whyNot(asked, view) });
}

function whyNot(asked: Exclude<Asked, { kind: 'asked' }>, view: StatusViewName): string {
  const isDay = view === 'changes' && asked.kind === 'not-understood';
  if (isDay) return 'Skriv sedan vilken dag, till exempel: vad har ändrats sedan 2023-09-11';
  return whyNoPeriod(asked, 'status');
}
