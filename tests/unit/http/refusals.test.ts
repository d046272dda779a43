// What bad input gets: the envelope, the status, and a text that names the place and the rule.

import t from 'tap';
import type { Test } from 'tap';
import { JudgeError, type ErrorCode } from '../../../src/errors.ts';
import { withVariants } from '../../../src/languages/catalogue.ts';
import { appUnderTest, base64, bodyWith, type AppUnderTest } from './app-under-test.ts';

const json = { 'content-type': 'application/json' };
const mebibyte = 1_048_576;
const testsOf = (count: number) => Array.from({ length: count }, () => ({ in: '', expected_out: '' }));

async function send({ app }: AppUnderTest, payload: string | Buffer, headers: Record<string, string> = json) {
  return app.inject({ method: 'POST', url: '/run_code', payload, headers });
}

type Answer = Awaited<ReturnType<typeof send>>;

function isRefusal(t: Test, response: Answer, status: number, error: string, what = error): void {
  t.strictSame(
    [response.statusCode, response.json<unknown>()],
    [status, { status: 'failure', results: [], error }],
    what.slice(0, 100),
  );
  t.equal(response.headers['content-type'], 'application/json; charset=utf-8');
  t.match(response.headers['x-request-id'], /^[\w-]{36}$/);
}

const refusal = (bytes: number) =>
  `test 2 of 2: expected_out has ${bytes} bytes, more than the output limit of 1000 bytes`;

t.test('a test whose expected output is larger than the output limit is refused, with both figures', async (t) => {
  const under = appUnderTest(t, { env: { MAX_OUTPUT: '1000B' } });
  const sent = async (expected: string, fields: Record<string, unknown> = {}) =>
    send(
      under,
      JSON.stringify(
        bodyWith({
          tests: [
            { in: '', expected_out: 'fits' },
            { in: '', expected_out: expected },
          ],
          ...fields,
        }),
      ),
    );
  isRefusal(t, await sent('x'.repeat(1001)), 400, refusal(1001));
  isRefusal(t, await sent('é'.repeat(501)), 400, refusal(1002));
  isRefusal(t, await sent('😀'.repeat(251)), 400, refusal(1004));
  isRefusal(t, await sent(`${'x'.repeat(1001)} \r\n`, { checker: 'tokens' }), 400, refusal(1001));
  isRefusal(t, await sent(`${'x'.repeat(1000)}\n`, { checker: 'exact' }), 400, refusal(1001));
  for (const fits of ['x'.repeat(1000), 'é'.repeat(500), `${'x'.repeat(1000)}\n`, `x${' \n'.repeat(1000)}`]) {
    t.equal((await sent(fits)).statusCode, 200, 'what no output has to hold does not count');
  }
  t.equal((await sent('x'.repeat(1000), { checker: 'exact' })).statusCode, 200);
  t.equal((await sent(`x${' '.repeat(2000)}y`, { checker: 'tokens' })).statusCode, 200);
});

