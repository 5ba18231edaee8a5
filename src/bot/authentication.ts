import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  AuthenticationError,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  FederatedServiceClientCredentialsFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { type ClientOptions, connectorOptions } from './connector-client.js';
import type { Environment, Identity } from './environment.js';
import { remembered } from './remembered-authentication.js';

/** Where Teams publishes the keys it signs with. Another only in tests. */
export const OPENID_METADATA = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
export const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

export interface AuthenticationOptions extends ClientOptions {
  readonly environment: Environment;
  readonly metadataUrl?: string;
}

/** The SDK's authentication, with our limits on every call out, our own look at the claims, and a memory. */
export function createAuthentication(options: AuthenticationOptions): BotFrameworkAuthentication {
  const { environment, metadataUrl = OPENID_METADATA } = options;
  const appId = environment.mode === 'cloud' ? environment.appId : '';
  const oauth = AuthenticationConstants;
  const sdk = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    loginUrl(environment),
    oauth.ToChannelFromBotOAuthScope,
    ISSUER,
    oauth.OAuthUrl,
    metadataUrl,
    metadataUrl,
    '',
    new Credentials(credentialsOf(environment)),
    new AuthenticationConfiguration([], (claims) => checkClaims(claims, appId)),
    undefined,
    connectorOptions(options),
  );
  return remembered(sdk);
}

function loginUrl(environment: Environment): string {
  const tenant = environment.mode === 'cloud' && environment.identity.type !== 'MultiTenant';
  return tenant
    ? `https://login.microsoftonline.com/${environment.identity.tenant}`
    : AuthenticationConstants.ToChannelFromBotLoginUrl;
}

/** The SDK's own factories do not extend what it asks for, so this one does, and passes on. */
class Credentials extends ServiceClientCredentialsFactory {
  constructor(private readonly inner: ReturnType<typeof credentialsOf>) {
    super();
  }
  override isValidAppId(appId: string) {
    return this.inner.isValidAppId(appId);
  }
  override isAuthenticationDisabled() {
    return this.inner.isAuthenticationDisabled();
  }
  override createCredentials(
    appId: string,
    audience: string,
    loginEndpoint: string,
    validateAuthority: boolean,
  ) {
    return this.inner.createCredentials(appId, audience, loginEndpoint, validateAuthority);
  }
}

function credentialsOf(environment: Environment) {
  if (environment.mode === 'local') return new ConfigurationServiceClientCredentialFactory({});
  const { appId, identity } = environment;
  if (identity.type !== 'UserAssignedMSI' && identity.secret.kind === 'federated')
    return new FederatedServiceClientCredentialsFactory(appId, identity.secret.clientId, tenantOf(identity));
  return new ConfigurationServiceClientCredentialFactory({
    MicrosoftAppId: appId,
    MicrosoftAppType: identity.type,
    ...(identity.type !== 'MultiTenant' && { MicrosoftAppTenantId: identity.tenant }),
    ...(identity.type !== 'UserAssignedMSI' &&
      identity.secret.kind === 'password' && { MicrosoftAppPassword: identity.secret.password }),
  });
}

function tenantOf(identity: Identity): string | undefined {
  return identity.type === 'MultiTenant' ? undefined : identity.tenant;
}

/** The second lock: whatever the SDK let through must be from Teams, for this bot, and end some day. */
function checkClaims(claims: readonly { type: string; value: unknown }[], appId: string): Promise<void> {
  const valueOf = (type: string) => claims.find((claim) => claim.type === type)?.value;
  const good = valueOf('iss') === ISSUER && valueOf('aud') === appId && typeof valueOf('exp') === 'number';
  return good ? Promise.resolve() : Promise.reject(new AuthenticationError('claims', 401));
}
