// What clients do with their connections: leave, half-close, come again on the same one.

import { Agent, request as httpRequest } from 'node:http';
import t, { type Test } from 'tap';
import {
  bodyOf,
  dial,
  headText,
  heldByServer,
  isAllRead,
  requestText,
  type Connection,
} from '../support/connection.ts';
import { containersOf, until, watchContainers } from '../support/docker.ts';
import { startServer } from '../support/server.ts';

const server = await startServer({ MAX_CONTAINERS: '2', LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());
const port = Number(new URL(server.address).port);

const spin = { code: 'while True: pass', tests: Array.from({ length: 20 }, () => ({ in: '', expected_out: '' })) };
const quick = { code: 'print(input())', tests: [{ in: 'a\n', expected_out: 'a\n' }] };

const dialServer = async (t: Test): Promise<Connection> => dial(t, server.address);

// A slot is busy until its container is gone, a little longer than the answer takes.
t.beforeEach(async () => server.untilCounts({ running: 0, waiting: 0 }));

/** Sends a submission that spins; resolves when so many run, with what makes the client leave. */
async function occupy(t: Test, running: number): Promise<{ leave: () => void; left: Promise<unknown> }> {
  const client = new AbortController();
  t.teardown(() => client.abort());
  const left = fetch(`${server.address}/run_code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(spin),
    signal: client.signal,
  }).catch((error: unknown) => error);
  await server.untilCounts({ running });
  return { leave: () => client.abort(), left };
}

await t.test(
  'a client that leaves while it is judged: its container is removed at once and its slot is free',
  async (t) => {
    await server.untilCounts({ running: 0, warm_containers: 2 });
    using watch = await watchContainers(server.instance);
    const client = await occupy(t, 1);
    client.leave();
    await client.left;
    await until('its container is removed: its tests would go on for 100 s', () => watch.removed.length === 1);
    await server.untilCounts({ running: 0, warm_containers: 2 });
    t.ok(watch.peak() <= 2);
    const { body } = await server.runCode(quick);
    t.equal(body.status, 'success');
  },
);

await t.test('a client that leaves while it waits gives its place in the queue to the next', async (t) => {
  const [one, two] = [await occupy(t, 1), await occupy(t, 2)];
  const waiting = new AbortController();
  const gone = fetch(`${server.address}/run_code`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: bodyOf(quick),
    signal: waiting.signal,
  }).catch(() => 'left');
  await server.untilCounts({ running: 2, waiting: 1 });
  const next = server.runCode(quick);
  await server.untilCounts({ running: 2, waiting: 2 });
  using watch = await watchContainers(server.instance);
  waiting.abort();
  t.equal(await gone, 'left');
  await server.untilCounts({ running: 2, waiting: 1 });
  t.equal(watch.removed.length, 0, 'nobody else was disturbed');
  one.leave();
  t.equal((await next).body.status, 'success');
  two.leave();
  await Promise.all([one.left, two.left]);
  await server.untilCounts({ running: 0, waiting: 0 });
});

await t.test('a client whose process dies leaves too: the connection is reset', async (t) => {
  const { socket } = await dialServer(t);
  socket.write(requestText(bodyOf(spin)));
  await server.untilCounts({ running: 1 });
  socket.resetAndDestroy();
  await server.untilCounts({ running: 0 });
});

await t.test('a client that only closes its socket, without a reset, leaves too', async (t) => {
  const { socket } = await dialServer(t);
  socket.write(requestText(bodyOf(spin)));
  await server.untilCounts({ running: 1 });
  socket.destroy();
  await server.untilCounts({ running: 0 });
});

await t.test('a client that has closed its half gets its answer all the same', async (t) => {
  const { socket, ended } = await dialServer(t);
  const slow = { code: 'import time\ntime.sleep(0.5)\nprint(input())', tests: quick.tests };
  socket.end(requestText(bodyOf(slow)));
  const answer = await ended;
  const last = answer.slice(answer.lastIndexOf('HTTP/1.1 '));
  t.match(last, /^HTTP\/1\.1 200 /);
  t.match(last, /"status":"success"/);
});

await t.test(
  'a connection of a client that has closed its half ends with the answer, also with an error',
  async (t) => {
    for (const body of ['{', bodyOf(quick)]) {
      const { socket, ended } = await dialServer(t);
      socket.end(requestText(body));
      t.match(await ended, /"status"/);
    }
  },
);

await t.test('a half-closed client that then goes away altogether is noticed', async (t) => {
  const { socket } = await dialServer(t);
  socket.end(requestText(bodyOf(spin)));
  await server.untilCounts({ running: 1 });
  socket.destroy();
  await server.untilCounts({ running: 0 });
});

await t.test('HTTP/1.0 is answered', async (t) => {
  const { socket, ended } = await dialServer(t);
  socket.write(requestText(bodyOf(quick), '1.0'));
  const answer = await ended;
  t.match(answer, /^HTTP\/1\.1 200 /);
  t.match(answer, /"status":"success"/);
});

await t.test('one connection serves many submissions, answers and errors alike', async (t) => {
  const agent = new Agent({ keepAlive: true, maxSockets: 1 });
  t.teardown(() => agent.destroy());
  const ports = new Set<number>();
  const send = async (path: string, body: string): Promise<{ status: number; text: string }> =>
    new Promise((resolve, reject) => {
      const headers = { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) };
      const outgoing = httpRequest({ port, host: '127.0.0.1', path, method: 'POST', headers, agent }, (response) => {
        ports.add(response.socket.localPort!);
        let text = '';
        response.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
        response.on('end', () => resolve({ status: response.statusCode!, text }));
      });
      outgoing.on('error', reject).end(body);
    });
  const statuses: number[] = [];
  for (const [path, body] of [
    ['/run_code', bodyOf(quick)],
    ['/run_code', '{'],
    ['/run_code', bodyOf({ code: '', tests: [] })],
    ['/nowhere', '{}'],
    ['/run_code', bodyOf(quick)],
  ] as const) {
    statuses.push((await send(path, body)).status);
  }
  t.same(statuses, [200, 400, 400, 404, 200]);
  t.equal(ports.size, 1, 'the same connection all the time');
});

await t.test('requests that are pipelined are answered in order', async (t) => {
  const { socket, received } = await dialServer(t);
  const submissions = [1, 2, 3].map((n) => ({
    code: `import time\ntime.sleep(${(3 - n) / 10})\nprint(${n})`,
    tests: [{ in: '', expected_out: `${n}\n` }],
    attempt_id: `pipelined-${n}`,
  }));
  socket.write(submissions.map((submission) => requestText(bodyOf(submission))).join(''));
  await until('three answers', () => received().split('"attempt_id"').length === 4);
  t.same(
    [...received().matchAll(/"attempt_id":"pipelined-(\d)"/g)].map(([, n]) => n),
    ['1', '2', '3'],
  );
});

await t.test('a body that comes in small pieces is read whole', async (t) => {
  const { socket, received } = await dialServer(t);
  const text = requestText(bodyOf(quick));
  for (let from = 0; from < text.length; from += 20) {
    socket.write(text.slice(from, from + 20));
    await new Promise((resolve) => setImmediate(resolve));
  }
  await until('the answer', () => received().includes('"status":"success"'));
  t.match(received(), /^HTTP\/1\.1 200 /);
});

/** What a client has sent when it leaves. */
const partsOfRequest: readonly (readonly [what: string, text: string])[] = [
  ['nothing', ''],
  ['half a head', requestText(bodyOf(quick)).slice(0, 40)],
  ['a head alone', headText(1000)],
  ['half a body', requestText(bodyOf(quick)).slice(0, -40)],
  ['a large body but for its end', headText(30_000_000) + 'x'.repeat(29_000_000)],
];

await t.test('clients that leave before their request is whole were never there', async (t) => {
  await server.untilCounts({ warm_containers: 2 });
  using watch = await watchContainers(server.instance);
  for (const [what, text] of partsOfRequest) {
    for (const breakOff of ['destroy', 'resetAndDestroy', 'end'] as const) {
      const connection = await dialServer(t);
      connection.socket.write(text);
      await until('it has been read', () => isAllRead([connection]));
      connection.socket[breakOff]();
      await until(`${what}, ${breakOff}: the server lets go`, () => heldByServer([connection]) === 0);
    }
  }
  t.match(await server.health(), { httpStatus: 200, running: 0, waiting: 0 });
  t.equal(watch.created.length, 0, 'no container was used');
  t.equal((await server.runCode(quick)).body.status, 'success');
});

await t.test('clients that leave in the midst of a large answer leave nothing behind', async (t) => {
  const large = requestText(bodyOf({ code: 'pass', tests: [{ in: 'x'.repeat(20_000_000), expected_out: '' }] }));
  for (const breakOff of ['destroy', 'resetAndDestroy'] as const) {
    const connection = await dialServer(t);
    const { socket, received } = connection;
    socket.once('data', () => socket.pause());
    socket.write(large);
    await until('a part of the answer', () => received().includes('"status":"success"'));
    socket[breakOff]();
    await until('the server lets go', () => heldByServer([connection]) === 0);
    await server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 });
    t.equal((await server.runCode(quick)).body.status, 'success', breakOff);
  }
});

await t.test('a client that leaves while its container is being launched: no container is left', async (t) => {
  await using cold = await startServer({ MAX_CONTAINERS: '1', POOL_SIZE: '0', LOG_LEVEL: 'error' });
  using watch = await watchContainers(cold.instance);
  for (let turn = 1; turn <= 3; turn += 1) {
    const { socket } = await dial(t, cold.address);
    socket.write(requestText(bodyOf(spin)));
    // Created: not started, let alone attached.
    await until('its container is created', () => watch.created.length === turn);
    socket.destroy();
    await until('it is gone', () => watch.existing() === 0 && watch.removed.length === turn);
    await cold.untilCounts({ running: 0, waiting: 0 });
  }
  t.equal(watch.peak(), 1);
  t.equal((await cold.runCode(quick)).body.status, 'success');
  t.equal(cold.log(), '');
});

await t.test('many clients that leave at once leave nothing behind', async (t) => {
  using watch = await watchContainers(server.instance);
  const client = new AbortController();
  const left = Array.from({ length: 30 }, async () =>
    fetch(`${server.address}/run_code`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: bodyOf(spin),
      signal: client.signal,
    }),
  );
  await server.untilCounts({ running: 2, waiting: 28 });
  client.abort();
  const ends = await Promise.allSettled(left);
  t.ok(
    ends.every(({ status }) => status === 'rejected'),
    'nobody has an answer',
  );
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: 2 });
  t.ok(watch.peak() <= 2);
  t.equal((await containersOf(server.instance)).length, 2);
  const { body } = await server.runCode(quick);
  t.equal(body.status, 'success');
});
