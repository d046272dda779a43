// POOL_SIZE=0 gives the specification's literal shape: a container is launched when its submission comes, judges it, and
// is removed.

import t from 'tap';
import { containersOf, until, watchContainers } from '../support/docker.ts';
import { startEngineProxy } from '../support/engine-proxy.ts';
import { startServer } from '../support/server.ts';

const proxy = await startEngineProxy();
t.teardown(() => proxy[Symbol.asyncDispose]());
const server = await startServer({
  DOCKER_HOST: proxy.url,
  POOL_SIZE: '0',
  MAX_CONTAINERS: '2',
  LOG_LEVEL: 'silent',
});
t.teardown(() => server.stop());
t.beforeEach(async () => server.untilCounts({ running: 0, waiting: 0 }));

const echo = 'print(input())';

await t.test('no container exists while nobody asks; the canary’s is gone too', async (t) => {
  t.same(await containersOf(server.instance), []);
  t.match(await server.health(), { httpStatus: 200, status: 'ok', running: 0, warm_containers: 0 });
});

await t.test('each submission gets a container of its own when it comes, and it is removed after', async (t) => {
  using watch = await watchContainers(server.instance);
  for (let turn = 1; turn <= 3; turn++) {
    const { result, sandbox, timing } = await server.judge(echo, { in: `${turn}\n`, expected_out: `${turn}\n` });
    t.equal(result.verdict, 'accepted', String(result.error));
    t.equal(sandbox, 'cold');
    t.ok(timing.sandbox > 0.01, 'the answer says how long the launch took');
    await until('it is removed', () => watch.removed.length === turn);
    t.equal(watch.created.length, turn);
  }
  t.equal(watch.peak(), 1);
  t.same(await containersOf(server.instance), []);
});

await t.test('the cap holds without a pool', async (t) => {
  using watch = await watchContainers(server.instance);
  const judged = await Promise.all(
    Array.from({ length: 8 }, async (_, index) => server.judge(echo, { in: `${index}\n`, expected_out: `${index}\n` })),
  );
  t.same(
    judged.map(({ result }) => result.output),
    Array.from({ length: 8 }, (_, index) => `${index}\n`),
  );
  await until('all are removed', () => watch.removed.length === 8);
  t.equal(watch.created.length, 8);
  t.ok(watch.peak() <= 2, `${watch.peak()} at once`);
});

await t.test('a submission that is refused launches nothing', async (t) => {
  using watch = await watchContainers(server.instance);
  const { status } = await server.runCode({ code: '', tests: [] });
  t.equal(status, 400);
  await server.judge(echo, { in: 'a\n', expected_out: 'a\n' });
  await until('the one that was judged is removed', () => watch.removed.length === 1);
  t.equal(watch.created.length, 1);
});

await t.test('a client that leaves while its container is launched leaves none behind', async (t) => {
  using watch = await watchContainers(server.instance);
  const client = new AbortController();
  const body = JSON.stringify({
    code: btoa('while True: pass'),
    tests: [{ in: '', expected_out: '' }],
    time_limit: 10,
  });
  const headers = { 'content-type': 'application/json' };
  const left = fetch(`${server.address}/run_code`, { method: 'POST', headers, body, signal: client.signal });
  await until('it is launched', () => watch.created.length === 1);
  client.abort();
  await t.rejects(left);
  await server.untilCounts({ running: 0 });
  await until('it is removed', () => watch.existing() === 0);
  t.equal(watch.created.length, 1);
});

await t.test(
  'containers that die while they are launched: a 5xx, never a verdict, and healthy again by itself',
  async (t) => {
    const end = proxy.removeBeforeStart();
    for (let turn = 0; turn < 3; turn++) {
      const { status, body } = await server.runCode({ code: echo, tests: [{ in: 'a\n', expected_out: 'a\n' }] });
      t.ok(status === 500 || status === 503, `HTTP ${status}`);
      t.same(body.results, []);
    }
    end();
    // A load balancer sends nothing to a node that is not healthy, so this must not take a submission.
    await server.untilCounts({ running: 0 });
    const { result } = await server.judge(echo, { in: 'a\n', expected_out: 'a\n' });
    t.equal(result.verdict, 'accepted', String(result.error));
  },
);

await t.test('nothing is left when it stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containersOf(server.instance), []);
});
