// The typed client against a real server.

import t from 'tap';
import { ApiError, createClient, encodeProgram } from '../../src/client/index.ts';
import { startServer } from '../support/server.ts';

const key = 'key-of-sixteen-characters';
const server = await startServer({ MAX_CONTAINERS: '1', MAX_QUEUE: '0', API_KEYS: key });
t.teardown(() => server.stop());
const client = createClient(server.address, { apiKey: key });

const sum = {
  code: encodeProgram('print(sum(map(int, input().split())))\n'),
  tests: [
    { in: '2 3\n', expected_out: '5\n' },
    { in: '2 2\n', expected_out: '5\n' },
  ],
};
const endless = { ...sum, code: encodeProgram('while True: pass\n'), time_limit: 10 };

/** What the call rejects with. */
async function failureOf(call: Promise<unknown>): Promise<unknown> {
  return call.then(
    () => undefined,
    (reason: unknown) => reason,
  );
}

await t.test('a submission is judged', async (t) => {
  const { status, results } = await client.judge({ ...sum, verbose: true });
  t.equal(status, 'failure');
  t.same(
    results.map(({ verdict }) => verdict),
    ['accepted', 'wrong_answer'],
  );
});

await t.test('a task is handed in, and waited for', async (t) => {
  const id = await client.submit({ ...sum, attempt_id: 'attempt 7' });
  const { status, attempt_id: attempt, results } = await client.result(id);
  t.same([status, attempt, results.length], ['failure', 'attempt 7', 2]);
});

await t.test('a script runs, and its logs come', async (t) => {
  const script = { fileName: 'main.py', source: 'import sys\nprint(input(), "ß", file=sys.stderr)\n', stdin: 'one\n' };
  t.equal(await client.execute(script), 'one ß\n');
});

await t.test('what is refused is an error with the server’s words, its status and its id', async (t) => {
  const error = await failureOf(client.judge({ ...sum, tests: [] }));
  t.type(error, ApiError);
  t.match(error, { message: 'tests must have at least 1 entry', status: 400, requestId: /^[\w-]+$/ });
  t.match(await failureOf(createClient(server.address).judge(sum)), { status: 401 });
  t.match(await failureOf(client.result('unknown')), { status: 404 });
});

await t.test('an error says which server did not answer, and why', async (t) => {
  const nowhere = createClient('http://127.0.0.1:2/');
  t.match(await failureOf(nowhere.judge(sum)), {
    message: /^http:\/\/127\.0\.0\.1:2 does not answer: connect ECONNREFUSED /,
  });
  t.match(await failureOf(nowhere.execute({ fileName: 'main.py', source: 'pass' })), { message: /does not answer: / });
});

await t.test('an abort ends what runs, and its slot is free again', async (t) => {
  for (const run of [
    (signal: AbortSignal) => client.judge(endless, { signal }),
    async (signal: AbortSignal) => client.result(await client.submit(endless), { signal }),
    (signal: AbortSignal) => client.execute({ fileName: 'main.py', source: 'while True: pass\n' }, { signal }),
  ]) {
    const abort = new AbortController();
    const running = run(abort.signal);
    await server.untilCounts({ running: 1 });
    abort.abort(new Error('no longer wanted'));
    t.match(await failureOf(running), { message: 'no longer wanted' });
    await server.untilCounts({ running: 0 });
  }
});

await t.test('who is refused for a while comes again after Retry-After', async (t) => {
  const abort = new AbortController();
  const holder = client.judge(endless, { signal: abort.signal });
  await server.untilCounts({ running: 1 });
  const impatient = createClient(server.address, { apiKey: key, retries: 0 });
  t.match(await failureOf(impatient.judge(sum)), { status: 503 });
  const patient = client.judge(sum);
  abort.abort(new Error('no longer wanted'));
  t.match(await failureOf(holder), { message: 'no longer wanted' });
  t.equal((await patient).status, 'failure');
});
