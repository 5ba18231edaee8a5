import { createConnection, createServer, type AddressInfo, type Socket } from 'node:net';

/** A line to the database that is cut now and then after a question has been passed on and before its answer has. */
export interface CuttingProxy {
  readonly url: string;
  readonly cuts: () => number;
  close(): void;
}

/** `share` of the answers are never heard: whoever asked cannot know whether it was done. */
export async function cuttingProxy(url: string, share: number, random: () => number): Promise<CuttingProxy> {
  const target = new URL(url);
  const sockets = new Set<Socket>();
  let cuts = 0;
  const server = createServer((client) => {
    const database = createConnection(Number(target.port), target.hostname);
    const both = [client, database];
    const end = () => {
      for (const socket of both) socket.destroy();
    };
    let answers = 0;
    let asked = false;
    for (const socket of both) {
      sockets.add(socket);
      socket.on('error', end);
      socket.on('close', () => {
        sockets.delete(socket);
        end();
      });
    }
    client.on('data', (bytes) => {
      asked = true;
      database.write(bytes);
    });
    database.on('data', (bytes) => {
      // A long answer comes in many pieces, and is cut no oftener than a short one.
      if (asked) answers += 1;
      const isFirst = asked;
      asked = false;
      // The first answers are the connection's own greeting.
      if (isFirst && answers > 3 && random() < share) {
        cuts += 1;
        end();
      } else client.write(bytes);
    });
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const through = new URL(url);
  through.port = String((server.address() as AddressInfo).port);
  return {
    url: through.href,
    cuts: () => cuts,
    close: () => {
      server.close();
      for (const socket of sockets) socket.destroy();
    },
  };
}
