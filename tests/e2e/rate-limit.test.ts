// RATE_LIMIT on a real server: by address behind a proxy, by key where there are keys.

import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { dial } from '../support/connection.ts';
import { until } from '../support/docker.ts';
import { startServer, type TestServer } from '../support/server.ts';

const allowed = 3;
const windowS = 5;
const common = { MAX_CONTAINERS: '1', LOG_LEVEL: 'info', RATE_LIMIT: `${allowed}/${windowS}s` };

interface Asked {
  readonly status: number;
  readonly headers: Headers;
  readonly body: Readonly<Record<string, unknown>>;
}

/** What costs nothing and is counted. */
async function ask(
  { address }: TestServer,
  headers: Readonly<Record<string, string>>,
  path = '/prewarm',
): Promise<Asked> {
  const answer = await fetch(`${address}${path}`, { method: path === '/prewarm' ? 'POST' : 'GET', headers });
  return { status: answer.status, headers: answer.headers, body: (await answer.json()) as Asked['body'] };
}

/** By way of a proxy, which adds the address that it sees. */
const from = (client: string) => ({
  'x-forwarded-for': `198.51.100.7, ${client}`,
  origin: 'https://courses.example',
});

await t.test('by address: what a trusted proxy says it is', async (t) => {
  await using server = await startServer({ ...common, TRUST_PROXY: '127.0.0.1', CORS_ORIGINS: '*' });
  const paths = ['/prewarm', '/api/get_result/x', '/result/x'];
  for (const [index, path] of paths.entries()) {
    const { status, headers } = await ask(server, from('192.0.2.1'), path);
    t.equal(status, index === 0 ? 200 : 404);
    t.equal(headers.get('ratelimit-limit'), String(allowed));
    t.equal(headers.get('ratelimit-remaining'), String(allowed - 1 - index), 'all routes are counted together');
    t.match(headers.get('ratelimit-reset'), /^[0-5]$/);
  }
  const refused = await ask(server, from('192.0.2.1'), '/api/get_result/x');
  t.equal(refused.status, 429);
  const retryAfterS = Number(refused.headers.get('retry-after'));
  t.ok(retryAfterS >= 1 && retryAfterS <= windowS, `${retryAfterS} s`);
  t.equal(refused.headers.get('ratelimit-remaining'), '0');
  t.match(refused.body, {
    status: 'failure',
    results: [],
    error: /^more than 3 requests: retry in \d+ seconds?$/,
  });
  t.match(refused.headers.get('access-control-expose-headers'), /retry-after/, 'a page may read when to come again');
  t.same(Object.keys((await ask(server, from('192.0.2.1'), '/result/x')).body), ['error'], 'in each surface’s shape');

  t.equal((await ask(server, from('192.0.2.2'))).status, 200, 'another client is not in the way');
  for (let times = 0; times < 2 * allowed; times += 1) {
    const { status, headers } = await ask(server, from('192.0.2.1'), '/healthz');
    t.equal(status, 200, 'health is not counted');
    t.equal(headers.get('ratelimit-limit'), null);
  }
  const upload = await dial(t, server.address);
  upload.socket.write(
    'POST /run_code HTTP/1.1\r\nHost: localhost\r\nX-Forwarded-For: 192.0.2.1\r\nContent-Type: application/json\r\n' +
      'Content-Length: 8\r\n\r\nno JSON!',
  );
  await until('an answer', () => upload.received() !== '');
  t.match(upload.received(), /^HTTP\/1\.1 429 /, 'before the body is looked at');
  await delay(1000 * retryAfterS);
  t.equal((await ask(server, from('192.0.2.1'))).status, 200, 'when it was told to come again, it may');
  t.notMatch(server.log(), '192.0.2.1', 'no address is in the log');
});

await t.test('by key, wherever it comes from; an untrusted address is what the connection says', async (t) => {
  const [one, other] = ['first-key-of-sixteen', 'second-key-of-sixteen'];
  await using server = await startServer({ ...common, RATE_LIMIT: `${allowed}/1h`, API_KEYS: `${one},${other}` });
  const statuses: number[] = [];
  for (let index = 0; index <= allowed; index += 1) {
    const header = index % 2 === 0 ? { 'x-api-key': one } : { authorization: `Bearer ${one}` };
    statuses.push((await ask(server, { ...header, 'x-forwarded-for': `192.0.2.${index}` })).status);
  }
  t.same(statuses, [200, 200, 200, 429]);
  t.equal((await ask(server, { 'x-api-key': other })).status, 200);
  t.equal((await ask(server, {})).status, 401);
});
