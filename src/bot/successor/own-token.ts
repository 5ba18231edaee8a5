import { type AuthConfiguration, CloudAdapter } from '@microsoft/agents-hosting';
import type { OwnToken } from '../connector.js';
import type { CloudEnvironment } from '../environment.js';

const SCOPE = 'https://api.botframework.com/.default';
const LOGIN = 'https://login.microsoftonline.com';

/** The bot's own token, fetched and kept by the SDK that follows on botbuilder (`KRAFTBOT_SDK=agents`). */
export function ownToken(environment: CloudEnvironment): OwnToken {
  const { connectionManager } = new CloudAdapter(connectionOf(environment));
  return () => connectionManager.getDefaultConnection().getAccessToken(SCOPE);
}

/** The app's registration as the SDK wants it. */
function connectionOf({ appId, identity }: CloudEnvironment): AuthConfiguration {
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
