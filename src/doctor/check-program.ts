import { says } from './finding.js';

const { ok, warning, error } = says('program');

/** The oldest Node that the bot runs on, and the oldest line that still gets corrections. */
const OLDEST = [20, 19] as const;
const SUPPORTED = 22;

/** Is the Node one that the bot runs on, and that is looked after. */
export function checkProgram(version = process.versions.node) {
  const [major = 0, minor = 0] = version.split('.').map(Number);
  if (major < OLDEST[0] || (major === OLDEST[0] && minor < OLDEST[1]))
    return [error('too-old', `Node ${version} är för gammal. Installera Node 24 eller 22.`)];
  if (major < SUPPORTED)
    return [
      warning('unsupported', `Node ${version} får inga rättningar längre. Installera Node 24 eller 22.`),
    ];
  return [ok('ok', `Node ${version}`)];
}