t.test('a field that breaks its rule is named with the rule', async (t) => {
  const under = appUnderTest(t);
  const test = { in: '', expected_out: '' };
  const isBase64 = 'code must be base64 (RFC 4648: standard alphabet, padded, no white space)';
  const isChecker =
    'checker must be "lines", "exact", "tokens" or {"type": "float", "absolute": 1e-6, "relative": 1e-6}';
  const names = withVariants().map(({ name }) => name);
  const isLanguage = `language must be one of: ${names.join(', ')}; GET /languages has their other names`;
  const cases: [fields: Record<string, unknown>, error: string][] = [
    [{ code: undefined }, 'code is required'],
    [{ code: 5 }, 'code must be a string'],
    [{ code: null }, 'code must be a string'],
    [{ code: '' }, 'code must not be empty'],
    [{ code: 'cHJpbn Q=' }, isBase64],
    [{ code: 'cHJpbnQ=\n' }, isBase64],
    [{ code: 'cHJpbnQ' }, isBase64],
    [{ code: 'cHJpbnQ==' }, isBase64],
    [{ code: '_-8=' }, isBase64],
    [{ code: 'QR==' }, isBase64],
    [{ code: 'печать' }, isBase64],
    [{ code: '====' }, isBase64],
    [{ tests: undefined }, 'tests is required'],
    [{ tests: {} }, 'tests must be an array'],
    [{ tests: [] }, 'tests must have at least 1 entry'],
    [{ tests: [test, 'x'] }, 'test 2 of 2 must be an object'],
    [{ tests: [test, test, test, { in: 7, expected_out: '' }] }, 'test 4 of 4: in must be a string'],
    [{ tests: [{ in: '' }] }, 'test 1 of 1: expected_out is required'],
    [{ tests: [{ ...test, expected: '' }] }, 'test 1 of 1: unknown field: expected'],
    [{ language: 'cobol' }, isLanguage],
    [{ language: 'constructor' }, isLanguage],
    // What is not there is not put in the place of another.
    [{ language: 'pypy' }, isLanguage],
    [{ language: 'node22' }, isLanguage],
    [{ time_limit: 0 }, 'time_limit must be greater than 0 s'],
    [{ time_limit: -1 }, 'time_limit must be greater than 0 s'],
    [{ time_limit: 10.001 }, 'time_limit must be at most 10 s (MAX_TIMEOUT)'],
    [{ time_limit: 1e308 }, 'time_limit must be at most 10 s (MAX_TIMEOUT)'],
    [{ time_limit: '5' }, 'time_limit must be a number'],
    [{ time_limit: null }, 'time_limit must be a number'],
    [{ memory_limit: 15.9 }, 'memory_limit must be at least 16 MiB'],
    [{ memory_limit: 513 }, 'memory_limit must be at most 512 MiB (MAX_MEMORY)'],
    [{ memory_limit: '128MB' }, 'memory_limit must be a number'],
    [{ checker: 'Lines' }, isChecker],
    [{ checker: 'float' }, isChecker],
    [{ checker: null }, isChecker],
    [{ checker: [] }, isChecker],
    [{ checker: {} }, isChecker],
    [{ checker: { type: 'lines' } }, isChecker],
    [{ checker: { type: 'float', absolute: '1' } }, 'checker/absolute must be a number'],
    [{ checker: { type: 'float', relative: -1 } }, 'checker/relative must be at least 0'],
    [{ checker: { type: 'float', epsilon: 1 } }, 'unknown field: checker/epsilon'],
    [{ stop_on_failure: 'true' }, 'stop_on_failure must be a boolean'],
    [{ attempt_id: 7 }, 'attempt_id must be a string'],
    [{ attempt_id: 'x'.repeat(257) }, 'attempt_id must have at most 256 characters'],
    [{ verbose: 1 }, 'verbose must be a boolean'],
    [{ timelimit: 1 }, 'unknown field: timelimit'],
    [{ 'a/b~c': 1 }, 'unknown field: a/b~c'],
    [{ constructor: 1 }, 'unknown field: constructor'],
    [{ toString: 1 }, 'unknown field: toString'],
    [{ ['x'.repeat(5000)]: 1 }, `unknown field: ${'x'.repeat(100)}…`],
  ];
  for (const [fields, error] of cases) {
    isRefusal(t, await send(under, JSON.stringify(bodyWith(fields))), 400, error, JSON.stringify(fields));
  }
  t.strictSame(under.submissions, []);
  t.strictSame(under.log, [], 'what clients do wrong is not logged');
});

t.test('a body that is not an object is refused', async (t) => {
  const under = appUnderTest(t);
  for (const body of ['[]', 'null', '1', '"x"', 'true']) {
    isRefusal(t, await send(under, body), 400, 'the body must be an object', body);
  }
});

const early = (text: string): string => `line 1, column ${text.length + 1}: it ends too early`;

