import { Readable } from 'node:stream';
import t from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import type { ScriptRunner } from '../../../../src/execution/run-script.ts';
import type { ScriptReport } from '../../../../src/execution/script.ts';
import type { Script } from '../../../../src/execution/program.ts';
import { appUnderTest, type Overrides } from '../app-under-test.ts';

type Part = readonly [name: string, value: string | Uint8Array<ArrayBuffer>, fileName?: string];

/** Ends when it is told to, or when it is aborted. */
function heldRunner() {
  const report = Promise.withResolvers<ScriptReport>();
  const scripts: Script[] = [];
  const runScript: ScriptRunner = async (script, signal, { onStart } = {}) => {
    scripts.push(script);
    onStart?.();
    const aborted = new Promise<never>((_resolve, reject) =>
      signal.addEventListener('abort', () => reject(new JudgeError('client_gone', 'the client left'))),
    );
    return Promise.race([report.promise, aborted]);
  };
  const end = (logs: string): void => report.resolve({ output: logs, cutAtBytes: null, ending: null });
  return { runScript, scripts, end, fail: report.reject };
}

function sessionsUnderTest(test: Parameters<typeof appUnderTest>[0], overrides: Overrides = {}) {
  const held = heldRunner();
  const { app, log } = appUnderTest(test, { runScript: held.runScript, ...overrides });

  async function execute(...parts: readonly Part[]) {
    const form = new FormData();
    for (const [name, value, fileName] of parts) {
      if (fileName === undefined) form.append(name, String(value));
      else form.append(name, new Blob([value]), fileName);
    }
    const body = new Response(form);
    return raw(Buffer.from(await body.arrayBuffer()), body.headers.get('content-type')!);
  }
  const raw = async (payload: Buffer | string, contentType: string) =>
    app.inject({ method: 'POST', url: '/execute', payload, headers: { 'content-type': contentType } });
  const idOf = async (...parts: readonly Part[]): Promise<string> =>
    (await execute(...parts)).json<{ session_id: string }>().session_id;
  const result = async (id: string) => app.inject(`/result/${id}`);
  const post = async (url: string) => app.inject({ method: 'POST', url });
  return { app, log, execute, raw, idOf, result, post, ...held };
}

const formType = 'multipart/form-data; boundary=b';
const main: Part = ['file', 'print(6)\n', 'main.py'];

const refusal = () => new JudgeError('draining', 'the server is shutting down');

t.test('a session runs, and then has its logs', async (t) => {
  const { execute, result, end, scripts } = sessionsUnderTest(t);
  const answer = await execute(main, ['stdin', 'one two']);
  t.equal(answer.statusCode, 200);
  t.same(Object.keys(answer.json()), ['session_id']);
  const { session_id: id } = answer.json<{ session_id: string }>();
  t.same((await result(id)).json(), { status: 'still running' });
  end('6\nß\n');
  await new Promise(setImmediate);
  const finished = await result(id);
  t.equal(finished.statusCode, 200);
  t.same(finished.json(), { logs: '6\nß\n' });
  t.match(scripts, [
    { language: { name: 'python' }, program: { fileName: 'main.py' }, timeLimitMs: 60_000, memoryLimitBytes: 2 ** 27 },
  ]);
  t.equal(Buffer.from(scripts[0]!.program.source).toString(), 'print(6)\n');
  t.equal(Buffer.from(scripts[0]!.input).toString(), 'one two');
});

t.test('the name of the file tells the language; stdin may be a file, and come first', async (t) => {
  const { execute, scripts } = sessionsUnderTest(t);
  for (const [name, language, fileName] of [
    ['solution.cpp', 'cpp', 'main.cpp'],
    ['solution.cc', 'cpp', 'main.cpp'],
    ['A.java', 'java', 'Main.java'],
    ['Übung 3.JS', 'javascript', 'main.js'],
    ['../../x.py', 'python', 'main.py'],
  ] as const) {
    t.equal((await execute(['stdin', 'in', 'in.txt'], ['file', 'x', name])).statusCode, 200, name);
    t.match(scripts.at(-1), { language: { name: language }, program: { fileName } });
    t.equal(Buffer.from(scripts.at(-1)!.input).toString(), 'in');
  }
});

t.test('cleanup ends a session that runs, and forgets it; twice is as once', async (t) => {
  const { idOf, result, post } = sessionsUnderTest(t);
  const id = await idOf(main);
  for (let times = 0; times < 2; times += 1) {
    const answer = await post(`/cleanup/${id}`);
    t.equal(answer.statusCode, 200);
    t.same(answer.json(), { status: 'cleaned up' });
  }
  t.equal((await result(id)).statusCode, 404);
});

t.test('prewarm fills the pool', async (t) => {
  let filled = 0;
  const { post } = sessionsUnderTest(t, { prewarm: () => void (filled += 1) });
  const answer = await post('/prewarm');
  t.equal(answer.statusCode, 200);
  t.same(answer.json(), { status: 'prewarm triggered' });
  t.equal(filled, 1);
});

