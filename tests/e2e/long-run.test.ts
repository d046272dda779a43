// A run of a minute that writes every 10 ms, read through two lost connections: its order is kept and nothing is lost.
//
// Long: it takes that minute. socket.test.ts has the same with two seconds.

import t from 'tap';
import { startServer } from '../support/server.ts';
import { connectSocket, type Received } from '../support/socket.ts';

const lines = 6000;
const code = `import time\nfor i in range(${lines}):\n    print(i, flush=True)\n    time.sleep(0.01)\n`;

await t.test('6,000 lines in a minute', async (t) => {
  await using server = await startServer({ MAX_CONTAINERS: '1', LOG_LEVEL: 'warn', RUN_WALL_LIMIT: '120s' });
  let client = await connectSocket(server.address);
  client.send({ type: 'run', id: 'a', language: 'python', code });
  const { run } = await client.message(({ type }) => type === 'state');
  const seen: Received[] = [];
  for (const least of [1000, 3000]) {
    while (client.received.every((one) => Number(one['seq'] ?? 0) < least)) {
      if (client.received.some(({ type }) => type === 'ended' || type === 'error')) break;
      await new Promise((resolve) => setTimeout(resolve, 100));
    }
    client.close();
    await client.closed;
    seen.push(...client.received.filter((one) => 'seq' in one));
    client = await connectSocket(server.address);
    client.send({ type: 'attach', id: 'a', run, after: seen.length });
  }
  while (client.received.every(({ type }) => type !== 'ended'))
    await new Promise((resolve) => setTimeout(resolve, 100));
  seen.push(...client.received.filter((one) => 'seq' in one));
  client.close();
  t.same(
    seen.map((one) => one['seq']),
    seen.map((_, at) => at + 1),
  );
  const output = seen.map((one) => (one.type === 'output' ? one.data : '')).join('');
  t.equal(output, Array.from({ length: lines }, (_, line) => `${line}\n`).join(''));
  t.match(seen.at(-1), { type: 'ended', ended: 'exited', exit_code: 0 });
});
