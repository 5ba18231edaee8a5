import { createServer } from 'node:http';
import { App, ExpressAdapter } from '@microsoft/teams.apps';
import { APP_ID } from '../support/teams.js';
import { answering } from './answering.js';

/** F6: the smallest bot on Teams' own SDK, as its samples have it: express, its check of tokens, one echo. */
const [openIdMetadataUrl = ''] = process.argv.slice(2);
const server = createServer();
const app = new App({
  clientId: APP_ID,
  // It reads the token that it has fetched: this one says {}.
  token: () => Promise.resolve('bench.e30.bench'),
  cloud: { tokenIssuer: 'https://api.botframework.com', openIdMetadataUrl },
  httpServerAdapter: new ExpressAdapter(server),
});
app.on('message', async ({ activity, send }) => {
  await send(`Echo: ${activity.text}`);
});
await app.initialize();
server.listen(0, '127.0.0.1', () => {
  answering({ port: server.address().port }, {});
});
