import { fold } from '../../domain/text/fold.js';
import type { Command } from '../registry.js';
import { meetingBehind } from '../views/meeting-now.js';
import { sinceMeetingReply, sinceSteeringReply } from '../views/since-view.js';

/** `sedan sist`: what has changed since the last meeting; `sen förra styrgruppen`: since the steering group met. */
export const sinceLastCommand: Command = {
  name: 'since-last',
  examples: ['sedan sist', 'sen förra styrgruppen'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: (turn, _, whole) => {
    const steering = turn.role.kind === 'steering' || fold(whole.slice(0, 200)).includes('styrgrupp');
    if (!steering) {
      const meeting = meetingBehind(turn);
      return Promise.resolve(
        meeting === undefined
          ? { text: 'Det har inte varit något möte än.' }
          : sinceMeetingReply(turn, meeting),
      );
    }
    const met = turn.live.register.settings.steeringMeetings.findLast((day) => day < turn.today);
    return Promise.resolve(
      met === undefined
        ? {
            text: 'Jag vet inte när styrgruppen möttes senast. Verksamhetsledaren kan skriva till exempel `styrgruppen möttes 12 oktober`.',
          }
        : sinceSteeringReply(turn, met),
    );
  },
};
