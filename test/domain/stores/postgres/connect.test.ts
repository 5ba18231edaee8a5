import { once } from 'node:events';
import { type AddressInfo, createServer, type Socket } from 'node:net';
import { describe, expect, it } from 'vitest';
import { connect } from '../../../../src/domain/stores/postgres/sql.js';

/** What every client of PostgreSQL may send first: it asks whether the server speaks TLS, and says nothing else yet. */
const ASKS_FOR_TLS = Buffer.from([0, 0, 0, 8, 0x04, 0xd2, 0x16, 0x2f]);

describe('the address of a database', () => {
  it.each([
    'mysql://databas.example.se/kraftbot',
    'ingen adress',
    'postgresql://databas.example.se/kraftbot?sslmode=disable',
    'postgresql://databas.example.se/kraftbot?sslmode=prefer',
    'postgresql://localhost/kraftbot?host=databas.example.se&sslmode=allow',
  ])(
    'is refused before anything is sent where what is said could be read or answered by others: %s',
    (url) => {
      expect(() => connect(url)).toThrow(expect.objectContaining({ code: 'bad-database' }));
    },
  );

  it.each([
    'postgresql://databas.example.se/kraftbot',
    'postgresql://databas.example.se/kraftbot?sslmode=verify-full',
    'postgresql://localhost/kraftbot',
    'postgresql:///kraftbot?host=/var/run/postgresql',
  ])('is taken with TLS, or on this machine: %s', async (url) => {
    await connect(url).close();
  });

  it('over a network is told nothing by a server without TLS, the password least of all', async () => {
    const heard: Buffer[] = [];
    const server = createServer((socket: Socket) => {
      socket.on('data', (bytes) => {
        heard.push(bytes);
        socket.write('N');
      });
    }).listen(0, '0.0.0.0');
    await once(server, 'listening');
    const { port } = server.address() as AddressInfo;
    const sql = connect(`postgresql://kraftbot:hemligt@0.0.0.0:${port}/kraftbot`);
    await expect(sql.ask({ text: 'select 1' })).rejects.toMatchObject({
      failure: { code: 'bad-database', why: 'no-tls' },
    });
    expect(Buffer.concat(heard)).toEqual(ASKS_FOR_TLS);
    await sql.close();
    server.close();
  });
});