t.test('a body that is not JSON is refused', async (t) => {
  const under = appUnderTest(t);
  const whole = JSON.stringify(bodyWith());
  const cases: [body: string, mistake: string][] = [
    ['{', early('{')],
    [whole.slice(0, -1), early(whole.slice(0, -1))],
    [whole.slice(0, 20), early(whole.slice(0, 20))],
    [`${whole}x`, `line 1, column ${whole.length + 1}: unexpected "x"`],
    ["{'code':1}", 'line 1, column 2: unexpected "\'"'],
    ['{"code":NaN}', 'line 1, column 9: unexpected "N"'],
    ['{\n "code": "a",\n}', 'line 3, column 1: unexpected "}"'],
    [String.raw`{"code":"\x41"}`, String.raw`line 1, column 10: unexpected "\\"`],
    ['{"a":"é\n"}', String.raw`line 1, column 8: unexpected "\n"`],
    ['\0', String.raw`line 1, column 1: unexpected "\u0000"`],
    ['<x/>', 'line 1, column 1: unexpected "<"'],
    ['"', early('"')],
    ['[1,01]', 'line 1, column 5: unexpected "1"'],
  ];
  for (const [body, mistake] of cases) {
    isRefusal(t, await send(under, body), 400, `the body is not valid JSON: ${mistake}`, body);
  }
  const long = `{"code":"${'x'.repeat(2 * mebibyte)}"`;
  isRefusal(
    t,
    await send(under, long),
    400,
    'the body is not valid JSON',
    'where it is wrong in a long body is not sought',
  );
});

t.test('all that is wrong with a body is told at once', async (t) => {
  const under = appUnderTest(t);
  const test = { in: '', expected_out: '' };
  const cases: [fields: Record<string, unknown>, error: string][] = [
    [
      { expected_output: '5', problem_id: 7, tests: [test, { in: 7, expected: '' }], time_limit: 11 },
      'unknown fields: expected_output, problem_id; test 2 of 2: unknown field: expected; ' +
        'test 2 of 2: in must be a string; test 2 of 2: expected_out is required; ' +
        'time_limit must be at most 10 s (MAX_TIMEOUT)',
    ],
    [
      { code: 'no base64', tests: [{ ...test, in: '\uD800' }], attempt_id: '\uDC00' },
      'code must be base64 (RFC 4648: standard alphabet, padded, no white space); ' +
        'attempt_id must be Unicode text, but it has a lone surrogate; ' +
        'test 1 of 1: in must be Unicode text, but it has a lone surrogate',
    ],
    [
      { tests: Array.from({ length: 1000 }, () => ({})) },
      `${[1, 2, 3, 4, 5].map((n) => `test ${n} of 1000: in is required; test ${n} of 1000: expected_out is required`).join('; ')}; and more`,
    ],
    [
      Object.fromEntries(Array.from({ length: 5000 }, (_, index) => [`x${index}`, index])),
      'unknown fields: x0, x1, x2, x3, x4, x5, x6, x7, x8, x9 and more',
    ],
    [
      { tests: testsOf(1001), verbose: 1 },
      'tests must have at most 1000 entries (MAX_TESTS); verbose must be a boolean',
    ],
  ];
  for (const [fields, error] of cases) isRefusal(t, await send(under, JSON.stringify(bodyWith(fields))), 400, error);
});

t.test('a query on a route that takes none is refused', async (t) => {
  const { app, submissions } = appUnderTest(t);
  for (const url of ['/run_code', '/api/run_code']) {
    const answer = await app.inject({ method: 'POST', url: `${url}?verbose=true&x`, payload: bodyWith() });
    isRefusal(t, answer, 400, 'unknown fields in the query: verbose, x', url);
  }
  const upload = await app.inject({ method: 'POST', url: '/execute?stdin=5' });
  t.equal(upload.statusCode, 400);
  t.same(upload.json(), { error: 'unknown field in the query: stdin' });
  t.same(submissions, []);
});

t.test('a number too large for JSON numbers is refused as what it is not', async (t) => {
  const body = JSON.stringify(bodyWith({ time_limit: 5 })).replace('"time_limit":5', '"time_limit":1e999');
  isRefusal(t, await send(appUnderTest(t), body), 400, 'time_limit must be a number');
});

t.test('an empty body is refused, with and without a content-type', async (t) => {
  const under = appUnderTest(t);
  isRefusal(t, await send(under, ''), 400, 'the body is empty, expected a JSON object');
  isRefusal(t, await under.app.inject({ method: 'POST', url: '/run_code' }), 400, 'the body must be an object');
});

t.test('a byte order mark before the body is read over', async (t) => {
  t.equal((await send(appUnderTest(t), `\uFEFF${JSON.stringify(bodyWith())}`)).statusCode, 200);
});

