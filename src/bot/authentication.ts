import { ConfigurationServiceClientCredentialFactory } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  type AuthenticateRequestResult,
  type BotFrameworkAuthentication,
  BotFrameworkAuthenticationFactory,
  ClaimsIdentity,
  FederatedServiceClientCredentialsFactory,
  ServiceClientCredentialsFactory,
} from 'botframework-connector';
import { type ClientOptions, connectorOptions } from './connector-client.js';
import type { Environment, Identity } from './environment.js';

/** Where Teams publishes the keys it signs with. Another only in tests. */
export const OPENID_METADATA = AuthenticationConstants.ToBotFromChannelOpenIdMetadataUrl;
export const ISSUER = AuthenticationConstants.ToBotFromChannelTokenIssuer;

export interface AuthenticationOptions extends ClientOptions {
  readonly environment: Environment;
}

/** The SDK's authentication of what the bot sends, with our limits on every call out. What comes in is token.ts's. */
export function createAuthentication(options: AuthenticationOptions): BotFrameworkAuthentication {
  const { environment } = options;
  const oauth = AuthenticationConstants;
  const sdk = BotFrameworkAuthenticationFactory.create(
    '',
    true,
    loginUrl(environment),
    oauth.ToChannelFromBotOAuthScope,
    ISSUER,
    oauth.OAuthUrl,
    OPENID_METADATA,
    OPENID_METADATA,
    '',
    new Credentials(credentialsOf(environment)),
    new AuthenticationConfiguration(),
    undefined,
    connectorOptions(options),
  );
  return withOneUserTokenClient(sdk);
}

/** It is made anew for each turn, and holds nothing of one. */
function withOneUserTokenClient(sdk: BotFrameworkAuthentication): BotFrameworkAuthentication {
  const create = sdk.createUserTokenClient.bind(sdk);
  let client: ReturnType<typeof create> | undefined;
  return Object.assign(sdk, {
    createUserTokenClient: (identity: ClaimsIdentity) => (client ??= create(identity)),
  });
}

/** Teams has a handful of answering addresses. */
const MOST = 20;

/**
 * Whom the SDK takes the caller for, once the token is found good: all that it says beyond that is the answering
 * address. So there is one for each address, with a client that holds nothing of a turn.
 */
export function callersOf(sdk: BotFrameworkAuthentication, appId: string | undefined) {
  const known = new Map<string, AuthenticateRequestResult>();
  return (serviceUrl: string): AuthenticateRequestResult => {
    const before = known.get(serviceUrl);
    if (before) return before;
    if (known.size >= MOST) known.clear();
    const claims = appId === undefined ? [] : [{ type: AuthenticationConstants.AudienceClaim, value: appId }];
    const claimsIdentity = new ClaimsIdentity(claims, true);
    const factory = sdk.createConnectorFactory(claimsIdentity);
    const create = factory.create.bind(factory);
    let client: ReturnType<typeof create> | undefined;
    Object.assign(factory, { create: (...of: Parameters<typeof create>) => (client ??= create(...of)) });
    const audience = AuthenticationConstants.ToChannelFromBotOAuthScope;
    const caller = { audience, claimsIdentity, connectorFactory: factory };
    known.set(serviceUrl, caller);
    return caller;
  };
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
