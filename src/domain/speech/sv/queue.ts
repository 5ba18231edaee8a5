import { plural } from '../../text/swedish.js';

/** "3 personer står i kö", "ingen stod i kö". */
export function queueText(waiting: number, isPast = false): string {
  const verb = isPast ? 'stod' : 'står';
  return `${waiting === 0 ? 'ingen' : plural(waiting, 'person', 'personer')} ${verb} i kö`;
}
