import { createConfig, lintFromString } from '@redocly/openapi-core';
import t from 'tap';
import {
  createSchemaChecks,
  operationsOf,
  resolve,
  type ApiDescription,
  type Media,
  type Schema,
} from '../../../support/api-description.ts';
import { appUnderTest, type AppUnderTest } from '../app-under-test.ts';

async function described({ app }: AppUnderTest): Promise<ApiDescription> {
  return (await app.inject('/openapi.json')).json<ApiDescription>();
}

t.test('the description is OpenAPI 3.1 that a linter has nothing against', async (t) => {
  const { app } = appUnderTest(t);
  const { body, statusCode } = await app.inject('/openapi.json');
  t.equal(statusCode, 200);
  const { openapi, info } = JSON.parse(body) as ApiDescription;
  t.equal(openapi, '3.1.0');
  t.equal(info.version, '1.2.3');
  const stricter = [
    'operation-description',
    'operation-singular-tag',
    'operation-tag-defined',
    'parameter-description',
  ];
  const rules = Object.fromEntries(stricter.map((rule) => [rule, 'error' as const]));
  const config = await createConfig({ extends: ['recommended-strict'], rules });
  const problems = await lintFromString({ source: body, absoluteRef: 'openapi.json', config });
  t.same(
    problems.map(({ ruleId, message, location }) => [ruleId, message, location[0]?.pointer]),
    [],
  );
});

t.test('every route is described, and says whether it needs a key', async (t) => {
  const operations = operationsOf(await described(appUnderTest(t)));
  const access = operations.map(({ title, security, responses }) => [title, security.length > 0, '401' in responses]);
  t.same(
    access.toSorted(([a], [b]) => String(a).localeCompare(String(b))),
    [
      ['DELETE /api/get_result/{id}', true, true],
      ['DELETE /api/snippets/{id}', true, true],
      ['GET /api/examples', true, true],
      ['GET /api/get_result/{id}', true, true],
      ['GET /api/snippets/{id}', true, true],
      ['GET /healthz', false, false],
      ['GET /languages', false, false],
      ['GET /livez', false, false],
      ['GET /metrics', true, true],
      ['GET /p/{id}.zip', true, true],
      ['GET /p/{id}/raw/{file}', true, true],
      ['GET /result/{session_id}', true, true],
      ['GET /version', false, false],
      ['POST /api/format', true, true],
      ['POST /api/run', true, true],
      ['POST /api/run_code', true, true],
      ['POST /api/save', true, true],
      ['POST /cleanup/{session_id}', true, true],
      ['POST /execute', true, true],
      ['POST /prewarm', true, true],
      ['POST /run_code', true, true],
    ],
  );
});

t.test('a key is optional only where none is configured', async (t) => {
  const keys = [{ bearer: [] }, { header: [] }];
  for (const [env, security] of [
    [{}, [{}, ...keys]],
    [{ API_KEYS: 'key-of-sixteen-characters' }, keys],
  ] as const) {
    const { paths } = await described(appUnderTest(t, { env }));
    t.same(paths['/run_code']!['post']!.security, security);
  }
});

/** Every field of a schema, by its place. */
function fieldsOf(description: ApiDescription, schema: Schema, place: string): readonly (readonly [string, Schema])[] {
  const { properties = {}, items, anyOf = [] } = resolve(description, schema);
  return [
    ...Object.entries(properties).map(([name, inner]) => [`${place}/${name}`, inner] as const),
    ...Object.entries(properties).flatMap(([name, inner]) => fieldsOf(description, inner, `${place}/${name}`)),
    ...(items === undefined ? [] : fieldsOf(description, items, `${place}/0`)),
    ...anyOf.flatMap((shape) => fieldsOf(description, shape, place)),
  ];
}

t.test('every field has a description, every optional one of a request a default', async (t) => {
  const description = await described(appUnderTest(t));
  const operations = operationsOf(description);
  const bodies = operations.flatMap(({ title, body }) => (body === undefined ? [] : [[title, body.schema] as const]));
  const answers = operations.flatMap(({ title, responses }) =>
    Object.entries(responses).flatMap(([status, { content }]) =>
      Object.values(content).map(({ schema }) => [`${title} ${status}`, schema] as const),
    ),
  );
  const fields = [...bodies, ...answers].flatMap(([place, schema]) => fieldsOf(description, schema, place));
  t.ok(fields.length > 200);
  t.same(
    fields.filter(([, schema]) => !resolve(description, schema).description).map(([place]) => place),
    [],
  );
  const withoutDefault = bodies.flatMap(([place, schema]) => {
    const { properties = {}, required = [] } = resolve(description, schema);
    const optional = Object.entries(properties).filter(([name]) => !required.includes(name));
    return optional.filter(([, field]) => !('default' in field)).map(([name]) => `${place}/${name}`);
  });
  t.same(
    withoutDefault,
    [
      ...['POST /run_code', 'POST /api/run_code'].map((title) => `${title}/attempt_id`),
      ...['code', 'files'].map((field) => `POST /api/save/${field}`),
      ...['tests', 'code', 'files', 'entry'].map((field) => `POST /api/run/${field}`),
    ],
    'none is none',
  );
});

t.test('every body and every answer in JSON has an example, and each is of its schema', async (t) => {
  const description = await described(appUnderTest(t));
  const checks = createSchemaChecks(description);
  for (const { title, body, responses } of operationsOf(description)) {
    const media: (readonly [string, string, Media])[] = Object.entries(responses).flatMap(([status, { content }]) =>
      Object.entries(content).map(([type, one]) => [`${title} ${status}`, type, one] as const),
    );
    if (body !== undefined) media.push([title, body.type, body]);
    for (const [place, type, { schema, examples = {} }] of media) {
      t.ok(type !== 'application/json' || Object.keys(examples).length > 0, place);
      for (const [name, { value }] of Object.entries(examples)) t.equal(checks.problem(schema, value), null, name);
    }
  }
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
