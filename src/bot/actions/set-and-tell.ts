import { settingCard } from '../../cards/setting.js';
import type { Entry, SettingsEvent } from '../../domain/entry.js';
import type { StreamDecision } from '../../domain/live-register.js';
import { refusalText } from '../../domain/refusals.js';
import type { Reply, Turn } from '../turn.js';

type Decide = (entries: readonly Entry<SettingsEvent>[]) => StreamDecision<SettingsEvent>;

/** What the card says once it is set; asked after, so that it can tell what follows. */
interface Told {
  readonly sentence: string;
  readonly lines: readonly string[];
}

/** Sets something of the team's own, and shows it back in full with Ångra. */
export async function setAndTell(
  turn: Turn,
  decide: Decide,
  tell: (changed: boolean) => Told,
): Promise<Reply> {
  const outcome = await turn.live.set(decide, turn.meta());
  if (outcome.kind === 'refused') return { text: outcome.refusals.map(refusalText).join(' ') };
  const numbers = outcome.entries.map((entry) => entry.number);
  const told = tell(numbers.length > 0);
  const undo = numbers.length > 0 ? { numbers, token: turn.token() } : undefined;
  return { summary: told.sentence, card: settingCard({ ...told, undo }) };
}
