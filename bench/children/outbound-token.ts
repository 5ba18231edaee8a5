import { AppCredentials } from 'botframework-connector/lib/auth/appCredentials.js';

/** The bot's own token for calling Teams, as if it had been fetched a moment ago: neither floor nor bot may fetch one. */
export function haveOutboundToken(): void {
  AppCredentials.prototype.getToken = () => Promise.resolve('bench');
}
