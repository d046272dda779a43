import { queryObjects } from 'node:v8';
import t from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import type { Judgement } from '../../../../src/judging/judgement.ts';
import type { Runner } from '../../../../src/judging/runner.ts';
import {
  acceptedReport,
  appUnderTest,
  bodyWith,
  judgementFrom,
  judgementOf,
  type Overrides,
} from '../app-under-test.ts';

/** A judge that begins and ends when it is told to. */
function heldJudge() {
  const start = Promise.withResolvers<void>();
  const end = Promise.withResolvers<Partial<Judgement>>();
  const calls: { isPatient: boolean | undefined; signal: AbortSignal }[] = [];
  const judge: Runner = async (submission, signal, { isPatient, onStart } = {}) => {
    calls.push({ isPatient, signal });
    await start.promise;
    onStart?.();
    return judgementOf(submission, await end.promise);
  };
  return { judge, calls, start: () => start.resolve(), end: () => end.resolve({}), fail: end.reject };
}

function tasksUnderTest(test: Parameters<typeof appUnderTest>[0], overrides: Overrides = {}) {
  // As the listening socket of a server would.
  const alive = setInterval(() => undefined, 1000);
  test.teardown(() => clearInterval(alive));
  const held = heldJudge();
  const { app, answered, log } = appUnderTest(test, { judge: held.judge, ...overrides });
  const send = async (fields: Record<string, unknown> = {}, headers: Record<string, string> = {}) =>
    app.inject({ method: 'POST', url: '/api/run_code', payload: bodyWith(fields), headers });
  const idOf = async (fields: Record<string, unknown> = {}, headers: Record<string, string> = {}): Promise<string> =>
    (await send(fields, headers)).json<{ queued_task_id: string }>().queued_task_id;
  const poll = async (id: string, query = '', headers: Record<string, string> = {}) =>
    app.inject({ url: `/api/get_result/${id}${query}`, headers });
  return { app, answered, log, send, idOf, poll, ...held };
}

const refusal = () => new JudgeError('queue_full', 'too many submissions are waiting');

t.test('a task is taken in at once, is queued, runs, and then has the answer of /run_code', async (t) => {
  const { send, poll, start, end, calls } = tasksUnderTest(t);
  const sent = await send({ attempt_id: 'attempt 7' });
  t.equal(sent.statusCode, 202);
  t.same(Object.keys(sent.json()), ['queued_task_id']);
  const { queued_task_id: id } = sent.json<{ queued_task_id: string }>();
  const queued = await poll(id);
  t.equal(queued.statusCode, 202);
  t.match(queued.headers['retry-after'], /^\d+$/);
  t.same(queued.json(), { attempt_id: 'attempt 7', status: 'queued', results: [], error: null });
  start();
  const running = await poll(id, '?wait=0.01');
  t.same(running.json(), { attempt_id: 'attempt 7', status: 'running', results: [], error: null });
  end();
  const finished = await poll(id, '?wait=30');
  t.equal(finished.statusCode, 200);
  t.equal(finished.headers['content-type'], 'application/json; charset=utf-8');
  t.same(finished.json(), {
    attempt_id: 'attempt 7',
    status: 'success',
    results: [
      {
        test: { in: '2 3\n', expected_out: '5\n' },
        result: 'passed',
        output: '5\n',
        error: null,
        execution_time: 0.012346,
        memory_usage: 9.4,
      },
    ],
    error: null,
  });
  t.same((await poll(id)).json(), finished.json(), 'as often as it is asked for');
  t.match(calls, [{ isPatient: true }]);
});

t.test('without an attempt_id it is null; verbose adds what it adds', async (t) => {
  const { idOf, poll, start, end } = tasksUnderTest(t);
  const id = await idOf({ verbose: true });
  start();
  end();
  t.match((await poll(id, '?wait=5')).json(), {
    attempt_id: null,
    sandbox: 'warm',
    results: [{ verdict: 'accepted' }],
  });
});

t.test('a fault of ours is the answer that /run_code would have given', async (t) => {
  const { idOf, poll, start, fail } = tasksUnderTest(t);
  const id = await idOf();
  start();
  fail(new JudgeError('no_sandbox', 'no sandbox can be started'));
  const answer = await poll(id, '?wait=5');
  t.equal(answer.statusCode, 503);
  t.match(answer.headers['retry-after'], /^\d+$/);
  t.same(answer.json(), { status: 'failure', results: [], error: 'no sandbox can be started' });
});

t.test('what is wrong with the submission is told at once, and nothing is kept', async (t) => {
  const { send } = tasksUnderTest(t);
  const answer = await send({ tests: [{ in: 7, expected_out: '' }] });
  t.equal(answer.statusCode, 400);
  t.same(answer.json(), { status: 'failure', results: [], error: 'test 1 of 1: in must be a string' });
  t.equal((await send({ code: 'no base64' })).statusCode, 400);
});

t.test('when nobody may join the queue, a task is refused', async (t) => {
  const slots = {
    counts: () => ({ running: 10, waiting: 1, waitingBytes: 0 }),
    isDraining: () => false,
  };
  const { send } = tasksUnderTest(t, {
    slots: { ...slots, refusal, longestWaitMs: () => 0, waitingOf: () => ({ count: 0, bytes: 0 }) },
  });
  t.equal((await send()).statusCode, 503);
});

t.test('when there is no room for its result, a task is refused', async (t) => {
  const { send } = tasksUnderTest(t, { env: { RESULT_MAX_BYTES: '1MB' } });
  const large = { tests: [{ in: 'x'.repeat(700_000), expected_out: '' }] };
  t.equal((await send(large)).statusCode, 202);
  const refused = await send(large);
  t.equal(refused.statusCode, 503);
  t.match(refused.headers['retry-after'], /^\d+$/);
});

