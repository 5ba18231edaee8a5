import { as, isKind, type Item } from '../item.js';

const REACH = 5;

/** Verbs with their particles, however far apart: "skrevs K25-023 in", "hur många skrev vi ut". */
export function readVerbs(items: readonly Item[]): Item[] {
  const out = [...items];
  out.forEach((item, index) => {
    if (item.kind !== 'verb') return;
    if (item.value === 'refer') out[index] = as(item, 'pop', 'referred');
    else if (item.value === 'come') out[index] = arrival(item, items);
    else joinParticle(out, item, index);
  });
  const referred = out.some((item) => item.kind === 'pop' && item.value === 'referred');
  return out.map((item, index) => {
    const got = out.slice(Math.max(0, index - REACH), index).some((one) => GOT.test(one.word));
    return referred && got && item.kind === 'in' ? as(item, 'filler') : item;
  });
}

/** "remisser fick vi in", "har vi fått in". */
const GOT = /^(?:fick|fatt|far)(?: |$)/u;

function joinParticle(out: Item[], verb: Item, index: number): void {
  const at = out.findIndex(
    (item, place) => place > index && place <= index + REACH && isKind(item, 'in', 'out'),
  );
  const particle = out[at];
  if (verb.value === 'see') {
    out[index] = as(verb, 'filler');
    if (particle?.kind === 'out') out[at] = as(particle, 'filler');
    return;
  }
  if (!particle) return;
  const population =
    particle.kind === 'in'
      ? verb.value === 'go'
        ? undefined
        : 'new'
      : verb.value === 'write'
        ? 'closed'
        : undefined;
  const trial = out.some(
    (item) => isKind(item, 'trial', 'late-trial') || (item.kind === 'pop' && item.value === 'trials-due'),
  );
  if (population !== undefined) {
    out[index] = as(verb, 'pop', population);
    out[at] = as(particle, 'filler');
  } else if (trial && particle.kind === 'out') {
    out[index] = as(verb, 'pop', 'trials-due');
    out[at] = as(particle, 'filler');
  }
}

/** What comes in is a referral where one is named; otherwise it could be an enrolment, and is asked about. */
function arrival(item: Item, items: readonly Item[]): Item {
  const named = items.some(
    (one) => isKind(one, 'referrer', 'unit', 'unit-part') || (one.kind === 'pop' && one.value === 'referred'),
  );
  return named ? as(item, 'pop', 'referred') : as(item, 'ambiguous', 'remisser eller nyinskrivna');
}
