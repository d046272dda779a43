// What bad input gets from the real server: a 4xx in the envelope that names the place and the rule, or, where the input
// is odd but valid, the right verdict. After each one the server judges as before.

import { once } from 'node:events';
import { connect } from 'node:net';
import t, { type Test } from 'tap';
import { post, startServer, type Answer } from '../support/server.ts';

const maxBody = 1_000_000;
const server = await startServer({ MAX_CONTAINERS: '2', MAX_BODY: `${maxBody}B`, LOG_LEVEL: 'warn' });
t.teardown(() => server.stop());
const url = `${server.address}/run_code`;

const tests = [{ in: '2 3\n', expected_out: '5\n' }];
const code = Buffer.from('print(sum(map(int, input().split())))').toString('base64');
const good = { code, tests };

/** An honest submission is judged, and the server has logged no fault. */
async function stillJudges(t: Test): Promise<void> {
  const { status, body } = await post(url, JSON.stringify(good));
  t.equal(status, 200, 'the server still judges');
  t.equal(body.status, 'success', String(body.error));
  t.equal(server.log(), '', 'and has logged no fault');
}

function isRefused(t: Test, { status, headers, body }: Answer, expected: number, error: string | RegExp): void {
  t.equal(status, expected, String(body.error));
  t.match(headers.get('content-type'), /^application\/json/);
  t.ok(headers.get('x-request-id'));
  t.same(Object.keys(body), ['status', 'results', 'error'], 'the envelope');
  t.equal(body.status, 'failure');
  t.same(body.results, []);
  if (typeof error === 'string') t.equal(body.error, error);
  else t.match(body.error, error);
}

function encode(source: string | Uint8Array): string {
  return Buffer.from(source).toString('base64');
}

interface Refusal {
  readonly name: string;
  /** the body as it is sent; an object is a good submission with these fields put in its place */
  readonly body: string | Readonly<Record<string, unknown>>;
  readonly status?: number;
  readonly error: string | RegExp;
}

const deep = (levels: number) => `${'['.repeat(levels)}${']'.repeat(levels)}`;
const manyTests = (count: number) =>
  Array.from({ length: count }, (_, n) => ({ in: `${n} 1\n`, expected_out: `${n + 1}\n` }));

