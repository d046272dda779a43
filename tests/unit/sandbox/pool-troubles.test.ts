// The pool when starts fail or take long, and its end.

import t from 'tap';
import { mock } from 'node:test';
import { codeOf, needs, never, pass, poolWith, settle } from './played-pool.ts';

t.test('one start that fails is tried again at once', async (t) => {
  const { pool, engine, failures } = poolWith({ capacity: 1, warmTarget: 0 });
  pool.open();
  const lease = pool.lease(needs, never);
  const error = new Error('busy');
  await engine.failed(error);
  t.same([failures, pool.lastFailure()], [[error], error]);
  t.equal(engine.starting.length, 1, 'without a pause');
  await engine.started();
  t.equal((await lease).origin, 'cold');
  t.equal(pool.lastFailure(), undefined);
});

t.test('two failures in a row are told to all who wait, and the pool pauses longer each time', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  const codes = [codeOf(pool.lease(needs, never)), codeOf(pool.lease(needs, never))];
  await engine.failed();
  await engine.failed();
  t.same(await Promise.all(codes), ['no_sandbox', 'no_sandbox']);
  for (const pauseMs of [250, 500, 1000, 2000, 2000, 2000]) {
    t.equal(engine.starting.length, 0, 'it pauses');
    mock.timers.tick(pauseMs - 1);
    t.equal(engine.starting.length, 0, `for ${pauseMs} ms`);
    mock.timers.tick(1);
    t.equal(engine.starting.length, 1, 'and tries again');
    await engine.failed();
  }
  mock.timers.tick(2000);
  const sandbox = await engine.started();
  t.equal(pool.lastFailure(), undefined);
  const lease = await pool.lease(needs, never);
  t.equal(lease.origin, 'warm', 'once it is over all is well');
  const disposal = lease[Symbol.asyncDispose]();
  await engine.vanished(sandbox);
  await disposal;
  await engine.failed();
  t.equal(engine.starting.length, 1, 'and the next failure is the first one again');
});

t.test('a start that began before somebody came fails without them', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  await engine.failed();
  t.equal(engine.starting.length, 1);
  const lease = pool.lease(needs, never);
  await engine.failed();
  mock.timers.tick(250);
  await engine.started();
  t.equal((await lease).origin, 'cold', 'two failures in a row, and only one of them theirs');
});

t.test('it tells of a start that takes long, until that has ended', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 2, parallelStarts: 1 });
  pool.open();
  pass(1250);
  t.notOk(pool.isStartSlow());
  pass(250);
  t.ok(pool.isStartSlow());
  await engine.started();
  t.notOk(pool.isStartSlow(), 'the next one is a start of its own');
  pass(1500);
  t.ok(pool.isStartSlow());
  await engine.failed();
  t.notOk(pool.isStartSlow());
});

t.test('it is blocked while slow removals hold all places; when that lasts, it refuses who waits', async (t) => {
  let stuck = 0;
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 0, onStuck: () => (stuck += 1) });
  pool.open();
  const leases = [pool.lease(needs, never), pool.lease(needs, never)];
  const sandboxes = [await engine.started(), await engine.started()];
  const [first, second] = await Promise.all(leases);
  void first![Symbol.asyncDispose]();
  pass(1000);
  void second![Symbol.asyncDispose]();
  const waiting = codeOf(pool.lease(needs, never));
  pass(1250);
  t.notOk(pool.isBlocked(), 'one of them is not slow yet');
  pass(250);
  t.ok(pool.isBlocked());
  t.same([pool.isStuck(), stuck], [false, 0], 'whoever waits may still be served');
  pass(4250);
  t.same([pool.isStuck(), stuck], [false, 0]);
  pass(250);
  t.same([pool.isStuck(), stuck], [true, 1]);
  t.equal(await waiting, 'no_sandbox');
  await engine.vanished(sandboxes[0]!);
  t.same([pool.isBlocked(), pool.isStuck()], [false, false]);
  await engine.vanished(sandboxes[1]!);
});

t.test('somebody who comes in a pause ends it', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  pool.open();
  await engine.failed();
  await engine.failed();
  t.equal(engine.starting.length, 0);
  const lease = pool.lease(needs, never);
  t.equal(engine.starting.length, 1);
  await engine.started();
  t.equal((await lease).origin, 'cold');
});

t.test('nobody waits for ever for an engine that does not answer', async (t) => {
  const { pool } = poolWith({ capacity: 1, warmTarget: 0 });
  pool.open();
  const code = codeOf(pool.lease(needs, never));
  pass(29_999);
  let isWaiting = true;
  void code.then(() => (isWaiting = false));
  await settle();
  t.ok(isWaiting);
  pass(1);
  t.equal(await code, 'no_sandbox');
});

t.test('close refuses who waits and who comes, removes the warm ones, and ends when none exists', async (t) => {
  const { pool, engine } = poolWith({ capacity: 4, warmTarget: 2, parallelStarts: 1 });
  pool.open();
  const warm = await engine.started();
  const lent = await engine.started();
  const lease = await pool.lease(needs, never);
  const second = await pool.lease(needs, never);
  const waiting = codeOf(pool.lease(needs, never));
  t.equal(engine.starting.length, 1);

  let isClosed = false;
  const closing = pool.close().then(() => (isClosed = true));
  t.equal(await waiting, 'draining');
  t.equal(await codeOf(pool.lease(needs, never)), 'draining');
  const late = await engine.started();
  t.equal(late.was.asked, 1, 'one that was still being started is removed');
  t.equal(engine.starting.length, 0, 'and no other is started');
  await engine.vanished(late);
  void lease[Symbol.asyncDispose]();
  void second[Symbol.asyncDispose]();
  await engine.vanished(warm);
  t.notOk(isClosed, 'one exists still');
  await engine.vanished(lent);
  await closing;
  t.same(pool.counts(), { starting: 0, warm: 0, leased: 0, removing: 0, lost: 0 });
});

t.test('close of a pool in a pause after failures ends at once and starts nothing later', async (t) => {
  const { pool, engine } = poolWith({ capacity: 1, warmTarget: 1 });
  pool.open();
  await engine.failed();
  await engine.failed();
  const attempts = engine.attempts();
  await pool.close();
  mock.timers.tick(60_000);
  t.equal(engine.attempts(), attempts);
});
