// Keys on a real server: who has none may do nothing, nobody reads another's results, and no key reaches the log.

import { createHash } from 'node:crypto';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import t from 'tap';
import { containersOf } from '../support/docker.ts';
import { dial } from '../support/connection.ts';
import { runServer, startServer } from '../support/server.ts';
import { surfacesOf } from '../support/surfaces.ts';

const keys = { one: 'key-one-of-the-variable', two: 'key-two-of-the-variable', filed: 'key+of/the.file_0123456789~' };
const origin = 'https://courses.example';
const directory = await mkdtemp(join(tmpdir(), 'keys-'));
t.teardown(async () => rm(directory, { recursive: true }));
const file = join(directory, 'keys');
await writeFile(file, `# of the course\n\n  ${keys.filed}  \n`);

const server = await startServer({
  API_KEYS: `${keys.one},${keys.two}`,
  API_KEYS_FILE: file,
  CORS_ORIGINS: origin,
  MAX_CONTAINERS: '2',
  DATA_DIR: directory,
  LOG_LEVEL: 'trace',
});
t.teardown(() => server.stop());
const { address } = server;

const as = (key: string) => surfacesOf(address, { headers: { 'x-api-key': key } });
const sample = { code: Buffer.from('print(5)').toString('base64'), tests: [{ in: '', expected_out: '5\n' }] };

async function runCode(headers: Readonly<Record<string, string>>): Promise<Response> {
  const type = { 'content-type': 'application/json' };
  return fetch(`${address}/run_code`, {
    method: 'POST',
    headers: { ...type, ...headers },
    body: JSON.stringify(sample),
  });
}

interface DescribedRoute {
  readonly method: string;
  readonly path: string;
  readonly isGuarded: boolean;
  /** whether `authorization` is for something else than a key */
  readonly takesToken: boolean;
}

/** As GET /openapi.json has it, with something in the place of each parameter. */
async function describedRoutes(): Promise<readonly DescribedRoute[]> {
  const { paths } = (await (await fetch(`${address}/openapi.json`)).json()) as {
    paths: Record<string, Record<string, { security: Record<string, unknown>[] }>>;
  };
  return Object.entries(paths).flatMap(([path, methods]) =>
    Object.entries(methods).map(([method, { security }]) => ({
      method: method.toUpperCase(),
      path: path.replaceAll(/\{\w+\}/g, 'x'),
      isGuarded: security.length > 0,
      takesToken: security.some((way) => 'token' in way),
    })),
  );
}

await t.test('every route that is said to need a key refuses whoever has none, the others do not', async (t) => {
  const routes = await describedRoutes();
  t.equal(routes.filter(({ isGuarded }) => isGuarded).length, 17);
  for (const { method, path, isGuarded, takesToken } of routes) {
    const answer = await fetch(`${address}${path}`, { method });
    const text = await answer.text();
    t.equal(answer.status, isGuarded ? 401 : 200, `${method} ${path}`);
    if (!isGuarded) continue;
    t.equal(answer.headers.get('www-authenticate'), 'Bearer');
    const ways = takesToken ? 'x-api-key: …' : 'authorization: Bearer …, or x-api-key: …';
    t.match(JSON.parse(text), { error: `this route needs a key: ${ways}` });
    const token = takesToken ? { authorization: 'Bearer x' } : {};
    const known = await fetch(`${address}${path}`, { method, headers: { ...token, 'x-api-key': keys.two } });
    await known.text();
    t.not(known.status, 401, `${method} ${path} with a key`);
  }
});

await t.test('keys of the variable and of the file, in either header', async (t) => {
  for (const key of Object.values(keys)) {
    for (const headers of [{ authorization: `Bearer ${key}` }, { 'x-api-key': key }] as const) {
      const answer = await runCode(headers);
      t.equal(answer.status, 200);
      t.match(await answer.json(), { status: 'success' });
    }
  }
});

