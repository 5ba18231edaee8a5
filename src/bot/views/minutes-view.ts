import { checksInput } from '../../cards/inputs.js';
import { execute, say } from '../../cards/kit.js';
import type { Button } from '../../cards/kit.js';
import { pageCard } from '../../cards/page.js';
import type { Day } from '../../domain/day.js';
import { meetingName } from '../../domain/meeting/agenda-words.js';
import { minutesOf } from '../../domain/meeting/minutes.js';
import { minutesPage } from '../../domain/meeting/minutes-page.js';
import type { CardReply, Turn } from '../turn.js';
import { agendaAudience } from './agenda-view.js';
import { givesFiles } from './file-offer.js';

/** A meeting's minutes, as the conversation may see them. `instead`: why they are not those of the day that was asked for. */
export function minutesReply(turn: Turn, meeting: Day, instead?: string): CardReply {
  const { register, programme } = turn.live;
  const minutes = minutesOf(register, programme, meeting, turn.today, agendaAudience(turn));
  const page = minutesPage(minutes, programme, (person) => turn.nameOf(person));
  return {
    summary: `Minnesanteckningar, ${meetingName(meeting, turn.today)}`,
    card: pageCard(instead === undefined ? page : { ...page, intro: [instead, ...page.intro] }, [
      presentButton(turn, meeting, minutes.present),
      givesFiles(turn)
        ? execute('Spara som Word', 'minutes-file', { meeting, token: turn.token() }, { withoutInputs: true })
        : undefined,
      say('Dagordning', 'dagordning'),
    ]),
  };
}

/** Närvaro: everybody the configuration knows, with those ticked who are said to be there. */
function presentButton(turn: Turn, meeting: Day, present: readonly string[]): Button | undefined {
  if (turn.roster.length === 0) return undefined;
  const choices = turn.roster.map(({ id, name }) => ({ title: name, value: id }));
  const body = checksInput({ id: 'present', label: 'Vilka var med?', value: present.join(','), choices });
  const save = execute(
    'Spara närvaro',
    'minutes-present',
    { meeting, token: turn.token() },
    { style: 'positive' },
  );
  return { type: 'Action.ShowCard', title: 'Närvaro', card: { type: 'AdaptiveCard', body, actions: [save] } };
}
