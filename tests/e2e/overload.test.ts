// Five times as many submissions at once as the server takes: those that fit are judged right, the others hear at once
// that they do not, and neither its memory nor its health checks feel it.
//
// Alone: it measures how the server answers while it is flooded.

import { once } from 'node:events';
import t, { type Test } from 'tap';
import { containersOf, mib } from '../support/docker.ts';
import { bodyOf, dial, requestText, type Connection } from '../support/connection.ts';
import { startServer, type RunCodeAnswer } from '../support/server.ts';
import { starvedMs, watchServer } from '../support/server-watch.ts';

const slots = 10;
const places = 50;
const submissions = 300;

const server = await startServer({ MAX_CONTAINERS: String(slots), MAX_QUEUE: String(places), LOG_LEVEL: 'error' });
t.teardown(() => server.stop());
/** the thread of its event loop */
const task = `${server.process.pid}/task/${server.process.pid}`;

interface Answered {
  readonly status: number;
  readonly head: string;
  readonly body: RunCodeAnswer;
  /** from the sending to the first byte of the answer, less the time in which the machine had no processor for the server */
  readonly tookMs: number;
}

/** Sends over connections that are open already, all in one go. */
async function sendAll(connections: readonly Connection[], bodies: readonly string[]): Promise<readonly Answered[]> {
  return Promise.all(connections.map(async (connection, index) => answerTo(connection, requestText(bodies[index]!))));
}

async function answerTo({ socket, received }: Connection, request: string): Promise<Answered> {
  const before = received().length;
  const sentAt = performance.now();
  const starvedBefore = starvedMs(task);
  socket.write(request);
  await once(socket, 'data');
  const tookMs = performance.now() - sentAt - (starvedMs(task) - starvedBefore);
  const text = (): string => received().slice(before);
  while (!isWhole(text())) await once(socket, 'data');
  const [head = '', body = ''] = text().split('\r\n\r\n');
  return { status: Number(head.slice(9, 12)), head, body: JSON.parse(body), tookMs };
}

function isWhole(answer: string): boolean {
  const [head = '', body] = answer.split('\r\n\r\n');
  return body !== undefined && Buffer.byteLength(body) === Number(/content-length: (\d+)/i.exec(head)?.[1]);
}

/** Stays in its slot until all have been sent. */
const stay = 'import time\ntime.sleep(1)\nprint(input())';

const isRight = (index: number): boolean => index % 3 !== 0;

const bodies = Array.from({ length: submissions }, (_, index) => {
  const expected_out = isRight(index) ? `${index}\n` : 'something else\n';
  return bodyOf({ code: stay, tests: [{ in: `${index}\n`, expected_out }], attempt_id: String(index) });
});

function checkJudged(t: Test, { body }: Answered, index: number): void {
  t.equal(body['attempt_id'], String(index));
  t.equal(body.results[0]?.output, `${index}\n`);
  t.equal(body.status, isRight(index) ? 'success' : 'failure');
  if (!isRight(index)) t.match(body.error, /^test 1 of 1: wrong answer: /);
}

await t.test(`${submissions} submissions at once, ${slots} slots, ${places} places in the queue`, async (t) => {
  await server.untilCounts({ warm_containers: slots });
  const connections = await Promise.all(Array.from({ length: submissions }, async () => dial(t, server.address)));
  // A server that has been at work, and a client too: code that runs for the first time is slow in both.
  for (let turn = 0; turn < 3; turn += 1) {
    await sendAll(
      connections,
      bodies.map(() => '{}'),
    );
  }

  const stopWatching = await watchServer(server);
  const answers = await sendAll(connections, bodies);
  const { health, peakMemoryBytes } = await stopWatching();

  const refused = answers.filter(({ status }) => status === 503);
  t.equal(refused.length, submissions - slots - places, 'exactly those that do not fit are refused');
  for (const { head, body } of refused) {
    t.match(head, /\r\nretry-after: [1-9]\d*\r\n/i);
    t.strictSame(body, { status: 'failure', results: [], error: 'too many submissions are waiting' });
  }
  for (const [index, answer] of answers.entries()) {
    if (answer.status !== 503) checkJudged(t, answer, index);
  }
  const slowest = Math.max(...refused.map(({ tookMs }) => tookMs));
  t.ok(slowest < 100, `the slowest refusal took ${slowest.toFixed(1)} ms`);

  t.ok(health.length > 200, `${health.length} health checks meanwhile`);
  t.same(
    health.filter(({ status }) => status !== 200),
    [],
    'a full queue is no reason to be taken out of service',
  );
  const slowestCheck = Math.max(...health.map(({ tookMs }) => tookMs));
  t.ok(slowestCheck < 50, `the slowest health check took ${slowestCheck.toFixed(1)} ms`);
  t.ok(peakMemoryBytes < 400 * mib, `its memory rose to ${Math.round(peakMemoryBytes / mib)} MB`);
  t.comment(
    `refusal ${slowest.toFixed(1)} ms, healthz ${slowestCheck.toFixed(1)} ms, ${Math.round(peakMemoryBytes / mib)} MB`,
  );
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
});

await t.test('none is left when the server has stopped', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
  t.equal(server.log(), '', 'nothing went wrong on the way');
});
