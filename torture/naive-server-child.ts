import restify, { type Next, type Request, type Response } from 'restify';

/** S2's control: a server as the samples have it. Says `ready PORT`. */
const server = restify.createServer();
server.use(restify.plugins.bodyParser());
server.post('/api/messages', (_request: Request, response: Response, next: Next) => {
  response.send(200);
  next();
});
server.listen(0, '127.0.0.1', () => {
  process.stdout.write(`ready ${String((server.address() as { port: number }).port)}\n`);
});
