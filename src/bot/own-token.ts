import { AuthenticationConstants as SDK } from 'botframework-connector/lib/auth/authenticationConstants.js';
import { FederatedAppCredentials } from 'botframework-connector/lib/auth/federatedAppCredentials.js';
import { JwtTokenProviderFactory } from 'botframework-connector/lib/auth/jwtTokenProviderFactory.js';
import { ManagedIdentityAppCredentials } from 'botframework-connector/lib/auth/managedIdentityAppCredentials.js';
import { MicrosoftAppCredentials } from 'botframework-connector/lib/auth/microsoftAppCredentials.js';
import type { OwnToken } from './connector.js';
import type { CloudEnvironment } from './environment.js';

const SCOPE = SDK.ToChannelFromBotOAuthScope;

/** The bot's own token, fetched and kept by the SDK. Its parts one by one: all of it is half of a start. */
export function ownToken(environment: CloudEnvironment): OwnToken {
  const credentials = credentialsOf(environment);
  return () => credentials.getToken();
}

function credentialsOf({ appId, identity }: CloudEnvironment) {
  if (identity.type === 'UserAssignedMSI')
    return new ManagedIdentityAppCredentials(appId, SCOPE, new JwtTokenProviderFactory());
  const tenant = identity.type === 'MultiTenant' ? '' : identity.tenant;
  return identity.secret.kind === 'federated'
    ? new FederatedAppCredentials(appId, identity.secret.clientId, tenant, SCOPE)
    : new MicrosoftAppCredentials(appId, identity.secret.password, tenant, SCOPE);
}
