// How the server ends, in every way it can: what was accepted is answered, and no container outlives it.

import { once } from 'node:events';
import { connect, createServer, type AddressInfo } from 'node:net';
import t from 'tap';
import { instanceLabel, roleLabel } from '../../src/sandbox/container-options.ts';
import { imageName } from '../../src/sandbox/image.ts';
import { containersOf, docker, newInstance, until, watchContainers } from '../support/docker.ts';
import { freePort, post, runServer, startServer, type Answer, type TestServer } from '../support/server.ts';

/** Small and quiet: two slots, two warm containers. */
const small = { MAX_CONTAINERS: '2', LOG_LEVEL: 'warn' };

const slow = 'import time\nn = input()\ntime.sleep(1)\nprint(n)';

/** Submissions that take a second each, one for each number; resolves when two of them run and the rest wait. */
async function load(server: TestServer, count: number): Promise<Promise<Answer>[]> {
  const answers = Array.from({ length: count }, async (_, index) =>
    server.runCode({ code: slow, tests: [{ in: `${index}\n`, expected_out: `${index}\n` }] }),
  );
  await server.untilCounts({ running: Math.min(2, count), waiting: Math.max(0, count - 2) });
  return answers;
}

for (const signal of ['SIGTERM', 'SIGINT'] as const) {
  await t.test(`${signal} under load: nothing more is taken, what was accepted is judged, exit 0`, async (t) => {
    await using server = await startServer(small);
    const answers = await load(server, 5);
    const exited = server.stop(signal);

    const isDraining = async (): Promise<boolean> => (await server.health()).httpStatus === 503;
    while (!(await isDraining()));
    const { status, headers, body } = await server.runCode({ code: 'pass', tests: [{ in: '', expected_out: '' }] });
    t.equal(status, 503);
    t.match(headers.get('retry-after'), /^[1-9]\d*$/);
    t.match(body, { status: 'failure', results: [], error: 'the server is shutting down' });

    for (const answer of await Promise.all(answers)) t.equal(answer.body.status, 'success', String(answer.body.error));
    t.equal(await exited, 0);
    t.same(await containersOf(server.instance), [], 'no container is left');
  });
}

await t.test('a second and a third signal change nothing', async (t) => {
  await using server = await startServer(small);
  const answers = await load(server, 3);
  const exits = [server.stop('SIGTERM'), server.stop('SIGINT'), server.stop('SIGTERM')];
  for (const answer of await Promise.all(answers)) t.equal(answer.body.status, 'success', String(answer.body.error));
  t.same(await Promise.all(exits), [0, 0, 0]);
  t.same(await containersOf(server.instance), []);
});

await t.test('the grace is over: who still runs or waits gets a 503, no container is left, exit 0', async (t) => {
  await using server = await startServer({ ...small, SHUTDOWN_GRACE: '200ms' });
  const stuck = { code: 'import time\ntime.sleep(9)', tests: [{ in: '', expected_out: '' }], time_limit: 10 };
  const answers = [server.runCode(stuck), server.runCode(stuck), server.runCode(stuck)];
  await server.untilCounts({ running: 2, waiting: 1 });
  const exited = server.stop();
  for (const { status, headers, body } of await Promise.all(answers)) {
    t.equal(status, 503);
    t.match(headers.get('retry-after'), /^[1-9]\d*$/);
    t.same(body.results, [], 'never a verdict');
    t.match(body, { status: 'failure', error: /^the server / });
  }
  t.equal(await exited, 0);
  t.same(await containersOf(server.instance), []);
});

await t.test('clients that hold connections open without a request do not hold up the end', async (t) => {
  await using server = await startServer({ ...small, SHUTDOWN_GRACE: '1s' });
  const { port } = new URL(server.address);
  const begun =
    'POST /run_code HTTP/1.1\r\nHost: localhost\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{';
  const sockets = ['', 'GET /healthz HT', begun].map((bytes) => {
    const socket = connect(Number(port), '127.0.0.1').on('error', () => undefined);
    if (bytes !== '') socket.write(bytes);
    return socket;
  });
  await Promise.all(sockets.map(async (socket) => once(socket, 'connect')));
  await server.health();
  // Its own patience with such clients is 20 s and more.
  const exit = await Promise.race([server.stop(), once(AbortSignal.timeout(10_000), 'abort')]);
  t.equal(exit, 0);
  for (const socket of sockets) socket.destroy();
});

