// Large bodies: those that are still arriving and those that wait are bounded together, by MAX_QUEUE_BYTES.
//
// Quiet: it measures the server's memory while 1.2 GB arrive.

import t, { type Test } from 'tap';
import { bodyOf, dial, headText, heldByServer, isAllRead, requestText } from '../support/connection.ts';
import { mib, until } from '../support/docker.ts';
import { startServer, type Answer } from '../support/server.ts';
import { watchServer } from '../support/server-watch.ts';

const server = await startServer({ MAX_CONTAINERS: '2', MAX_QUEUE_BYTES: '64MB', LOG_LEVEL: 'error' });
t.teardown(() => server.stop());

t.beforeEach(async () => server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 }));

/** So much input for a program that does not read it. */
const ofSize = (bytes: number, code = 'pass') => ({ code, tests: [{ in: 'x'.repeat(bytes), expected_out: '' }] });

function isRefused(t: Test, { status, headers, body }: Answer, error: string): void {
  t.equal(status, 503);
  t.match(headers.get('retry-after'), /^[1-9]\d*$/);
  t.strictSame(body, { status: 'failure', results: [], error });
}

const statusOf = (text: string): string => text.slice(9, 12);

await t.test('forty uploads of 31 MB at once: memory is bounded, each client reads its answer', async (t) => {
  const body = bodyOf(ofSize(31 * mib));
  // Version 1.0, whose answers are not chunked.
  const request = Buffer.from(requestText(body, '1.0'));
  const stopWatching = await watchServer(server);
  const clients = await Promise.all(Array.from({ length: 40 }, async () => dial(t, server.address)));
  for (const { socket } of clients) socket.write(request);
  await until('all answers', () =>
    clients.every(({ received }) => {
      const text = received();
      return statusOf(text) === '503' ? text.endsWith('}') : text.endsWith('"error":null}');
    }),
  );
  const { peakMemoryBytes } = await stopWatching();
  const refused = clients.filter(({ received }) => statusOf(received()) === '503');
  t.ok(refused.length > 0 && refused.length < clients.length, `${refused.length} of ${clients.length} are refused`);
  for (const { received } of refused) {
    t.match(received(), /\r\nretry-after: [1-9]\d*\r\n/i);
    t.match(received(), /"error":"too many submissions are (?:arriving at once|waiting)"\}$/);
  }
  // Forty bodies alone are 1.2 GB.
  t.ok(peakMemoryBytes < 700 * mib, `its memory rose to ${Math.round(peakMemoryBytes / mib)} MB`);
  t.comment(`${refused.length} refused, ${Math.round(peakMemoryBytes / mib)} MB`);
  const { body: after } = await server.runCode(ofSize(31 * mib));
  t.equal(after.status, 'success', 'there is room again');
});

await t.test('uploads that are broken off give their bytes back', async (t) => {
  const small = { code: 'print(1)', tests: [{ in: '', expected_out: '1\n' }] };
  for (let round = 0; round < 3; round += 1) {
    // All but a byte: together they have taken all there is.
    const clients = await Promise.all([1, 2].map(async () => dial(t, server.address)));
    for (const { socket } of clients) socket.write(headText(32 * mib) + 'x'.repeat(32 * mib - 1));
    await until('they have been received', () => isAllRead(clients));
    isRefused(t, await server.runCode(small), 'too many submissions are arriving at once');
    t.equal((await server.health()).httpStatus, 200);
    for (const { socket } of clients) {
      if (round === 1) socket.resetAndDestroy();
      else socket.destroy();
    }
    await until('the server has let go', () => heldByServer(clients) === 0);
    const after = await Promise.all([1, 2].map(async () => server.runCode(ofSize(31 * mib))));
    for (const { body } of after) t.equal(body.status, 'success', 'there is room for two again');
  }
});

await t.test('who only announces a large body takes nothing from the others', async (t) => {
  const clients = await Promise.all(Array.from({ length: 100 }, async () => dial(t, server.address)));
  for (const { socket } of clients) socket.write(`${headText(32 * mib)}{`);
  const answers = await Promise.all([1, 2, 3].map(async () => server.runCode(ofSize(15 * mib))));
  for (const { body } of answers) t.equal(body.status, 'success', String(body.error));
});

await t.test('large submissions that wait are bounded too, and those that are in are judged', async (t) => {
  const stay = 'import time\ntime.sleep(3)';
  const running = [server.runCode(ofSize(1, stay)), server.runCode(ofSize(1, stay))];
  await server.untilCounts({ running: 2 });
  const waiting: Promise<Answer>[] = [];
  for (const waitingCount of [1, 2, 3]) {
    waiting.push(server.runCode(ofSize(20 * mib)));
    await server.untilCounts({ running: 2, waiting: waitingCount });
  }
  isRefused(t, await server.runCode(ofSize(20 * mib)), 'too many submissions are arriving at once');
  const small = server.runCode(ofSize(1));
  for (const { body } of await Promise.all([...running, ...waiting, small])) t.equal(body.status, 'success');
});
