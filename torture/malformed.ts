/** Requests and activities as nobody should send them. */
type Random = () => number;
const pick = <T>(list: readonly T[], random: Random): T => list[Math.floor(random() * list.length)] as T;

const HOSTS = [
  'onda.example',
  '169.254.169.254',
  '10.0.0.1',
  '127.0.0.1.onda.example',
  'smba.trafficmanager.net.onda.example',
  '0.0.0.0',
  '[::]',
  '2130706433.onda.example',
  'localhost.onda.example',
];
const ODD: readonly unknown[] = [
  null,
  true,
  0,
  -1,
  1e308,
  '',
  ' ',
  '\u0000',
  '\ud800',
  '__proto__',
  'constructor',
  [],
  [[]],
  {},
  { id: null },
  { toString: 1 },
  ['a', 'b'],
  'x'.repeat(5_000),
  { id: 'x'.repeat(5_000) },
  { text: { text: { text: 'x' } } },
  '<at>Kraftbot</at>'.repeat(200),
  '../../etc/passwd',
  '${jndi:ldap://onda.example}',
  '%00%ff',
  'file:///etc/passwd',
  'javascript:1',
];
const FIELDS = [
  'type',
  'id',
  'channelId',
  'serviceUrl',
  'from',
  'recipient',
  'conversation',
  'channelData',
  'text',
  'name',
  'action',
  'replyToId',
  'value',
  'membersAdded',
  'entities',
  'deliveryMode',
  'attachments',
  'locale',
  'relatesTo',
  'callerId',
  'textFormat',
  '__proto__',
  'timestamp',
];
const TYPES = [
  'message',
  'invoke',
  'conversationUpdate',
  'installationUpdate',
  'messageUpdate',
  'messageReaction',
  'event',
  'typing',
  'endOfConversation',
  'command',
  'trace',
  'handoff',
  'delay',
  'ääö',
];
const NAMES = [
  'adaptiveCard/action',
  'task/fetch',
  'task/submit',
  'fileConsent/invoke',
  'signin/verifyState',
  'composeExtension/query',
  'tab/fetch',
  'toString',
  '__proto__',
];

/** An activity with some of its parts replaced, dropped or made something else. */
export function oddActivity(
  good: Readonly<Record<string, unknown>>,
  random: Random,
): Record<string, unknown> {
  const odd = new Map<string, unknown>(
    Object.entries({ ...good, type: pick(TYPES, random), name: pick(NAMES, random) }),
  );
  const changes = 1 + Math.floor(random() * 4);
  for (let change = 0; change < changes; change += 1) {
    const field = pick(FIELDS, random);
    const way = random();
    const before = odd.get(field);
    if (way < 0.15) odd.delete(field);
    else if (way < 0.3)
      odd.set(
        'serviceUrl',
        `${pick(['http', 'https', 'ftp', 'ws', 'file'], random)}://${pick(HOSTS, random)}/`,
      );
    else if (way < 0.6 && typeof before === 'object' && before !== null)
      odd.set(field, { ...before, [pick(Object.keys(before), random)]: pick(ODD, random) });
    else if (way < 0.7)
      odd.set('value', {
        action: pick(
          [
            { verb: pick(ODD, random) },
            { verb: 'save', data: pick(ODD, random) },
            { verb: 'show', data: { code: pick(ODD, random) } },
            pick(ODD, random),
          ],
          random,
        ),
        data: pick(ODD, random),
      });
    else odd.set(field, pick(ODD, random));
  }
  // Entries, so that `__proto__` travels as a field of its own.
  return Object.fromEntries(odd);
}

/** A body that is no JSON, or no JSON that anybody means. */
export function oddBody(good: string, random: Random): string {
  const at = Math.floor(random() * good.length);
  return pick(
    [
      () => good.slice(0, at),
      () => good.slice(0, at) + pick(['"', '{', '}', ',', '\u0000', '\\', ':'], random) + good.slice(at),
      () => `\ufeff${good}`,
      () => '['.repeat(20_000),
      () => `${'{"a":'.repeat(10_000)}1${'}'.repeat(10_000)}`,
      () => `[${'1,'.repeat(50_000)}1]`,
      () => good + good,
      () => '',
      () => 'null',
      () => '"x"',
      () => '1e999',
      () => `{"type":"message","type":"invoke","text":"${'\\u0000'.repeat(1_000)}"}`,
      () => good.replace('{', '{"__proto__":{"type":"x"},'),
      () => good.replaceAll('"', "'"),
    ],
    random,
  )();
}

