// The WebSocket of the playground on real sandboxes: runs that are spoken with, stopped, left and found again.

import { connect } from 'node:net';
import { once } from 'node:events';
import t from 'tap';
import { startServer } from '../support/server.ts';
import { connectSocket, type Received } from '../support/socket.ts';
import { base64 } from '../unit/http/app-under-test.ts';

const server = await startServer({
  MAX_CONTAINERS: '4',
  PLAYGROUND_SLOTS: '3',
  MAX_QUEUE: '2',
  MAX_OUTPUT: '200KB',
  SHUTDOWN_GRACE: '1s',
});
t.teardown(() => server.stop());

const python = { type: 'run', language: 'python', fresh: true };
const numbersOf = (received: readonly Received[], id: string): number[] =>
  received.flatMap((one) => (one['id'] === id && 'seq' in one ? [Number(one.seq)] : []));
const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);

/** It says nothing, and is asked at the end what came of that. */
const silent = await connectSocket(server.address, { hello: false });

await t.test('hello is answered with what this server can do', async (t) => {
  const client = await connectSocket(server.address);
  t.match(client.received[0], {
    type: 'hello',
    v: 1,
    version: /^\d/,
    languages: ['python'],
    limits: { max_code_bytes: 262_144, max_output_bytes: 204_800, time_limit: 5, run_wall_limit: 60, max_runs: 8 },
  });
  client.send({ type: 'ping' });
  await client.message(({ type }) => type === 'pong');
  client.close();
});

await t.test('a program that prompts and waits is spoken with', async (t) => {
  const client = await connectSocket(server.address);
  const code = 'name = input("Name? ")\nprint(f"Hello, {name}!")\nimport sys\nprint(repr(sys.stdin.read()))';
  client.send({ ...python, id: 'a', code, interactive: true });
  await client.message(({ type }) => type === 'output');
  t.equal(client.output('a'), 'Name? ', 'the prompt comes before there is input');
  client.send({ type: 'stdin', id: 'a', data: 'Ада\n' });
  await client.message(({ type, ...rest }) => type === 'output' && String(rest['data']).includes('Hello'));
  client.send({ type: 'stdin', id: 'a', data: 'more' });
  client.send({ type: 'eof', id: 'a' });
  t.match(await client.ended('a'), { type: 'ended', ended: 'exited', exit_code: 0 });
  t.equal(client.output('a'), "Name? Hello, Ада!\n'more'\n");
  t.same(numbersOf(client.received, 'a'), from(1, numbersOf(client.received, 'a').length));
  t.match(client.received[1], { type: 'state', id: 'a', seq: 1, state: 'starting', run: /^[\w-]{22}$/ });
  client.close();
});

await t.test('a program that waits for input when it is stopped says nothing more', async (t) => {
  const client = await connectSocket(server.address);
  const code = 'import os\nos.write(1, b"on\\n")\nos.read(0, 1)\nos.write(1, b"off\\n")';
  for (let turn = 0; turn < 12; turn++) {
    const id = `turn ${turn}`;
    client.send({ ...python, id, code, interactive: true, fresh: true });
    await client.message((one) => one.type === 'output' && one['id'] === id);
    client.send({ type: 'stop', id });
    await client.ended(id);
    t.equal(client.output(id), 'on\n');
  }
  client.close();
});

await t.test('a run is stopped, also one that waits in the queue', async (t) => {
  const client = await connectSocket(server.address);
  const sleeping = 'import time; print("on", flush=True); time.sleep(50)';
  for (const id of ['a', 'b', 'c']) client.send({ ...python, id, code: sleeping });
  for (const id of ['a', 'b', 'c']) await client.message((one) => one.type === 'output' && one['id'] === id);
  client.send({ ...python, id: 'd', code: sleeping });
  t.match(await client.message((one) => one['id'] === 'd' && one['state'] === 'queued'), { position: 1 });
  for (const id of ['d', 'a', 'b', 'c']) client.send({ type: 'stop', id });
  t.match(await client.ended('d'), { ended: 'stopped', execution_time: null });
  t.match(await client.ended('a'), { ended: 'stopped', wall_time: Number });
  await server.untilCounts({ running: 0 });
  client.send({ type: 'stop', id: 'a' });
  t.match(await client.message((one) => one.type === 'error'), { id: 'a', code: 'bad_request' });
  client.close();
});

