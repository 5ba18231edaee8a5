import { card, say, text } from '../../cards/kit.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';

const ROLES = ['team', 'agency', 'admin'] as const;

/** `påminn mig på måndagar`: a personal message every Monday with what is due that week. */
export const remindCommand: Command = {
  name: 'remind',
  examples: ['påminn mig på måndagar'],
  roles: ROLES,
  run: (turn, rest) =>
    rest !== '' && !/^(?:mig )?(?:på )?måndag(?:ar|arna)?[.!]?$/i.test(rest)
      ? Promise.resolve({ text: ONLY_MONDAYS })
      : turn.conversation.kind === 'personal'
        ? set(turn, turn.conversation.id)
        : Promise.resolve({
            text: 'Skriv det till mig enskilt, så vet jag vart jag ska skicka påminnelsen.',
          }),
};

const ONLY_MONDAYS =
  'Jag kan bara påminna om allt som ska göras i veckan, på måndagar. Skriv `påminn mig på måndagar` om du vill det.';

/** `sluta påminna`. */
export const unremindCommand: Command = {
  name: 'unremind',
  examples: ['sluta påminna'],
  roles: ROLES,
  run: (turn) => set(turn, null),
};

async function set(turn: Turn, conversation: string | null): Promise<Reply> {
  const { person, today, live } = turn;
  const had = live.register.settings.reminders.get(person.id) ?? null;
  const event = { type: 'reminder-set', person: person.id, conversation } as const;
  await live.set(
    () => ({ kind: 'decided', events: had === conversation ? [] : [{ event, day: today }] }),
    turn.meta(),
  );
  const on = conversation !== null;
  const what = on
    ? 'Jag skriver till dig på måndagar kl. 8 med det som ska göras i veckan.'
    : 'Jag påminner dig inte längre på måndagar.';
  const back = on ? say('Sluta påminna', 'sluta påminna') : say('Påminn mig igen', 'påminn mig på måndagar');
  return { summary: what, card: card([text(what)], [back]) };
}
