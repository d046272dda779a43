// What only a real connection shows: sizes, malformed HTTP, and how long a connection is kept.

import { request } from 'node:http';
import { text } from 'node:stream/consumers';
import type { AddressInfo } from 'node:net';
import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { appUnderTest, bodyWith, judgementOf } from './app-under-test.ts';
import { listen, rawClient, requestText } from './raw-client.ts';

const mebibyte = 1_048_576;
const body = JSON.stringify(bodyWith());
const envelope = (error: string): string => JSON.stringify({ status: 'failure', results: [], error });

/** Sends all parts, however long that takes, and only then looks at the answer: as many clients do. */
async function post(
  { port, address }: AddressInfo,
  parts: readonly string[],
  headers: Record<string, string | number>,
) {
  const sent = request({ port, host: address, method: 'POST', path: '/run_code', headers });
  const answer = new Promise<{ status: number | undefined; body: string }>((resolve, reject) => {
    sent.once('error', reject);
    sent.once('response', (response) => {
      text(response).then((answered) => resolve({ status: response.statusCode, body: answered }), reject);
    });
  });
  for (const part of parts) {
    await new Promise<void>((resolve, reject) => sent.write(part, (error) => (error ? reject(error) : resolve())));
  }
  sent.end();
  return answer;
}

const json = { 'content-type': 'application/json' };

t.test(
  'a body over the limit is refused whether its length is announced or not, and the client reads why',
  async (t) => {
    const under = appUnderTest(t, { env: { MAX_BODY: '1MB' } });
    const address = await listen(under);
    const parts = Array.from({ length: 8 }, () => ' '.repeat(mebibyte));
    const refused = { status: 413, body: envelope('the body must be at most 1 MiB (MAX_BODY)') };
    t.strictSame(await post(address, parts, { ...json, 'content-length': 8 * mebibyte }), refused);
    t.strictSame(await post(address, parts, { ...json, 'transfer-encoding': 'chunked' }), refused);
    t.strictSame(await post(address, parts, { ...json, 'transfer-encoding': 'chunked', connection: 'close' }), refused);
    t.strictSame(under.submissions, []);
  },
);

t.test('a body sent in chunks is read whole, also when a character is cut in two', async (t) => {
  const under = appUnderTest(t);
  const { socket, receives } = await rawClient(t, await listen(under));
  const bytes = Buffer.from(JSON.stringify(bodyWith({ attempt_id: 'я' })));
  const cut = bytes.indexOf('я') + 1;
  socket.write(
    'POST /run_code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\n',
  );
  for (const part of [bytes.subarray(0, cut), bytes.subarray(cut)]) {
    socket.write(`${part.length.toString(16)}\r\n`);
    socket.write(part);
    await new Promise<void>((resolve) => socket.write('\r\n', () => resolve()));
  }
  socket.write('0\r\n\r\n');
  t.match(await receives(/attempt_id[^]*}$/), /"attempt_id":"я"/);
});

t.test('a connection goes on after a refusal', async (t) => {
  const under = appUnderTest(t, { env: { MAX_BODY: '1MB' } });
  const { socket, receives } = await rawClient(t, await listen(under));
  socket.write(requestText(' '.repeat(2 * mebibyte)));
  await receives(/413 Payload Too Large[^]*}$/);
  socket.write(requestText('{'));
  await receives(/413[^]*400 Bad Request[^]*}$/);
  socket.write(requestText(body).replace('/run_code', '/nowhere'));
  await receives(/413[^]*400[^]*404 Not Found[^]*}$/);
  socket.write(requestText(body));
  t.match(await receives(/"success"/), /413[^]*400[^]*404[^]*200 OK/);
});

t.test('who asks for the connection to be closed has it closed after a refusal too', async (t) => {
  const address = await listen(appUnderTest(t));
  for (const options of [{ headers: ['Connection: close'] }, { version: '1.0' }]) {
    const client = await rawClient(t, address);
    client.socket.write(requestText('no JSON', options));
    t.match(await client.ended, /^HTTP\/1\.1 400 [^]*connection: close\r\n/i);
  }
});

t.test('an answer of many megabytes arrives whole', async (t) => {
  const address = await listen(appUnderTest(t, { env: { MAX_OUTPUT: '12MB' } }));
  const output = 'я\n'.repeat(4 * mebibyte);
  const tests = [{ in: '', expected_out: output }];
  const answer = await post(address, [JSON.stringify(bodyWith({ tests }))], json);
  t.equal(answer.status, 200);
  const { results } = JSON.parse(answer.body);
  t.ok(results[0].output === output && results[0].test.expected_out === output);
});