await t.test('a full queue is an error of the run, and says when to try again', async (t) => {
  const client = await connectSocket(server.address);
  const ids = ['a', 'b', 'c', 'd', 'e', 'f'];
  for (const id of ids) client.send({ ...python, id, code: `import time; time.sleep(50) # ${id}` });
  t.match(await client.message((one) => one.type === 'error'), {
    id: 'f',
    code: 'queue_full',
    message: 'too many submissions are waiting',
    retry_after: 5,
  });
  for (const id of ids.slice(0, 5)) client.send({ type: 'stop', id });
  for (const id of ids.slice(0, 5)) t.match(await client.ended(id), { ended: 'stopped' });
  client.close();
});

await t.test('nothing is lost through two lost connections', async (t) => {
  const code = 'import time\nfor i in range(200):\n    print(i, flush=True)\n    time.sleep(0.01)\n';
  const seen: Received[] = [];
  let client = await connectSocket(server.address);
  client.send({ ...python, id: 'a', code });
  const started = await client.message(({ type }) => type === 'state');
  const run = String(started['run']);
  for (const least of [10, 60]) {
    await client.message((one) => 'seq' in one && Number(one.seq) >= least);
    client.close();
    await client.closed;
    seen.push(...client.received.filter((one) => one['id'] === 'a' && one.type !== 'error'));
    client = await connectSocket(server.address);
    client.send({ type: 'attach', id: 'a', run, after: seen.length });
  }
  t.match(await client.ended('a'), { ended: 'exited', exit_code: 0 });
  seen.push(...client.received.filter((one) => one['id'] === 'a'));
  t.same(numbersOf(seen, 'a'), from(1, seen.length));
  const output = seen.map((one) => (one.type === 'output' ? one.data : '')).join('');
  t.equal(
    output,
    from(0, 200)
      .map((number) => `${number}\n`)
      .join(''),
  );
  client.close();
});

await t.test('fifty readers of one run see the same', async (t) => {
  const first = await connectSocket(server.address);
  first.send({ ...python, id: 'a', code: 'input()\nfor i in range(300): print(i)', interactive: true });
  const { run } = await first.message(({ type }) => type === 'state');
  const readers = await Promise.all(Array.from({ length: 50 }, async () => connectSocket(server.address)));
  for (const reader of readers) reader.send({ type: 'attach', id: 'mine', run, after: 0 });
  for (const reader of readers) await reader.message(({ type }) => type === 'state');
  first.send({ type: 'stdin', id: 'a', data: '\n' });
  await first.ended('a');
  const expected = from(0, 300)
    .map((number) => `${number}\n`)
    .join('');
  for (const reader of readers) {
    t.match(await reader.ended('mine'), { ended: 'exited' });
    t.equal(reader.output('mine'), expected);
    reader.close();
  }
  first.close();
});

await t.test('a cached result says so; a message that is wrong says what is wrong', async (t) => {
  const client = await connectSocket(server.address);
  const again = { type: 'run', language: 'python', code: 'print("same")' };
  client.send({ ...again, id: 'a' });
  t.match(await client.ended('a'), { cached: false });
  client.send({ ...again, id: 'b' });
  t.match(await client.ended('b'), { cached: true, age: 0 });
  t.equal(client.output('b'), 'same\n');

  const wrong: readonly (readonly [Readonly<Record<string, unknown>>, string])[] = [
    [{ ...python, id: 'e1', code: '' }, 'code must not be empty'],
    [{ ...python, id: 'e2' }, 'code is required'],
    [{ ...python, id: 'e3', code: 'x', time_limit: 60 }, 'time_limit must be at most 10 s (MAX_TIMEOUT)'],
    [{ ...python, id: 'e4', code: '\uD800' }, 'code must be Unicode text, but it has a lone surrogate'],
    [{ ...python, id: 'e5', code: 'x', color: 1 }, 'unknown field: color'],
    [{ ...python, id: 'e6', code: 'x', language: 'rust' }, 'language must be one of'],
    [{ type: 'stdin', id: 'e7', data: 'x' }, 'no run with this id is going on here'],
    [{ type: 'attach', id: 'e8', run: 'x', after: 0 }, 'no such run'],
    [{ type: 'attach', id: 'e9', run: 'x', after: -1 }, 'after must be'],
  ];
  for (const [message, text] of wrong) {
    client.send(message);
    const error = await client.message((one) => one['id'] === message['id']);
    t.equal(error.type, 'error', text);
    t.ok(String(error['message']).startsWith(text), `${text}: ${error['message'] as string}`);
  }
  client.close();
});

