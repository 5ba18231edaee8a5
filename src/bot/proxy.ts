import type { ClientRequest } from 'node:http';
import https from 'node:https';
import { connect as connectTls } from 'node:tls';
import { HttpsProxyAgent } from 'https-proxy-agent';
import { StartFailure } from './start-failure.js';

type Env = Readonly<Record<string, string | undefined>>;
type Connect = Parameters<HttpsProxyAgent<string>['connect']>[1];

/** `HTTPS_PROXY`, in either case. Throws a StartFailure if it is no address. */
export function addressOfProxy(env: Env): URL | undefined {
  const text = env['HTTPS_PROXY'] || env['https_proxy'];
  if (!text) return undefined;
  const url = URL.parse(text);
  if (url === null || !/^https?:$/.test(url.protocol))
    throw new StartFailure('HTTPS_PROXY ska vara en adress, till exempel http://proxy.kommunen.se:8080.');
  return url;
}

/**
 * Lets every call over https, the SDK's too, go through `HTTPS_PROXY`, save to the hosts in `NO_PROXY`. Node itself
 * heeds neither.
 */
export function honourProxy(env: Env): void {
  const proxy = addressOfProxy(env);
  if (proxy === undefined) return;
  const direct = hostsWithout(env['NO_PROXY'] || env['no_proxy'] || '');
  const globalAgent = new (class extends HttpsProxyAgent<string> {
    override async connect(request: ClientRequest, options: Connect) {
      return direct(options.host ?? '') ? connectTls(options) : super.connect(request, options);
    }
  })(proxy.href, { keepAlive: true });
  Object.assign(https, { globalAgent });
}

/** `NO_PROXY`: names of hosts, with what is under them, between commas. `*` is all. */
function hostsWithout(list: string): (host: string) => boolean {
  const names = list
    .split(/[\s,]+/)
    .filter((name) => name !== '')
    .map((name) => name.replace(/^\*?\./, '').toLowerCase());
  return (host) => names.some((name) => name === '*' || host === name || host.endsWith(`.${name}`));
}
