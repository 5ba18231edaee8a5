import type { Environment } from './environment.js';

const LOOPBACK: ReadonlySet<string> = new Set(['127.0.0.1', 'localhost', '[::1]']);

/** The hosts that Teams' connector answers at. */
const TEAMS = ['smba.trafficmanager.net', 'botframework.com'];

/**
 * Whether the bot may call an address. Locally only this machine; with Teams only Teams, over https. An activity
 * carries its own answering address, so this is what keeps the bot from being sent anywhere.
 */
export function allowedAddress(mode: Environment['mode']): (url: URL) => boolean {
  if (mode === 'local') return (url) => LOOPBACK.has(url.hostname) && /^https?:$/.test(url.protocol);
  return (url) =>
    url.protocol === 'https:' &&
    TEAMS.some((host) => url.hostname === host || url.hostname.endsWith(`.${host}`));
}