t.test('bytes that are not UTF-8 are refused, wherever they are', async (t) => {
  const under = appUnderTest(t);
  const body = Buffer.from(JSON.stringify(bodyWith({ attempt_id: '????' })));
  const place = body.indexOf('????');
  for (const bytes of [[0xff], [0xc3], [0xc0, 0x80], [0xed, 0xa0, 0x80], [0xf5, 0x80, 0x80, 0x80]]) {
    const broken = Buffer.concat([body.subarray(0, place), Buffer.from(bytes), body.subarray(place + 4)]);
    isRefusal(t, await send(under, broken), 400, 'the body is not valid UTF-8', String(bytes));
  }
});

t.test('a lone surrogate is refused with its place, a pair is text', async (t) => {
  const under = appUnderTest(t);
  const rule = 'must be Unicode text, but it has a lone surrogate';
  const test = { in: '', expected_out: '' };
  const cases: [fields: Record<string, unknown>, place: string][] = [
    [{ tests: [test, { ...test, in: 'x\uD800y' }] }, 'test 2 of 2: in'],
    [{ tests: [{ ...test, expected_out: '\uDC00' }] }, 'test 1 of 1: expected_out'],
    [{ attempt_id: '\uDC00\uD800' }, 'attempt_id'],
  ];
  for (const [fields, place] of cases) {
    const body = JSON.stringify(bodyWith(fields));
    t.match(body, /\\ud[8c]00/);
    isRefusal(t, await send(under, body), 400, `${place} ${rule}`);
  }
  isRefusal(t, await send(under, JSON.stringify(bodyWith({ '\uD800': 1 }))), 400, 'unknown field: \uFFFD');
  const pair = JSON.stringify(bodyWith({ attempt_id: '?' })).replace('?', String.raw`\ud83d\ude00`);
  t.match((await send(under, pair)).json(), { attempt_id: '😀' });
});

/** The smallest body with another key right after the first `where`. */
function withKey(where: string, key: string): string {
  const body = JSON.stringify(bodyWith({ checker: { type: 'float' } }));
  return body.replace(where, `${where}"${key}":{"polluted":true},`);
}

t.test('keys that lead to a prototype are named as unknown, and pollute nothing', async (t) => {
  const under = appUnderTest(t);
  isRefusal(t, await send(under, withKey('{', '__proto__')), 400, 'unknown field: __proto__');
  isRefusal(t, await send(under, withKey('[{', '__proto__')), 400, 'test 1 of 1: unknown field: __proto__');
  isRefusal(t, await send(under, withKey('"checker":{', '__proto__')), 400, 'unknown field: checker/__proto__');
  isRefusal(t, await send(under, withKey('{', String.raw`\u005f_proto__`)), 400, 'unknown field: __proto__');
  isRefusal(t, await send(under, withKey('{', 'constructor')), 400, 'unknown field: constructor');
  t.notOk('polluted' in {});
});

t.test('deep nesting is refused, whole or cut off', async (t) => {
  const under = appUnderTest(t);
  const deep = 1_000_000;
  const bodies = [
    '['.repeat(deep),
    '['.repeat(deep) + ']'.repeat(deep),
    `${'{"a":'.repeat(deep)}1${'}'.repeat(deep)}`,
    `{"code":"","tests":${'['.repeat(deep)}${']'.repeat(deep)}}`,
  ];
  for (const body of bodies)
    isRefusal(t, await send(under, body), 400, 'the body is nested deeper than 16 levels', body);
});

t.test('brackets and quotes inside strings are text', async (t) => {
  const under = appUnderTest(t);
  const texts = ['['.repeat(100_000), '{"'.repeat(50_000), '\\"'.repeat(1000), '\\', '\\\\"[', ',"'.repeat(100_000)];
  const tests = texts.map((text) => ({ in: text, expected_out: text }));
  t.equal((await send(under, JSON.stringify(bodyWith({ tests })))).statusCode, 200);
  for (const [index, text] of texts.entries()) {
    const { input, answer } = await under.submissions[0]!.tests.read(index);
    t.ok(Buffer.from(input).toString() === text && Buffer.from(answer).toString() === text, text.slice(0, 10));
  }
});

const withInput = (text: string) => JSON.stringify(bodyWith({ tests: [{ in: text, expected_out: '' }] }));

