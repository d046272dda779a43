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
