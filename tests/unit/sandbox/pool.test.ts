// What the pool hands out, replaces, waits for and removes.

import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { codeOf, needs, never, poolWith, request, settle } from './played-pool.ts';

t.test('nothing is started before the pool is opened, and nobody is served', async (t) => {
  const { pool, engine } = poolWith();
  await settle();
  t.equal(engine.attempts(), 0);
  t.equal(await codeOf(pool.lease(needs, never)), 'no_sandbox');
  t.equal(engine.attempts(), 0);
});

t.test('it fills up to its target, a few at a time', async (t) => {
  const { pool, engine } = poolWith({ capacity: 5, warmTarget: 4, parallelStarts: 2 });
  pool.open();
  t.equal(engine.starting.length, 2);
  for (let started = 1; started <= 4; started += 1) {
    await engine.started();
    t.equal(engine.starting.length, Math.min(2, 4 - started));
  }
  t.same(pool.counts(), { starting: 0, warm: 4, leased: 0, removing: 0, lost: 0 });
});

t.test(
  'the oldest warm one is handed out, once, fitted, and another takes its place only when it is gone',
  async (t) => {
    const { pool, engine } = poolWith({ capacity: 2, warmTarget: 2 });
    pool.open();
    const first = await engine.started();
    const second = await engine.started();
    const lease = await pool.lease(needs, never);
    t.equal(lease.origin, 'warm');
    t.equal(first.was.fitted, 1);
    t.equal(second.was.fitted, 0);
    t.equal(engine.starting.length, 0, 'the cap is reached');

    const disposal = lease[Symbol.asyncDispose]();
    await settle();
    t.same(pool.counts(), { starting: 0, warm: 1, leased: 0, removing: 1, lost: 0 });
    t.equal(engine.starting.length, 0, 'one that is being removed still exists');
    await engine.vanished(first);
    await disposal;
    t.equal(engine.starting.length, 1);
    t.equal(first.was.asked, 1);
  },
);

t.test('a warm one that is handed out is replaced at once while there is room', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1 });
  pool.open();
  await engine.started();
  await pool.lease(needs, never);
  t.equal(engine.starting.length, 1);
  await engine.started();
  t.same(pool.counts(), { starting: 0, warm: 1, leased: 1, removing: 0, lost: 0 });
});

t.test('leases are counted by whether their container was there, and containers that failed are counted', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 1, parallelStarts: 1 });
  t.same(pool.totals(), { warm: 0, cold: 0, failed: 0 });
  pool.open();
  await engine.started();
  await pool.lease(needs, never);
  const waited = pool.lease(needs, never);
  await settle();
  t.same(pool.totals(), { warm: 1, cold: 0, failed: 0 }, 'who still waits has none');
  engine.starting.shift()!.reject(new Error('no room'));
  await settle();
  await engine.started();
  t.equal((await waited).origin, 'cold');
  t.same(pool.totals(), { warm: 1, cold: 1, failed: 1 });
});

