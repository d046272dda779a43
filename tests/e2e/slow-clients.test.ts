// Clients that send or read a byte now and then, or nothing at all: each is cut off in time, and nobody else feels it.

import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { bodyOf, dial, headText, heldByServer, requestText, type Connection } from '../support/connection.ts';
import { containersOf, mib, until } from '../support/docker.ts';
import { startServer } from '../support/server.ts';
import { memoryBytes } from '../support/server-watch.ts';

const server = await startServer({
  MAX_CONTAINERS: '2',
  REQUEST_TIMEOUT: '3s',
  SEND_TIMEOUT: '1s',
  LOG_LEVEL: 'error',
});
t.teardown(() => server.stop());
const pid = server.process.pid!;

const quick = { code: 'print(input())', tests: [{ in: 'a\n', expected_out: 'a\n' }] };

/** A submission whose answer is as large as it is itself, and its input. */
function largeSubmission(bytes: number, version?: string): { readonly request: string; readonly input: string } {
  const input = 'x'.repeat(bytes);
  return { request: requestText(bodyOf({ code: 'pass', tests: [{ in: input, expected_out: '' }] }), version), input };
}

t.beforeEach(async () => server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 }));

/** Writes it again and again until the connection ends. */
async function trickle({ socket, ended }: Connection, text: string): Promise<string> {
  const timer = setInterval(() => socket.writable && socket.write(text), 100);
  try {
    return await ended;
  } finally {
    clearInterval(timer);
  }
}

const chunked = headText(0).replace(/Content-Length: 0/, 'Transfer-Encoding: chunked');

/** What such a client begins with, and what it goes on sending. */
const slowSenders = [
  { begin: '', more: '' },
  { begin: 'POST /run_code HTTP/1.1\r\nHost: localhost\r\nX: ', more: 'x' },
  { begin: headText(1_000_000), more: 'x' },
  { begin: chunked, more: '1\r\nx\r\n' },
] as const;

await t.test('clients whose request is never whole are told so and cut off, and the others are judged', async (t) => {
  const clients = await Promise.all(Array.from({ length: 100 }, async () => dial(t, server.address)));
  const answers = Promise.all(
    clients.map(async (client, index) => {
      const { begin, more } = slowSenders[index % slowSenders.length]!;
      client.socket.write(begin);
      return trickle(client, more);
    }),
  );
  const judged = await Promise.all([1, 2, 3, 4].map(async () => server.runCode(quick)));
  for (const { body } of judged) t.equal(body.status, 'success', 'no slot is held by who only sends');
  t.match(await server.health(), { httpStatus: 200, waiting: 0 });
  t.equal(heldByServer(clients), clients.length, 'all that while they were there');
  for (const answer of await answers) {
    t.match(answer, /^HTTP\/1\.1 408 Request Timeout\r\n[^]*"the complete request did not arrive in time"/);
  }
  await until('their connections are closed', () => heldByServer(clients) === 0);
});

await t.test('a body that comes slowly but in time is judged', async (t) => {
  const client = await dial(t, server.address);
  const text = requestText(bodyOf(quick));
  const pieces = 12;
  for (let piece = 0; piece < pieces; piece += 1) {
    client.socket.write(text.slice((text.length * piece) / pieces, (text.length * (piece + 1)) / pieces));
    await delay(100); // longer in all than a client may take for its answer
  }
  await until('the answer', () => client.received().includes('"status":"success"'));
});

await t.test('a client that never reads its answer is cut off, and the answer’s memory comes back', async (t) => {
  const { request } = largeSubmission(20 * mib);
  const beforeBytes = memoryBytes(pid);
  for (let round = 0; round < 3; round += 1) {
    const clients = await Promise.all(Array.from({ length: 4 }, async () => dial(t, server.address)));
    for (const { socket } of clients) {
      socket.pause();
      socket.write(request);
    }
    await until('all answers are on their way', () => clients.every(({ socket }) => socket.writableLength === 0));
    await until('all are cut off', () => heldByServer(clients) === 0);
    await server.untilCounts({ running: 0, waiting: 0 });
    for (const { received } of clients) t.ok(received().length < 20 * mib, 'the answer has not been read');
  }
  // The answers of three rounds have 240 MB. An idle server collects its garbage now and then.
  const grownMb = (): number => Math.round((memoryBytes(pid) - beforeBytes) / mib);
  await until(
    () => `${grownMb()} MB more than before`,
    () => grownMb() < 100,
  );
});

await t.test('a client that reads slowly, but reads, gets its answer whole', async (t) => {
  // Version 1.0, whose answers are not chunked.
  const { request, input } = largeSubmission(20 * mib, '1.0');
  const { socket, received } = await dial(t, server.address);
  socket.write(request);
  // In a hundred sips, for three times as long as it may take none.
  const restMs = 30;
  let sipped = 0;
  socket.on('data', () => {
    if (received().length < sipped * 0.2 * mib) return;
    sipped += 1;
    socket.pause();
    setTimeout(() => socket.resume(), restMs);
  });
  await until('the answer', () => received().endsWith('"error":null}'));
  t.ok(sipped >= 90, `${sipped} sips: it has rested for ${sipped * restMs} ms in all`);
  const answer = JSON.parse(received().slice(received().indexOf('\r\n\r\n'))) as {
    results: { test: { in: string } }[];
  };
  t.ok(answer.results[0]?.test.in === input);
});

await t.test('the clock for reading does not run while an answer is being made, not even behind another', async (t) => {
  const { socket, received } = await dial(t, server.address);
  const slow = { code: 'import time\ntime.sleep(2.5)\nprint(input())', tests: quick.tests };
  socket.write(requestText(bodyOf(quick)) + requestText(bodyOf(slow)) + requestText(bodyOf(quick)));
  await until('three answers', () => received().split('"status":"success"').length === 4);
});

await t.test('what comes while an answer is being sent does not get into it', async (t) => {
  const { request } = largeSubmission(20 * mib);
  const { socket, received, ended } = await dial(t, server.address);
  socket.write(request);
  await until('the answer has begun', () => received().length > 0);
  socket.pause();
  socket.write('this is not HTTP\r\n\r\n');
  await server.health();
  socket.resume();
  const answer = await ended;
  t.equal(answer.split('HTTP/1.1 ').length, 2, 'one answer, whole or cut short');
});

await t.test('none of them has left anything', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
  t.equal(server.log(), '');
});
