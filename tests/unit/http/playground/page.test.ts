import t from 'tap';
import { buildPage } from '../../../../src/setup/build-page.ts';
import { appUnderTest } from '../app-under-test.ts';

t.test('the page is built, and is not built again while its sources are the same', async (t) => {
  const said: string[] = [];
  await buildPage((line) => said.push(line));
  said.length = 0;
  await buildPage((line) => said.push(line));
  t.same(said, []);
});

t.test('/ and /p/<id> are the page, with a policy that lets in nothing but what is its own', async (t) => {
  const { app } = appUnderTest(t);
  for (const url of ['/', '/p/7Qm2xVdK91a', '/p/7Qm2xVdK91a?x=1']) {
    const { statusCode, headers, body } = await app.inject(url);
    t.equal(statusCode, 200, url);
    t.equal(headers['content-type'], 'text/html; charset=utf-8');
    t.equal(headers['cache-control'], 'no-cache');
    const policy = String(headers['content-security-policy']);
    t.match(policy, /^default-src 'none'; script-src 'self' 'nonce-/);
    t.notMatch(policy, /unsafe|https?:|\*/);
    const [, nonce] = /'nonce-([^']+)'/.exec(policy) ?? [];
    const inHtml = [...body.matchAll(/nonce="([^"]*)"/g)].map(([, value]) => value);
    t.ok(inHtml.length >= 4);
    t.same(new Set(inHtml), new Set([nonce]));
    t.notMatch(body, /\b(?:src|href)="(?:https?:)?\/\//);
  }
});

t.test('each answer has a nonce of its own', async (t) => {
  const { app } = appUnderTest(t);
  const policies = await Promise.all(
    [1, 2, 3].map(async () => (await app.inject('/')).headers['content-security-policy']),
  );
  t.equal(new Set(policies).size, 3);
});

t.test('the files of the page come compressed, and are kept for a year', async (t) => {
  const { app } = appUnderTest(t);
  const { body } = await app.inject('/');
  const files = [...body.matchAll(/(?:src|href)="(\/assets\/[^"]+\.(?:js|css))"/g)].map(([, url]) => url!);
  t.ok(files.length >= 2);
  for (const url of files) {
    const brotli = await app.inject({ url, headers: { 'accept-encoding': 'gzip, br' } });
    t.equal(brotli.statusCode, 200, url);
    t.equal(brotli.headers['content-encoding'], 'br');
    t.equal(brotli.headers['cache-control'], 'public, max-age=31536000, immutable');
    t.equal((await app.inject({ url, headers: { 'accept-encoding': 'gzip' } })).headers['content-encoding'], 'gzip');
    t.equal((await app.inject(url)).headers['content-encoding'], undefined);
  }
});

t.test(
  '/embed/<id> is a saved project that any page may show in a frame, and no other page may be shown',
  async (t) => {
    const { app } = appUnderTest(t);
    const text = 'x = "</script><script>alert(1)</script> NONCE $& \u2028"\n';
    const payload = { language: 'python', files: [{ name: 'main.py', text }], title: '<b>' };
    const { id } = (await app.inject({ method: 'POST', url: '/api/save', payload })).json<{ id: string }>();
    const { statusCode, headers, body } = await app.inject(`/embed/${id}`);
    t.equal(statusCode, 200);
    t.equal(headers['content-type'], 'text/html; charset=utf-8');
    t.match(headers['content-security-policy'], /; frame-ancestors \*$/);
    t.match(headers['content-security-policy'], /^default-src 'none'; script-src 'self' 'nonce-[^']+'; style-src/);
    t.equal(headers['x-frame-options'], undefined);
    t.equal(headers['set-cookie'], undefined);
    const [, data] = /<script id="project"[^>]*>\s*([^<]*?)\s*<\/script>/.exec(body) ?? [];
    t.match(JSON.parse(data!), { id, title: '<b>', files: payload.files });
    for (const url of ['/', `/p/${id}`, '/apidocs/static/index.html']) {
      const other = await app.inject(url);
      t.match(other.headers['content-security-policy'], /frame-ancestors 'self'/, url);
      t.equal(other.headers['x-frame-options'], 'SAMEORIGIN', url);
    }
    const unknown = await app.inject('/embed/AAAAAAAAAAA');
    t.equal(unknown.statusCode, 404);
    t.equal(unknown.headers['content-type'], 'text/html; charset=utf-8');
    t.match(unknown.body, /<script id="project"[^>]*>\s*null\s*</);
  },
);

t.test('where saved projects are read with a key, so is the page for frames', async (t) => {
  const key = 'key-of-sixteen-characters';
  for (const [access, status] of [
    ['key', 401],
    ['open', 404],
  ] as const) {
    const { app } = appUnderTest(t, { env: { API_KEYS: key, PLAYGROUND_ACCESS: access } });
    const url = '/embed/AAAAAAAAAAA';
    t.equal((await app.inject(url)).statusCode, status);
    t.equal((await app.inject('/api/snippets/AAAAAAAAAAA')).statusCode, status);
    t.equal((await app.inject({ url, headers: { 'x-api-key': key } })).statusCode, 404);
  }
});

t.test('a file that is not there is an error like any other, and nothing beside the files is served', async (t) => {
  const { app } = appUnderTest(t);
  for (const url of [
    '/assets/none.js',
    '/assets/',
    '/assets/../built-from',
    '/assets/%2e%2e/index.html',
    '/built-from',
  ]) {
    const response = await app.inject(url);
    t.equal(response.statusCode, 404, url);
    t.match(response.json(), { status: 'failure', results: [] });
  }
});

t.test('without the playground there is no page', async (t) => {
  const { app } = appUnderTest(t, { env: { PLAYGROUND: 'off' } });
  for (const url of ['/', '/p/x', '/api/examples']) t.equal((await app.inject(url)).statusCode, 404, url);
});