t.test('what is not HTTP gets the envelope too, and an end', async (t) => {
  const address = await listen(appUnderTest(t));
  const notHttp = 'the request is not valid HTTP';
  const cases: [sent: string, status: string, error: string][] = [
    ['hello\r\n\r\n', '400 Bad Request', notHttp],
    ['GET /livez HTTP/1.1\r\nHost: localhost\r\nbad header\r\n\r\n', '400 Bad Request', notHttp],
    ['GET /livez HTTP/1.1\r\n\r\n', '400 Bad Request', 'the request has no Host header'],
    [
      `GET /livez HTTP/1.1\r\nHost: localhost\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`,
      '431 Request Header Fields Too Large',
      'the header fields are too large',
    ],
    [requestText(body, { headers: ['Transfer-Encoding: chunked'] }), '400 Bad Request', notHttp],
  ];
  for (const [sent, status, error] of cases) {
    const { socket, ended } = await rawClient(t, address);
    socket.end(sent);
    const answer = await ended;
    t.ok(answer.startsWith(`HTTP/1.1 ${status}\r\n`), answer.slice(0, 60));
    t.ok(answer.endsWith(`\r\n\r\n${envelope(error)}`), answer.slice(-100));
    t.match(answer, /\r\nx-request-id: [\da-f-]{36}\r\n/);
    t.match(answer, new RegExp(`\r\ncontent-length: ${envelope(error).length}\r\n`));
  }
});

t.test('a request that does not arrive in time gets the envelope', async (t) => {
  const { app } = appUnderTest(t);
  const address = await listen({ app, submissions: [], log: [], answered: [] });
  app.server.once('connection', (socket) => {
    // as Node's own check of all connections does
    socket.once('data', () => {
      app.server.emit('clientError', Object.assign(new Error('timeout'), { code: 'ERR_HTTP_REQUEST_TIMEOUT' }), socket);
    });
  });
  const { socket, ended } = await rawClient(t, address);
  socket.write('POST /run_code HTTP/1.1\r\n');
  const answer = await ended;
  t.ok(answer.startsWith('HTTP/1.1 408 Request Timeout\r\n'), answer);
  t.ok(answer.endsWith(envelope('the complete request did not arrive in time')), answer);
});

t.test(
  'slow requests are cut, idle connections are kept longer than a load balancer keeps them, held answers for ever',
  async (t) => {
    const { app } = appUnderTest(t);
    const { headersTimeout, requestTimeout, keepAliveTimeout, timeout } = app.server;
    t.strictSame(
      { headersTimeout, requestTimeout, keepAliveTimeout, timeout },
      {
        headersTimeout: 20_000,
        requestTimeout: 60_000,
        keepAliveTimeout: 65_000,
        timeout: 0,
      },
    );
  },
);

t.test('expectations are met or passed over', async (t) => {
  const { socket, receives, ended } = await rawClient(t, await listen(appUnderTest(t)));
  const [head = '', ...rest] = requestText(body, { headers: ['Expect: 100-continue'] }).split('\r\n\r\n');
  socket.write(`${head}\r\n\r\n`);
  await receives(/^HTTP\/1\.1 100 Continue\r\n\r\n$/);
  socket.write(rest.join('\r\n\r\n'));
  await receives(/200 OK[^]*}$/);
  socket.write(requestText(body, { headers: ['Expect: a miracle', 'Connection: close'] }));
  t.match(await ended, /200 OK[^]*200 OK[^]*"success"/);
});

t.test('a server that drains ends its connections with their answers', async (t) => {
  let draining = false;
  const under = appUnderTest(t, {
    slots: {
      counts: () => ({ running: 0, waiting: 0, waitingBytes: 0 }),
      isDraining: () => draining,
      refusal: () => (draining ? new JudgeError('draining', 'the server is shutting down') : undefined),
      longestWaitMs: () => 0,
      waitingOf: () => ({ count: 0, bytes: 0 }),
    },
    judge: async (submission) => {
      draining = true;
      return judgementOf(submission);
    },
  });
  const address = await listen(under);
  const [running, late] = [await rawClient(t, address), await rawClient(t, address)];
  running.socket.write(requestText(body));
  t.match(await running.ended, /200 OK[^]*connection: close[^]*"success"/);
  late.socket.write(requestText(body));
  t.match(await late.ended, /503 Service Unavailable[^]*connection: close[^]*"the server is shutting down"/);
});

t.test('a request that is on its way when the server closes gets the envelope', async (t) => {
  const slots = {
    counts: () => ({ running: 0, waiting: 0, waitingBytes: 0 }),
    isDraining: () => true,
    refusal: () => new JudgeError('draining', 'the server is shutting down'),
    longestWaitMs: () => 0,
    waitingOf: () => ({ count: 0, bytes: 0 }),
  };
  const under = appUnderTest(t, { slots });
  const address = await listen(under);
  const begun = Promise.withResolvers<void>();
  under.app.server.once('connection', (connection) => connection.once('data', () => begun.resolve()));
  const { socket, ended } = await rawClient(t, address);
  socket.write('POST /run_code HTTP/1.1\r\n');
  await begun.promise;
  const closed = under.app.close();
  socket.write('Host: localhost\r\n\r\n');
  const answer = await ended;
  t.match(answer, /503 Service Unavailable/);
  t.ok(answer.endsWith(envelope('the server is shutting down')), answer);
  socket.end();
  await closed;
});

t.test('a client that never finishes its request does not hold up the end of the server', async (t) => {
  const under = appUnderTest(t);
  const address = await listen(under);
  const begun = Promise.withResolvers<void>();
  under.app.server.once('connection', (connection) => connection.once('data', () => begun.resolve()));
  const { socket, ended } = await rawClient(t, address);
  socket.write('POST /run_code HTTP/1.1\r\n');
  await begun.promise;
  await under.app.close();
  t.equal(await ended, '');
});
