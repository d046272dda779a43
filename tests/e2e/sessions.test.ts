// The session API on real sandboxes: logs in order, limits, cleanup that really removes, a pool that really fills.

import { setTimeout as delay } from 'node:timers/promises';
import t from 'tap';
import { containersOf, until, watchContainers } from '../support/docker.ts';
import { startServer, type TestServer } from '../support/server.ts';

const slots = 2;
const server = await startServer({ MAX_CONTAINERS: String(slots), SESSION_TIMEOUT: '2s', MAX_OUTPUT: '64KB' });
t.teardown(() => server.stop());

async function execute(
  code: string,
  { name = 'main.py', stdin, to = server }: { name?: string; stdin?: string; to?: TestServer } = {},
): Promise<string> {
  const form = new FormData();
  form.append('file', new Blob([code]), name);
  if (stdin !== undefined) form.append('stdin', new Blob([stdin]), 'stdin.txt');
  const answer = await fetch(`${to.address}/execute`, { method: 'POST', body: form });
  if (answer.status !== 200) throw new Error(`${answer.status}: ${await answer.text()}`);
  return ((await answer.json()) as { session_id: string }).session_id;
}

async function result(
  id: string,
  from: TestServer = server,
): Promise<{ status: number; body: { logs?: string; status?: string; error?: string } }> {
  const answer = await fetch(`${from.address}/result/${id}`);
  return { status: answer.status, body: (await answer.json()) as Record<string, string> };
}

const post = async (path: string, to: TestServer) => (await fetch(`${to.address}${path}`, { method: 'POST' })).json();

async function logsOf(code: string, options: Parameters<typeof execute>[1] = {}): Promise<string> {
  const id = await execute(code, options);
  for (;;) {
    const { body } = await result(id);
    if (body.logs !== undefined) return body.logs;
    if (body.status !== 'still running') throw new Error(JSON.stringify(body));
    await delay(10);
  }
}

await t.test('stdout and stderr stand in the order in which they came', async (t) => {
  const code = `
import os, subprocess, sys
print('one')
print('two', file=sys.stderr)
print('three ✓')
os.write(2, b'four\\n')
if os.fork() == 0:
    print('five')
    os._exit(0)
os.wait()
print(input(), end='')
`;
  t.equal(await logsOf(code, { stdin: 'six\n' }), 'one\ntwo\nthree ✓\nfour\nfive\nsix');
});

await t.test('a traceback comes after what was printed before it, and the exit code at the end', async (t) => {
  const logs = await logsOf("print('before')\nraise ValueError('no such node')\n");
  t.match(logs, /^before\nTraceback .*\nValueError: no such node\n\[exit code 1\]\n$/s);
});

await t.test('a program that cannot be compiled has the compiler’s message', async (t) => {
  t.match(await logsOf('for\n'), /SyntaxError: invalid syntax\n\[compilation error\]\n$/);
});

await t.test('a script that never ends is stopped at the session’s limit, and its logs say so', async (t) => {
  t.equal(await logsOf("print('begun')\nwhile True: pass\n"), 'begun\n[time limit exceeded: 2 s]\n');
  t.equal(await logsOf('import time\ntime.sleep(60)\n'), '[time limit exceeded: 2 s]\n');
});

await t.test('logs are bounded, with a line where they were cut', async (t) => {
  const logs = await logsOf('import sys\nfor n in range(20000): print(n, file=sys.stderr if n % 2 else sys.stdout)\n');
  const whole = Array.from({ length: 20_000 }, (_, line) => `${line}\n`).join('');
  const cut = whole.slice(0, 64 * 1024);
  t.equal(logs, `${cut}${cut.endsWith('\n') ? '' : '\n'}[output limit exceeded: 64 KiB; the rest of it is not kept]\n`);
});

await t.test('memory is limited as it is for a test', async (t) => {
  t.match(
    await logsOf('x = bytearray(1 << 30)\n'),
    /\[memory limit exceeded: 128 MiB\]\n$|MemoryError\n\[exit code 1\]\n$/,
  );
});

await t.test('cleanup removes the container of a running session within a second, and frees its slot', async (t) => {
  // One slot more than sessions, for a program that sleeps for a second meanwhile; its own session would go on for long.
  await using other = await startServer({ MAX_CONTAINERS: '3', SESSION_TIMEOUT: '60s' });
  await other.untilCounts({ warm_containers: 3 });
  using watch = await watchContainers(other.instance);
  const ids = await Promise.all([
    execute('while True: pass\n', { to: other }),
    execute('import time\ntime.sleep(60)\n', { to: other }),
  ]);
  await other.untilCounts({ running: 2 });
  let isOver = false;
  const second = other.judge('import time\ntime.sleep(1)').then((judged) => {
    isOver = true;
    return judged;
  });
  await other.untilCounts({ running: 3 });
  for (const id of ids) {
    t.same(await post(`/cleanup/${id}`, other), { status: 'cleaned up' });
    t.equal((await result(id, other)).status, 404);
    t.same(await post(`/cleanup/${id}`, other), { status: 'cleaned up' });
  }
  await until('their containers are removed', () => watch.removed.length >= 2);
  t.notOk(isOver, 'before the second is over');
  t.equal((await second).status, 'success');
  await other.untilCounts({ running: 0, warm_containers: 3 });
});

await t.test('nothing is left when the server stops, also of sessions that run', async (t) => {
  await execute('while True: pass\n');
  await server.untilCounts({ running: 1 });
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
});

await t.test('prewarm fills a pool that keeps none, once, and does not wait for it', async (t) => {
  await using cold = await startServer({ MAX_CONTAINERS: String(slots), POOL_SIZE: '0' });
  t.equal((await cold.health()).warm_containers, 0);
  const answer = await fetch(`${cold.address}/prewarm`, { method: 'POST' });
  t.same(await answer.json(), { status: 'prewarm triggered' });
  await cold.untilCounts({ warm_containers: slots });
  t.match(await cold.judge('print(1)'), { sandbox: 'warm' });
  t.match(await cold.judge('print(1)'), { sandbox: 'warm' });
  t.match(await cold.judge('print(1)'), { sandbox: 'cold' });
  await until('no container is left', async () => (await containersOf(cold.instance)).length === 0);
});
