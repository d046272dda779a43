// Each call that the server makes to the engine fails in each way: refused, cut off, done but not answered, hanging.
//
// Quiet: a fault has to show, and to be over, within seconds that are promised.

import t from 'tap';
import { containersOf, until } from '../support/docker.ts';
import { engineOperations, faultKinds, startEngineProxy, type EngineOperation } from '../support/engine-proxy.ts';
import { expectRecovery, expectRightOr5xx, startLoad, truthMs, untilHealth } from '../support/faults.ts';
import { freePort, runServer, startServer } from '../support/server.ts';

const slots = 2;
const clients = 3;
/** Without these calls no submission can be judged, and /healthz has to say so. */
const vital = new Set<string>(['create', 'attach', 'start', 'ping', 'image']);

const proxy = await startEngineProxy();
t.teardown(() => proxy[Symbol.asyncDispose]());
const server = await startServer({ DOCKER_HOST: proxy.url, MAX_CONTAINERS: String(slots), LOG_LEVEL: 'fatal' });
t.teardown(() => server.stop());
const containers = async (): Promise<readonly unknown[]> => containersOf(server.instance);

/** What the load does not make the server ask of the engine. */
const provocations: Partial<Record<EngineOperation, () => Promise<void>>> = {
  /** another memory limit than the warm containers' */
  async update() {
    const tests = [{ in: '', expected_out: '1\n' }];
    const { status, body } = await server.runCode({ code: 'print(1)', tests, memory_limit: 200 });
    if (status === 200 && body.status !== 'success') throw new Error(String(body.error));
    if (![200, 500, 503].includes(status)) throw new Error(`HTTP ${status}`);
  },
  /** a client that leaves while its program runs: the container does not end by itself then */
  async remove() {
    const code = Buffer.from('import time\ntime.sleep(5)').toString('base64');
    const request = {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ code, tests: [{ in: '', expected_out: '' }] }),
    };
    while (proxy.hits() === 0) {
      const left = fetch(`${server.address}/run_code`, { ...request, signal: AbortSignal.timeout(500) });
      await left.catch((error: unknown) => {
        if (!(error instanceof DOMException && error.name === 'TimeoutError')) throw error;
      });
    }
  },
};

await t.test('no fault: every answer is a verdict', async (t) => {
  const load = startLoad(server, clients);
  await until('forty answers', () => load.answers.length >= 40);
  const answers = await load.stop();
  t.same(new Set(answers.map(({ status }) => status)), new Set([200]));
  expectRightOr5xx(t, answers);
});

for (const operation of engineOperations) {
  for (const kind of faultKinds) {
    await t.test(`${operation}: ${kind}`, async (t) => {
      await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
      const end = proxy.inject(operation, kind);
      const load = startLoad(server, clients);
      const provoked = provocations[operation]?.();
      await until('the fault has hit', () => proxy.hits() > 0);
      if (vital.has(operation)) {
        const tookMs = await untilHealth(server, 503);
        // The warm ones have to be spent before there is anything to tell.
        t.ok(tookMs < truthMs + 1000, `healthz said so after ${Math.round(tookMs)} ms`);
      }
      end();
      await expectRecovery(t, server, { slots, load, containers });
      await provoked;
    });
  }
}

const cannotHold = 'the engine cannot hold sandboxes: it cannot limit the memory of containers';

await t.test('an engine that says that it cannot hold sandboxes is named in /healthz, until it can', async (t) => {
  proxy.describe({ MemoryLimit: false });
  const port = await freePort();
  const address = `http://127.0.0.1:${port}`;
  const env = { DOCKER_HOST: proxy.url, MAX_CONTAINERS: '1', LOG_LEVEL: 'fatal', PORT: String(port) };
  const { exitCode, stdout } = await runServer(env, (child) => {
    void (async () => {
      await until('it says so', async () => (await reasonOf(address))?.startsWith(cannotHold) ?? false);
      proxy.describe({});
      await until('it is ready', async () => (await reasonOf(address)) === null);
    })().finally(() => child.kill('SIGTERM'));
  });
  t.equal(exitCode, 0);
  t.match(stdout, 'canary: accepted');
});

/** Why the server cannot judge; null when it can, undefined when it does not listen yet. */
async function reasonOf(address: string): Promise<string | null | undefined> {
  const answer = await fetch(`${address}/healthz`).catch(() => undefined);
  if (answer === undefined) return undefined;
  return ((await answer.json()) as { error?: string }).error ?? null;
}

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containers(), []);
});
