import t from 'tap';
import { appUnderTest, bodyWith } from '../app-under-test.ts';

const [one, other] = ['first-key-of-sixteen', 'second-key-of-sixteen'];
const env = { API_KEYS: `${one}, ${other}` };
const guarded = [
  ['POST', '/run_code'],
  ['POST', '/api/run_code'],
  ['GET', '/api/get_result/x'],
  ['POST', '/execute'],
  ['GET', '/result/x'],
  ['POST', '/cleanup/x'],
  ['POST', '/prewarm'],
] as const;

const as = (key: string) => ({ 'x-api-key': key });

t.test('without keys everything is open', async (t) => {
  const { app } = appUnderTest(t);
  t.equal((await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith() })).statusCode, 200);
  t.equal((await app.inject({ method: 'POST', url: '/prewarm', headers: { 'x-api-key': 'any' } })).statusCode, 200);
});

t.test('what runs code, reads results or fills the pool needs a key; what tells of the node does not', async (t) => {
  const { app } = appUnderTest(t, { env });
  for (const [method, url] of guarded) {
    const answer = await app.inject({ method, url });
    t.equal(answer.statusCode, 401, url);
    t.equal(answer.headers['www-authenticate'], 'Bearer');
    t.match(answer.json(), { error: /^this route needs a key/ });
  }
  for (const url of ['/healthz', '/livez', '/version', '/languages']) {
    t.equal((await app.inject(url)).statusCode, 200, url);
  }
});

t.test('either header, either key', async (t) => {
  const { app, submissions } = appUnderTest(t, { env });
  for (const headers of [
    { authorization: `Bearer ${one}` },
    { authorization: `bearer  ${other}` },
    { 'x-api-key': one },
    { 'x-api-key': other },
  ]) {
    const answer = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers });
    t.equal(answer.statusCode, 200, JSON.stringify(headers));
  }
  t.equal(submissions.length, 4);
});

t.test('keys that are none, of every form', async (t) => {
  const { app, submissions, log, answered } = appUnderTest(t, { env });
  for (const [status, headers] of [
    [401, { 'x-api-key': '' }],
    [401, { 'x-api-key': one.slice(1) }],
    [401, { 'x-api-key': `${one}x` }],
    [401, { 'x-api-key': `${one},${other}` }],
    [401, { 'x-api-key': 'x'.repeat(4000) }],
    [401, { authorization: '' }],
    [401, { authorization: one }],
    [401, { authorization: 'Bearer' }],
    [401, { authorization: 'Bearer ' }],
    [401, { authorization: `Basic ${one}` }],
    [401, { authorization: `Bearer ${one} ${other}` }],
    [401, { authorization: `Bearer ${one.toUpperCase()}` }],
    [400, { authorization: `Bearer ${one}`, 'x-api-key': one }],
  ] as const) {
    const answer = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers });
    t.equal(answer.statusCode, status, JSON.stringify(headers).slice(0, 80));
    t.match(answer.json(), { status: 'failure', results: [], error: /key|authorization/ });
  }
  t.equal(submissions.length, 0);
  t.notMatch(JSON.stringify([log, answered]), one);
});

t.test('tasks and sessions of one key are unknown to another', async (t) => {
  const { app } = appUnderTest(t, { env });
  const sent = await app.inject({ method: 'POST', url: '/api/run_code', payload: bodyWith(), headers: as(one) });
  const { queued_task_id: task } = sent.json<{ queued_task_id: string }>();
  t.match(String((await app.inject({ url: `/api/get_result/${task}`, headers: as(one) })).statusCode), /^20[02]$/);
  t.equal((await app.inject({ url: `/api/get_result/${task}`, headers: as(other) })).statusCode, 404);
});
