// The log of a real server at its most talkative: a line for each answer, and never what was in a request.

import t from 'tap';
import { containersOf, docker, until } from '../support/docker.ts';
import { startServer } from '../support/server.ts';
import { surfacesOf } from '../support/surfaces.ts';

/** In whatever a client sends: none of it may be in the log. */
const marker = 'Zwiebelfisch';
const slots = 2;
const server = await startServer({ MAX_CONTAINERS: String(slots), LOG_LEVEL: 'trace' });
t.teardown(() => server.stop());
const { address } = server;
const { execute, endOf, startTask, task } = surfacesOf(address);

interface AnsweredLine {
  readonly requestId: string;
  readonly method: string;
  readonly route: string | null;
  readonly status: number;
  readonly ms: number;
}

/** Whole lines: what has been logged may still be on its way here. */
const linesSoFar = (): readonly string[] => server.log().split('\n').slice(0, -1);

function answered(): readonly AnsweredLine[] {
  return linesSoFar()
    .map((line) => JSON.parse(line) as AnsweredLine & { readonly msg: string })
    .filter(({ msg, route }) => msg === 'answered' && route !== '/healthz');
}

const marked = [{ in: `${marker} in\n`, expected_out: `${marker} out\n` }];

async function postJson(body: string, headers: Readonly<Record<string, string>> = {}): Promise<Response> {
  const type = { 'content-type': 'application/json' };
  const answer = await fetch(`${address}/run_code?of=${marker}`, {
    method: 'POST',
    headers: { ...type, ...headers },
    body,
  });
  await answer.text();
  return answer;
}

async function idOf(given?: string): Promise<string> {
  const headers: Record<string, string> = given === undefined ? {} : { 'x-request-id': given };
  const answer = await fetch(`${address}/languages`, { headers });
  await answer.text();
  return answer.headers.get('x-request-id')!;
}

await t.test('an id is taken over when it is harmless, and made where there is none; the log has it', async (t) => {
  const given = 'course-7.attempt_12';
  t.equal(await idOf(given), given);
  const made = [await idOf(), await idOf('no id'), await idOf('x'.repeat(65)), await idOf(`{"${marker}"}`)];
  for (const id of made) t.match(id, /^[\da-f]{8}-(?:[\da-f]{4}-){3}[\da-f]{12}$/);
  t.equal(new Set(made).size, made.length);
  await until('the log has them all', () => answered().length > made.length);
  t.same(
    answered().map(({ requestId }) => requestId),
    [given, ...made],
  );
});

await t.test(
  'every answer has a line with its route, status and milliseconds, under the id of the answer',
  async (t) => {
    const before = answered().length;
    const requests: readonly (readonly [
      status: number,
      route: string | null,
      ask: () => Promise<{ headers: Headers }>,
    ])[] = [
      [200, '/run_code', async () => server.runCode({ code: `print("${marker}")`, tests: marked, attempt_id: marker })],
      [200, '/run_code', async () => server.runCode({ code: `raise Exception("${marker}")`, tests: marked })],
      [200, '/run_code', async () => server.runCode({ code: `def ${marker}(:`, tests: marked })],
      [400, '/run_code', async () => server.runCode({ code: 'x', tests: marked, [marker]: marker })],
      [400, '/run_code', async () => server.runCode({ code: 'x', tests: marked, language: marker })],
      [400, '/run_code', async () => postJson(`{"${marker}": `)],
      [415, '/run_code', async () => postJson('{}', { 'content-type': `text/${marker}` })],
      [202, '/api/run_code', async () => startTask({ code: `print("${marker}")`, tests: marked })],
      [404, '/api/get_result/:id', async () => task(marker)],
      [400, '/api/get_result/:id', async () => task('x', `?wait=${marker}`)],
      [200, '/execute', async () => execute(`print("${marker}")`)],
      [400, '/execute', async () => execute('x', `${marker}.rb`)],
      [404, null, async () => fetch(`${address}/${marker}`)],
      [400, null, async () => fetch(`${address}/%ff${marker}`)],
      [405, null, async () => fetch(`${address}/run_code`, { method: 'PATCH', body: marker })],
    ];
    for (const [index, [status, route, ask]] of requests.entries()) {
      const { headers } = await ask();
      await until('the log has it', () => answered().length > before + index);
      const line = answered()[before + index];
      t.match(line, { requestId: headers.get('x-request-id'), status, route, method: /^[A-Z]+$/, ms: Number });
      t.ok(line!.ms > 0 && line!.ms < 60_000);
    }
    t.equal(answered().length, before + requests.length, 'one line each');
  },
);

const failures = (): readonly string[] => linesSoFar().filter((line) => line.includes('"request failed"'));

await t.test('a submission that fails by our fault is told of with its id, and without what was in it', async (t) => {
  await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
  const answer = server.runCode({ code: `"${marker}"\nwhile True: pass`, tests: marked });
  await server.untilCounts({ running: 1 });
  await Promise.all((await containersOf(server.instance)).map(async ({ Id }) => docker.getContainer(Id).kill()));
  const { status, headers } = await answer;
  t.equal(status, 500);
  await until('the log has it', () => failures().length > 0);
  const told = failures();
  t.equal(told.length, 1);
  t.match(JSON.parse(told[0]!), { requestId: headers.get('x-request-id'), level: 50, code: 'sandbox_failed' });
});

await t.test('nothing that a client sent is in the log', async (t) => {
  const { body } = await execute(`print("${marker}")`);
  await endOf(body.session_id!);
  t.equal(await server.stop(), 0);
  const log = server.log();
  for (const text of [marker, Buffer.from(`print("${marker}")`).toString('base64'), '127.0.0.1"', 'user-agent']) {
    t.notOk(log.includes(text), text);
  }
});
