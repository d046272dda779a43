import { once } from 'node:events';
import t from 'tap';
import { JudgeError } from '../../../../src/errors.ts';
import type { TestReport } from '../../../../src/judging/judgement.ts';
import { parseExposition, type Exposition } from '../../../support/exposition.ts';
import { acceptedReports, appUnderTest, bodyWith, judgementFrom } from '../app-under-test.ts';
import { listen, rawClient, requestText, until } from '../raw-client.ts';

const wrongAnswer = {
  verdict: 'wrong_answer',
  reason: { kind: 'difference', difference: { line: 1, column: 1, expected: '5', got: '6' } },
} as const satisfies Partial<TestReport>;

type App = ReturnType<typeof appUnderTest>['app'];

async function metricsOf(app: App): Promise<Exposition> {
  const { body, statusCode, headers } = await app.inject('/metrics');
  t.equal(statusCode, 200);
  t.match(headers['content-type'], /^text\/plain; version=0\.0\.4/);
  return parseExposition(body);
}

const submit = async (app: App, fields: Readonly<Record<string, unknown>> = {}) =>
  app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(fields) });

async function execute(app: App, fileName: string) {
  const form = new FormData();
  form.append('file', new Blob(['print(6)\n']), fileName);
  const body = new Response(form);
  const headers = { 'content-type': body.headers.get('content-type')! };
  const payload = Buffer.from(await body.arrayBuffer());
  return app.inject({ method: 'POST', url: '/execute', payload, headers });
}

t.test('submissions, tests and stages are counted, by language and verdict', async (t) => {
  const { app } = appUnderTest(t, {
    judge: async (submission) => {
      const reports = (await acceptedReports(submission)).map((report, index) =>
        index === 0 ? report : Object.assign(report, wrongAnswer),
      );
      return judgementFrom(reports, { sandbox: 'cold' });
    },
  });
  const test = { in: '', expected_out: '' };
  await submit(app, { tests: [test] });
  await submit(app, { tests: [test, test, test], language: 'go' });
  const { sum } = await metricsOf(app);
  t.equal(sum('judge_submissions_total', { language: 'python', verdict: 'accepted' }), 1);
  t.equal(sum('judge_submissions_total', { language: 'go', verdict: 'wrong_answer' }), 1);
  t.equal(sum('judge_tests_total', { language: 'go', verdict: 'accepted' }), 1);
  t.equal(sum('judge_tests_total', { language: 'go', verdict: 'wrong_answer' }), 2);
  t.equal(sum('judge_submission_seconds_count'), 2);
  for (const stage of ['queued', 'sandbox', 'compile', 'run']) {
    t.equal(sum('judge_submission_stage_seconds_count', { stage }), 2, stage);
  }
  t.equal(sum('judge_submission_stage_seconds_bucket', { le: '0.05', stage: 'run' }), 2);
  t.equal(sum('judge_submission_stage_seconds_bucket', { le: '0.025', stage: 'run' }), 0);
});

t.test('submissions without a verdict are counted by why there is none', async (t) => {
  const reasons = ['queue_timeout', 'sandbox_failed'] as const;
  const errors: Error[] = [...reasons.map((reason) => new JudgeError(reason, reason)), new Error('a mistake')];
  const { app } = appUnderTest(t, { judge: () => Promise.reject(errors.shift()!) });
  for (const status of [503, 500, 500]) t.equal((await submit(app)).statusCode, status);
  const { sum, by } = await metricsOf(app);
  t.same(by('judge_submissions_unjudged_total', 'reason'), { queue_timeout: 1, sandbox_failed: 1, internal: 1 });
  t.equal(sum('judge_submissions_unjudged_total', { language: 'python' }), 3);
  t.equal(sum('judge_submissions_total') + sum('judge_submission_seconds_count'), 0);
});

