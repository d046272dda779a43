// The pool with containers that are played: what it hands out, replaces, waits for and removes, in any order of events.

import { mock } from 'node:test';
import t, { type Test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { Lease, SandboxNeeds } from '../../../src/execution/sandbox.ts';
import { createPool, type PooledSandbox, type PoolParts } from '../../../src/sandbox/pool.ts';

const needs: SandboxNeeds = { image: 'python', memoryBytes: 1, inputBytes: 0, outputBytes: 0 };
const never = new AbortController().signal;
const request = {
  argv: ['/x'],
  input: Buffer.alloc(0),
  limits: { timeMs: 1, wallTimeMs: 1, memoryBytes: 1, outputBytes: 1 },
};

mock.timers.enable({ apis: ['setTimeout'] });
t.teardown(() => mock.timers.reset());

/** Lets everything happen that waits for nothing but its turn. */
async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass; a deadline counts it in slices, and each sets the next timer. */
function pass(milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= 250) mock.timers.tick(Math.min(left, 250));
}

interface PlayedSandbox extends PooledSandbox {
  /** its stream ends */
  die(): void;
  /** the engine no longer knows it */
  vanish(): void;
  readonly was: { fitted: number; loaded: number; killed: boolean; asked: number };
  /** what the next `fit` fails with */
  refusal: Error | undefined;
}

function playSandbox(name: string, image: string): PlayedSandbox {
  const ended = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const was = { fitted: 0, loaded: 0, killed: false, asked: 0 };
  const run = () => ended.promise.then(() => Promise.reject(new JudgeError('sandbox_failed', 'the sandbox failed')));
  return {
    name,
    image,
    was,
    refusal: undefined,
    ended: ended.promise,
    die: () => ended.resolve(),
    vanish: () => gone.resolve(),
    async fit() {
      was.fitted += 1;
      if (this.refusal !== undefined) throw this.refusal;
    },
    async load() {
      was.loaded += 1;
      if (was.killed) throw new JudgeError('sandbox_failed', 'the sandbox failed');
    },
    compile: run,
    run,
    start: () => ({
      output: (async function* () {})(),
      write: () => Promise.resolve(),
      end: () => undefined,
      stop: () => undefined,
      ended: run(),
    }),
    kill() {
      was.killed = true;
      ended.resolve();
    },
    async remove() {
      was.asked += 1;
      ended.resolve();
      await gone.promise;
    },
  };
}

/** An engine whose every answer waits until the test gives it. */
function playEngine() {
  const starting: {
    name: string;
    image: string;
    resolve: (sandbox: PlayedSandbox) => void;
    reject: (error: Error) => void;
  }[] = [];
  const existing = new Map<string, PlayedSandbox>();
  const all: PlayedSandbox[] = [];
  let attempts = 0;
  let most = 0;
  return {
    all,
    existing,
    starting,
    attempts: () => attempts,
    /** the most that ever existed or were being made at once */
    most: () => most,
    start(image: string): Promise<PooledSandbox> {
      attempts += 1;
      const { promise, resolve, reject } = Promise.withResolvers<PlayedSandbox>();
      starting.push({ name: `sandbox ${attempts}`, image, resolve, reject });
      most = Math.max(most, starting.length + existing.size);
      return promise;
    },
    /** Answers the oldest start. */
    async started(): Promise<PlayedSandbox> {
      const { name, image, resolve } = starting.shift()!;
      const sandbox = playSandbox(name, image);
      existing.set(name, sandbox);
      all.push(sandbox);
      resolve(sandbox);
      await settle();
      return sandbox;
    },
    async failed(error = new Error('the engine refused')): Promise<void> {
      starting.shift()!.reject(error);
      await settle();
    },
    async vanished(sandbox: PlayedSandbox): Promise<void> {
      existing.delete(sandbox.name);
      sandbox.vanish();
      await settle();
    },
  };
}

function poolWith(parts: Partial<PoolParts> = {}) {
  const engine = playEngine();
  const failures: unknown[] = [];
  const pool = createPool({
    start: (image) => engine.start(image),
    defaultImage: 'python',
    capacity: 3,
    warmTarget: 3,
    parallelStarts: 3,
    onFailure: (error) => failures.push(error),
    ...parts,
  });
  return { pool, engine, failures };
}

