import { ActivityHandler, CloudAdapter } from 'botbuilder';
import {
  AuthenticationConfiguration,
  AuthenticationConstants,
  BotFrameworkAuthenticationFactory,
  PasswordServiceClientCredentialFactory,
  type ServiceClientCredentialsFactory,
} from 'botframework-connector';
import restify, { type Request, type Response } from 'restify';
import { APP_ID } from '../support/teams.js';
import { answering } from './answering.js';
import { haveOutboundToken } from './outbound-token.js';

/** F1: the smallest bot on the same packages, as their samples have it: restify, CloudAdapter with JWT on, one echo. */
const [metadataUrl = ''] = process.argv.slice(2);
const oauth = AuthenticationConstants;
// The SDK's own factory only looks like what the SDK asks for.
const credentials: unknown = new PasswordServiceClientCredentialFactory(APP_ID, 'bench', '');
const authentication = BotFrameworkAuthenticationFactory.create(
  '',
  true,
  oauth.ToChannelFromBotLoginUrl,
  oauth.ToChannelFromBotOAuthScope,
  oauth.ToBotFromChannelTokenIssuer,
  oauth.OAuthUrl,
  metadataUrl,
  metadataUrl,
  '',
  credentials as ServiceClientCredentialsFactory,
  new AuthenticationConfiguration(),
);
haveOutboundToken();

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});
const adapter = new CloudAdapter(authentication);
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', async (request: Request, response: Response) => {
  await adapter.process(request as never, response, (context) => bot.run(context));
});
server.listen(0, '127.0.0.1', () => {
  answering({ port: server.address().port }, {});
});