t.test('a submission in a language that there is none of is not counted, and makes no label', async (t) => {
  const { app } = appUnderTest(t);
  t.equal((await submit(app, { language: 'cobol' })).statusCode, 400);
  const { body } = await app.inject('/metrics');
  t.notMatch(body, 'cobol');
});

t.test('sessions are counted when their script has ended, by how', async (t) => {
  const report = { output: '', cutAtBytes: null };
  const results = [
    () => Promise.resolve({ ...report, ending: null }),
    () => Promise.resolve({ ...report, ending: { kind: 'time', limitMs: 1 } as const }),
    () => Promise.reject(new JudgeError('client_gone', 'the client left')),
    () => Promise.reject(new JudgeError('sandbox_failed', 'the sandbox failed')),
  ];
  const { app } = appUnderTest(t, {
    runScript: async () => results.shift()!(),
  });
  for (const name of ['a.py', 'b.py', 'c.cpp', 'd.py']) t.equal((await execute(app, name)).statusCode, 200);
  await new Promise(setImmediate);
  const { sum, by } = await metricsOf(app);
  t.same(by('judge_sessions_total', 'end'), { finished: 1, time_limit_exceeded: 1, cleaned_up: 1, failed: 1 });
  t.equal(sum('judge_sessions_total', { language: 'cpp', end: 'cleaned_up' }), 1);
  t.equal(sum('judge_session_seconds_count'), 4);
});

t.test('answers are counted by route, never by path', async (t) => {
  const { app } = appUnderTest(t);
  for (const url of ['/livez', '/api/get_result/one', '/api/get_result/two', '/any/path', '/%ff'])
    await app.inject(url);
  await app.inject({ method: 'DELETE', url: '/run_code' });
  const { sum } = await metricsOf(app);
  t.equal(sum('http_requests_total', { method: 'GET', route: '/livez', status: '200' }), 1);
  t.equal(sum('http_requests_total', { method: 'GET', route: '/api/get_result/:id', status: '404' }), 2);
  t.equal(sum('http_requests_total', { method: 'GET', route: 'none', status: '404' }), 1);
  t.equal(sum('http_requests_total', { method: 'GET', route: 'none', status: '400' }), 1);
  t.equal(sum('http_requests_total', { method: 'DELETE', route: 'none', status: '405' }), 1);
  t.equal(sum('http_request_duration_seconds_count', { route: '/api/get_result/:id' }), 2);
});

t.test('who leaves before the answer, and what is no HTTP, is counted and logged too', async (t) => {
  let isJudging = false;
  const under = appUnderTest(t, {
    judge: async (_submission, signal) => {
      isJudging = true;
      await once(signal, 'abort');
      throw new JudgeError('client_gone', 'the client left');
    },
  });
  const address = await listen(under);
  const leaving = await rawClient(t, address);
  leaving.socket.write(requestText(JSON.stringify(bodyWith())));
  await until(() => isJudging);
  leaving.socket.destroy();
  const confused = await rawClient(t, address);
  confused.socket.write('this is not HTTP\r\n\r\n');
  t.match(await confused.ended, /^HTTP\/1\.1 400 /);
  await until(() => under.answered.length === 2);
  t.match(
    under.answered.toSorted((a, b) => Number(b['status']) - Number(a['status'])),
    [
      { method: 'POST', route: '/run_code', status: 499, ms: Number, requestId: String },
      { method: null, route: null, status: 400, ms: null },
    ],
  );
  const { sum } = await metricsOf(under.app);
  t.equal(sum('http_requests_total', { route: '/run_code', status: '499' }), 1);
  t.equal(sum('http_requests_total', { method: 'none', route: 'none', status: '400' }), 1);
  t.equal(sum('judge_submissions_unjudged_total', { reason: 'client_gone' }), 1);
});

