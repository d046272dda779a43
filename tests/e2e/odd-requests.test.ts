// Requests that are wrong in every way that /openapi.json gives rise to, each in one place: every answer has a status
// that the operation is described to have, never a 5xx, and the described shape. What the described schema refuses, the
// server refuses. After each operation nothing runs, nothing waits, and the server judges as before.

import { once } from 'node:events';
import { Agent, request as httpRequest, type IncomingMessage } from 'node:http';
import { text } from 'node:stream/consumers';
import * as fc from 'fast-check';
import t, { type Test } from 'tap';
import {
  createSchemaChecks,
  operationsOf,
  type ApiDescription,
  type Operation,
  type Schema,
} from '../support/api-description.ts';
import { dial } from '../support/connection.ts';
import { containersOf, until } from '../support/docker.ts';
import {
  bodiesOfOtherFields,
  bodyWithText,
  brokenBodies,
  badForms,
  goodForm,
  oddHeaders,
  oddJson,
  oddTypes,
  oddUrlTexts,
  placesOf,
} from '../support/odd-requests.ts';
import { expectToHold } from '../support/property.ts';
import { folderOf } from '../support/folder.ts';
import { startServer } from '../support/server.ts';

const key = 'key-of-sixteen-characters';
const containers = 2;
const server = await startServer({
  MAX_CONTAINERS: String(containers),
  MAX_BODY: '256KB',
  MAX_CODE: '2KB',
  MAX_TESTS: '20',
  TIMEOUT: '500ms',
  MAX_TIMEOUT: '500ms',
  SESSION_TIMEOUT: '500ms',
  REQUEST_TIMEOUT: '2s',
  API_KEYS: key,
  PLAYGROUND_RATE: '1000000/1m',
  DATA_DIR: await folderOf(t),
  LOG_LEVEL: 'warn',
});
t.teardown(() => server.stop());
const agent = new Agent({ keepAlive: true, maxSockets: 1 });
t.teardown(() => agent.destroy());

const description = (await (await fetch(`${server.address}/openapi.json`)).json()) as ApiDescription;
const operations = operationsOf(description);
const checks = createSchemaChecks(description);

const answerDeadlineMs = 10_000;

interface Request {
  readonly method: string;
  /** with its query, as it is sent */
  readonly path: string;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string | Buffer;
}

interface Answer {
  readonly status: number;
  readonly headers: IncomingMessage['headers'];
  readonly text: string;
}

async function send({ method, path, headers = {}, body = '' }: Request): Promise<Answer> {
  const { hostname, port } = new URL(server.address);
  const content = Buffer.from(body);
  const length = method === 'GET' || method === 'HEAD' ? {} : { 'content-length': content.length };
  const keys = 'authorization' in headers || 'x-api-key' in headers ? {} : { 'x-api-key': key };
  const sent = httpRequest({
    hostname,
    port,
    agent,
    method,
    path,
    headers: { ...keys, ...length, ...headers },
    signal: AbortSignal.timeout(answerDeadlineMs),
  });
  sent.end(content);
  const [response] = (await once(sent, 'response')) as [IncomingMessage];
  return { status: response.statusCode ?? 0, headers: response.headers, text: await text(response) };
}

/** What is wrong with the answer to a request; `isRefused` when the description leaves no other answer than a refusal. */
async function problemWith(operation: Operation, sent: Request, isRefused: boolean): Promise<string | null> {
  const answer = await send(sent).catch((error: Error) => error);
  if (answer instanceof Error) return `${describe(sent)} → ${answer.message}`;
  const { status, headers, text: body } = answer;
  const wrong =
    checks.answerProblem(operation, status, headers['content-type'] ?? null, body) ??
    (status >= 500 ? `${status}: ${body.slice(0, 300)}` : null) ??
    (isRefused && status < 400 ? `${status}, and should have been refused: ${body.slice(0, 300)}` : null) ??
    (headers['x-request-id'] === undefined ? 'no x-request-id' : null);
  return wrong === null ? null : `${describe(sent)} → ${wrong}`;
}

function describe({ method, path, headers = {}, body = '' }: Request): string {
  return `${method} ${path.slice(0, 100)} ${JSON.stringify(headers).slice(0, 200)} ${JSON.stringify(body.toString('latin1').slice(0, 200))}`;
}