/** Ends at once when the submission stops on failure, else when it is cancelled. */
const untilCancelled: Runner = async (submission, signal, { onStart } = {}) => {
  if (submission.stopOnFailure) return judgementOf(submission);
  onStart?.();
  return new Promise((_, reject) => signal.addEventListener('abort', () => reject(new JudgeError('client_gone'))));
};

t.test('a task can be cancelled, whatever its state; then its result is gone for good', async (t) => {
  const cancelled = { status: 'cancelled' };
  const { app, idOf, poll } = tasksUnderTest(t, { judge: untilCancelled });
  const cancel = async (id: string) => app.inject({ method: 'DELETE', url: `/api/get_result/${id}` });
  for (const stop_on_failure of [false, true]) {
    const id = await idOf({ stop_on_failure });
    const waiting = stop_on_failure ? undefined : poll(id, '?wait=30');
    for (let time = 0; time < 2; time += 1) {
      const answer = await cancel(id);
      t.same([answer.statusCode, answer.json()], [200, cancelled]);
    }
    const gone = { status: 'failure', results: [], error: 'the task was cancelled' };
    for (const answer of [await poll(id), await waiting]) {
      if (answer !== undefined) t.same([answer.statusCode, answer.json()], [410, gone]);
    }
  }
  t.equal((await cancel('unknown')).statusCode, 404);
});

t.test('a key cannot cancel the task of another', async (t) => {
  const keys = ['first-key-of-sixteen', 'second-key-of-sixteen'] as const;
  const { app, idOf } = tasksUnderTest(t, { env: { API_KEYS: keys.join(',') } });
  const url = `/api/get_result/${await idOf({}, { 'x-api-key': keys[0] })}`;
  t.equal((await app.inject({ method: 'DELETE', url, headers: { 'x-api-key': keys[1] } })).statusCode, 404);
  t.equal((await app.inject({ url, headers: { 'x-api-key': keys[0] } })).statusCode, 202);
});

t.test('a result is kept as texts, not as JSON, which may be six times as long', async (t) => {
  const output = '\u0001'.repeat(700_000);
  const judge: Runner = async () => judgementFrom([acceptedReport(0, output)]);
  const { app, idOf, poll } = tasksUnderTest(t, { judge, env: { RESULT_MAX_BYTES: '1MB' } });
  const answer = await poll(await idOf(), '?wait=5');
  t.equal(answer.statusCode, 200);
  t.ok(answer.json<{ results: { output: string }[] }>().results[0]?.output === output);
  const [, bytes] = /^judge_jobs_bytes (\d+)$/m.exec((await app.inject('/metrics')).body) ?? [];
  const besides = Number(bytes) - output.length;
  t.ok(besides > 0 && besides < 4096, `${besides} bytes besides the output`);
});

t.test('a client that leaves while it waits for a result ends the waiting alone', async (t) => {
  const { idOf, poll, start, end, calls } = tasksUnderTest(t);
  const id = await idOf();
  t.equal((await poll(id, '?wait=0.05')).statusCode, 202);
  t.notOk(calls[0]?.signal.aborted);
  start();
  end();
  t.equal((await poll(id, '?wait=5')).statusCode, 200);
});

t.test('a wait that is over leaves nothing in memory, although the task goes on', async (t) => {
  const { idOf, poll } = tasksUnderTest(t);
  const id = await idOf();
  const pollOften = async (times: number): Promise<number> => {
    for (let time = 0; time < times; time += 1) await poll(id, '?wait=0.001');
    return queryObjects(Promise, { format: 'count' });
  };
  const before = await pollOften(20);
  const added = (await pollOften(200)) - before;
  t.ok(added < 100, `${added} promises more after 200 polls`);
});

t.test('ids and waits of every wrong form', async (t) => {
  const { idOf, poll } = tasksUnderTest(t);
  const id = await idOf();
  for (const unknown of [
    '0',
    'constructor',
    `${id}x`,
    id.slice(1),
    id.toUpperCase() + '-',
    '%00',
    '..%2f',
    'a'.repeat(99),
  ]) {
    const answer = await poll(unknown);
    t.equal(answer.statusCode, 404, unknown);
    t.match(answer.json(), { status: 'failure', results: [], error: /task/ }, unknown);
  }
  for (const [query, error] of [
    ['?wait=-1', 'wait must be at least 0 s'],
    ['?wait=1e9', 'wait must be at most 30 s'],
    ['?wait=30.5', 'wait must be at most 30 s'],
    ['?wait=1e400', 'wait must be at most 30 s'],
    ['?wait=Infinity', 'wait must be at most 30 s'],
    ['?wait=-1e999', 'wait must be at least 0 s'],
    ['?wait=soon', 'wait must be a number'],
    ['?wait=', 'wait must be a number'],
    ['?wait=NaN', 'wait must be a number'],
    ['?wait=1&wait=2', 'wait must be a number'],
    ['?waits=1', 'unknown field: waits'],
  ] as const) {
    const answer = await poll(id, query);
    t.equal(answer.statusCode, 400, query);
    t.equal(answer.json<{ error: string }>().error, error, query);
  }
});

t.test('the log has a line for each answer, with the route and not the path', async (t) => {
  const { idOf, poll, answered } = tasksUnderTest(t);
  const id = await idOf();
  await poll(id, '?wait=0');
  t.match(answered, [
    { method: 'POST', route: '/api/run_code', status: 202, ms: Number },
    { method: 'GET', route: '/api/get_result/:id', status: 202, ms: Number },
  ]);
  t.notMatch(JSON.stringify(answered), id);
});
