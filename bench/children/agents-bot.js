import { ActivityHandler, MsalTokenProvider } from '@microsoft/agents-hosting';
import { createAgentRequestHandler } from '@microsoft/agents-hosting-express';
import express from 'express';
import { APP_ID, ENTRA_ISSUER } from '../support/teams.js';
import { answering } from './answering.js';

/**
 * F5: the smallest bot on the SDK that follows botbuilder, as its samples have it: express, its check of tokens, one echo.
 * Where the Bot Framework's keys are is fixed in it, so its caller's token is Entra's, whose keys are at the authority's.
 */
const [authorityEndpoint = ''] = process.argv.slice(2);
MsalTokenProvider.prototype.getAccessToken = () => Promise.resolve('bench');

const bot = new ActivityHandler();
bot.onMessage(async (context, next) => {
  await context.sendActivity(`Echo: ${context.activity.text}`);
  await next();
});
const app = express();
app.use(express.json());
app.post(
  '/api/messages',
  createAgentRequestHandler(bot, {
    clientId: APP_ID,
    clientSecret: 'bench',
    authorityEndpoint,
    issuers: [ENTRA_ISSUER],
    validateIssuer: true,
  }),
);
const server = app.listen(0, '127.0.0.1', () => {
  answering({ port: server.address().port }, {});
});
