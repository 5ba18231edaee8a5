import { addressOfProxy } from '../bot/proxy.js';
import { type Finding, says } from './finding.js';
import { knock, type Knocked, whyNot } from './knock.js';
import type { Site } from './site.js';

const addresses = says('addresses');
const clock = says('clock');

/** How much a clock may differ, in seconds: tokens are refused at five minutes. */
const DRIFT = 60;
const FATAL_DRIFT = 240;

/** Can every host that the bot calls be reached, and do their clocks and ours agree. */
export async function checkNetwork({ hosts, env, now }: Site): Promise<Finding[]> {
  const names = ['login', 'keys', 'teams'] as const;
  const answers = await Promise.all(names.map(async (name) => ({ name, answer: await knock(hosts[name]) })));
  const silent = answers.flatMap(({ name, answer }) => {
    const failure = failureOf(answer, addressOfProxy(env) !== undefined);
    if (failure === undefined) return [];
    return [addresses.error(`unreachable-${name}`, `${new URL(hosts[name]).host}: ${whyNot(failure, env)}`)];
  });
  const reached = silent.length > 0 ? silent : [addresses.ok('ok', `${names.length} av ${names.length} nås`)];
  return [
    ...reached,
    ...driftOf(
      answers.map(({ answer }) => answer),
      now(),
    ),
  ];
}

/** A proxy that says no answers in the host's place. */
function failureOf(answer: Knocked, throughProxy: boolean): string | undefined {
  if ('failure' in answer) return answer.failure;
  return throughProxy && [403, 407, 502, 503, 504].includes(answer.status)
    ? `svar ${answer.status}`
    : undefined;
}

function driftOf(answers: readonly Knocked[], now: Date): Finding[] {
  const date = answers.flatMap((answer) => ('date' in answer && answer.date ? [answer.date] : []))[0];
  if (!date) return [clock.warning('unknown', 'Ingen adress svarade, så klockan gick inte att jämföra.')];
  const seconds = Math.round((now.getTime() - date.getTime()) / 1000);
  if (Math.abs(seconds) <= DRIFT) return [clock.ok('ok', 'går rätt')];
  const text = `Klockan går ${Math.abs(seconds)} sekunder ${seconds > 0 ? 'före' : 'efter'}. Slå på tidssynkronisering (chrony eller systemd-timesyncd).`;
  return [Math.abs(seconds) < FATAL_DRIFT ? clock.warning('drift', text) : clock.error('drift', text)];
}
