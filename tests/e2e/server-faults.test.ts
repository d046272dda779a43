// The server's own faults: killed, stopped and blocked under load. No verdict is ever wrong, and nothing is left.

import { once } from 'node:events';
import { setTimeout as delay } from 'node:timers/promises';
import t, { type Test } from 'tap';
import { bodyOf, dial, heldByServer, requestText } from '../support/connection.ts';
import { containersOf, newInstance, until, watchContainers } from '../support/docker.ts';
import { startServer, type Answer, type TestServer } from '../support/server.ts';

const small = { MAX_CONTAINERS: '2', LOG_LEVEL: 'error' };

/** Programs of several kinds, and what each must get. */
const kinds = [
  { code: 'print(input())', error: null },
  { code: 'print("no")', error: /^test 1 of 1: wrong answer: / },
  { code: 'import time\ntime.sleep(1)\nprint(input())', error: null },
  { code: 'raise SystemExit(3)', error: /^test 1 of 1: runtime error: exit code 3$/ },
  { code: 'while True: pass', error: /^test 1 of 1: time limit exceeded: 1 s \(no output had come; .*\)$/ },
] as const;

function submissionOf(index: number) {
  const { code } = kinds[index % kinds.length]!;
  return { code, tests: [{ in: `${index}\n`, expected_out: `${index}\n` }], time_limit: code.startsWith('w') ? 1 : 10 };
}

function checkVerdict(t: Test, index: number, { status, body }: Pick<Answer, 'status' | 'body'>): void {
  const { error } = kinds[index % kinds.length]!;
  t.equal(status, 200, String(body.error));
  if (error === null) t.equal(body.error, null);
  else t.match(body.error, error);
  t.equal(body.results[0]?.test.in, `${index}\n`);
}

function sendAll(server: TestServer, count: number): Promise<Answer>[] {
  return Array.from({ length: count }, async (_, index) => server.runCode(submissionOf(index)));
}

await t.test('killed under load and started again: nothing of the earlier life is left', async (t) => {
  const instance = newInstance();
  const killed = await startServer({ ...small, INSTANCE: instance });
  const lost = Promise.allSettled(sendAll(killed, 20));
  await killed.untilCounts({ running: 2 });
  const earlier = new Set((await containersOf(instance)).map(({ Id }) => Id));
  t.ok(earlier.size > 0);
  await killed.stop('SIGKILL');
  await using server = await startServer({ ...small, INSTANCE: instance });
  checkVerdict(t, 0, await server.runCode(submissionOf(0)));
  await server.untilCounts({ running: 0, warm_containers: 2 });
  const now = (await containersOf(instance)).map(({ Id }) => Id);
  t.equal(now.length, 2, 'the pool’s own alone');
  t.notOk(now.some((id) => earlier.has(id)));
  for (const [index, result] of (await lost).entries()) {
    if (result.status === 'fulfilled') checkVerdict(t, index, result.value);
  }
});

await t.test('two servers on one engine, one is killed: the other’s submissions are all right', async (t) => {
  await using server = await startServer(small);
  const other = await startServer(small);
  using watch = await watchContainers(server.instance);
  const lost = Promise.allSettled(sendAll(other, 20));
  const answers = sendAll(server, 20);
  await Promise.all([server.untilCounts({ running: 2 }), other.untilCounts({ running: 2 })]);
  await other.stop('SIGKILL');
  for (const [index, answer] of (await Promise.all(answers)).entries()) checkVerdict(t, index, answer);
  await lost;
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 });
  t.ok(watch.peak() <= 2);
  t.equal(server.log(), '');
});

await t.test('SIGTERM under load: every connection gets its answer, 200 or 503, exit 0', async (t) => {
  await using server = await startServer({ ...small, SHUTDOWN_GRACE: '2s' });
  const connections = await Promise.all(Array.from({ length: 60 }, async () => dial(t, server.address)));
  // Some have their answer already when the signal comes, some run, some wait, and some are only sent after it.
  const [early, late] = [connections.slice(0, 40), connections.slice(40)];
  for (const [index, { socket }] of early.entries()) socket.write(requestText(bodyOf(submissionOf(index))));
  await server.untilCounts({ running: 2 });
  const exited = server.stop();
  for (const [index, { socket }] of late.entries()) socket.write(requestText(bodyOf(submissionOf(index + 40))));

  const statuses = await Promise.all(
    connections.map(async ({ ended }, index) => {
      const [head = '', body = ''] = (await ended).split('\r\n\r\n');
      const status = Number(head.slice(9, 12));
      if (status === 200) checkVerdict(t, index, { status, body: JSON.parse(body) });
      else t.match(body, /"error":"the server (?:is shutting down|stopped before the submission was judged)"/);
      return status;
    }),
  );
  t.same(new Set(statuses), new Set([200, 503]), 'some are judged, the others are told, nobody hears nothing');
  t.ok(statuses.slice(40).every((status) => status === 503));
  t.equal(await exited, 0);
  t.same(await containersOf(server.instance), []);
});

await t.test('a server that is stopped for three seconds goes on as if nothing had been', async (t) => {
  await using server = await startServer(small);
  const answers = sendAll(server, 10);
  await server.untilCounts({ running: 2, waiting: 8 });
  server.process.kill('SIGSTOP');
  await delay(3000); // the fault itself
  server.process.kill('SIGCONT');
  t.equal((await server.health()).httpStatus, 200, 'healthy at once');
  for (const [index, answer] of (await Promise.all(answers)).entries()) checkVerdict(t, index, answer);
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 });
  t.equal((await containersOf(server.instance)).length, 2);
  t.equal(server.log(), '');
});

await t.test(
  '2,000 connections, idle and with half a request: the others are judged, and all are closed in the end',
  async (t) => {
    await using server = await startServer({ ...small, REQUEST_TIMEOUT: '5s' });
    const connections = await Promise.all(Array.from({ length: 2000 }, async () => dial(t, server.address)));
    await until('the server has them all', () => heldByServer(connections) === connections.length);
    const half = requestText(bodyOf(submissionOf(0))).slice(0, -30);
    for (const [index, { socket }] of connections.entries()) if (index % 2 === 0) socket.write(half);
    t.equal((await server.health()).httpStatus, 200);
    for (const [index, answer] of (await Promise.all(sendAll(server, 5))).entries()) checkVerdict(t, index, answer);
    t.equal((await server.health()).httpStatus, 200);
    await Promise.all(
      connections.map(async ({ socket, ended }) => {
        await ended;
        socket.destroy();
        if (!socket.closed) await once(socket, 'close');
      }),
    );
    await until('their descriptors are free', () => heldByServer(connections) === 0);
  },
);