await t.test('SIGKILL: the containers end by themselves, the busy ones too', async (t) => {
  await using server = await startServer(small);
  using watch = await watchContainers(server.instance);
  const tests = Array.from({ length: 10 }, () => ({ in: '', expected_out: '' }));
  const spin = { code: 'while True: pass', tests, time_limit: 10 };
  const unanswered = t.rejects(server.runCode(spin), 'nobody answered');
  // One that is only created cannot end by itself; the next start of the instance removes it.
  await server.untilCounts({ running: 1, warm_containers: 1 });
  await server.stop('SIGKILL');
  await until('all containers vanish: the tests would go on for 100 s', () => watch.existing() === 0);
  await unanswered;
  t.same(await containersOf(server.instance), []);
});

/** A container as a server that was killed together with its engine's patience might leave it. */
async function leaveContainer(instance: string, isStarted: boolean): Promise<string> {
  const container = await docker.createContainer({
    Image: await imageName('python'),
    Labels: { [instanceLabel]: instance, [roleLabel]: 'sandbox' },
    OpenStdin: true,
    NetworkDisabled: true,
  });
  if (isStarted) await container.start();
  return container.id;
}

await t.test('a new server removes what an earlier life of its instance left, and nobody else’s', async (t) => {
  // The first server also sees to it that the image is there.
  const first = await startServer(small);
  t.equal(await first.stop(), 0);
  const [instance, other] = [first.instance, `${first.instance}-2`];
  const left = [await leaveContainer(instance, true), await leaveContainer(instance, false)];
  const foreign = [await leaveContainer(other, true), await leaveContainer(other, false)];
  t.teardown(async () => {
    await Promise.allSettled([...left, ...foreign].map(async (id) => docker.getContainer(id).remove({ force: true })));
  });

  await using server = await startServer({ ...small, INSTANCE: instance });
  const ids = new Set((await containersOf(instance)).map(({ Id }) => Id));
  t.notOk(
    left.some((id) => ids.has(id)),
    'its own are gone',
  );
  t.equal(await server.stop(), 0);
  t.same(await containersOf(instance), []);
  const others = await containersOf(other);
  t.same(others.map(({ Id }) => Id).toSorted(), foreign.toSorted(), 'the other’s are as they were');
  t.same(others.map(({ State }) => State).toSorted(), ['created', 'running']);
});

await t.test('two servers on one engine do not feel each other’s start, work and end', async (t) => {
  await using one = await startServer(small);
  using watch = await watchContainers(one.instance);
  const answers = await load(one, 2);
  const two = await startServer(small);
  const { result } = await two.judge('print(1)', { expected_out: '1\n' });
  t.equal(result.verdict, 'accepted');
  t.equal(await two.stop(), 0);
  t.same(await containersOf(two.instance), []);
  for (const answer of await Promise.all(answers)) t.equal(answer.body.status, 'success', String(answer.body.error));
  await one.untilCounts({ warm_containers: 2 });
  t.ok(watch.peak() <= 2);
});

await t.test('the port is taken: exit 1 with the reason, and no container is left', async (t) => {
  const instance = newInstance();
  const taken = createServer().listen(0, '127.0.0.1');
  await once(taken, 'listening');
  t.teardown(() => taken.close());
  const { port } = taken.address() as AddressInfo;
  const { exitCode, stdout, stderr } = await runServer({ ...small, INSTANCE: instance, PORT: String(port) });
  t.equal(exitCode, 1);
  t.equal(stdout, '', 'it greets nobody');
  t.match(stderr, /EADDRINUSE/);
  t.same(await containersOf(instance), []);
});

