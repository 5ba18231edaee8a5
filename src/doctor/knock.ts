import { request as httpRequest } from 'node:http';
import { request as httpsRequest } from 'node:https';
import { addressOfProxy } from '../bot/proxy.js';

/** What came back from an address: an answer of any kind, or the code of why there was none. */
export type Knocked =
  | { readonly status: number; readonly date: Date | undefined; readonly body: string }
  | { readonly failure: string };

const PATIENCE = 5000;
const LARGEST = 100_000;

/** Asks an address once, through the proxy if there is one. With `form` it is posted. */
export function knock(address: string, form?: Readonly<Record<string, string>>): Promise<Knocked> {
  const send = address.startsWith('https:') ? httpsRequest : httpRequest;
  const body = form === undefined ? undefined : new URLSearchParams(form).toString();
  return new Promise((resolve) => {
    const request = send(
      address,
      {
        method: body === undefined ? 'GET' : 'POST',
        headers: body === undefined ? {} : { 'content-type': 'application/x-www-form-urlencoded' },
        signal: AbortSignal.timeout(PATIENCE),
      },
      (response) => {
        let text = '';
        response.setEncoding('utf8');
        response.on('data', (chunk: string) => (text = `${text}${chunk}`.slice(0, LARGEST)));
        response.on('error', () => {
          resolve({ failure: 'broken' });
        });
        response.on('end', () => {
          const date = new Date(response.headers.date ?? '');
          resolve({
            status: response.statusCode ?? 0,
            date: Number.isNaN(date.getTime()) ? undefined : date,
            body: text,
          });
        });
      },
    );
    request.on('error', (error: NodeJS.ErrnoException) => {
      resolve({
        failure:
          error.name === 'AbortError' || error.name === 'TimeoutError'
            ? 'timeout'
            : (error.code ?? error.name),
      });
    });
    request.end(body);
  });
}

const UNKNOWN_NAME: ReadonlySet<string> = new Set(['ENOTFOUND', 'EAI_AGAIN']);

/** Why an address did not answer, and whom to ask about it. */
export function whyNot(failure: string, env: Readonly<Record<string, string | undefined>>): string {
  const proxy = addressOfProxy(env);
  if (/CERT|SSL|TLS|ISSUER/.test(failure))
    return `certifikatet godtas inte (${failure}). Läser en brandvägg trafiken? Peka ut dess rotcertifikat med NODE_EXTRA_CA_CERTS.`;
  if (proxy !== undefined)
    return `proxyn ${proxy.host} släpper inte igenom (${failure}). Be den som sköter den öppna adressen.`;
  if (UNKNOWN_NAME.has(failure))
    return `namnet går inte att slå upp (${failure}). Kontrollera DNS, eller sätt HTTPS_PROXY om trafiken ska genom en proxy.`;
  return `inget svar (${failure}). Öppna adressen på port 443 i brandväggen, eller sätt HTTPS_PROXY.`;
}