const refusals: readonly Refusal[] = [
  {
    name: 'a body that is not JSON',
    body: 'code=print(1)',
    error: /^the body is not valid JSON: line 1, column \d+: /,
  },
  {
    name: 'truncated JSON',
    body: JSON.stringify(good).slice(0, -5),
    error: /^the body is not valid JSON: line 1, column \d+: /,
  },
  {
    name: 'two JSON values',
    body: `${JSON.stringify(good)}{}`,
    error: /^the body is not valid JSON: line 1, column \d+: /,
  },
  { name: 'an empty body', body: '', error: /^the body is empty/ },
  { name: 'null', body: 'null', error: 'the body must be an object' },
  { name: 'an array', body: '[]', error: 'the body must be an object' },
  { name: 'a number', body: '1e999', error: 'the body must be an object' },
  { name: 'no code', body: { code: undefined }, error: 'code is required' },
  { name: 'no tests', body: { tests: undefined }, error: 'tests is required' },
  { name: 'code that is not a string', body: { code: 7 }, error: 'code must be a string' },
  { name: 'empty code', body: { code: '' }, error: 'code must not be empty' },
  { name: 'base64 with blanks', body: { code: 'cHJp bnQo MSk=' }, error: /^code must be base64 / },
  { name: 'base64 with line breaks', body: { code: 'cHJpbnQoMSk\n=' }, error: /^code must be base64 / },
  {
    name: 'base64url',
    body: { code: Buffer.from('#\xff\xfe\xfd\xfb~~~???').toString('base64url') },
    error: /^code must be base64 /,
  },
  { name: 'base64 without its padding', body: { code: 'cHJpbnQoMSk' }, error: /^code must be base64 / },
  { name: 'base64 with too much padding', body: { code: 'cHJpbnQoMSk==' }, error: /^code must be base64 / },
  { name: 'base64 with bits left over', body: { code: 'cHJpbnQoMSl=' }, error: /^code must be base64 / },
  { name: 'plain source in place of base64', body: { code: 'print(1)' }, error: /^code must be base64 / },
  {
    name: 'code of 256 KiB and one byte',
    body: { code: Buffer.alloc(262_145, '#').toString('base64') },
    status: 413,
    error: 'code must be at most 256 KiB when decoded (MAX_CODE)',
  },
  { name: 'tests: []', body: { tests: [] }, error: 'tests must have at least 1 entry' },
  {
    name: '1,001 tests',
    body: { tests: manyTests(1001) },
    status: 413,
    error: 'tests must have at most 1000 entries (MAX_TESTS)',
  },
  { name: 'tests that are an object', body: { tests: {} }, error: 'tests must be an array' },
  { name: 'a test that is null', body: { tests: [...tests, null] }, error: 'test 2 of 2 must be an object' },
  { name: 'a test without in', body: { tests: [{ expected_out: '' }] }, error: 'test 1 of 1: in is required' },
  {
    name: 'a test without expected_out',
    body: { tests: [{ in: '' }] },
    error: 'test 1 of 1: expected_out is required',
  },
  {
    name: 'an input that is a number',
    body: { tests: [...tests, { in: 5, expected_out: '' }] },
    error: 'test 2 of 2: in must be a string',
  },
  { name: 'an unknown field', body: { timelimit: 1 }, error: 'unknown field: timelimit' },
  {
    name: 'an unknown field of a test',
    body: { tests: [{ ...tests[0], out: '' }] },
    error: 'test 1 of 1: unknown field: out',
  },
  { name: 'a time limit of 0', body: { time_limit: 0 }, error: 'time_limit must be greater than 0 s' },
  { name: 'a negative time limit', body: { time_limit: -1 }, error: 'time_limit must be greater than 0 s' },
  {
    name: 'a time limit of 1e308',
    body: { time_limit: 1e308 },
    error: 'time_limit must be at most 10 s (MAX_TIMEOUT)',
  },
  { name: 'a time limit that is a string', body: { time_limit: '1' }, error: 'time_limit must be a number' },
  { name: 'a time limit of null', body: { time_limit: null }, error: 'time_limit must be a number' },
  {
    name: 'a time limit a little over the maximum',
    body: { time_limit: 10.001 },
    error: 'time_limit must be at most 10 s (MAX_TIMEOUT)',
  },
  { name: 'a memory limit of 15', body: { memory_limit: 15 }, error: 'memory_limit must be at least 16 MiB' },
  {
    name: 'a memory limit of 513',
    body: { memory_limit: 513 },
    error: 'memory_limit must be at most 512 MiB (MAX_MEMORY)',
  },
  { name: 'an unknown language', body: { language: 'brainfuck' }, error: /^language must be one of: python/ },
  { name: 'the name of a method as the language', body: { language: 'toString' }, error: /^language must be one of/ },
  { name: 'an unknown checker', body: { checker: 'fuzzy' }, error: /^checker must be "lines", "exact", "tokens" or / },
  {
    name: 'a float checker with a negative tolerance',
    body: { checker: { type: 'float', absolute: -1 } },
    error: 'checker/absolute must be at least 0',
  },
  {
    name: 'a float checker with an unknown field',
    body: { checker: { type: 'float', abs: 1 } },
    error: 'unknown field: checker/abs',
  },
  { name: 'an attempt_id that is a number', body: { attempt_id: 7 }, error: 'attempt_id must be a string' },
  { name: 'verbose that is a string', body: { verbose: 'true' }, error: 'verbose must be a boolean' },
  {
    name: 'stop_on_failure that is a number',
    body: { stop_on_failure: 1 },
    error: 'stop_on_failure must be a boolean',
  },
  {
    name: 'a lone surrogate in an input',
    body: `{"code":"${code}","tests":[{"in":"\\ud800","expected_out":""}]}`,
    error: /^test 1 of 1: in must be Unicode text/,
  },
  {
    name: 'a lone surrogate in an expected output',
    body: `{"code":"${code}","tests":[{"in":"","expected_out":"a\\udfffb"}]}`,
    error: /^test 1 of 1: expected_out must be Unicode text/,
  },
  {
    name: 'a lone surrogate in a field’s name',
    body: `{"\\ud800":1,"code":"${code}","tests":[]}`,
    error: /^unknown field: /,
  },
  {
    name: 'deep nesting in a field',
    body: `{"code":"${code}","tests":${deep(100)}}`,
    error: /nested deeper than \d+ levels$/,
  },
  { name: 'nesting as deep as the body is long', body: '['.repeat(900_000), error: /nested deeper than \d+ levels$/ },
  {
    name: 'a __proto__ key',
    body: `{"code":"${code}","tests":[],"__proto__":{"verbose":true}}`,
    error: 'unknown field: __proto__; tests must have at least 1 entry',
  },
  {
    name: 'a __proto__ key in a test',
    body: `{"code":"${code}","tests":[{"in":"","expected_out":"","__proto__":{}}]}`,
    error: 'test 1 of 1: unknown field: __proto__',
  },
  {
    name: 'a __proto__ in place of the fields',
    body: `{"__proto__":${JSON.stringify(good)}}`,
    error: 'unknown field: __proto__; code is required; tests is required',
  },
  {
    name: 'a constructor key',
    body: `{"code":"${code}","tests":[],"constructor":{"prototype":{}}}`,
    error: 'unknown field: constructor; tests must have at least 1 entry',
  },
  {
    name: 'a flood of values',
    body: `{"code":"","tests":[${'0,'.repeat(400_000)}0]}`,
    status: 413,
    error: 'the body holds too many values',
  },
  {
    name: 'a body over the limit',
    body: JSON.stringify({ ...good, attempt_id: 'x'.repeat(maxBody) }),
    status: 413,
    error: /^the body must be at most /,
  },
];

