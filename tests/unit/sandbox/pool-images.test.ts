// The pool when submissions need containers of several images.

import t from 'tap';
import type { SandboxNeeds } from '../../../src/execution/sandbox.ts';
import { codeOf, needs, never, poolWith, settle } from './played-pool.ts';

const javaNeeds: SandboxNeeds = { ...needs, image: 'java' };

t.test('a lease gets a container of its own image, and that image is kept warm from then on', async (t) => {
  const { pool, engine } = poolWith({ capacity: 4, warmTarget: 2 });
  pool.open();
  await engine.started();
  await engine.started();
  const leasing = pool.lease(javaNeeds, never);
  await settle();
  t.same(
    engine.starting.map(({ image }) => image),
    ['java', 'java'],
    'one for the lease, one to be warm',
  );
  await engine.started();
  await using lease = await leasing;
  t.equal(lease.origin, 'cold');
  t.same(pool.counts(), { starting: 1, warm: 2, leased: 1, removing: 0, lost: 0 });
  await engine.started();
  t.same(pool.counts(), { starting: 0, warm: 2, leased: 1, removing: 1, lost: 0 }, 'one of Python has gone for it');
  await using next = await pool.lease(javaNeeds, never);
  t.equal(next.origin, 'warm');
  for (const sandbox of engine.all) await engine.vanished(sandbox);
});

t.test('a warm container of another image yields its place when the cap is reached', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 2 });
  pool.open();
  const first = await engine.started();
  const second = await engine.started();
  const leasing = pool.lease(javaNeeds, never);
  await settle();
  t.same([first.was.asked, second.was.asked], [1, 0], 'the oldest, and no more than one');
  t.equal(engine.starting.length, 0, 'the cap holds until it is gone');
  await engine.vanished(first);
  t.same(
    engine.starting.map(({ image }) => image),
    ['java'],
  );
  await engine.started();
  await using lease = await leasing;
  t.equal(lease.origin, 'cold');
  t.equal(engine.most(), 2);
  for (const sandbox of engine.all) await engine.vanished(sandbox);
});

t.test('an image that cannot be started takes nothing from the others', async (t) => {
  const { pool, engine, failures } = poolWith({ capacity: 3, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  await engine.started();
  const leasing = codeOf(pool.lease(javaNeeds, never));
  await settle();
  await engine.failed();
  await engine.failed();
  t.equal(await leasing, 'no_sandbox');
  t.equal(failures.length, 2);
  await using lease = await pool.lease(needs, never);
  t.equal(lease.origin, 'warm');
  t.same(
    engine.starting.map(({ image }) => image),
    ['python'],
    'Java waits, Python is started',
  );
  await engine.started();
  t.equal(pool.lastFailure(), undefined, 'what can be started shows that the engine is well');
  for (const sandbox of engine.all) await engine.vanished(sandbox);
});
