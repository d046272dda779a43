// What /execute is sent that is none, ids and waits of every wrong form: a 4xx each, in bounded time, nothing left behind.

import t, { type Test } from 'tap';
import { dial, heldByServer, isAllRead, type Connection } from '../support/connection.ts';
import { containersOf, mib, until } from '../support/docker.ts';
import { readMetrics } from '../support/exposition.ts';
import { startServer } from '../support/server.ts';
import { surfacesOf } from '../support/surfaces.ts';

const slots = 2;
const server = await startServer({
  MAX_CONTAINERS: String(slots),
  REQUEST_TIMEOUT: '2s',
  MAX_BODY: '2MB',
  MAX_QUEUE_BYTES: '4MB',
  LOG_LEVEL: 'error',
});
t.teardown(() => server.stop());
const { address } = server;

async function expectNothingLeft(t: Test): Promise<void> {
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  const { by, sum } = await readMetrics(address);
  t.same(by('judge_jobs', 'state'), { queued: 0, running: 0, kept: 0 }, 'no session and no task has begun');
  t.equal(sum('judge_queue_bytes'), 0);
}

const headOf = (length: string): string =>
  `POST /execute HTTP/1.1\r\nHost: localhost\r\nContent-Type: multipart/form-data; boundary=b\r\n${length}\r\n\r\n`;
const chunked = headOf('Transfer-Encoding: chunked');
const chunk = (text: string): string => `${Buffer.byteLength(text).toString(16)}\r\n${text}\r\n`;
const part = (name: string, content: string, fileName?: string): string => {
  const file = fileName === undefined ? '' : `; filename="${fileName}"`;
  return `--b\r\nContent-Disposition: form-data; name="${name}"${file}\r\n\r\n${content}\r\n`;
};
const script = part('file', 'print(6)\n', 'main.py');

function expectRefusal(t: Test, answer: string, status: number, error: RegExp | string): void {
  t.match(answer, new RegExp(`^HTTP/1\\.1 ${status} `));
  const body = JSON.parse(answer.slice(answer.indexOf('\r\n\r\n') + 4)) as { error: string };
  t.same(Object.keys(body), ['error']);
  t.match(body.error, error);
}

/** Sends it again and again until the server ends the connection. */
async function trickle({ socket, ended }: Connection, text: string): Promise<string> {
  const timer = setInterval(() => socket.writable && socket.write(text), 50);
  try {
    return await ended;
  } finally {
    clearInterval(timer);
  }
}

await t.test('forms that lack a file, have two, an empty one, or another field before it', async (t) => {
  for (const [status, error, form] of [
    [400, 'file is required', part('stdin', 'in')],
    [400, 'file is required', ''],
    [400, 'file may be sent only once', script + script],
    [400, 'file must not be empty', part('file', '', 'main.py')],
    [400, 'file must be a file, with a file name', part('file', 'print(6)')],
    [400, 'unknown field: language', part('language', 'python') + script],
    [400, 'stdin may be sent only once', part('stdin', 'a') + part('stdin', 'b') + script],
    [413, 'file must be at most 256 KiB (MAX_CODE)', part('file', 'x'.repeat(262_145), 'main.py')],
    [413, 'stdin must be at most 1 MiB as a field; send it as a file', part('stdin', 'x'.repeat(mib + 1)) + script],
    [413, 'the body must be at most 2 MiB (MAX_BODY)', script + part('stdin', 'x'.repeat(2 * mib), 'in')],
  ] as const) {
    const client = await dial(t, address);
    const body = `${form}--b--\r\n`;
    client.socket.write(`${headOf(`Connection: close\r\nContent-Length: ${Buffer.byteLength(body)}`)}${body}`);
    expectRefusal(t, await client.ended, status, error);
  }
  await expectNothingLeft(t);
});

await t.test('forms that end in the middle are refused at once', async (t) => {
  const whole = `${script}--b--\r\n`;
  for (const cut of [0, 5, 60, whole.length - 12, whole.length - 5]) {
    const body = whole.slice(0, cut);
    const client = await dial(t, address);
    client.socket.write(`${headOf(`Connection: close\r\nContent-Length: ${body.length}`)}${body}`);
    expectRefusal(t, await client.ended, 400, /^file is required$|^the body is not a readable form: /);
  }
  await expectNothingLeft(t);
});