t.test('what is, is told as it is when it is asked for', async (t) => {
  const counts = { running: 3, waiting: 2, waitingBytes: 77 };
  const { app } = appUnderTest(t, {
    slots: {
      counts: () => counts,
      longestWaitMs: () => 1500,
      waitingOf: () => ({ count: 0, bytes: 0 }),
      isDraining: () => false,
      refusal: () => undefined,
    },
    containers: () => ({ starting: 1, warm: 4, leased: 3, removing: 2, lost: 1 }),
    containerTotals: () => ({ warm: 20, cold: 4, failed: 5 }),
  });
  for (let times = 0; times < 2; times += 1) {
    const { sum, by, families } = await metricsOf(app);
    for (const [name, value] of Object.entries({
      judge_slots: 10,
      judge_slots_busy: 3,
      judge_queue_length: 2,
      judge_queue_bytes: 77,
      judge_queue_age_seconds: 1.5,
      judge_container_failures_total: 5,
      judge_jobs_bytes: 0,
    })) {
      t.ok(families.has(name));
      t.equal(sum(name), value, name);
    }
    t.same(by('judge_containers', 'state'), { starting: 1, warm: 4, leased: 3, removing: 2, lost: 1 });
    t.same(by('judge_pool_leases_total', 'origin'), { warm: 20, cold: 4 });
    t.same(by('judge_jobs', 'state'), { queued: 0, running: 0, kept: 0 });
    t.ok(sum('nodejs_eventloop_lag_p99_seconds') > 0 && sum('process_resident_memory_bytes') > 0);
  }
});

t.test('calls that the engine failed are told by what was asked', async (t) => {
  const failures: Record<string, number> = {};
  const { app } = appUnderTest(t, { engineFailures: () => failures });
  t.same((await metricsOf(app)).by('judge_engine_errors_total', 'operation'), {});
  failures['create'] = 2;
  t.same((await metricsOf(app)).by('judge_engine_errors_total', 'operation'), { create: 2 });
});

t.test('with keys it needs one, unless it is to be open', async (t) => {
  const key = 'key-of-sixteen-characters';
  const { app } = appUnderTest(t, { env: { API_KEYS: key } });
  t.equal((await app.inject('/metrics')).statusCode, 401);
  t.equal((await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${key}` } })).statusCode, 200);
  const { app: open } = appUnderTest(t, { env: { API_KEYS: key, METRICS_ACCESS: 'open' } });
  t.equal((await open.inject('/metrics')).statusCode, 200);
});

// The rules of `promtool check metrics`.
t.test('names follow the conventions of Prometheus', async (t) => {
  const { app } = appUnderTest(t);
  await submit(app);
  await execute(app, 'main.py');
  const { families } = await metricsOf(app);
  for (const [name, { type }] of families) {
    t.equal(name.endsWith('_total'), type === 'counter', `${name} ends in _total if it is a counter`);
  }
  const ours = [...families].filter(([name]) => !/^(?:process|nodejs)_/.test(name));
  t.ok(ours.length >= 20);
  for (const [name, { help, type, samples }] of ours) {
    t.match(name, /^(?:judge|http)(?:_[a-z]+)+$/, 'snake case, without colons, in a namespace');
    t.match(help, /^\S.{9,}$/, `${name} has a help text`);
    t.notMatch(name, /_(?:counter|gauge|histogram|summary|metric|count|sum|bucket|info)$/, 'no type in the name');
    t.notMatch(name, /_(?:s|ms|sec|secs|milliseconds|minutes|kb|mb|kilobytes|megabytes|percent)(?:_|$)/, 'base units');
    t.ok(type !== 'histogram' || name.endsWith('_seconds'), `${name}: what is measured in buckets is time`);
    for (const { labels } of samples) {
      for (const label of Object.keys(labels)) {
        t.match(label, /^[a-z]+$/);
        t.ok(label !== 'le' || type === 'histogram');
        t.notOk(name.includes(`_by_${label}`) || name.endsWith(`_${label}`), `${name} does not repeat ${label}`);
      }
    }
  }
});
