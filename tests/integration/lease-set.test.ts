// Runs that need two containers each, on a real engine: the cap holds, all of them finish, nothing is left.

import t from 'tap';
import { defaultJudgingLimits } from '../../src/execution/limits.ts';
import { createRun } from '../../src/execution/run.ts';
import { createSlots } from '../../src/execution/slots.ts';
import { mib, never, openPool, runLoaded, watchContainers } from '../support/docker.ts';

const needs = { image: 'python', memoryBytes: 128 * mib, inputBytes: 1024, outputBytes: mib };

for (const capacity of [2, 3]) {
  await t.test(`ten runs of two containers each share a cap of ${capacity}`, async (t) => {
    const { pool, instance } = await openPool(t, { maxContainers: capacity, poolSize: capacity });
    using watch = await watchContainers(instance);
    const limits = { maxRunning: capacity, maxWaiting: 10, maxWaitingBytes: 10, queueTimeoutMs: 120_000 };
    const slots = createSlots(limits, (error) => t.fail(String(error)));
    const run = createRun<number, string>({ slots, sandboxes: pool, limits: defaultJudgingLimits }, (job) => ({
      needs: [needs, needs],
      bytes: 1,
      async inSandboxes(leases) {
        const printed = leases.map(async (lease, index) => {
          await lease.load({ fileName: 'main.py', source: Buffer.from(`print(${job}, ${index})`) });
          return (await runLoaded(lease)).stdout;
        });
        return (await Promise.all(printed)).join('');
      },
    }));
    const jobs = [...Array(10).keys()];
    const printed = await Promise.all(jobs.map(async (job) => run(job, never)));
    t.same(
      printed,
      jobs.map((job) => `${job} 0\n${job} 1\n`),
    );
    await slots.onIdle();
    t.ok(watch.peak() <= capacity, `${watch.peak()} containers existed at once`);
  });
}