await t.test('keys that are none, of every form, run nothing', async (t) => {
  for (const [status, headers] of [
    [401, { 'x-api-key': '' }],
    [401, { 'x-api-key': keys.one.slice(0, -1) }],
    [401, { 'x-api-key': `${keys.one}x` }],
    [401, { 'x-api-key': keys.one.toUpperCase() }],
    [401, { 'x-api-key': `${keys.one},${keys.two}` }],
    [401, { 'x-api-key': 'x'.repeat(8000) }],
    [401, { 'x-api-key': '# of the course' }],
    [401, { authorization: '' }],
    [401, { authorization: 'Bearer' }],
    [401, { authorization: keys.one }],
    [401, { authorization: `Basic ${Buffer.from(`user:${keys.one}`).toString('base64')}` }],
    [401, { authorization: `Bearer ${keys.one} ${keys.two}` }],
    [400, { authorization: `Bearer ${keys.one}`, 'x-api-key': keys.one }],
    [400, { authorization: `Bearer ${keys.one}`, 'x-api-key': '' }],
  ] as const) {
    const answer = await runCode(headers);
    const said = JSON.stringify(headers).slice(0, 60);
    t.equal(answer.status, status, said);
    t.match(await answer.json(), { status: 'failure', results: [], error: /key|authorization/ }, said);
  }
  const twice = await dial(t, address);
  twice.socket.end(
    `POST /prewarm HTTP/1.1\r\nHost: localhost\r\nX-API-Key: ${keys.one}\r\nX-API-Key: ${keys.two}\r\nContent-Length: 0\r\n\r\n`,
  );
  t.match(await twice.ended, /^HTTP\/1\.1 401 [^]*\{"error":"the key is unknown"\}$/);
  t.same((await fetch(`${address}/run_code?x-api-key=${keys.one}`, { method: 'POST' })).status, 401, 'not in a query');
});

await t.test('tasks and sessions of one key are unknown to the others, who cannot stop them', async (t) => {
  const [owner, other] = [as(keys.one), as(keys.filed)];
  const { queued_task_id: task } = (await owner.startTask({ ...sample, code: 'print(5)' })).body;
  const session = await owner.startSession('import time\ntime.sleep(1)\nprint("mine")');
  for (const answer of [await other.task(task!), await other.result(session), await other.cleanup(session)]) {
    t.equal(answer.status, 404);
  }
  t.equal((await other.task('no-such-task')).body.error, (await other.task(task!)).body.error, 'as if there were none');
  t.match(await owner.task(task!, '?wait=10'), { status: 200, body: { status: 'success' } });
  t.match(await owner.endOf(session), { status: 200, body: { logs: 'mine\n' } });
  t.equal((await owner.cleanup(session)).status, 200);
});

await t.test('a page of a named origin may ask whether it may, without a key, and read why it may not', async (t) => {
  const preflight = await fetch(`${address}/run_code`, {
    method: 'OPTIONS',
    headers: {
      origin,
      'access-control-request-method': 'POST',
      'access-control-request-headers': 'content-type,x-api-key',
    },
  });
  t.equal(preflight.status, 204);
  t.equal(preflight.headers.get('access-control-allow-origin'), origin);
  t.match(preflight.headers.get('access-control-allow-headers'), /content-type.*x-api-key/);
  const refused = await runCode({ origin });
  t.equal(refused.status, 401);
  t.equal(refused.headers.get('access-control-allow-origin'), origin);
  await refused.text();
  const stranger = await runCode({ origin: 'https://elsewhere.example', 'x-api-key': keys.one });
  t.equal(stranger.headers.get('access-control-allow-origin'), null);
  await stranger.text();
});

await t.test('no key, nor what it is kept as, is in the log, though that has everything else', async (t) => {
  t.equal(await server.stop(), 0);
  const log = server.log();
  const said = log.split('\n').filter((line) => line.includes('"answered"'));
  t.ok(said.length > 40, `${said.length} answers are logged`);
  t.match(log, /busboyOptions/, 'down to how a form is read');
  for (const key of Object.values(keys)) {
    const digest = createHash('sha256').update(key).digest();
    for (const text of [
      key,
      Buffer.from(key).toString('base64'),
      digest.toString('hex'),
      digest.toString('base64url'),
    ]) {
      t.notOk(log.includes(text), `${text.slice(0, 8)}…`);
    }
  }
  t.same(await containersOf(server.instance), []);
});

await t.test('keys that cannot be used are told of before anything starts, and not shown', async (t) => {
  const short = 'too-short';
  const { exitCode, stderr, stdout } = await runServer({ API_KEYS: short, API_KEYS_FILE: join(directory, 'none') });
  t.equal(exitCode, 1);
  t.match(stderr, /API_KEYS: expected /);
  t.match(stderr, /API_KEYS_FILE: got /);
  t.notMatch(stderr + stdout, short);
});
