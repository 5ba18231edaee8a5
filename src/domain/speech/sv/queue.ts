import { plural } from '../../text/swedish.js';

/** "3 personer står i kö", "ingen står i kö". */
export function queueText(waiting: number): string {
  return `${waiting === 0 ? 'ingen' : plural(waiting, 'person', 'personer')} står i kö`;
}
