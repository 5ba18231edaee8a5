import { describe, expect, it } from 'vitest';
import { readEnvironment } from '../../src/bot/environment.js';

const APP = '11111111-2222-4333-8444-555555555555';
const TENANT = '66666666-7777-4888-8999-aaaaaaaaaaaa';
const cloud = {
  MicrosoftAppId: APP,
  MicrosoftAppType: 'SingleTenant',
  MicrosoftAppTenantId: TENANT,
  MicrosoftAppPassword: 'lösen',
  KRAFTBOT_CONFIG: 'kraftbot.json',
};

describe('local mode', () => {
  it('is what there is without an app id', () => {
    expect(readEnvironment({})).toEqual({ mode: 'local', port: 3978, data: './data' });
    expect(
      readEnvironment({ PORT: '0', KRAFTBOT_DATA: 'd', KRAFTBOT_CONFIG: 'c', KRAFTBOT_TODAY: '2026-11-25' }),
    ).toEqual({
      mode: 'local',
      port: 0,
      data: 'd',
      config: 'c',
      today: '2026-11-25',
    });
  });

  it('reads how many instances there are', () => {
    expect(readEnvironment({ KRAFTBOT_INSTANCES: '4' })).toMatchObject({ instances: 4 });
  });

  it('reads which SDK', () => {
    expect(readEnvironment({ KRAFTBOT_SDK: 'agents' })).toMatchObject({ sdk: 'agents' });
    expect(() => readEnvironment({ KRAFTBOT_SDK: 'botbuilder' })).toThrow(/KRAFTBOT_SDK/);
  });

  it('takes an empty variable for one that is not set', () => {
    expect(readEnvironment({ PORT: '', MicrosoftAppId: ' ', DATABASE_URL: '' }).mode).toBe('local');
  });

  it.each([
    ['NODE_ENV=production', { NODE_ENV: 'production' }, /MicrosoftAppId saknas/],
    [
      'a stray password',
      { MicrosoftAppPassword: 'x' },
      /MicrosoftAppPassword är satt men MicrosoftAppId saknas/,
    ],
    ['a stray type', { MicrosoftAppType: 'MultiTenant' }, /MicrosoftAppType är satt/],
    ['a day that is none', { KRAFTBOT_TODAY: '2026-02-30' }, /KRAFTBOT_TODAY/],
    ['a port that is none', { PORT: 'http' }, /PORT/],
    ['a port too high', { PORT: '70000' }, /PORT/],
    ['no instances', { KRAFTBOT_INSTANCES: '0' }, /KRAFTBOT_INSTANCES/],
    ['more instances than can share', { KRAFTBOT_INSTANCES: '11' }, /KRAFTBOT_INSTANCES/],
  ])('refuses %s', (_name, source, message) => {
    expect(() => readEnvironment(source)).toThrow(message);
  });
});

describe('cloud mode', () => {
  it('reads each kind of identity', () => {
    const { MicrosoftAppPassword: password, ...rest } = cloud;
    expect(readEnvironment(cloud)).toEqual({
      mode: 'cloud',
      port: 3978,
      data: './data',
      config: 'kraftbot.json',
      appId: APP,
      identity: { type: 'SingleTenant', tenant: TENANT, secret: { kind: 'password', password } },
    });
    expect(readEnvironment({ ...rest, MicrosoftAppType: 'UserAssignedMSI' })).toMatchObject({
      identity: { type: 'UserAssignedMSI', tenant: TENANT },
    });
    expect(readEnvironment({ ...rest, MicrosoftAppFederatedClientId: TENANT })).toMatchObject({
      identity: { secret: { kind: 'federated', clientId: TENANT } },
    });
    expect(
      readEnvironment({ ...cloud, MicrosoftAppType: 'MultiTenant', NODE_ENV: 'production' }),
    ).toMatchObject({
      identity: { type: 'MultiTenant' },
    });
  });

  it.each([
    ['a mistyped type', { MicrosoftAppType: 'singletenant' }, /MicrosoftAppType ska vara/],
    ['no type', { MicrosoftAppType: undefined }, /MicrosoftAppType ska vara/],
    ['no tenant', { MicrosoftAppTenantId: undefined }, /MicrosoftAppTenantId saknas/],
    ['no secret', { MicrosoftAppPassword: undefined }, /MicrosoftAppPassword .* saknas/],
    ['two secrets', { MicrosoftAppFederatedClientId: TENANT }, /inte båda/],
    ['a password for a managed identity', { MicrosoftAppType: 'UserAssignedMSI' }, /inte vara satt/],
    ['no configuration', { KRAFTBOT_CONFIG: undefined }, /KRAFTBOT_CONFIG saknas/],
    ['an app id that is none', { MicrosoftAppId: 'kraftbot' }, /MicrosoftAppId ska vara ett id/],
    [
      'a tenant that is none',
      { MicrosoftAppTenantId: 'kommunen.se' },
      /MicrosoftAppTenantId ska vara ett id/,
    ],
    ['a secret’s id', { MicrosoftAppPassword: APP }, /hemlighetens värde/],
    [
      'an end that is no day',
      { KRAFTBOT_PASSWORD_EXPIRES: '2027' },
      /KRAFTBOT_PASSWORD_EXPIRES ska vara en dag/,
    ],
    ['a fixed day', { KRAFTBOT_TODAY: '2026-11-25' }, /KRAFTBOT_TODAY får bara/],
  ])('refuses %s', (_name, change, message) => {
    expect(() => readEnvironment({ ...cloud, ...change })).toThrow(message);
  });

  it('never repeats a secret', () => {
    expect(() => readEnvironment({ ...cloud, MicrosoftAppType: 'x' })).not.toThrow(/lösen/);
  });
});
