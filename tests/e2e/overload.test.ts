// Five times as many submissions at once as the server takes: those that fit are judged right, the others hear at once
// that they do not, and neither its memory nor its health checks feel it.
//
// Quiet: it measures how the server answers while it is flooded.

import { once } from 'node:events';
import t, { type Test } from 'tap';
import { containersOf, mib } from '../support/docker.ts';
import { bodyOf, dial, requestText, type Connection } from '../support/connection.ts';
import { startServer, type RunCodeAnswer } from '../support/server.ts';
import { starvedMs, watchServer } from '../support/server-watch.ts';

const slots = 10;
const places = 50;
const submissions = 300;
/** How much longer the slowest refusal may take than in a flood of as many requests that are all invalid. */
const floodFactor = 2;

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
  /** its place in the order in which the answers began to come */
  readonly at: number;
}
let answered = 0;

function slowestOf(all: readonly { readonly tookMs: number }[]): number {
  return Math.max(...all.map(({ tookMs }) => tookMs));
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
  const at = (answered += 1);
  const text = (): string => received().slice(before);
  while (!isWhole(text())) await once(socket, 'data');
  const [head = '', body = ''] = text().split('\r\n\r\n');
  return { status: Number(head.slice(9, 12)), head, body: JSON.parse(body), tookMs, at };
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
  // A server that has been at work, and a client too: code that runs for the first time is slow in both. What the last of
  // these floods takes is what as many requests take that ask for nothing.
  let idleFloodMs = 0;
  for (let turn = 0; turn < 4; turn += 1) {
    const invalid = await sendAll(
      connections,
      bodies.map((body) => body.replace('"tests":', '"test":')),
    );
    t.same(new Set(invalid.map(({ status }) => status)), new Set([400]));
    idleFloodMs = slowestOf(invalid);
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
  const lastRefusal = Math.max(...refused.map(({ at }) => at));
  const firstJudged = Math.min(...answers.filter(({ status }) => status !== 503).map(({ at }) => at));
  t.ok(lastRefusal < firstJudged, 'all refusals have come before the first program has ended');
  const boundMs = floodFactor * idleFloodMs;
  const slowest = slowestOf(refused);
  t.ok(slowest < boundMs, `the slowest refusal took ${slowest.toFixed(1)} of ${boundMs.toFixed(1)} ms`);

  t.ok(health.length > submissions, `${health.length} health checks meanwhile, one after the other`);
  t.same(
    health.filter(({ status }) => status !== 200),
    [],
    'a full queue is no reason to be taken out of service',
  );
  const slowestCheck = slowestOf(health);
  // Not behind the whole flood.
  t.ok(slowestCheck < idleFloodMs, `the slowest health check took ${slowestCheck.toFixed(1)} ms`);
  t.ok(peakMemoryBytes < 400 * mib, `its memory rose to ${Math.round(peakMemoryBytes / mib)} MB`);
  t.comment(
    `flood ${idleFloodMs.toFixed(1)} ms, refusal ${slowest.toFixed(1)} ms, healthz ${slowestCheck.toFixed(1)} ms, ${Math.round(peakMemoryBytes / mib)} MB`,
  );
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
});

await t.test('none is left when the server has stopped', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
  t.equal(server.log(), '', 'nothing went wrong on the way');
});