await t.test('refused, with the place and the rule', async (t) => {
  for (const { name, body, status = 400, error } of refusals) {
    await t.test(name, async (t) => {
      const text = typeof body === 'string' ? body : JSON.stringify({ ...good, ...body });
      isRefused(t, await post(url, text), status, error);
    });
  }
  await stillJudges(t);
});

async function send(init: RequestInit & { duplex?: 'half' }, path = '/run_code'): Promise<Answer> {
  const response = await fetch(`${server.address}${path}`, init);
  return { status: response.status, headers: response.headers, body: (await response.json()) as Answer['body'] };
}

await t.test('a body that is not UTF-8', async (t) => {
  const headers = { 'content-type': 'application/json' };
  const bytes = Buffer.from(JSON.stringify({ ...good, attempt_id: 'caf\xe9' }), 'latin1');
  isRefused(t, await send({ method: 'POST', headers, body: bytes }), 400, 'the body is not valid UTF-8');
  const wide = Buffer.from(JSON.stringify(good), 'utf16le');
  isRefused(
    t,
    await send({ method: 'POST', headers, body: wide }),
    400,
    /^the body is not valid (?:UTF-8$|JSON: line 1, column \d+: unexpected )/,
  );
  await stillJudges(t);
});

await t.test('a body over the limit that is sent in chunks, without its length', async (t) => {
  const headers = { 'content-type': 'application/json' };
  let left = 3 * maxBody;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      controller.enqueue(Buffer.alloc(100_000, ' '));
      left -= 100_000;
      if (left <= 0) controller.close();
    },
  });
  isRefused(t, await send({ method: 'POST', headers, body, duplex: 'half' }), 413, /^the body must be at most /);
  await stillJudges(t);
});

await t.test('a good body that is sent in chunks is judged', async (t) => {
  const pieces = JSON.stringify(good).match(/.{1,10}/gs)!;
  const body = new ReadableStream<Uint8Array>({
    pull(controller) {
      const piece = pieces.shift();
      if (piece === undefined) controller.close();
      else controller.enqueue(Buffer.from(piece));
    },
  });
  const answer = await send({ method: 'POST', headers: { 'content-type': 'application/json' }, body, duplex: 'half' });
  t.equal(answer.body.status, 'success', String(answer.body.error));
});

await t.test('another media type, another charset, a compressed body', async (t) => {
  const body = JSON.stringify(good);
  for (const headers of [
    { 'content-type': 'text/plain' },
    { 'content-type': 'application/x-www-form-urlencoded' },
    { 'content-type': 'application/json; charset=iso-8859-1' },
    { 'content-type': 'nonsense' },
    { 'content-type': 'application/json', 'content-encoding': 'gzip' },
  ]) {
    isRefused(t, await send({ method: 'POST', headers, body }), 415, /^the (?:content-type|body) must /);
  }
  const none = await send({ method: 'POST', body: Buffer.from(body) });
  isRefused(t, none, 415, /^the content-type must /);
  const usual = await send({ method: 'POST', headers: { 'content-type': 'Application/JSON; charset="UTF-8"' }, body });
  t.equal(usual.body.status, 'success');
  await stillJudges(t);
});