/** A request that is wrong in one place, or at least odd. */
interface Case extends Request {
  /** whether the description refuses it */
  readonly isRefused: boolean;
}

/** The answer to the first example of a route. */
async function start(route: string): Promise<Readonly<Record<string, string>>> {
  const { body } = operations.find(({ method, path }) => method === 'POST' && path === route)!;
  const [example] = Object.values(body!.examples!);
  const answer = await fetch(`${server.address}${route}`, {
    method: 'POST',
    headers: { 'x-api-key': key, 'content-type': 'application/json' },
    body: JSON.stringify(example!.value),
  });
  return (await answer.json()) as Readonly<Record<string, string>>;
}

/** Of a task and of a session that have ended, and of a saved project; by tags and parameters. */
async function idsOfStarted(): Promise<Readonly<Record<string, Readonly<Record<string, string>>>>> {
  const headers = { 'x-api-key': key };
  const { queued_task_id: task = '' } = await start('/api/run_code');
  const { id = '' } = await start('/api/save');
  const form = new FormData();
  form.append('file', new Blob(['print(5)\n']), 'main.py');
  const session = await fetch(`${server.address}/execute`, { method: 'POST', headers, body: form });
  await server.untilCounts({ running: 0, waiting: 0 });
  const sessions = (await session.json()) as Readonly<Record<string, string>>;
  return { tasks: { id: task }, sessions, playground: { id, file: 'main.py' } };
}

const ids = await idsOfStarted();

/** The first example of each part. */
function baseOf(operation: Operation): Request & { readonly json: unknown } {
  const { method, path, parameters, body, tags } = operation;
  const values = ids[tags[0]!] ?? {};
  const filled = parameters.reduce(
    (rest, { name, in: place }) => (place === 'query' ? rest : rest.replace(`{${name}}`, values[name]!)),
    path,
  );
  const [example] = Object.values(body?.examples ?? {});
  if (body === undefined) return { method, path: filled, json: null };
  const isForm = body.type === 'multipart/form-data';
  const headers = { 'content-type': isForm ? `${body.type}; boundary=b` : body.type };
  return {
    method,
    path: filled,
    headers,
    json: example?.value,
    body: isForm ? goodForm : JSON.stringify(example?.value),
  };
}

function* casesOf(operation: Operation): Generator<Case> {
  const { body, parameters } = operation;
  const { json, ...base } = baseOf(operation);
  if (body?.type === 'application/json') {
    const isRefused = (content: string | Buffer): boolean => !isDescribed(body.schema, content);
    const bodies = [
      ...placesOf(description, body.schema).flatMap(({ path }) =>
        oddJson.map((odd) => bodyWithText(description, body.schema, json, path, odd)),
      ),
      ...bodiesOfOtherFields(description, body.schema, json),
      ...brokenBodies(JSON.stringify(json)),
    ];
    for (const content of bodies) yield { ...base, body: content, isRefused: isRefused(content) };
  }
  if (body?.type === 'multipart/form-data') {
    for (const content of badForms()) yield { ...base, body: content, isRefused: true };
  }
  for (const { in: place, name, schema } of parameters) {
    for (const odd of oddUrlTexts) {
      if (place === 'path') yield { ...base, path: operation.path.replace(`{${name}}`, odd), isRefused: true };
      else yield { ...base, path: `${base.path}?${name}=${odd}`, isRefused: !isNumberWithin(schema, odd) };
    }
  }
  for (const query of [
    '?',
    '?x=1',
    '?__proto__=1',
    '?constructor[x]=1',
    '?%zz',
    '?%ff=%ff',
    '?&&=',
    `?${'a=1&'.repeat(500)}`,
  ]) {
    yield { ...base, path: `${base.path}${query}`, isRefused: false };
  }
  for (const headers of oddHeaders) yield { ...base, headers: { ...base.headers, ...headers }, isRefused: false };
  if (operation.method === 'GET') return;
  for (const type of oddTypes(operation)) {
    yield { ...base, headers: { 'content-type': type }, body: base.body || '{}', isRefused: body !== undefined };
  }
}

