import t from 'tap';
import { appUnderTest, bodyWith } from '../app-under-test.ts';

const preflight = (origin: string) => ({
  method: 'OPTIONS' as const,
  url: '/run_code',
  headers: {
    origin,
    'access-control-request-method': 'POST',
    'access-control-request-headers': 'content-type,x-api-key',
  },
});

t.test('every answer forbids guessing of types, frames, and what is not from here', async (t) => {
  const { app } = appUnderTest(t);
  for (const url of ['/healthz', '/nowhere', '/result/x']) {
    const { headers } = await app.inject(url);
    t.match(headers, {
      'x-content-type-options': 'nosniff',
      'x-frame-options': 'SAMEORIGIN',
      'content-security-policy': /^default-src 'self'/,
    });
    t.notMatch(headers['content-security-policy'], /upgrade-insecure-requests/, 'it works over plain http');
    t.equal(headers['strict-transport-security'], undefined);
  }
});

t.test('pages of other origins may do nothing, unless they are named', async (t) => {
  const { app } = appUnderTest(t);
  const origin = 'https://courses.example';
  t.equal((await app.inject(preflight(origin))).headers['access-control-allow-origin'], undefined);
  const answer = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers: { origin } });
  t.equal(answer.headers['access-control-allow-origin'], undefined);
});

t.test('pages of the named origins may use the API', async (t) => {
  const { app } = appUnderTest(t, { env: { CORS_ORIGINS: 'https://courses.example, http://localhost:8080' } });
  for (const origin of ['https://courses.example', 'http://localhost:8080']) {
    const allowed = await app.inject(preflight(origin));
    t.equal(allowed.statusCode, 204);
    t.equal(allowed.headers['access-control-allow-origin'], origin);
    t.match(allowed.headers['access-control-allow-headers'], /content-type, authorization, x-api-key/);
    const answer = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers: { origin } });
    t.equal(answer.statusCode, 200);
    t.equal(answer.headers['access-control-allow-origin'], origin);
    t.match(answer.headers['access-control-expose-headers'], /retry-after, x-request-id/);
  }
  for (const origin of ['https://courses.example.org', 'http://courses.example', 'null']) {
    t.equal((await app.inject(preflight(origin))).headers['access-control-allow-origin'], undefined, origin);
  }
});

t.test('a preflight needs no key; an error can be read by the page', async (t) => {
  const origin = 'https://courses.example';
  const { app } = appUnderTest(t, { env: { CORS_ORIGINS: origin, API_KEYS: 'key-of-sixteen-characters' } });
  t.equal((await app.inject(preflight(origin))).statusCode, 204);
  const refused = await app.inject({ method: 'POST', url: '/run_code', payload: bodyWith(), headers: { origin } });
  t.equal(refused.statusCode, 401);
  t.equal(refused.headers['access-control-allow-origin'], origin);
});