await t.test('uploads that are never whole are told so in time, and cut off', async (t) => {
  const ends: readonly (readonly [begin: string, more?: string])[] = [
    // Silence, at every stage of a form.
    [headOf('Content-Length: 1000')],
    [chunked + chunk('--b\r\nContent-Disp')],
    [chunked + chunk(script.slice(0, -6))],
    [chunked + chunk(script)],
    // A boundary that never comes: before the first part, in its head, in a file, in stdin, after the last.
    [chunked, chunk('x'.repeat(1000))],
    [chunked + chunk('--b\r\nA: '), chunk('x'.repeat(1000))],
    [chunked + chunk(script.slice(0, -6)), chunk('x'.repeat(1000))],
    [chunked + chunk(part('stdin', '', 'in').slice(0, -2)), chunk('x'.repeat(1000))],
    [chunked + chunk(`${script}--b--\r\n`), chunk('x'.repeat(1000))],
  ];
  const clients = await Promise.all(ends.map(async () => dial(t, address)));
  const answers = await Promise.all(
    ends.map(async ([begin, more], index) => {
      const client = clients[index]!;
      client.socket.write(begin);
      return more === undefined ? client.ended : trickle(client, more);
    }),
  );
  for (const answer of answers) expectRefusal(t, answer, 408, 'the complete request did not arrive in time');
  await until('their connections are closed', () => heldByServer(clients) === 0);
  await expectNothingLeft(t);
});

await t.test('who never stops sending, as fast as it is read, is cut off too', async (t) => {
  const client = await dial(t, address);
  const { socket, ended } = client;
  const text = chunk('x'.repeat(16 * 1024));
  const more = (): void => {
    while (socket.writable && socket.write(text));
  };
  socket.on('drain', more).write(chunked);
  more();
  // What it has not read when the connection is reset is lost to it.
  t.match(await ended, /^$|^HTTP\/1\.1 408 /);
  await until('the connection is closed', () => heldByServer([client]) === 0);
  await expectNothingLeft(t);
});

/** Without a script: there is nothing to be run. */
async function sendInput(bytes: number): Promise<Response> {
  const form = new FormData();
  form.append('stdin', new Blob(['x'.repeat(bytes)]), 'in.txt');
  const answer = await fetch(`${address}/execute`, { method: 'POST', body: form });
  await answer.text();
  return answer;
}

await t.test('uploads that are broken off give their bytes back', async (t) => {
  const begun = chunked + chunk(part('stdin', 'x'.repeat(2 * mib - 1000), 'in').slice(0, -2));
  for (let round = 0; round < 3; round += 1) {
    const clients = await Promise.all([1, 2].map(async () => dial(t, address)));
    for (const { socket } of clients) socket.write(begun);
    // Before that, what asks for room might take it from them.
    await until('both have arrived', () => isAllRead(clients));
    await until('there is no room for another', async () => (await sendInput(1)).status === 503);
    for (const { socket } of clients) socket.destroy();
    await until('the server has let go', () => heldByServer(clients) === 0);
  }
  const answers = await Promise.all([1, 2].map(async () => sendInput(2 * mib - 1000)));
  t.same(
    answers.map(({ status }) => status),
    [400, 400],
    'there is room for two again',
  );
  await expectNothingLeft(t);
});

const wrongIds = [
  '0',
  '-1',
  'null',
  '__proto__',
  'constructor',
  'a'.repeat(22),
  '%00',
  '%2e%2e%2fresult',
  '..%5c',
  '%E2%9C%93',
  "'%20or%201=1",
  '{id}',
  '%7Bid%7D',
  'a'.repeat(10_000),
];

await t.test('ids of every wrong form are unknown, in the shape of their surface', async (t) => {
  const { task, result, cleanup } = surfacesOf(address);
  for (const id of wrongIds) {
    const said = id.slice(0, 30);
    t.match(
      await task(id),
      { status: 404, body: { status: 'failure', results: [], error: /^there is no such task/ } },
      said,
    );
    for (const answer of [await result(id), await cleanup(id)]) {
      t.equal(answer.status, 404, said);
      t.same(answer.body, { error: 'there is no such session, or its logs are no longer kept' });
    }
  }
  for (const path of ['/result/%ff', '/result/', '/result', '/cleanup/%', '/result/a/b']) {
    const answer = await fetch(`${address}${path}`);
    t.ok([400, 404, 405].includes(answer.status), `${path}: ${answer.status}`);
    t.same(Object.keys((await answer.json()) as object), ['error'], path);
  }
  t.match(await task('%ff'), { status: 400, body: { status: 'failure', error: 'the path is not a valid URL' } });
  await expectNothingLeft(t);
});

await t.test('waits of every wrong form are refused', async (t) => {
  const { task } = surfacesOf(address);
  for (const wait of ['-1', '-0.001', '1e9', '30.001', 'Infinity', 'NaN', '', '1s', '1,5', '%00', 'true']) {
    const { status, body } = await task('x', `?wait=${wait}`);
    t.equal(status, 400, wait);
    t.match(
      body,
      { status: 'failure', results: [], error: /^wait must be (?:a number|at (?:least 0|most 30) s)$/ },
      wait,
    );
  }
  for (const query of ['?wait=1&wait=2', '?wait[]=1', '?Wait=1']) {
    t.equal((await task('x', query)).status, 400, query);
  }
  t.equal((await task('x', '?wait=30')).status, 404, 'who asks for what is not there need not wait');
  await expectNothingLeft(t);
});

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
  t.equal(server.log(), '');
});
