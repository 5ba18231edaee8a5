import type { AuthConfiguration } from '@microsoft/agents-hosting';
import type { Environment } from '../environment.js';

/** What a bot's own token is for. */
export const SCOPE = 'https://api.botframework.com/.default';
const LOGIN = 'https://login.microsoftonline.com';

/** The app's registration as the successor SDK wants it. */
export function connectionOf(environment: Environment): AuthConfiguration {
  if (environment.mode === 'local') return {};
  const { appId, identity } = environment;
  const app = { clientId: appId, authority: LOGIN };
  if (identity.type === 'UserAssignedMSI') return { ...app, authType: 'UserManagedIdentity' };
  const secret =
    identity.secret.kind === 'federated'
      ? { authType: 'FederatedCredentials', FICClientId: identity.secret.clientId }
      : { authType: 'ClientSecret', clientSecret: identity.secret.password };
  return {
    ...app,
    ...secret,
    tenantId: identity.type === 'MultiTenant' ? 'botframework.com' : identity.tenant,
  };
}