await t.test('who does not keep to the protocol is disconnected with a code', async (t) => {
  const cases: readonly (readonly [string | Uint8Array, number, boolean])[] = [
    ['no JSON', 4000, true],
    ['[]', 4000, true],
    ['{"type":"unknown"}', 4000, true],
    [Uint8Array.from([1, 2]), 1003, true],
    ['{"type":"ping"}', 4001, false],
    ['{"type":"hello","v":2}', 4001, false],
    ['x'.repeat(4 << 20), 1009, true],
  ];
  for (const [message, code, hello] of cases) {
    const client = await connectSocket(server.address, { hello });
    client.send(message);
    t.equal(await client.closed, code, String(message).slice(0, 40));
  }
  const busy = await connectSocket(server.address);
  for (let count = 0; count < 1000; count += 1) busy.send({ type: 'ping' });
  t.equal(await busy.closed, 4008);
});

await t.test('who says no hello is disconnected', async (t) => {
  t.equal(await silent.closed, 4001);
});

await t.test('pages of other origins are refused, and so is a request without an upgrade', async (t) => {
  const headers = {
    connection: 'Upgrade',
    upgrade: 'websocket',
    'sec-websocket-version': '13',
    'sec-websocket-key': 'dGhlIHNhbXBsZSBub25jZQ==',
  };
  const upgrade = async (more: Readonly<Record<string, string>>): Promise<string> => {
    const { port, hostname } = new URL(server.address);
    const socket = connect(Number(port), hostname);
    t.teardown(() => socket.destroy());
    const lines = Object.entries({ host: `${hostname}:${port}`, ...headers, ...more });
    socket.write(`GET /api/ws HTTP/1.1\r\n${lines.map(([name, value]) => `${name}: ${value}\r\n`).join('')}\r\n`);
    const [head] = (await once(socket, 'data')) as [Buffer];
    return head.toString();
  };
  t.match(await upgrade({}), /^HTTP\/1\.1 101 /);
  t.match(await upgrade({ origin: server.address }), /^HTTP\/1\.1 101 /);
  t.match(await upgrade({ origin: 'https://elsewhere.example' }), /^HTTP\/1\.1 403 /);
  const plain = await fetch(`${server.address}/api/ws`);
  t.equal(plain.status, 400);
  t.match(await plain.json(), { error: 'Invalid request', detail: /must ask for an upgrade/ });
});

await t.test('a client that offers HTTP/2 with its request is answered as any other', async (t) => {
  const { port, hostname } = new URL(server.address);
  const socket = connect(Number(port), hostname);
  t.teardown(() => socket.destroy());
  const body = JSON.stringify({ code: base64('print(5)'), tests: [{ in: '', expected_out: '5\n' }] });
  const head = [
    'POST /run_code HTTP/1.1',
    `host: ${hostname}:${port}`,
    'connection: Upgrade, HTTP2-Settings',
    'upgrade: h2c',
    'http2-settings: AAEAAEAAAAIAAAABAAMAAABkAAQBAAAAAAUAAEAA',
    'content-type: application/json',
    `content-length: ${body.length}`,
  ];
  socket.write(`${head.join('\r\n')}\r\n\r\n${body}`);
  const [answer] = (await once(socket, 'data')) as [Buffer];
  t.match(answer.toString(), /^HTTP\/1\.1 200 OK[^]*"status":"success"/);
});

await t.test('a run that nobody comes back to is stopped, and the server ends with sockets open', async (t) => {
  const client = await connectSocket(server.address);
  client.send({ ...python, id: 'a', code: 'import time; time.sleep(50)' });
  await client.message((one) => one['state'] === 'running');
  t.equal(await server.stop(), 0);
  t.match(await client.ended('a'), { type: 'error', code: 'draining' });
  t.equal(await client.closed, 1001);
});