t.test('what is too large is refused as such', async (t) => {
  const under = appUnderTest(t, { env: { MAX_CODE: '1KB', MAX_BODY: '1MB', MAX_TESTS: '3' } });
  const cases: [fields: Record<string, unknown>, error: string][] = [
    [{ tests: testsOf(4) }, 'tests must have at most 3 entries (MAX_TESTS)'],
    [{ code: base64(Buffer.alloc(1025)) }, 'code must be at most 1 KiB when decoded (MAX_CODE)'],
    [{ code: base64(Buffer.alloc(100_000)) }, 'code must be at most 1 KiB when decoded (MAX_CODE)'],
    [{ attempt_id: 'x'.repeat(mebibyte) }, 'the body must be at most 1 MiB (MAX_BODY)'],
    [{ attempt_id: Array(100_000).fill(0) }, 'the body holds too many values'],
  ];
  for (const [fields, error] of cases) {
    isRefusal(t, await send(under, JSON.stringify(bodyWith(fields))), 413, error);
  }
  t.equal((await send(under, JSON.stringify(bodyWith({ code: base64(Buffer.alloc(1024)) })))).statusCode, 200);
  t.equal((await send(under, JSON.stringify(bodyWith({ tests: testsOf(3) })))).statusCode, 200);
  t.equal((await send(under, withInput('x'.repeat(mebibyte - withInput('').length)))).statusCode, 200);
});

t.test('a thousand and one tests are one too many', async (t) => {
  const tests = testsOf(1001);
  const response = await send(appUnderTest(t), JSON.stringify(bodyWith({ tests })));
  isRefusal(t, response, 413, 'tests must have at most 1000 entries (MAX_TESTS)');
});

t.test('a body that is not JSON in UTF-8 by its headers is refused', async (t) => {
  const under = appUnderTest(t);
  const body = JSON.stringify(bodyWith());
  const isType = 'the content-type must be application/json';
  const isCharset = 'the body must be UTF-8, but its content-type names another charset';
  const cases: [headers: Record<string, string>, error: string][] = [
    [{ 'content-type': 'text/plain' }, isType],
    [{ 'content-type': 'application/x-www-form-urlencoded' }, isType],
    [{ 'content-type': 'application/jsonp' }, isType],
    [{ 'content-type': 'json' }, isType],
    [{ 'content-type': 'application/json\u00A0' }, isType],
    [{ 'content-type': '\u00A0application/json; charset=utf-8' }, isType],
    [{ 'content-type': 'application/json; charset=latin1' }, isCharset],
    [{ 'content-type': 'application/json; charset="utf-16"' }, isCharset],
    [{ ...json, 'content-encoding': 'gzip' }, 'the body must not be compressed'],
  ];
  for (const [headers, error] of cases)
    isRefusal(t, await send(under, body, headers), 415, error, JSON.stringify(headers));
  for (const type of [
    'application/json',
    'Application/JSON',
    'application/json; charset=UTF-8',
    'application/json;charset="utf-8"',
  ]) {
    t.equal((await send(under, body, { 'content-type': type })).statusCode, 200, type);
  }
});

t.test('an unknown route is not found, whatever is sent to it', async (t) => {
  const { app } = appUnderTest(t);
  for (const url of ['/x', '/run_code/x', '/..%2f', '/healthz/x']) {
    isRefusal(t, await app.inject(url), 404, 'no such route', url);
    isRefusal(t, await app.inject({ method: 'POST', url, payload: '{', headers: json }), 404, 'no such route', url);
  }
});

t.test('an unknown route that is nearly known says which one was meant', async (t) => {
  const { app } = appUnderTest(t);
  for (const [url, meant] of [
    ['/run_code/', '/run_code'],
    ['/run_code/?x=1', '/run_code'],
    ['//run_code', '/run_code'],
    ['/RUN_CODE', '/run_code'],
    ['/run-code', '/run_code'],
    ['/api//Run-Code/', '/api/run_code'],
    ['/api/get_result/Ab-c/', '/api/get_result/Ab-c'],
    ['/healthz/', '/healthz'],
  ] as const) {
    isRefusal(
      t,
      await app.inject({ method: 'POST', url, payload: '{', headers: json }),
      404,
      `no such route: did you mean ${meant}?`,
      url,
    );
  }
});

