import t from 'tap';
import { appUnderTest, bodyWith } from '../app-under-test.ts';

const [one, other] = ['first-key-of-sixteen', 'second-key-of-sixteen'];

t.test('without a limit nothing is counted', async (t) => {
  const { app } = appUnderTest(t);
  const answer = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith() });
  t.equal(answer.headers['ratelimit-limit'], undefined);
});

t.test('who asks more often is told when to come again; others are not in the way', async (t) => {
  const { app, submissions } = appUnderTest(t, { env: { RATE_LIMIT: '2/1m' } });
  const send = async (remoteAddress = '192.0.2.1') =>
    app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), remoteAddress });
  const first = await send();
  t.match(first.headers, { 'ratelimit-limit': '2', 'ratelimit-remaining': '1', 'ratelimit-reset': /^\d+$/ });
  await send();
  const refused = await send();
  t.equal(refused.statusCode, 429);
  t.match(refused.headers, { 'retry-after': /^\d+$/, 'ratelimit-remaining': '0' });
  t.match(refused.json(), { status: 'failure', results: [], error: /^more than 2 requests: retry in / });
  t.equal((await send('192.0.2.2')).statusCode, 200);
  t.equal(submissions.length, 3);
  for (let times = 0; times < 3; times += 1) t.equal((await app.inject('/healthz')).statusCode, 200);
});

t.test('routes are counted together, and the session API answers in its own shape', async (t) => {
  const { app } = appUnderTest(t, { env: { RATE_LIMIT: '2/1m' } });
  await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith() });
  await app.inject('/api/get_result/x');
  const refused = await app.inject('/result/x');
  t.equal(refused.statusCode, 429);
  t.same(Object.keys(refused.json()), ['error']);
});

t.test('with keys it is the key that is counted, wherever it comes from', async (t) => {
  const { app } = appUnderTest(t, { env: { RATE_LIMIT: '1/1m', API_KEYS: `${one},${other}` } });
  const statusOf = async (key: string, remoteAddress: string) => {
    const headers = { 'x-api-key': key };
    return (await app.inject({ method: 'POST', url: '/prewarm', headers, remoteAddress })).statusCode;
  };
  t.equal(await statusOf(one, '192.0.2.1'), 200);
  t.equal(await statusOf(one, '192.0.2.2'), 429);
  t.equal(await statusOf(other, '192.0.2.1'), 200);
});

t.test('X-Forwarded-For is believed when the proxy is named, and not otherwise', async (t) => {
  for (const [TRUST_PROXY, status] of [
    ['', 429],
    ['192.0.2.0/24', 200],
    ['198.51.100.1', 429],
  ] as const) {
    const { app } = appUnderTest(t, { env: { RATE_LIMIT: '1/1m', TRUST_PROXY } });
    const send = async (client: string) => {
      const headers = { 'x-forwarded-for': client };
      return app.inject({ method: 'POST', url: '/prewarm', headers, remoteAddress: '192.0.2.1' });
    };
    await send('203.0.113.1');
    t.equal((await send('203.0.113.2')).statusCode, status, TRUST_PROXY);
  }
});

t.test('the addresses of an IPv6 network are counted together, IPv4 addresses each by itself', async (t) => {
  const { app } = appUnderTest(t, { env: { RATE_LIMIT: '1/1m' } });
  const cases: readonly (readonly [address: string, status: number])[] = [
    ['2001:db8:0:1::1', 200],
    ['2001:db8:0:1:ffff:ffff:ffff:ffff', 429],
    ['2001:DB8::1:0:0:0:2', 429],
    ['2001:db8:0:2::1', 200],
    ['::1', 200],
    ['::2', 429],
    ['fe80::1%eth0', 200],
    ['fe80::2%eth1', 429],
    ['::ffff:192.0.2.1', 200],
    ['::ffff:192.0.2.2', 200],
    ['192.0.2.1', 429],
    ['::ffff:c000:202', 429],
    ['192.0.2.3', 200],
  ];
  for (const [remoteAddress, status] of cases) {
    t.equal((await app.inject({ method: 'POST', url: '/prewarm', remoteAddress })).statusCode, status, remoteAddress);
  }
});