/** Rejections are values here: a test reads them when it gets to it. */
function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof JudgeError ? error.code : String(error)),
  );
}

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
  t.same(pool.counts(), { starting: 0, warm: 4, leased: 0, removing: 0 });
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
    t.same(pool.counts(), { starting: 0, warm: 1, leased: 0, removing: 1 });
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
  t.same(pool.counts(), { starting: 0, warm: 1, leased: 1, removing: 0 });
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
  t.same({ ...pool.counts(), starting: 0 }, { starting: 0, warm: 0, leased: 0, removing: 0 });
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
  t.same(pool.counts(), { starting: 0, warm: 1, leased: 0, removing: 2 });
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
  t.same(pool.counts(), { starting: 1, warm: 0, leased: 0, removing: 0 });
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
  t.same(pool.counts(), { starting: 0, warm: 0, leased: 0, removing: 1 });
  await engine.vanished(sandbox);
  t.equal(code, 'sandbox_failed');
  t.equal(engine.starting.length, 1);
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
  t.same(pool.counts(), { starting: 0, warm: 0, leased: 0, removing: 0 });
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

/** mulberry32: the same numbers for the same seed, so that a failure can be seen again. */
function randomFrom(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) % below;
  };
}

interface Borrower {
  readonly client: AbortController;
  lease: Lease | undefined;
  ended: string | undefined;
}

/** Everything that can happen to a pool, in an order that the seed decides. */
async function liveThrough(t: Test, seed: number): Promise<void> {
  const random = randomFrom(seed);
  const capacity = 1 + random(4);
  const { pool, engine } = poolWith({ capacity, warmTarget: random(capacity + 2), parallelStarts: 1 + random(3) });
  const borrowers: Borrower[] = [];
  const pick = <T>(from: readonly T[]): T | undefined => from[random(Math.max(1, from.length))];

  function borrow(): void {
    const borrower: Borrower = { client: new AbortController(), lease: undefined, ended: undefined };
    borrowers.push(borrower);
    pool.lease(needs, borrower.client.signal).then(
      (lease) => (borrower.lease = lease),
      (error: unknown) => (borrower.ended = error instanceof JudgeError ? error.code : String(error)),
    );
  }

  async function give(borrower: Borrower | undefined): Promise<void> {
    if (borrower?.lease === undefined || borrower.ended !== undefined) return;
    borrower.ended = 'given back';
    void borrower.lease[Symbol.asyncDispose]();
    await settle();
  }

  const removable = () => [...engine.existing.values()].filter(({ was }) => was.asked > 0);
  const actions: (() => unknown)[] = [
    borrow,
    borrow,
    () => engine.starting.length > 0 && engine.started(),
    () => engine.starting.length > 0 && engine.started(),
    () => engine.starting.length > 0 && random(3) === 0 && engine.failed(),
    () => pick(borrowers)?.client.abort(),
    () => give(pick(borrowers)),
    () => give(pick(borrowers)),
    () => pick([...engine.existing.values()])?.die(),
    () => mock.timers.tick(random(6000)),
    async () => {
      const going = pick(removable());
      if (going !== undefined) await engine.vanished(going);
    },
  ];

  function check(): void {
    const { starting, warm, leased, removing } = pool.counts();
    const counted = starting + warm + leased + removing;
    if (engine.most() > capacity) t.fail(`seed ${seed}: ${engine.most()} containers, ${capacity} allowed`);
    const existing = engine.starting.length + engine.existing.size;
    if (counted !== existing) t.fail(`seed ${seed}: ${counted} counted, ${existing} exist`);
    for (const sandbox of engine.all) {
      if (sandbox.was.fitted > 1) t.fail(`seed ${seed}: ${sandbox.name} was handed out twice`);
      if (sandbox.was.asked > 1) t.fail(`seed ${seed}: ${sandbox.name} was removed twice`);
    }
  }

  pool.open();
  for (let step = 0; step < 120; step += 1) {
    await pick(actions)!();
    await settle();
    check();
  }

  const closing = pool.close();
  for (const borrower of borrowers) await give(borrower);
  await settle();
  while (engine.starting.length + engine.existing.size > 0) {
    while (engine.starting.length > 0) await engine.started();
    const stuck = [...engine.existing.values()].filter(({ was }) => was.asked === 0);
    if (stuck.length > 0) return void t.fail(`seed ${seed}: ${stuck.length} containers are left`);
    for (const sandbox of removable()) await engine.vanished(sandbox);
    check();
  }
  await closing;
  const hanging = borrowers.filter(({ lease, ended }) => lease === undefined && ended === undefined);
  t.equal(hanging.length, 0, `seed ${seed}: everybody was answered`);
}

t.test('whatever happens in whatever order, the cap holds, nobody shares, and nothing is left', async (t) => {
  for (let seed = 1; seed <= 150; seed += 1) await liveThrough(t, seed);
});

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
  t.same(pool.counts(), { starting: 1, warm: 2, leased: 1, removing: 0 });
  await engine.started();
  t.same(pool.counts(), { starting: 0, warm: 2, leased: 1, removing: 1 }, 'one of Python has gone for it');
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
