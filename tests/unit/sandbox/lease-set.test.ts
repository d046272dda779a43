// Runs that need two containers each: the real slots and the real pool, on containers that are played.

import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { leaseAll } from '../../../src/execution/lease-set.ts';
import { defaultJudgingLimits } from '../../../src/execution/limits.ts';
import { createRun } from '../../../src/execution/run.ts';
import type { SandboxNeeds } from '../../../src/execution/sandbox.ts';
import { createSlots } from '../../../src/execution/slots.ts';
import type { PooledSandbox } from '../../../src/sandbox/places.ts';
import { createPool } from '../../../src/sandbox/pool.ts';
import { codeOf, needs, never, noneLost, playSandbox, poolWith, settle } from './played-pool.ts';

const checkerNeeds: SandboxNeeds = { ...needs, image: 'checker' };

/** Containers that are there, and gone, in the next turn of the event loop. */
function startPlayed() {
  let count = 0;
  let existing = 0;
  let most = 0;
  async function start(image: string): Promise<PooledSandbox> {
    existing += 1;
    most = Math.max(most, existing);
    await settle();
    const sandbox = playSandbox(`sandbox ${(count += 1)}`, image);
    return {
      ...sandbox,
      async remove() {
        await settle();
        existing -= 1;
      },
    };
  }
  return { start, most: () => most, existing: () => existing };
}

for (const capacity of [10, 3, 2]) {
  for (const [images, second] of [
    ['one image', needs],
    ['two images', checkerNeeds],
  ] as const) {
    t.test(`ten runs that want two containers of ${images} each all finish with a cap of ${capacity}`, async (t) => {
      const played = startPlayed();
      const { start } = played;
      const pool = createPool({
        start,
        onFailure: (error) => t.fail(String(error)),
        defaultImage: needs.image,
        capacity,
        warmTarget: capacity,
        parallelStarts: 2,
        removals: noneLost,
        onStuck: () => t.fail('blocked'),
      });
      pool.open();
      const slotLimits = { maxRunning: capacity, maxWaiting: 100, maxWaitingBytes: 100, queueTimeoutMs: 60_000 };
      const slots = createSlots(slotLimits, (error) => t.fail(String(error)));
      let leased = 0;
      let mostLeased = 0;
      const run = createRun<number, number>({ slots, sandboxes: pool, limits: defaultJudgingLimits }, (job) => ({
        needs: [needs, second],
        bytes: 1,
        async inSandboxes(leases) {
          leased += leases.length;
          mostLeased = Math.max(mostLeased, leased);
          await settle();
          leased -= leases.length;
          return job;
        },
      }));
      const jobs = [...Array(10).keys()];
      t.same(await Promise.all(jobs.map(async (job) => run(job, never))), jobs);
      await slots.onIdle();
      t.ok(played.most() <= capacity, `${played.most()} containers existed at once`);
      t.ok(mostLeased <= capacity);
      await pool.close();
      t.equal(played.existing(), 0);
    });
  }
}

t.test('when one container of a set cannot be had, the other is given back before the set fails', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  const warm = await engine.started();
  let code = 'waiting';
  void codeOf(leaseAll(pool, [needs, checkerNeeds], never)).then((value) => (code = value));
  await settle();
  t.equal(engine.starting[0]?.image, 'python', 'one to be warm is started first');
  for (let failures = 0; failures < 3; failures += 1) await engine.failed();
  t.equal(code, 'waiting', 'a place is free only when its container is gone');
  t.equal(warm.was.asked, 1);
  await engine.vanished(warm);
  t.equal(code, 'no_sandbox');
});

t.test('a client that leaves while a set waits for its second container leaves nothing behind', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  const warm = await engine.started();
  const client = new AbortController();
  const leasing = codeOf(leaseAll(pool, [needs, checkerNeeds], client.signal));
  await settle();
  client.abort();
  await settle();
  await engine.vanished(warm);
  t.equal(await leasing, 'client_gone');
  t.equal(pool.counts().leased, 0);
});

t.test('an abort kills every container of a set, and leaving the scope removes all of them', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 2 });
  pool.open();
  const both = [await engine.started(), await engine.started()];
  const client = new AbortController();
  const set = await leaseAll(pool, [needs, needs], client.signal);
  t.equal(set.leases.length, 2);
  client.abort();
  t.same(
    both.map(({ was }) => was.killed),
    [true, true],
  );
  let isGone = false;
  const disposal = set[Symbol.asyncDispose]().then(() => (isGone = true));
  await settle();
  await engine.vanished(both[0]!);
  t.notOk(isGone);
  await engine.vanished(both[1]!);
  await disposal;
});

t.test('a failure to remove one container of a set is told when the others are gone', async (t) => {
  const removed: string[] = [];
  const failure = new JudgeError('sandbox_failed', 'stuck');
  const lease = (name: string) => ({
    ...({} as Awaited<ReturnType<typeof pool.lease>>),
    async [Symbol.asyncDispose]() {
      if (name === 'first') throw failure;
      await settle();
      removed.push(name);
    },
  });
  const names = ['first', 'second'];
  const { pool } = poolWith();
  const set = await leaseAll({ lease: async () => lease(names.shift()!) }, [needs, needs], never);
  await t.rejects(async () => set[Symbol.asyncDispose](), failure);
  t.same(removed, ['second']);
});
