// The engine cannot remove containers: it says for ever that their removal is under way, as an engine does that was
// killed before it unmounted them. They hold no slot for ever, and the server says how many there are.
//
// Quiet: a fault has to show within seconds that are promised.

import t from 'tap';
import { containersOf, until } from '../support/docker.ts';
import { startEngineProxy } from '../support/engine-proxy.ts';
import { expectRecovery, startLoad, truthMs, untilHealth } from '../support/faults.ts';
import { startServer } from '../support/server.ts';

const slots = 2;
const proxy = await startEngineProxy();
t.teardown(() => proxy[Symbol.asyncDispose]());
const server = await startServer({
  DOCKER_HOST: proxy.url,
  MAX_CONTAINERS: String(slots),
  POOL_SIZE: String(slots),
  LOG_LEVEL: 'fatal',
});
t.teardown(() => server.stop());
const containers = async (): Promise<readonly unknown[]> => containersOf(server.instance);
const quick = { code: 'print(1)', tests: [{ in: '', expected_out: '1\n' }] };

/** How many containers of a state there are, by the metrics. */
async function containersThatAre(state: string): Promise<number> {
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  return Number(new RegExp(`^judge_containers\\{state="${state}"\\} (\\d+)$`, 'm').exec(metrics)?.[1]);
}

async function untilLost(count: number): Promise<void> {
  await until(`${count} lost`, async () => (await containersThatAre('lost')) === count);
}

await t.test('one that is never removed holds its slot for seconds, not for ever', async (t) => {
  await server.untilCounts({ running: 0, warm_containers: slots });
  const end = proxy.strand(1);
  t.equal((await server.runCode(quick)).status, 200);
  await untilLost(1);
  t.match(await server.health(), { httpStatus: 200, lost_containers: 1 });
  await server.untilCounts({ running: 0, warm_containers: slots });
  const both = await Promise.all([server.runCode(quick), server.runCode(quick)]);
  t.same(
    both.map(({ body }) => body.status),
    ['success', 'success'],
  );
  end();
  await untilLost(0);
  t.notOk('lost_containers' in (await server.health()), 'none is told when there is none');
});

await t.test(
  'when none is ever removed, as many again are lost, and then submissions are refused at once',
  async (t) => {
    await server.untilCounts({ running: 0, warm_containers: slots });
    const end = proxy.strand(Infinity);
    const load = startLoad(server, 1);
    await untilLost(slots);
    await until('both places are held', async () => (await containersThatAre('removing')) === slots);
    const tookMs = await untilHealth(server, 503);
    t.ok(tookMs < truthMs, `healthz said so after ${Math.round(tookMs)} ms`);
    const answers = await load.stop();
    t.ok(answers.filter(({ status }) => status === 200).length >= 2 * slots, 'each container was used');
    const refused = await server.runCode(quick);
    t.match(refused, {
      status: 503,
      body: { error: /the engine does not remove the containers of earlier submissions$/ },
    });
    t.match(refused.headers.get('retry-after'), /^\d+$/);
    end();
    await expectRecovery(t, server, { slots, load: startLoad(server, 1), containers });
    await untilLost(0);
  },
);

await t.test('nothing is left when the server stops', async (t) => {
  t.equal(await server.stop(), 0);
  t.same(await containers(), []);
});
