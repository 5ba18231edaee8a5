import type {
  AuthenticateRequestResult,
  BotFrameworkAuthentication,
  ClaimsIdentity,
  ConnectorClient,
  UserTokenClient,
} from 'botframework-connector';

/** Teams uses a token for an hour or more, and one for each address. */
const MOST = 20;

interface Remembered {
  readonly result: AuthenticateRequestResult;
  /** When the token ends, in milliseconds. */
  readonly until: number;
}

/**
 * The SDK's authentication, asked once about a token: of the same token, address and channel it thinks the same until
 * the token ends, and the clients that it makes anew for each turn hold nothing of a turn. Only what it let through is
 * remembered.
 */
export function remembered(sdk: BotFrameworkAuthentication): BotFrameworkAuthentication {
  const known = new Map<string, Remembered>();
  const userTokenClients = new WeakMap<ClaimsIdentity, Promise<UserTokenClient>>();
  const authenticate = sdk.authenticateRequest.bind(sdk);
  const createUserTokenClient = sdk.createUserTokenClient.bind(sdk);
  return Object.assign(sdk, {
    authenticateRequest: async (...[activity, authorization]: Parameters<typeof authenticate>) => {
      const key = JSON.stringify([authorization, activity.serviceUrl, activity.channelId]);
      const before = known.get(key);
      if (before && Date.now() < before.until) return before.result;
      known.delete(key);
      const result = withOneClient(await authenticate(activity, authorization));
      const until = endOf(result.claimsIdentity);
      if (Date.now() < until) known.set(key, { result, until });
      for (const oldest of known.keys()) {
        if (known.size <= MOST) break;
        known.delete(oldest);
      }
      return result;
    },
    createUserTokenClient: (identity: ClaimsIdentity) => {
      const made = userTokenClients.get(identity) ?? createUserTokenClient(identity);
      userTokenClients.set(identity, made);
      return made;
    },
  });
}

/** Without an end, as in local mode, there is no token, and nothing to ask again. */
function endOf({ claims }: ClaimsIdentity): number {
  const exp: unknown = claims.find(({ type }) => type === 'exp')?.value;
  return typeof exp === 'number' ? exp * 1000 : 0;
}

/** The answering address is a part of what was authenticated, so one client is enough. */
function withOneClient(result: AuthenticateRequestResult): AuthenticateRequestResult {
  const factory = result.connectorFactory;
  if (!factory) return result;
  const create = factory.create.bind(factory);
  let client: ConnectorClient | undefined;
  Object.assign(factory, {
    create: async (...of: Parameters<typeof create>) => (client ??= await create(...of)),
  });
  return result;
}