await t.test('started twice by mistake: the second gives up and leaves the first one’s containers alone', async (t) => {
  await using server = await startServer(small);
  // Both submissions get a warm container, and there is no place for another: whatever is made later is the second's.
  await server.untilCounts({ warm_containers: 2 });
  const stay = { code: `${slow}\ntime.sleep(8)`, tests: [{ in: 'a\n', expected_out: 'a\n' }], time_limit: 10 };
  const answers = [server.runCode(stay), server.runCode(stay)];
  await server.untilCounts({ running: 2 });
  using watch = await watchContainers(server.instance);
  // By default the instance is named after host and port, so both have one name.
  const { port } = new URL(server.address);
  const second = await runServer({ ...small, INSTANCE: server.instance, PORT: port });
  t.equal(second.exitCode, 1);
  t.match(second.stderr, /EADDRINUSE/);
  t.same([...watch.removed], [], 'it has removed no container');
  t.same([...watch.created], [], 'and made none');
  for (const { status, body } of await Promise.all(answers)) {
    t.equal(status, 200);
    t.equal(body.status, 'success', String(body.error));
  }
});

await t.test('a wrong configuration: exit 1 with every problem, before anything starts', async (t) => {
  const instance = newInstance();
  using watch = await watchContainers(instance);
  const { exitCode, stdout, stderr } = await runServer({
    INSTANCE: instance,
    PORT: 'http',
    MAX_CONTAINERS: '0',
    TIMEOUT: '5',
    MEMORY: '1GB',
    SANDBOX_UIDS: '0-10',
    LOG_LEVEL: 'loud',
  });
  t.equal(exitCode, 1);
  t.equal(stdout, '');
  for (const name of ['PORT', 'MAX_CONTAINERS', 'TIMEOUT', 'MEMORY', 'SANDBOX_UIDS', 'LOG_LEVEL']) {
    t.match(stderr, new RegExp(`^${name}: got `, 'm'));
  }
  t.same(watch.created, []);
});

await t.test('stopped before it was ready: exit 0, and no container is left', async (t) => {
  const instance = newInstance();
  using watch = await watchContainers(instance);
  const { exitCode, stdout } = await runServer({ ...small, INSTANCE: instance }, (child) => {
    // Its first container is being made; the canary has not run.
    void until('a container is made', () => watch.created.length > 0).then(() => child.kill('SIGTERM'));
  });
  t.equal(exitCode, 0);
  t.equal(stdout, '');
  t.same(await containersOf(instance), []);
});

await t.test('without an engine: healthz says so, submissions get a 503, and it stops all the same', async (t) => {
  const port = await freePort();
  const environment = {
    ...small,
    INSTANCE: newInstance(),
    PORT: String(port),
    DOCKER_HOST: 'unix:///nowhere/docker.sock',
  };
  const address = `http://127.0.0.1:${port}`;
  const { exitCode } = await runServer(environment, (child) => {
    void (async () => {
      const health = await untilAnswers(`${address}/healthz`);
      t.equal(health.status, 503);
      t.match(await health.json(), { status: 'unavailable', error: String });
      t.equal((await fetch(`${address}/livez`)).status, 200);
      const body = JSON.stringify({ code: btoa('pass'), tests: [{ in: '', expected_out: '' }] });
      const answer = await post(`${address}/run_code`, body);
      t.equal(answer.status, 503);
      t.match(answer.headers.get('retry-after'), /^[1-9]\d*$/);
      t.match(answer.body, { status: 'failure', results: [], error: String });
      t.notMatch(answer.body.error, /shutting down/);
    })().finally(() => child.kill('SIGTERM'));
  });
  t.equal(exitCode, 0);
});

/** The first answer of a server that is starting. */
async function untilAnswers(url: string): Promise<Response> {
  const deadline = AbortSignal.timeout(20_000);
  for (;;) {
    try {
      return await fetch(url);
    } catch (error) {
      if (deadline.aborted) throw error;
    }
  }
}
