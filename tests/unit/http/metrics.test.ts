import t from 'tap';
import type { TestReport } from '../../../src/judging/judgement.ts';
import { withinDeadline } from '../../../src/sandbox/engine.ts';
import { acceptedReport, appUnderTest, bodyWith, judgementOf } from './app-under-test.ts';

type App = ReturnType<typeof appUnderTest>['app'];

/** The samples by name and labels, as they are written. */
async function samplesOf(app: App): Promise<ReadonlyMap<string, number>> {
  const { body, statusCode, headers } = await app.inject('/metrics');
  t.equal(statusCode, 200);
  t.match(headers['content-type'], /^text\/plain; version=0\.0\.4/);
  const lines = body.split('\n').filter((line) => line !== '' && !line.startsWith('#'));
  return new Map(lines.map((line) => [line.slice(0, line.lastIndexOf(' ')), Number(line.split(' ').at(-1))]));
}

t.test('submissions, tests and stages are counted, by language and verdict', async (t) => {
  const { app } = appUnderTest(t, {
    judge: async (submission) => {
      const reports = submission.tests.map((test, index): TestReport => {
        const report = acceptedReport(test);
        return index === 0 ? report : Object.assign(report, { verdict: 'wrong_answer' });
      });
      return judgementOf(submission, { reports, sandbox: 'cold', error: null });
    },
  });
  const test = { in: '', expected_out: '' };
  await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith({ tests: [test] }) });
  await app.inject({
    method: 'POST',
    url: '/run_code',
    payload: bodyWith({ tests: [test, test, test], language: 'go' }),
  });
  const samples = await samplesOf(app);
  t.equal(samples.get('judge_submissions_total{language="python",verdict="accepted"}'), 1);
  t.equal(samples.get('judge_submissions_total{language="go",verdict="wrong_answer"}'), 1);
  t.equal(samples.get('judge_tests_total{language="go",verdict="accepted"}'), 1);
  t.equal(samples.get('judge_tests_total{language="go",verdict="wrong_answer"}'), 2);
  t.equal(samples.get('judge_pool_leases_total{origin="cold"}'), 2);
  for (const stage of ['queued', 'sandbox', 'compile', 'run', 'total']) {
    t.equal(samples.get(`judge_submission_seconds_count{stage="${stage}"}`), 2, stage);
  }
  t.equal(samples.get('judge_submission_seconds_bucket{le="0.05",stage="run"}'), 2);
  t.equal(samples.get('judge_submission_seconds_bucket{le="0.025",stage="run"}'), 0);
});

t.test('answers are counted by route, never by path', async (t) => {
  const { app } = appUnderTest(t);
  await app.inject('/livez');
  await app.inject('/api/get_result/one');
  await app.inject('/api/get_result/two');
  await app.inject('/any/path');
  const samples = await samplesOf(app);
  t.equal(samples.get('http_requests_total{method="GET",route="/livez",status="200"}'), 1);
  t.equal(samples.get('http_requests_total{method="GET",route="/api/get_result/:id",status="404"}'), 2);
  t.equal(samples.get('http_requests_total{method="GET",route="none",status="404"}'), 1);
  t.equal(samples.get('http_request_seconds_count{route="/api/get_result/:id"}'), 2);
});

t.test('what is, is told as it is when it is asked for', async (t) => {
  const counts = { running: 3, waiting: 2, waitingBytes: 77 };
  const { app } = appUnderTest(t, {
    slots: {
      counts: () => counts,
      longestWaitMs: () => 1500,
      isDraining: () => false,
      isFull: () => false,
      refusal: () => undefined,
    },
    containers: () => ({ starting: 1, warm: 4, leased: 3, removing: 2 }),
  });
  const samples = await samplesOf(app);
  for (const [name, value] of Object.entries({
    judge_slots: 10,
    judge_slots_busy: 3,
    judge_queue_length: 2,
    judge_queue_bytes: 77,
    judge_queue_age_seconds: 1.5,
    'judge_containers{state="starting"}': 1,
    'judge_containers{state="warm"}': 4,
    'judge_containers{state="leased"}': 3,
    'judge_containers{state="removing"}': 2,
    'judge_jobs{state="queued"}': 0,
    judge_jobs_bytes: 0,
  })) {
    t.equal(samples.get(name), value, name);
  }
  t.ok(samples.has('nodejs_eventloop_lag_p99_seconds') && samples.has('process_resident_memory_bytes'));
});

t.test('calls that the engine failed are counted by what was asked', async (t) => {
  const { app } = appUnderTest(t);
  await t.rejects(withinDeadline(1000, 'create', () => Promise.reject(new Error('connection refused'))));
  const refused = Object.assign(new Error('no such container'), { statusCode: 404 });
  await t.rejects(withinDeadline(1000, 'remove', () => Promise.reject(refused)));
  const samples = await samplesOf(app);
  t.equal(samples.get('judge_engine_errors_total{operation="create"}'), 1);
  t.notOk(samples.has('judge_engine_errors_total{operation="remove"}'), 'a refusal is no failure of the engine');
});

t.test('with keys it needs one, unless it is to be open', async (t) => {
  const key = 'key-of-sixteen-characters';
  const { app } = appUnderTest(t, { env: { API_KEYS: key } });
  t.equal((await app.inject('/metrics')).statusCode, 401);
  t.equal((await app.inject({ url: '/metrics', headers: { authorization: `Bearer ${key}` } })).statusCode, 200);
  const { app: open } = appUnderTest(t, { env: { API_KEYS: key, METRICS_ACCESS: 'open' } });
  t.equal((await open.inject('/metrics')).statusCode, 200);
});
