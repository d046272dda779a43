// Requests of every kind against a real server: each gets an answer that the contract has for it.

import { once } from 'node:events';
import { connect } from 'node:net';
import * as fc from 'fast-check';
import type { TestServer } from '../support/server.ts';

const statuses = new Set([200, 400, 404, 405, 408, 413, 415, 431, 503]);

const valid = { code: Buffer.from('print(input())').toString('base64'), tests: [{ in: 'a\n', expected_out: 'a\n' }] };
const fields = [
  'code',
  'tests',
  'language',
  'time_limit',
  'memory_limit',
  'checker',
  'stop_on_failure',
  'attempt_id',
  'verbose',
];

const odd = fc.oneof(
  fc.jsonValue(),
  fc.constantFrom<unknown>(0, -1, 1e308, 5e-324, '', '7', [], {}, null, true, '__proto__', '\u0000', 'a'.repeat(1000)),
  fc.string({ unit: 'binary', maxLength: 20 }),
);
const name = fc.oneof(fc.constantFrom(...fields, '__proto__', 'constructor', 'toString', 'Code', 'code '), fc.string());

const changedSubmission = fc
  .tuple(fc.dictionary(name, odd, { maxKeys: 3, noNullPrototype: true }), fc.subarray(['code', 'tests']))
  .map(([changes, kept]) =>
    JSON.stringify({ ...valid, ...Object.fromEntries(kept.map((key) => [key, valid[key as 'code']])), ...changes }),
  );
const oddTest = fc
  .array(fc.dictionary(fc.constantFrom('in', 'expected_out', 'out', ''), odd, { maxKeys: 3, noNullPrototype: true }), {
    maxLength: 3,
  })
  .map((tests) => JSON.stringify({ ...valid, tests }));
const damaged = fc.tuple(changedSubmission, fc.nat(), fc.uint8Array({ maxLength: 5 })).map(([json, at, bytes]) => {
  const whole = Buffer.from(json);
  const place = at % (whole.length + 1);
  return Buffer.concat([whole.subarray(0, place), bytes, whole.subarray(place + bytes.length)]);
});
const deep = fc.integer({ min: 1, max: 20_000 }).map((depth) => `{"code":${'['.repeat(depth)}`);
const body = fc.oneof(
  changedSubmission,
  oddTest,
  damaged,
  deep,
  fc.json(),
  fc.uint8Array().map((bytes) => Buffer.from(bytes)),
);

const request = fc.record({
  method: fc.oneof(
    { arbitrary: fc.constant('POST'), weight: 6 },
    { arbitrary: fc.constantFrom('PUT', 'DELETE', 'PATCH'), weight: 1 },
  ),
  path: fc.oneof(
    { arbitrary: fc.constant('/run_code'), weight: 8 },
    {
      arbitrary: fc.constantFrom('/healthz', '/', '/run_code/', '/RUN_CODE', '/run_code?x=1', '/%00', '/../run_code'),
      weight: 1,
    },
    { arbitrary: fc.webPath(), weight: 1 },
  ),
  type: fc.oneof(
    { arbitrary: fc.constant('application/json'), weight: 6 },
    {
      arbitrary: fc.constantFrom(
        'text/plain',
        'application/json; charset=utf-16',
        'application/xml',
        'x',
        'application/json;charset="utf-8"',
      ),
      weight: 1,
    },
  ),
  body,
});

interface Envelope {
  readonly status?: unknown;
  readonly results?: unknown;
  readonly error?: unknown;
}

/** Where errors have the shape of the playground and of sessions: `{ "error": … }`. */
const hasPlainErrors = (path: string): boolean => /^\/(?:p|api|execute|result|cleanup|prewarm)(?:[/?]|$)/.test(path);

function checkAnswer(path: string, status: number, text: string): void {
  if (!statuses.has(status)) throw new Error(`status ${status}: ${text.slice(0, 300)}`);
  const answer = JSON.parse(text) as Envelope;
  if (status === 200) return;
  const keys = Object.keys(answer).toSorted().join();
  if (hasPlainErrors(path) && /^(?:detail,)?error$/.test(keys) && typeof answer.error === 'string') return;
  const isEnvelope = keys === 'error,results,status' && answer.status === 'failure' && Array.isArray(answer.results);
  if (!isEnvelope || typeof answer.error !== 'string' || answer.error === '')
    throw new Error(`${status}: ${text.slice(0, 300)}`);
}

/** Well-formed HTTP around anything. Rejects with the smallest request that is answered wrongly, and the seed. */
export async function fuzzRequests(server: TestServer, options: { seed: number; runs: number }): Promise<void> {
  await fc.assert(
    fc.asyncProperty(request, async ({ method, path, type, body: content }) => {
      const url = `${server.address}${path.startsWith('/') ? path : `/${path}`}`;
      const init = { method, headers: { 'content-type': type }, body: Buffer.from(content) };
      const response = await fetch(url, init);
      checkAnswer(path, response.status, await response.text());
    }),
    { seed: options.seed, numRuns: options.runs, interruptAfterTimeLimit: 600_000 },
  );
}

/** A request that never comes whole is given up before (REQUEST_TIMEOUT). */
const hangMs = 10_000;

const head = 'POST /run_code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\n';
const line = fc.constantFrom(
  'Content-Length: 5\r\n',
  'Content-Length: -1\r\n',
  'Content-Length: 5\r\nContent-Length: 6\r\n',
  'Transfer-Encoding: chunked\r\n',
  'Transfer-Encoding: chunked\r\nContent-Length: 3\r\n',
  'Transfer-Encoding: x\r\n',
  'Expect: 100-continue\r\n',
  'Expect: nothing\r\n',
  'Connection: close\r\n',
  'Upgrade: websocket\r\nConnection: Upgrade\r\n',
  ' folded\r\n',
  'X: \u0000\r\n',
);
const rawBody = fc.constantFrom(
  '',
  '{}',
  '5\r\nhello\r\n0\r\n\r\n',
  'ffffffffff\r\n',
  '0\r\n\r\n',
  'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n',
);
export const rawConnection = fc.oneof(
  fc
    .tuple(fc.array(line, { maxLength: 3 }), rawBody)
    .map(([lines, rest]) => Buffer.from(`${head}${lines.join('')}\r\n${rest}`)),
  fc
    .tuple(fc.array(line, { maxLength: 3 }), fc.nat(200))
    .map(([lines, cut]) => Buffer.from(`${head}${lines.join('')}\r\n`).subarray(0, cut)),
  fc.uint8Array({ maxLength: 200 }).map((bytes) => Buffer.from(bytes)),
);

/** Bytes on a connection, HTTP or not: every answer's status is a documented one, and the connection comes to an end. */
export async function fuzzBytes(server: TestServer, options: { seed: number; runs: number }): Promise<void> {
  const port = Number(new URL(server.address).port);
  await fc.assert(
    fc.asyncProperty(rawConnection, async (bytes) => {
      const socket = connect({ port, host: '127.0.0.1' });
      let text = '';
      socket.setEncoding('latin1').on('data', (chunk: string) => (text += chunk));
      socket.on('error', () => undefined);
      await once(socket, 'connect');
      socket.end(bytes);
      await once(socket, 'close', { signal: AbortSignal.timeout(hangMs) });
      for (const [, status] of text.matchAll(/^HTTP\/1\.1 (\d{3})/gm)) {
        const number = Number(status);
        if (number !== 100 && number !== 417 && !statuses.has(number)) throw new Error(text.slice(0, 500));
      }
    }),
    { seed: options.seed, numRuns: options.runs, interruptAfterTimeLimit: 600_000 },
  );
}