t.test('a fault of ours is a 5xx, in the shape of this surface', async (t) => {
  const { idOf, result, fail } = sessionsUnderTest(t);
  const id = await idOf(main);
  fail(new JudgeError('sandbox_failed', 'the sandbox failed'));
  await new Promise(setImmediate);
  const answer = await result(id);
  t.equal(answer.statusCode, 500);
  t.same(answer.json(), { error: 'the sandbox failed' });
});

t.test('uploads that are none are refused, with what is wrong', async (t) => {
  const { execute, scripts } = sessionsUnderTest(t);
  const cases: readonly (readonly [string, number, readonly Part[]])[] = [
    ['file is required', 400, [['stdin', 'in']]],
    ['file may be sent only once', 400, [main, main]],
    ['stdin may be sent only once', 400, [main, ['stdin', 'a'], ['stdin', 'b']]],
    ['stdin may be sent only once', 400, [['stdin', ''], ['stdin', 'b', 'b.txt'], main]],
    ['file must not be empty', 400, [['file', '', 'main.py']]],
    ['file must be a file, with a file name', 400, [['file', 'print(6)']]],
    ['unknown field: code', 400, [['code', 'print(6)'], main]],
    [
      'file must have a name that ends in one of: .py, .pyw, .js, .mjs, .cjs, .c, .cpp, .cc, .cxx, .c++, .C, .go, .java',
      400,
      [['file', 'x', 'main.rb']],
    ],
    [
      'file must have a name that ends in one of: .py, .pyw, .js, .mjs, .cjs, .c, .cpp, .cc, .cxx, .c++, .C, .go, .java',
      400,
      [['file', 'x', 'py']],
    ],
    ['file must be at most 256 KiB (MAX_CODE)', 413, [['file', 'x'.repeat(262_145), 'main.py']]],
    ['stdin must be at most 1 MiB as a field; send it as a file', 413, [['stdin', 'x'.repeat(2 ** 20 + 1)], main]],
  ];
  for (const [error, status, parts] of cases) {
    const answer = await execute(...parts);
    t.equal(answer.statusCode, status, error);
    t.same(answer.json(), { error });
  }
  t.equal(scripts.length, 0);
});

t.test('parts are taken as they are sent, whatever type they have', async (t) => {
  const { raw, scripts } = sessionsUnderTest(t);
  const form = (...parts: readonly string[]) =>
    raw(`${parts.map((part) => `--b\r\nContent-Disposition: form-data; ${part}\r\n`).join('')}--b--`, formType);
  const json = '{"b": 1,\r\n "a": [2.0]}';
  const script = 'name="file"; filename="main.py"\r\n\r\nprint(6)';
  t.equal((await form(script, `name="stdin"\r\nContent-Type: application/json\r\n\r\n${json}`)).statusCode, 200);
  t.equal(Buffer.from(scripts[0]!.input).toString(), json);
  for (const type of ['application/octet-stream', 'application/json', 'text/plain']) {
    const nameless = await form(`name="file"\r\nContent-Type: ${type}\r\n\r\nprint(6)`);
    t.equal(nameless.statusCode, 400, type);
    t.same(nameless.json(), { error: 'file must be a file, with a file name' });
  }
  t.equal((await form('name="__proto__"\r\n\r\nx', script)).statusCode, 400);
});

t.test('an upload that announces more than a body may have is refused at once', async (t) => {
  const { app } = sessionsUnderTest(t, { env: { MAX_BODY: '1MB' } });
  const headers = { 'content-type': formType, 'content-length': String(2 ** 20 + 1) };
  const answer = await app.inject({ method: 'POST', url: '/execute', headers, payload: '--b' });
  t.equal(answer.statusCode, 413);
  t.same(answer.json(), { error: 'the body must be at most 1 MiB (MAX_BODY)' });
});

t.test('what is no route, or another method’s, is answered in the shape of this surface', async (t) => {
  const { app } = sessionsUnderTest(t);
  for (const [status, method, url] of [
    [405, 'GET', '/execute'],
    [405, 'DELETE', '/result/x'],
    [404, 'GET', '/result'],
    [404, 'POST', '/cleanup/a/b'],
    [400, 'GET', '/result/%ff'],
    [404, 'GET', `/result/${'a'.repeat(9000)}`],
  ] as const) {
    const answer = await app.inject({ method, url });
    t.equal(answer.statusCode, status, url.slice(0, 30));
    t.same(Object.keys(answer.json()), ['error'], url.slice(0, 30));
  }
});

