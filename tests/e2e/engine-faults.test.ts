// The engine stops, starts, hangs, loses the image, runs out of room: never a wrong verdict, and all is well soon after.
//
// Quiet: a fault has to show, and to be over, within seconds that are promised.

import t, { type Test } from 'tap';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker, until } from '../support/docker.ts';
import { expectRecovery, startLoad, truthMs, untilHealth, type Load } from '../support/faults.ts';
import { createSecondEngine } from '../support/second-engine.ts';
import { startServer } from '../support/server.ts';

const slots = 3;
const clients = 6;
const pauseMs = 20_000;

if (process.getuid?.() !== 0) {
  t.pass('needs root, for an engine of its own', { skip: true });
} else {
  const image = await ensureImage(docker, 'python', () => undefined);
  const engine = await createSecondEngine();
  t.teardown(() => engine[Symbol.asyncDispose]());
  await engine.start();
  await engine.load(image);
  const server = await startServer({ DOCKER_HOST: engine.url, MAX_CONTAINERS: String(slots), LOG_LEVEL: 'fatal' });
  t.teardown(() => server.stop());
  const containers = async (): Promise<readonly string[]> => engine.containersOf(server.instance);

  async function busyServer(): Promise<Load> {
    await server.untilCounts({ running: 0, warm_containers: slots });
    const load = startLoad(server, clients);
    await until('some were answered', () => load.answers.length >= 2 * clients);
    await server.untilCounts({ running: slots });
    return load;
  }

  async function expectTruth(t: Test): Promise<void> {
    const tookMs = await untilHealth(server, 503);
    t.ok(tookMs < truthMs, `healthz said so after ${Math.round(tookMs)} ms`);
  }

  await t.test('stopped and started again while submissions run and wait', async (t) => {
    const load = await busyServer();
    const stopped = engine.stop();
    await expectTruth(t);
    await stopped;
    const askedAt = performance.now();
    const refused = await server.runCode({ code: 'print(1)', tests: [{ in: '', expected_out: '1\n' }] });
    t.equal(refused.status, 503);
    t.match(refused.body.error, 'the Docker Engine does not answer');
    t.ok(performance.now() - askedAt < truthMs, 'it does not wait for what cannot come');
    t.match(refused.headers.get('retry-after'), /^\d+$/);
    await engine.start();
    await expectRecovery(t, server, { slots, load, containers });
  });

  await t.test(`hanging for ${pauseMs / 1000} s while submissions run and wait`, async (t) => {
    const load = await busyServer();
    engine.signal('SIGSTOP');
    const over = new Promise((resolve) => setTimeout(resolve, pauseMs));
    await expectTruth(t);
    await over;
    const before = load.answers.length;
    engine.signal('SIGCONT');
    const answers = await expectRecovery(t, server, { slots, load, containers });
    const late = answers.slice(before);
    t.same(
      late.filter(({ status }) => status !== 200).map(({ status, body }) => [status, body.error]),
      [],
      `the ${late.length} that it held up are judged all the same`,
    );
  });

  await t.test('the sandbox image is removed', async (t) => {
    await server.untilCounts({ running: 0, warm_containers: slots });
    await engine.docker.getImage(image).remove({ force: true });
    // There is neither base image nor network to build it again from.
    await expectTruth(t);
    const load = startLoad(server, 2);
    await until('some were answered', () => load.answers.length >= 2 * slots);
    await engine.load(image);
    await expectRecovery(t, server, { slots, load, containers });
  });

  await t.test('its disk is full', async (t) => {
    await server.untilCounts({ running: 0, warm_containers: slots });
    const giveBack = await engine.fillDisk();
    const load = startLoad(server, clients);
    await until('the warm ones are spent', () => load.answers.some(({ status }) => status === 503));
    await expectTruth(t);
    await giveBack();
    await expectRecovery(t, server, { slots, load, containers });
  });

  await t.test('nothing is left when the server stops', async (t) => {
    t.equal(await server.stop(), 0);
    t.same(await containers(), []);
  });
}