t.test('a container that dies while it is warm has failed', async (t) => {
  const { pool, engine } = poolWith({ warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  sandbox.die();
  await settle();
  t.same(pool.totals(), { warm: 0, cold: 0, failed: 1 });
});

t.test('a lease that is disposed twice is given back once', async (t) => {
  const { pool, engine } = poolWith({ warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  const lease = await pool.lease(needs, never);
  const disposals = Promise.all([lease[Symbol.asyncDispose](), lease[Symbol.asyncDispose]()]);
  await engine.vanished(sandbox);
  await disposals;
  await lease[Symbol.asyncDispose]();
  t.equal(sandbox.was.asked, 1);
  t.same({ ...pool.counts(), starting: 0 }, { starting: 0, warm: 0, leased: 0, removing: 0, lost: 0 });
});

t.test('who comes when none is warm gets the next one that is started, in the order of coming', async (t) => {
  const { pool, engine } = poolWith({ capacity: 2, warmTarget: 0, parallelStarts: 1 });
  pool.open();
  t.equal(engine.attempts(), 0, 'a pool of size 0 starts nothing by itself');
  const order: string[] = [];
  const leases = ['first', 'second'].map(async (who) => {
    const lease = await pool.lease(needs, never);
    order.push(who);
    return lease;
  });
  t.equal(engine.starting.length, 1, 'one at a time');
  await engine.started();
  t.same(order, ['first']);
  await engine.started();
  t.same(order, ['first', 'second']);
  t.same(
    (await Promise.all(leases)).map(({ origin }) => origin),
    ['cold', 'cold'],
  );
});

t.test('a warm one that dies is removed and replaced, and nobody gets it', async (t) => {
  const { pool, engine, failures } = poolWith({ capacity: 2, warmTarget: 1 });
  pool.open();
  const dead = await engine.started();
  dead.die();
  await settle();
  t.equal(failures.length, 1);
  t.match(failures[0], { message: /sandbox 1 died while it was warm/ });
  t.equal(dead.was.asked, 1);
  t.equal(engine.starting.length, 1, 'there is room for another while it is being removed');
  await engine.started();
  const lease = await pool.lease(needs, never);
  t.equal(dead.was.fitted, 0);
  t.equal(lease.origin, 'warm');
});

t.test('one that dies on loan is the borrower’s to report, and is removed once', async (t) => {
  const { pool, engine, failures } = poolWith({ warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  const lease = await pool.lease(needs, never);
  sandbox.die();
  await settle();
  t.same(failures, []);
  t.equal(sandbox.was.asked, 0);
  void lease[Symbol.asyncDispose]();
  t.equal(sandbox.was.asked, 1);
});

t.test('who leaves while waiting is let go at once, and what was being started goes to the next', async (t) => {
  const { pool, engine } = poolWith({ capacity: 1, warmTarget: 0 });
  pool.open();
  const client = new AbortController();
  const left = codeOf(pool.lease(needs, client.signal));
  const other = pool.lease(needs, never);
  client.abort();
  t.equal(await left, 'client_gone');
  t.equal(engine.starting.length, 1);
  await engine.started();
  t.equal((await other).origin, 'cold');
});

t.test('what was being started for somebody who left is not kept beyond the target', async (t) => {
  const { pool, engine } = poolWith({ capacity: 3, warmTarget: 1, parallelStarts: 3 });
  pool.open();
  const client = new AbortController();
  const codes = [codeOf(pool.lease(needs, client.signal)), codeOf(pool.lease(needs, client.signal))];
  t.equal(engine.starting.length, 3);
  client.abort();
  t.same(await Promise.all(codes), ['client_gone', 'client_gone']);
  const kept = await engine.started();
  const surplus = [await engine.started(), await engine.started()];
  t.same(pool.counts(), { starting: 0, warm: 1, leased: 0, removing: 2, lost: 0 });
  t.same(
    [kept, ...surplus].map(({ was }) => was.asked),
    [0, 1, 1],
  );
});

t.test('who has left already gets nothing and starts nothing', async (t) => {
  const { pool, engine } = poolWith({ warmTarget: 0 });
  pool.open();
  t.equal(await codeOf(pool.lease(needs, AbortSignal.abort())), 'client_gone');
  t.equal(engine.attempts(), 0);
});

t.test('who leaves while the container is fitted has it killed, and it is removed with the lease', async (t) => {
  const { pool, engine } = poolWith({ capacity: 1, warmTarget: 1 });
  pool.open();
  const client = new AbortController();
  const sandbox = await engine.started();
  sandbox.fit = async () => client.abort();
  const lease = await pool.lease(needs, client.signal);
  t.ok(sandbox.was.killed);
  t.equal(await codeOf(lease.load({ fileName: 'x', source: Buffer.alloc(0) })), 'client_gone');
  const disposal = lease[Symbol.asyncDispose]();
  await engine.vanished(sandbox);
  await disposal;
  t.same(pool.counts(), { starting: 1, warm: 0, leased: 0, removing: 0, lost: 0 });
});

t.test('an abort kills the container on loan, and its calls say that the client left', async (t) => {
  const { pool, engine } = poolWith({ warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  const client = new AbortController();
  const lease = await pool.lease(needs, client.signal);
  const run = codeOf(lease.run(request));
  client.abort();
  t.equal(await run, 'client_gone');
  t.ok(sandbox.was.killed);
  t.equal(await codeOf(lease.load({ fileName: 'x', source: Buffer.alloc(0) })), 'client_gone');
  t.equal(sandbox.was.loaded, 0);
});

t.test('an abort after the lease was given back touches nothing', async (t) => {
  const { pool, engine } = poolWith({ warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  const client = new AbortController();
  const lease = await pool.lease(needs, client.signal);
  const disposal = lease[Symbol.asyncDispose]();
  await engine.vanished(sandbox);
  await disposal;
  client.abort();
  t.notOk(sandbox.was.killed);
});

t.test('one that cannot be fitted is removed before its borrower hears of it', async (t) => {
  const { pool, engine } = poolWith({ capacity: 1, warmTarget: 1 });
  pool.open();
  const sandbox = await engine.started();
  sandbox.refusal = new JudgeError('sandbox_failed', 'the sandbox failed');
  let code = 'waiting';
  void codeOf(pool.lease(needs, never)).then((value) => (code = value));
  await settle();
  t.equal(code, 'waiting', 'a place is free only when its container is gone');
  t.same(pool.counts(), { starting: 0, warm: 0, leased: 0, removing: 1, lost: 0 });
  await engine.vanished(sandbox);
  t.equal(code, 'sandbox_failed');
  t.equal(engine.starting.length, 1);
});