await t.test('unknown routes and other methods', async (t) => {
  isRefused(t, await send({}, '/x'), 404, 'no such route');
  isRefused(
    t,
    await send({ method: 'POST', body: '{}' }, '/'),
    405,
    'this route does not support POST, only GET, HEAD',
  );
  isRefused(t, await send({ method: 'POST', body: '{}' }, '/run_code/x'), 404, 'no such route');
  isRefused(t, await send({}, '/%zz'), 400, 'the path is not a valid URL');
  for (const method of ['GET', 'PUT', 'DELETE', 'PATCH', 'OPTIONS']) {
    const answer = await send({ method });
    isRefused(t, answer, 405, `this route does not support ${method}, only POST`);
    t.equal(answer.headers.get('allow'), 'POST');
  }
  const answer = await send({ method: 'POST' }, '/healthz');
  isRefused(t, answer, 405, /^this route does not support POST/);
  t.match(answer.headers.get('allow'), /\bGET\b/);
  await stillJudges(t);
});

await t.test('bytes that are not HTTP', async (t) => {
  const { port } = new URL(server.address);
  for (const bytes of ['\0\x01\x02\x03\r\n\r\n', 'GET\r\n\r\n', `GET / HTTP/1.1\r\nx: ${'y'.repeat(20_000)}\r\n\r\n`]) {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    let text = '';
    socket.setEncoding('utf8').on('data', (chunk: string) => (text += chunk));
    socket.write(bytes);
    await once(socket, 'close');
    t.match(text, /^HTTP\/1\.1 4\d\d /);
    const body = JSON.parse(text.slice(text.indexOf('\r\n\r\n') + 4)) as Record<string, unknown>;
    t.match(body, { status: 'failure', results: [], error: String });
  }
  await stillJudges(t);
});

await t.test('odd but valid: judged as it is', async (t) => {
  const odd: readonly [name: string, body: Record<string, unknown> | string, status: string, error: RegExp | null][] = [
    // All of them run in tests/integration/input-output.test.ts.
    [
      '1,000 tests',
      { code: encode('1 / 0'), tests: manyTests(1000), stop_on_failure: true },
      'failure',
      /^test 1 of 1000: runtime error/,
    ],
    ['code of NULs', { code: encode(Buffer.alloc(100)) }, 'failure', /^compilation error: /],
    ['code that is not UTF-8', { code: encode(Buffer.from([0xff, 0xfe, 0x80])) }, 'failure', /^compilation error: /],
    ['a single byte of code', { code: encode('\n'), tests: [{ in: '', expected_out: '' }] }, 'success', null],
    [
      'code of 64 KiB',
      { code: encode(`print(sum(map(int, input().split())))#${'x'.repeat(65_536 - 38)}`) },
      'success',
      null,
    ],
    ['the largest limits', { time_limit: 10, memory_limit: 512 }, 'success', null],
    ['limits with fractions', { time_limit: 2.5, memory_limit: 64.5 }, 'success', null],
    [
      'a time limit too short for anything',
      { time_limit: 1e-300 },
      'failure',
      /^test 1 of 1: time limit exceeded: 0.001 s$/,
    ],
    ['the smallest memory limit', { memory_limit: 16 }, 'success', null],
    ['an empty attempt_id', { attempt_id: '' }, 'success', null],
    ['a byte order mark before the body', `\uFEFF${JSON.stringify(good)}`, 'success', null],
    ['blanks around the body', ` \n\t${JSON.stringify(good)}\r\n `, 'success', null],
    [
      'a field that is there twice: the last one counts',
      `{"code":"!","code":"${code}","tests":${JSON.stringify(tests)}}`,
      'success',
      null,
    ],
    [
      'everything escaped',
      `{"\\u0063ode":"${code}","tests":[{"in":"\\u0032 3","expected_out":"\\u0035"}]}`,
      'success',
      null,
    ],
    [
      'a line separator and a null character in the input',
      {
        code: encode('import sys\nprint(len(sys.stdin.read()))'),
        tests: [{ in: '\0\u2028\u{1F600}', expected_out: '3' }],
      },
      'success',
      null,
    ],
    ['a checker with no tolerance at all', { checker: { type: 'float' } }, 'success', null],
    ['tolerances of 1e308', { checker: { type: 'float', absolute: 1e308, relative: 1e308 } }, 'success', null],
  ];
  for (const [name, body, status, error] of odd) {
    const text = typeof body === 'string' ? body : JSON.stringify({ ...good, ...body });
    const answer = await post(url, text);
    t.equal(answer.status, 200, `${name}: ${answer.body.error}`);
    t.equal(answer.body.status, status, `${name}: ${answer.body.error}`);
    if (error !== null) t.match(answer.body.error, error, name);
  }
  await stillJudges(t);
});
