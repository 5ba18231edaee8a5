import { setImmediate as breath } from 'node:timers/promises';
import { type Beside, teamsCard } from '../../cards/status-compare.js';
import { maskingFor } from '../../domain/status/masking.js';
import { NOT_THOSE_DAYS } from '../../domain/answers/mask/words.js';
import { askedPeriod } from '../../domain/status/asked-period.js';
import { statusOf } from '../../domain/status/kept-status.js';
import type { Command } from '../registry.js';
import type { Reply, Turn } from '../turn.js';
import { whyNoPeriod } from '../views/asked-period.js';
import { titleOf } from '../config.js';

/** `jämför teamen 2025/26`: the teams that somebody steers or leads, side by side, each masked as for its steering group. */
export const compareTeamsCommand: Command = {
  name: 'compare-teams',
  examples: ['jämför teamen'],
  roles: ['team', 'agency', 'steering', 'admin'],
  run: compared,
};

async function compared(turn: Turn, rest: string): Promise<Reply> {
  const { live, today, conversation } = turn;
  const teams = turn.siblings();
  if (teams.length < 2)
    return { text: 'Du styr eller leder bara ett team hos mig, så det finns inget att jämföra.' };
  if (conversation.level.kind !== 'personal')
    return { text: 'Flera team visar jag bara för dig enskilt. Skriv samma sak i vår egen chatt.' };
  const asked = askedPeriod(rest, { today, programme: live.programme });
  if (asked.kind !== 'asked') return { text: whyNoPeriod(asked, 'status') };
  const beside: Beside[] = [];
  for (const team of teams) {
    const { register, programme } = team.live;
    await turn.maskReady(team.live);
    // Others come in between two teams.
    await breath();
    const status = statusOf(register, programme, asked.period, today);
    beside.push({ name: titleOf(team), status, masking: maskingFor(register, status, today) });
  }
  if (asked.asOf !== undefined || beside.some(({ masking }) => masking.scope === 'none'))
    return { text: NOT_THOSE_DAYS };
  return { card: teamsCard(beside), summary: 'Teamen sida vid sida', ofSeveral: true };
}
