// Each call that the server makes to the engine fails in each way: refused, cut off, done but not answered, hanging.

import t from 'tap';
import { containersOf, until } from '../support/docker.ts';
import { engineOperations, faultKinds, startEngineProxy } from '../support/engine-proxy.ts';
import { expectRecovery, startLoad, truthMs, untilHealth } from '../support/faults.ts';
import { startServer } from '../support/server.ts';

const slots = 2;
const clients = 3;
const engineSocket = (process.env['DOCKER_HOST'] ?? '/var/run/docker.sock').replace(/^unix:\/\//, '');
/** Without these calls no submission can be judged, and /healthz has to say so. */
const vital = new Set<string>(['create', 'attach', 'start', 'ping', 'image']);

const proxy = await startEngineProxy(engineSocket);
t.teardown(() => proxy[Symbol.asyncDispose]());
const server = await startServer({ DOCKER_HOST: proxy.url, MAX_CONTAINERS: String(slots), LOG_LEVEL: 'fatal' });
t.teardown(() => server.stop());
const containers = async (): Promise<readonly unknown[]> => containersOf(server.instance);

/** Another memory limit than the warm containers': the engine is asked to change it. */
async function judgeWithUpdate(): Promise<number> {
  const tests = [{ in: '', expected_out: '1\n' }];
  const { status, body } = await server.runCode({ code: 'print(1)', tests, memory_limit: 200 });
  if (status === 200 && body.status !== 'success') throw new Error(String(body.error));
  return status;
}

for (const operation of engineOperations) {
  for (const kind of faultKinds) {
    await t.test(`${operation}: ${kind}`, async (t) => {
      await server.untilCounts({ running: 0, waiting: 0, warm_containers: slots });
      const end = proxy.inject(operation, kind);
      const load = startLoad(server, clients);
      const updates = operation === 'update' ? judgeWithUpdate() : Promise.resolve(500);
      await until('the fault has hit', () => proxy.hits() > 0);
      if (vital.has(operation)) {
        const tookMs = await untilHealth(server, 503);
        // The warm ones have to be spent before there is anything to tell.
        t.ok(tookMs < truthMs + 1000, `healthz said so after ${Math.round(tookMs)} ms`);
      }
      end();
      await expectRecovery(t, server, { slots, load, containers });
      t.ok([200, 500, 503].includes(await updates));
    });
  }
}

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containers(), []);
});