t.test('a path that is not a URL is a bad request', async (t) => {
  const { app } = appUnderTest(t);
  isRefusal(t, await app.inject('/%zz'), 400, 'the path is not a valid URL');
});

t.test('a known route with another method says which are allowed', async (t) => {
  const { app } = appUnderTest(t);
  app.put('/things/:id', () => 'put');
  const cases: [method: 'GET' | 'PUT' | 'POST' | 'DELETE' | 'OPTIONS', url: string, allow: string][] = [
    ['GET', '/run_code', 'POST'],
    ['PUT', '/run_code?x=1', 'POST'],
    ['OPTIONS', '/run_code', 'POST'],
    ['POST', '/healthz', 'GET, HEAD'],
    ['DELETE', '/languages', 'GET, HEAD'],
    ['GET', '/things/7', 'PUT'],
  ];
  for (const [method, url, allow] of cases) {
    const response = await app.inject({ method, url });
    isRefusal(t, response, 405, `this route does not support ${method}, only ${allow}`);
    t.equal(response.headers.allow, allow);
  }
  t.equal((await app.inject({ method: 'HEAD', url: '/livez' })).statusCode, 200);
});

t.test('what keeps the judge from judging has its status, and says when to come back', async (t) => {
  const codes: [code: ErrorCode, status: number, retryAfter: string | undefined][] = [
    ['queue_full', 503, '5'],
    ['queue_timeout', 503, '5'],
    ['draining', 503, '5'],
    ['no_sandbox', 503, '5'],
    ['sandbox_failed', 500, undefined],
  ];
  for (const [code, status, retryAfter] of codes) {
    const judge = async (): Promise<never> => {
      throw new JudgeError(code, `because of ${code}`, { cause: new Error('the reason') });
    };
    const under = appUnderTest(t, { judge });
    const response = await send(under, JSON.stringify(bodyWith()));
    isRefusal(t, response, status, `because of ${code}`);
    t.equal(response.headers['retry-after'], retryAfter, code);
    t.equal(under.log.length, 1, 'logged once');
    t.match(under.log[0], { level: status === 500 ? 50 : 40, code, requestId: response.headers['x-request-id'] });
  }
});

t.test('a fault of ours is told without its details, and logged with them under the id of the answer', async (t) => {
  const faults = [
    new Error('the password is 1234'),
    new JudgeError('internal', 'the password is 1234', { cause: new Error('deeper') }),
    Object.assign(new TypeError('the password is 1234'), { statusCode: 200 }),
  ];
  for (const fault of faults) {
    const under = appUnderTest(t, {
      judge: async () => {
        throw fault;
      },
    });
    const response = await send(under, JSON.stringify(bodyWith()));
    isRefusal(t, response, 500, 'internal error');
    t.equal(under.log.length, 1);
    t.match(under.log[0], { level: 50, requestId: response.headers['x-request-id'], err: { message: /1234/ } });
  }
});

t.test('while the server drains, submissions are refused before their body is read', async (t) => {
  const slots = {
    counts: () => ({ running: 1, waiting: 0, waitingBytes: 0 }),
    isDraining: () => true,
    refusal: () => new JudgeError('draining', 'the server is shutting down'),
    longestWaitMs: () => 0,
    waitingOf: () => ({ count: 0, bytes: 0 }),
  };
  const under = appUnderTest(t, { slots });
  const response = await send(under, 'not even JSON');
  isRefusal(t, response, 503, 'the server is shutting down');
  t.equal(response.headers['retry-after'], '5');
});

t.test('while the queue is full, submissions are refused before their body is read', async (t) => {
  const slots = {
    counts: () => ({ running: 1, waiting: 9, waitingBytes: 0 }),
    isDraining: () => false,
    refusal: () => new JudgeError('queue_full', 'too many submissions are waiting'),
    longestWaitMs: () => 0,
    waitingOf: () => ({ count: 0, bytes: 0 }),
  };
  const under = appUnderTest(t, { slots });
  const response = await send(under, 'not even JSON');
  isRefusal(t, response, 503, 'too many submissions are waiting');
  t.equal(response.headers['retry-after'], '5');
});
