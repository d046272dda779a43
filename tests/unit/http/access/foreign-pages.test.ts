import t, { type Test } from 'tap';
import { appUnderTest, bodyWith } from '../app-under-test.ts';

const key = 'key-of-sixteen-characters';
type Headers = Readonly<Record<string, string>>;

function serverWith(t: Test, env: Readonly<Record<string, string>> = {}) {
  const { app, submissions } = appUnderTest(t, { env });
  const run = async (headers: Headers) =>
    app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers: { 'x-api-key': key, ...headers } });
  const get = async (url: string, headers: Headers) => app.inject({ url, headers: { 'x-api-key': key, ...headers } });
  return { app, submissions, run, get };
}

t.test('a page of another origin can run nothing, whatever it sends', async (t) => {
  const { app, run, submissions } = serverWith(t);
  const foreign: readonly Headers[] = [
    { origin: 'https://evil.example' },
    { origin: 'https://evil.example', 'sec-fetch-site': 'cross-site' },
    { origin: 'http://localhost:8080', 'sec-fetch-site': 'same-site' },
    { origin: 'https://localhost.evil.example' },
    { origin: 'null' },
    { origin: 'not an origin' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'no-cors' },
    { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' },
  ];
  for (const headers of foreign) {
    const answer = await run(headers);
    t.equal(answer.statusCode, 403, JSON.stringify(headers));
    t.match(answer.json(), {
      status: 'failure',
      results: [],
      error: /may not use this server: CORS_ORIGINS is not set$/,
    });
    // No preflight comes before these.
    for (const url of ['/prewarm', '/cleanup/x', '/execute']) {
      const sent = await app.inject({ method: 'POST', url, headers });
      t.equal(sent.statusCode, 403, url);
      t.match(sent.json(), { error: /^a page of / });
    }
  }
  t.same(submissions, []);
});

t.test('a preflight without CORS_ORIGINS says so', async (t) => {
  const { app } = serverWith(t);
  const headers = { origin: 'https://courses.example', 'access-control-request-method': 'POST' };
  const answer = await app.inject({ method: 'OPTIONS', url: '/run_code', headers });
  t.equal(answer.statusCode, 403);
  t.match(answer.json(), {
    error: 'a page of "https://courses.example" may not use this server: CORS_ORIGINS is not set',
  });
});

t.test('this server’s own pages, named origins, links and clients without a browser are served', async (t) => {
  const own: readonly (readonly [headers: Headers, env?: Headers])[] = [
    [{}],
    [{ origin: 'http://localhost:5000', host: 'localhost:5000' }],
    [{ origin: 'http://localhost:5000', host: 'LOCALHOST:5000', 'sec-fetch-site': 'same-origin' }],
    [{ origin: 'http://[::1]:5000', host: '[::1]:5000' }],
    [{ 'sec-fetch-site': 'none' }],
    [
      { origin: 'https://courses.example', 'sec-fetch-site': 'cross-site' },
      { CORS_ORIGINS: 'https://courses.example' },
    ],
    [{ origin: 'null' }, { CORS_ORIGINS: '*' }],
    // a proxy that adds TLS, and one that changes the Host too
    [{ origin: 'https://judge.example', host: 'judge.example' }, { TRUST_PROXY: '127.0.0.1' }],
    [
      { origin: 'https://judge.example', host: '127.0.0.1:5000', 'x-forwarded-host': 'judge.example' },
      { TRUST_PROXY: '127.0.0.1' },
    ],
    [{ origin: 'https://judge.example', host: '127.0.0.1:5000' }, { ALLOWED_HOSTS: 'judge.example' }],
    [{ origin: 'https://judge.example', host: '127.0.0.1:5000', 'sec-fetch-site': 'same-origin' }],
  ];
  for (const [headers, env = {}] of own) {
    t.equal((await serverWith(t, env).run(headers)).statusCode, 200, JSON.stringify([headers, env]));
  }
  const link = { 'sec-fetch-site': 'cross-site', 'sec-fetch-mode': 'navigate' };
  t.equal((await serverWith(t).get('/languages', link)).statusCode, 200);
  const others = serverWith(t, { CORS_ORIGINS: 'https://courses.example' });
  const refused = await others.run({ origin: 'https://evil.example' });
  t.match(refused.json(), {
    error: 'a page of "https://evil.example" may not use this server: CORS_ORIGINS does not name it',
  });
});

t.test('a page whose name points to this machine reads nothing', async (t) => {
  const served = [
    'localhost',
    'localhost:5000',
    'LocalHost.',
    'a.localhost',
    '127.0.0.1:5000',
    '127.8.8.8',
    '[::1]:5000',
    '192.0.2.1',
  ];
  const refused = [
    'evil.example',
    'evil.example:5000',
    'localhost.evil.example',
    '127.0.0.1.evil.example',
    '0x7f.1',
    'a b',
    ':5000',
  ];
  const loopback = serverWith(t);
  const statusOf = async (server: typeof loopback, host: string): Promise<number> =>
    (await server.get('/languages', { host })).statusCode;
  for (const host of served) t.equal(await statusOf(loopback, host), 200, host);
  for (const host of refused) t.equal(await statusOf(loopback, host), 403, host);
  const answer = await loopback.get('/languages', { host: 'evil.example', 'x-forwarded-host': 'localhost' });
  t.match(answer.json(), { error: 'this server is not "evil.example": ALLOWED_HOSTS does not name it' });

  const open = [{ API_KEYS: key }, { HOST: '0.0.0.0' }, { TRUST_PROXY: '127.0.0.1' }, { ALLOWED_HOSTS: '*' }];
  for (const env of open) t.equal(await statusOf(serverWith(t, env), 'evil.example'), 200, JSON.stringify(env));

  const named = serverWith(t, { API_KEYS: key, HOST: '0.0.0.0', ALLOWED_HOSTS: 'judge.example, other.example:8080' });
  for (const host of ['judge.example', 'Judge.example:443', 'other.example:8080', 'localhost', '192.0.2.1:80']) {
    t.equal(await statusOf(named, host), 200, host);
  }
  for (const host of ['evil.example', 'other.example', 'a.judge.example'])
    t.equal(await statusOf(named, host), 403, host);
});