/** Whether a body is JSON in UTF-8 that the schema allows. */
function isDescribed(schema: Schema, content: string | Buffer): boolean {
  try {
    const decoded = new TextDecoder('utf-8', { fatal: true }).decode(Buffer.from(content));
    return checks.problem(schema, JSON.parse(decoded)) === null;
  } catch {
    return false;
  }
}

function isNumberWithin({ minimum, maximum }: { readonly [keyword: string]: unknown }, odd: string): boolean {
  try {
    const decoded = decodeURIComponent(odd);
    return decoded !== '' && Number(decoded) >= Number(minimum) && Number(decoded) <= Number(maximum);
  } catch {
    return false;
  }
}

async function isAsBefore(t: Test): Promise<void> {
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: containers });
  await until(
    'no more containers than are warm',
    async () => (await containersOf(server.instance)).length === containers,
  );
  const metrics = (await send({ method: 'GET', path: '/metrics' })).text;
  for (const state of ['queued', 'running']) t.match(metrics, `judge_jobs{state="${state}"} 0\n`);
  const body = JSON.stringify({
    code: Buffer.from('print(5)').toString('base64'),
    tests: [{ in: '', expected_out: '5\n' }],
  });
  const headers = { 'content-type': 'application/json' };
  t.match((await send({ method: 'POST', path: '/run_code', headers, body })).text, /^{"status":"success"/);
  t.equal(server.log(), '', 'it has logged no fault');
}

for (const operation of operations) {
  await t.test(operation.title, async (t) => {
    const problems: string[] = [];
    let count = 0;
    for (const { isRefused, ...sent } of casesOf(operation)) {
      count += 1;
      const problem = await problemWith(operation, sent, isRefused);
      if (problem !== null) problems.push(problem);
    }
    t.same(problems, []);
    t.comment(`${count} requests`);
    await isAsBefore(t);
  });
}

await t.test('any JSON in any field', async (t) => {
  for (const operation of operations.filter(({ body }) => body?.type === 'application/json')) {
    const { schema } = operation.body!;
    const { json, ...base } = baseOf(operation);
    const paths = placesOf(description, schema).map(({ path }) => path);
    const property = fc.asyncProperty(
      fc.constantFrom(...paths),
      fc.json({ stringUnit: 'binary' }),
      async (path, odd) => {
        const body = bodyWithText(description, schema, json, path, odd);
        const problem = await problemWith(operation, { ...base, body }, !isDescribed(schema, body));
        if (problem !== null) throw new Error(problem);
      },
    );
    await expectToHold(t, property, { seed: 6, numRuns: 100 });
  }
  await isAsBefore(t);
});

await t.test('another method of a known path is a 405 that names those it has', async (t) => {
  for (const path of new Set(operations.map((operation) => operation.path))) {
    const here = operations.filter((operation) => operation.path === path);
    const known = here.flatMap(({ method }) => (method === 'GET' ? ['GET', 'HEAD'] : [method]));
    for (const method of ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'TRACE', 'PROPFIND', 'QUERY']) {
      if (known.includes(method)) continue;
      const answer = await send({ method, path: path.replaceAll(/[{}]/g, 'x') });
      t.equal(answer.status, 405, `${method} ${path}`);
      t.equal(answer.headers.allow, known.join(', '));
      const shape = here[0]!.responses[400]!.content['application/json']!.schema;
      t.equal(checks.problem(shape, JSON.parse(answer.text)), null, answer.text);
    }
  }
});

await t.test('a request that does not come whole is a 408', async (t) => {
  await Promise.all(
    operations.map(async (operation) => {
      const { method, path } = operation;
      const { socket, ended } = await dial(t, server.address);
      socket.write(
        `${method} ${path.replaceAll(/[{}]/g, 'x')} HTTP/1.1\r\nHost: localhost\r\nX-API-Key: ${key}\r\nContent-`,
      );
      const answer = await ended;
      t.match(answer, /^HTTP\/1\.1 408 /, operation.title);
      const body = answer.slice(answer.indexOf('\r\n\r\n') + 4);
      t.equal(checks.answerProblem(operation, 408, 'application/json', body), null);
    }),
  );
  await isAsBefore(t);
});

await t.test('when it stops, no container is left', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
});
