import assert from 'node:assert/strict';
import { once } from 'node:events';
import net from 'node:net';
import { test } from 'node:test';

test('the tests run without a network: not even the machine itself can be reached', async () => {
  const server = net.createServer();
  server.listen(0, '127.0.0.1');
  await once(server, 'listening');
  const { port } = server.address() as net.AddressInfo;
  await assert.rejects(async () => {
    const socket = net.connect(port, '127.0.0.1');
    await once(socket, 'connect');
    socket.destroy();
  }, process.env['AIDE_MEMOIRE_OFFLINE'] ?? 'run by other means than npm run test:unit');
  server.close();
  await assert.rejects(fetch('https://example.com'));
});
