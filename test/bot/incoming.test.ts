import { expect, it } from 'vitest';
import { activitySchema, toIncoming } from '../../src/bot/incoming.js';

const activity = {
  type: 'message',
  id: '1',
  channelId: 'msteams',
  serviceUrl: 'https://smba.trafficmanager.net/emea/',
  from: { id: 'u', aadObjectId: 'person' },
  recipient: { id: 'bot' },
  conversation: { id: 'c' },
};
const read = (parts: object) => toIncoming(activitySchema.parse({ ...activity, ...parts }));
const mention = (text: string, id = 'bot') => ({ type: 'mention', mentioned: { id }, text });

it.each([
  ['<at>Kraftbot</at> status', [mention('<at>Kraftbot</at>')], 'status'],
  ['status <at>Kraftbot</at>', [mention('<at>Kraftbot</at>')], 'status'],
  ['<at id="0">Kraftbot</at>&nbsp;hej', [mention('<at id="0">Kraftbot</at>')], 'hej'],
  ['<at>Kraftbot</at>\u00a0hej', [mention('<at>Kraftbot</at>')], 'hej'],
  ['<at>Någon</at> hej', [mention('<at>Någon</at>', 'någon')], 'Någon hej'],
  ['avsluta', [mention('a')], 'avsluta'],
  ['hej', [null, 7, { type: 'mention' }, { type: 'mention', mentioned: null }], 'hej'],
  [
    '<p><at>Kraftbot</at> beslut: ring &amp; boka, <at id="1">Anna Svensson</at></p>',
    [mention('<at>Kraftbot</at>'), mention('<at id="1">Anna Svensson</at>', 'anna')],
    'beslut: ring & boka, Anna Svensson',
  ],
  ['&quot;hej&quot; &lt;b&gt; 1 < 2', [], '"hej" <b> 1 < 2'],
])('reads the line as its writer sees it: %s', (text, entities, expected) => {
  expect(read({ text, entities }).what).toMatchObject({ kind: 'message', text: expected });
});

it('knows the place and the person', () => {
  const where = { conversation: { id: 'kanal;messageid=12', conversationType: 'channel', tenantId: 't' } };
  expect(read({ ...where, channelData: { tenant: { id: 'u' } } })).toMatchObject({
    person: 'person',
    place: { id: 'kanal', kind: 'channel' },
    tenants: ['t', 'u'],
  });
  expect(read({ from: { id: 'u' } }).person).toBe('u');
});

it('takes a null for what Teams does not say', () => {
  const nulls = {
    id: null,
    from: { id: 'u', aadObjectId: null },
    conversation: { id: 'c', conversationType: null, tenantId: null },
    channelData: { tenant: { id: null } },
    text: 'hej',
  };
  expect(read(nulls)).toMatchObject({ activity: undefined, person: 'u', tenants: [] });
});

it('reads a press', () => {
  const value = { action: { type: 'Action.Execute', verb: 'spara', data: { a: 1 } }, trigger: 'manual' };
  expect(read({ type: 'invoke', name: 'adaptiveCard/action', value, replyToId: 'kort' })).toMatchObject({
    what: { kind: 'press', verb: 'spara', data: { a: 1 } },
    replyTo: 'kort',
  });
  for (const bad of [undefined, null, 'x', {}, { action: null }, { action: { verb: 7 } }])
    expect(read({ type: 'invoke', name: 'adaptiveCard/action', value: bad }).what.kind).toBe('other-invoke');
});