t.test('a part without a name is refused as that, and a field has no more room than a body', async (t) => {
  const { app, raw } = sessionsUnderTest(t, { env: { MAX_BODY: '64KB', MAX_CODE: '1KB' } });
  const nameless = await raw('--b\r\nContent-Disposition: form-data; filename="main.py"\r\n\r\nx\r\n--b--', formType);
  t.same(nameless.json(), { error: 'a part of the form has no name' });
  const field = `--b\r\nContent-Disposition: form-data; name="stdin"\r\n\r\n${'x'.repeat(65_537)}\r\n--b--`;
  const large = await app.inject({
    method: 'POST',
    url: '/execute',
    payload: Readable.from([field]), // its length is not announced
    headers: { 'content-type': formType },
  });
  t.equal(large.statusCode, 413);
  t.same(large.json(), { error: 'stdin must be at most 64 KiB as a field; send it as a file' });
});

t.test('bodies that are no form', async (t) => {
  const { raw, log } = sessionsUnderTest(t);
  const part = '--b\r\nContent-Disposition: form-data; name="file"; filename="main.py"\r\n\r\nprint(6)';
  for (const [status, payload, contentType] of [
    [415, '{}', 'application/json'],
    [415, 'x', 'text/plain'],
    [400, '', 'multipart/form-data; boundary=b'],
    [400, part, 'multipart/form-data; boundary=b'],
    [400, `${part}\r\n--b`, 'multipart/form-data; boundary=b'],
    [400, `${part}\r\n--b--`, 'multipart/form-data'],
    [400, `${part}\r\n--b--`, 'multipart/form-data; boundary=c'],
    [400, '--b\r\n\r\nx\r\n--b--', 'multipart/form-data; boundary=b'],
    [400, '--b\r\nContent-Disposition: form-data\r\n\r\nx\r\n--b--', 'multipart/form-data; boundary=b'],
  ] as const) {
    const answer = await raw(payload, contentType);
    t.equal(answer.statusCode, status, `${contentType}: ${payload.slice(-20)}`);
    t.match(answer.json(), { error: status === 415 ? 'the content-type must be multipart/form-data' : /./ });
    t.same(Object.keys(answer.json()), ['error']);
  }
  t.same(
    log.filter(({ level }) => Number(level) > 20),
    [],
    'what clients do wrong is not logged',
  );
});

t.test('ids that are none', async (t) => {
  const { idOf, result, post } = sessionsUnderTest(t);
  const id = await idOf(main);
  for (const unknown of ['0', 'constructor', `${id}x`, '%00', 'a'.repeat(99), 'a'.repeat(8000)]) {
    t.equal((await result(unknown)).statusCode, 404, unknown);
    const answer = await post(`/cleanup/${unknown}`);
    t.equal(answer.statusCode, 404, unknown);
    t.same(answer.json(), { error: 'there is no such session, or its logs are no longer kept' });
  }
});

t.test('a body that nobody needs is not looked at', async (t) => {
  const { app } = appUnderTest(t);
  for (const [payload, type] of [
    ['', 'application/x-www-form-urlencoded'],
    ['', 'application/json'],
    ['{', 'application/json'],
    ['x'.repeat(100_000), 'text/plain'],
  ] as const) {
    const headers = { 'content-type': type };
    const prewarm = await app.inject({ method: 'POST', url: '/prewarm', payload, headers });
    t.same(prewarm.json(), { status: 'prewarm triggered' }, `${type}: ${payload.slice(0, 9)}`);
    const cleanup = await app.inject({ method: 'POST', url: '/cleanup/x', payload, headers });
    t.equal(cleanup.statusCode, 404);
  }
  const refused = await app.inject({ method: 'POST', url: '/prewarm', headers: { 'content-type': 'x' }, payload: 'x' });
  t.equal(refused.statusCode, 415);
  t.same(refused.json(), { error: 'the content-type must be */*' });
});

t.test('what never reaches a route is refused in the shape of this surface too', async (t) => {
  const { app } = appUnderTest(t);
  for (const [status, method, url] of [
    [400, 'GET', '/result/%zz'],
    [400, 'POST', '/cleanup/%'],
    [404, 'GET', '/result/a/b'],
    [404, 'POST', '/cleanup'],
    [405, 'GET', '/execute?x'],
    [405, 'POST', '/result/x'],
  ] as const) {
    const answer = await app.inject({ method, url });
    t.equal(answer.statusCode, status, url);
    t.same(Object.keys(answer.json()), ['error'], url);
  }
  t.same(Object.keys((await app.inject('/executes')).json()), ['status', 'results', 'error']);
});

t.test('when nobody may join the queue, a session is refused', async (t) => {
  const slots = {
    counts: () => ({ running: 0, waiting: 0, waitingBytes: 0 }),
    isDraining: () => true,
  };
  const { execute } = sessionsUnderTest(t, {
    slots: { ...slots, refusal, longestWaitMs: () => 0, waitingOf: () => ({ count: 0, bytes: 0 }) },
  });
  const answer = await execute(main);
  t.equal(answer.statusCode, 503);
  t.same(answer.json(), { error: 'the server is shutting down' });
});
