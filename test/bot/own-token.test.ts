import { expect, it, vi } from 'vitest';
import { openBot } from '../support/bot.js';
import { config } from '../support/people.js';

vi.mock('../../src/bot/successor/own-token.js', () => {
  throw new Error('not installed');
});

it('does not start where the SDK that is chosen is not there: it could answer nobody', async () => {
  const identity = { type: 'MultiTenant', secret: { kind: 'password', password: 'x' } } as const;
  const cloud = { mode: 'cloud', appId: '00000000-0000-4000-8000-000000000001', identity } as const;
  const begun = openBot({ config, environment: { ...cloud, sdk: 'agents' } });
  await expect(begun.then((bot) => bot.stop())).rejects.toThrow();
});