/** Bytes on a bare line: heads that no client writes. */
export function oddRequest(good: string, random: Random): string {
  const json = 'Content-Type: application/json\r\n';
  const length = `Content-Length: ${Buffer.byteLength(good)}\r\n`;
  const post = 'POST /api/messages HTTP/1.1\r\nHost: localhost\r\n';
  const close = 'Connection: close\r\n';
  return pick(
    [
      () =>
        `GET /healthz HTTP/1.1\r\nHost: ${pick(['a b', '[', 'a:b:c', '%', '::', '\t', 'http://', 'x'.repeat(5_000)], random)}\r\n${close}\r\n`,
      () =>
        `GET ${pick(['//', '/%', '/%ff', '*', 'http://[', '/../../etc/passwd', '/\\', '/api/messages?%', `/${'a'.repeat(10_000)}`, '/healthz#x', 'healthz'], random)} HTTP/1.1\r\nHost: localhost\r\n${close}\r\n`,
      () =>
        `${pick(['BREW', 'TRACE', 'CONNECT', 'OPTIONS', 'PUT', 'DELETE', 'PATCH', 'get', ''], random)} /api/messages HTTP/1.1\r\nHost: localhost\r\n${close}\r\n`,
      () => `GET / HTTP/${pick(['9.9', '0.9', '1.2', 'x', ''], random)}\r\n\r\n`,
      () =>
        `${post}${json}Content-Length: ${pick(['-1', '1e9', '0x10', '99999999999999999999', '5, 6', ''], random)}\r\n${close}\r\n${good}`,
      () => `${post}${json}${length}Transfer-Encoding: chunked\r\n${close}\r\n0\r\n\r\n`,
      () =>
        `${post}${json}Transfer-Encoding: ${pick(['chunked, chunked', 'gzip', 'identity', 'xchunked'], random)}\r\n${close}\r\n${good}`,
      () =>
        `${post}${json}Transfer-Encoding: chunked\r\n${close}\r\n${pick(['zz\r\n', '-1\r\n', 'ffffffffffffffff\r\nx', '5;x=y\r\nab'], random)}\r\n`,
      () =>
        `${post}${json}${length}Content-Encoding: ${pick(['gzip', 'br', 'deflate', 'x'], random)}\r\n${close}\r\n${good}`,
      () =>
        `${post}Content-Type: ${pick(['text/plain', 'multipart/form-data; boundary=x', 'application/json;charset=utf-16', 'application/xml', ';', ''], random)}\r\n${length}${close}\r\n${good}`,
      () => `${post}${json}${length}X-Long: ${'x'.repeat(30_000)}\r\n${close}\r\n${good}`,
      () =>
        `${post}${json}${length}Authorization: ${pick(['Bearer', 'Bearer a.b.c', 'Basic x', `Bearer ${'a'.repeat(10_000)}`, '\u00ff'], random)}\r\n${close}\r\n${good}`,
      () => `${post}${json}${length}Upgrade: websocket\r\nConnection: Upgrade\r\n\r\n${good}`,
      () => `${post}${json}${length}Expect: ${pick(['100-continue', 'x'], random)}\r\n${close}\r\n${good}`,
      () =>
        `${post}${json}${length}${close}Accept: ${pick(['text/html', 'x/y', '*', ''], random)}\r\nAccept-Version: ${pick(['9', '~1', 'x'], random)}\r\n\r\n${good}`,
      () => Array.from({ length: 200 }, () => String.fromCharCode(Math.floor(random() * 256))).join(''),
      () => '\u0016\u0003\u0001\u0002\u0000\u0001\u0000\u0001\u00fc\u0003\u0003',
    ],
    random,
  )();
}
