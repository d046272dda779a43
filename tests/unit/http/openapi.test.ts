import { createConfig, lintFromString } from '@redocly/openapi-core';
import t from 'tap';
import { appUnderTest } from './app-under-test.ts';

interface Description {
  readonly openapi: string;
  readonly info: { readonly version: string };
  readonly paths: Readonly<Record<string, Readonly<Record<string, Operation>>>>;
}
interface Operation {
  readonly operationId?: string;
  readonly responses: Readonly<Record<string, unknown>>;
  readonly security: readonly unknown[];
}

t.test('the description is OpenAPI 3.1 that a linter has nothing against', async (t) => {
  const { app } = appUnderTest(t);
  const { body, statusCode } = await app.inject('/openapi.json');
  t.equal(statusCode, 200);
  const { openapi, info } = JSON.parse(body) as Description;
  t.equal(openapi, '3.1.0');
  t.equal(info.version, '1.2.3');
  const config = await createConfig({ extends: ['recommended'] });
  const problems = await lintFromString({ source: body, absoluteRef: 'openapi.json', config });
  t.same(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    [],
  );
});

t.test('every route is described, and says whether it needs a key', async (t) => {
  const { app } = appUnderTest(t);
  const { paths } = (await app.inject('/openapi.json')).json<Description>();
  const operations = Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security, responses }]) => [
      `${method.toUpperCase()} ${path}`,
      security.length > 0,
      '401' in responses,
    ]),
  );
  t.same(
    operations.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    [
      ['GET /api/get_result/{id}', true, true],
      ['GET /healthz', false, false],
      ['GET /languages', false, false],
      ['GET /livez', false, false],
      ['GET /metrics', true, true],
      ['GET /result/{session_id}', true, true],
      ['GET /version', false, false],
      ['POST /api/run_code', true, true],
      ['POST /cleanup/{session_id}', true, true],
      ['POST /execute', true, true],
      ['POST /prewarm', true, true],
      ['POST /run_code', true, true],
    ],
  );
});

t.test('the page comes from this host alone, and works over plain http', async (t) => {
  const { app } = appUnderTest(t);
  const page = await app.inject('/apidocs/');
  t.equal(page.statusCode, 200);
  t.match(page.headers['content-type'], /^text\/html/);
  const sources = [...page.body.matchAll(/(?:src|href)="([^"]+)"/g)].map(([, url]) => url!);
  t.ok(sources.length >= 4);
  for (const url of sources) {
    t.notMatch(url, /^(?:https?:)?\/\//, url);
    const path = new URL(url, 'http://host/apidocs/').pathname;
    t.equal((await app.inject(path)).statusCode, 200, path);
  }
  const policy = String(page.headers['content-security-policy']);
  t.match(policy, /script-src 'self';/);
  t.notMatch(policy, /upgrade-insecure-requests|unsafe-eval|https?:\/\//);
});

t.test('where it is asked for, the description needs a key too', async (t) => {
  const key = 'key-of-sixteen-characters';
  const { app } = appUnderTest(t, { env: { API_KEYS: key, APIDOCS_ACCESS: 'key' } });
  for (const url of ['/openapi.json', '/apidocs/', '/apidocs/json']) {
    t.equal((await app.inject(url)).statusCode, 401, url);
    t.equal((await app.inject({ url, headers: { 'x-api-key': key } })).statusCode, 200, url);
  }
});
