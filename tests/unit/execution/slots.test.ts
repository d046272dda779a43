import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { createSlots, type SlotLimits } from '../../../src/execution/slots.ts';

const forever = new AbortController().signal;
const roomy: SlotLimits = { maxRunning: 1, maxWaiting: 10, maxWaitingBytes: 1000, queueTimeoutMs: 60_000 };

function slotsWith(limits: Partial<SlotLimits> = {}) {
  const lateFailures: unknown[] = [];
  const slots = createSlots({ ...roomy, ...limits }, (error) => lateFailures.push(error));
  return { slots, lateFailures };
}

/** A task that holds its slot until it is released or broken. */
function heldTask() {
  const started = Promise.withResolvers<void>();
  const end = Promise.withResolvers<void>();
  const task = async (answer: (value: string) => void): Promise<void> => {
    started.resolve();
    await end.promise;
    answer('done');
  };
  return { task, started: started.promise, release: () => end.resolve(), fail: (error: Error) => end.reject(error) };
}

const throwing = (): Promise<void> => {
  throw new Error('at once');
};

const answering = async (answer: (value: string) => void): Promise<void> => answer('done');

t.test('a task runs at once when a slot is free, and its answer is the result', async (t) => {
  const { slots } = slotsWith();
  t.equal(await slots.run({ signal: forever, bytes: 0 }, answering), 'done');
  await slots.onIdle();
  t.strictSame(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
});

t.test('those who wait can be refused, except the patient ones', async (t) => {
  const { slots } = slotsWith();
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  const waiting = slots.run({ signal: forever, bytes: 1 }, answering);
  const patient = slots.run({ signal: forever, bytes: 1, isPatient: true }, answering);
  slots.refuseWaiting(new JudgeError('no_sandbox'));
  await t.rejects(waiting, { code: 'no_sandbox' });
  t.strictSame(slots.counts(), { running: 1, waiting: 1, waitingBytes: 1 });
  held.release();
  t.strictSame([await running, await patient], ['done', 'done']);
});

t.test('no more tasks run than there are slots, and they start in the order they came', async (t) => {
  const { slots } = slotsWith({ maxRunning: 3 });
  const order: number[] = [];
  let running = 0;
  let most = 0;
  const ids = [...Array(12).keys()];
  await Promise.all(
    ids.map((id) =>
      slots.run({ signal: forever, bytes: 1 }, async (answer: (value: number) => void) => {
        order.push(id);
        running += 1;
        most = Math.max(most, running);
        for (let turn = 0; turn < 5; turn += 1) await Promise.resolve();
        running -= 1;
        answer(id);
      }),
    ),
  );
  t.equal(most, 3);
  t.strictSame(order, ids);
});

t.test('the slot stays taken after the answer, until the task has ended', async (t) => {
  const { slots } = slotsWith();
  const cleanUp = Promise.withResolvers<void>();
  const first = slots.run({ signal: forever, bytes: 0 }, async (answer: (value: string) => void) => {
    answer('early');
    await cleanUp.promise;
  });
  const next = heldTask();
  const second = slots.run({ signal: forever, bytes: 7 }, next.task);
  t.equal(await first, 'early');
  t.strictSame(slots.counts(), { running: 1, waiting: 1, waitingBytes: 7 });
  cleanUp.resolve();
  await next.started;
  t.strictSame(slots.counts(), { running: 1, waiting: 0, waitingBytes: 0 });
  next.release();
  t.equal(await second, 'done');
});

t.test('a task is told how long it waited', async (t) => {
  const { slots } = slotsWith();
  const first = heldTask();
  const firstRun = slots.run({ signal: forever, bytes: 0 }, first.task);
  const joinedAtMs = performance.now();
  const waited = slots.run({ signal: forever, bytes: 0 }, async (answer: (value: number) => void, queuedMs) =>
    answer(queuedMs),
  );
  await new Promise((resolve) => setTimeout(resolve, 20));
  const releasedAtMs = performance.now();
  first.release();
  const queuedMs = await waited;
  t.ok(queuedMs >= releasedAtMs - joinedAtMs - 1 && queuedMs <= performance.now() - joinedAtMs, `${queuedMs} ms`);
  await firstRun;
});

t.test('a submission is refused when as many wait as may', async (t) => {
  const { slots } = slotsWith({ maxWaiting: 1 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  t.equal(slots.refusal(0), undefined);
  const waiting = slots.run({ signal: forever, bytes: 0 }, answering);
  t.match(slots.refusal(0), { code: 'queue_full' });
  await t.rejects(slots.run({ signal: forever, bytes: 0 }, answering), { code: 'queue_full', status: 503 });
  held.release();
  t.strictSame(await Promise.all([running, waiting]), ['done', 'done']);
  t.equal(slots.refusal(0), undefined);
});

t.test('nobody waits when nobody may, and a free slot is still given', async (t) => {
  const { slots } = slotsWith({ maxWaiting: 0 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  await t.rejects(slots.run({ signal: forever, bytes: 0 }, answering), { code: 'queue_full' });
  held.release();
  await running;
  await slots.onIdle();
  t.equal(await slots.run({ signal: forever, bytes: 0 }, answering), 'done');
});

t.test('a submission is refused when those that wait are too large together', async (t) => {
  const { slots } = slotsWith({ maxWaitingBytes: 10 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 1000 }, held.task);
  const waiting = slots.run({ signal: forever, bytes: 6 }, answering);
  await t.rejects(slots.run({ signal: forever, bytes: 5 }, answering), { code: 'queue_full' });
  const small = slots.run({ signal: forever, bytes: 4 }, answering);
  t.strictSame(slots.counts(), { running: 1, waiting: 2, waitingBytes: 10 });
  held.release();
  await Promise.all([running, waiting, small]);
  t.equal(slots.counts().waitingBytes, 0);
});

t.test('who waits too long leaves the queue with an error, and the slot goes to the next', async (t) => {
  const { slots } = slotsWith({ queueTimeoutMs: 1 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  await t.rejects(slots.run({ signal: forever, bytes: 5 }, answering), { code: 'queue_timeout', status: 503 });
  t.strictSame(slots.counts(), { running: 1, waiting: 0, waitingBytes: 0 });
  held.release();
  t.equal(await running, 'done');
  await slots.onIdle();
  t.equal(await slots.run({ signal: forever, bytes: 0 }, answering), 'done');
});

t.test('the time for waiting does not run while a task runs', async (t) => {
  const { slots } = slotsWith({ queueTimeoutMs: 1 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  await new Promise((resolve) => setTimeout(resolve, 20));
  t.equal(slots.counts().running, 1);
  held.release();
  t.equal(await running, 'done');
});

t.test('a client that leaves while it waits frees its place at once and never starts', async (t) => {
  const { slots } = slotsWith({ maxWaiting: 1 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  const client = new AbortController();
  let started = false;
  const gone = slots.run({ signal: client.signal, bytes: 9 }, async () => {
    started = true;
  });
  client.abort();
  t.strictSame(slots.counts(), { running: 1, waiting: 0, waitingBytes: 0 });
  const next = slots.run({ signal: forever, bytes: 0 }, answering);
  await t.rejects(gone, { code: 'client_gone' });
  held.release();
  t.equal(await running, 'done');
  t.equal(await next, 'done');
  t.equal(started, false);
});

t.test('a client that has left already gets no slot', async (t) => {
  const { slots } = slotsWith();
  await t.rejects(slots.run({ signal: AbortSignal.abort(), bytes: 3 }, answering), { code: 'client_gone' });
  t.strictSame(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
});

t.test('a client that leaves while its task runs does not free the slot: the end of the task does', async (t) => {
  const { slots } = slotsWith();
  const client = new AbortController();
  const held = heldTask();
  const running = slots.run({ signal: client.signal, bytes: 0 }, held.task);
  const next = heldTask();
  const waiting = slots.run({ signal: forever, bytes: 0 }, next.task);
  client.abort();
  await new Promise((resolve) => setImmediate(resolve));
  t.strictSame(slots.counts(), { running: 1, waiting: 1, waitingBytes: 0 });
  held.fail(new JudgeError('client_gone', 'stopped'));
  await t.rejects(running, { code: 'client_gone' });
  await next.started;
  next.release();
  t.equal(await waiting, 'done');
});

t.test('a task that fails before its answer fails its caller and frees the slot', async (t) => {
  const { slots, lateFailures } = slotsWith();
  await t.rejects(
    slots.run({ signal: forever, bytes: 0 }, async () => {
      throw new JudgeError('sandbox_failed', 'broken');
    }),
    { code: 'sandbox_failed' },
  );
  await slots.onIdle();
  t.strictSame(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
  t.strictSame(lateFailures, []);
});

t.test('a task that fails after its answer is reported, and its caller keeps the answer', async (t) => {
  const { slots, lateFailures } = slotsWith();
  const failure = new Error('the container could not be removed');
  const result = await slots.run({ signal: forever, bytes: 0 }, async (answer: (value: string) => void) => {
    answer('done');
    await Promise.resolve();
    throw failure;
  });
  t.equal(result, 'done');
  await slots.onIdle();
  t.strictSame(lateFailures, [failure]);
  t.equal(slots.counts().running, 0);
});

t.test('a task that throws before its first await fails its caller and frees the slot', async (t) => {
  const { slots } = slotsWith();
  await t.rejects(slots.run({ signal: forever, bytes: 0 }, throwing), { message: 'at once' });
  t.equal(await slots.run({ signal: forever, bytes: 0 }, answering), 'done');
});

t.test('a task that ends without an answer is a fault, not a caller that waits for ever', async (t) => {
  const { slots } = slotsWith();
  await t.rejects(
    slots.run({ signal: forever, bytes: 0 }, async () => undefined),
    { code: 'internal' },
  );
});

t.test('only the first answer counts', async (t) => {
  const { slots } = slotsWith();
  const result = slots.run({ signal: forever, bytes: 0 }, async (answer: (value: string) => void) => {
    answer('first');
    answer('second');
  });
  t.equal(await result, 'first');
});

t.test('draining refuses newcomers and lets those who run and wait finish', async (t) => {
  const { slots } = slotsWith();
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  const waiting = slots.run({ signal: forever, bytes: 0 }, answering);
  t.equal(slots.isDraining(), false);
  slots.drain();
  t.equal(slots.isDraining(), true);
  await t.rejects(slots.run({ signal: forever, bytes: 0 }, answering), { code: 'draining', status: 503 });
  let idle = false;
  const idleness = slots.onIdle().then(() => (idle = true));
  await new Promise((resolve) => setImmediate(resolve));
  t.equal(idle, false);
  held.release();
  t.strictSame(await Promise.all([running, waiting]), ['done', 'done']);
  await idleness;
  t.strictSame(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
});

t.test('no slot leaks and none is given twice among failures, departures and late failures', async (t) => {
  const { slots, lateFailures } = slotsWith({ maxRunning: 4, maxWaiting: 1000, maxWaitingBytes: 1_000_000 });
  let running = 0;
  let most = 0;
  const fates = ['answers', 'fails early', 'fails late', 'leaves in the queue', 'leaves while it runs'] as const;
  const runs = [...Array(400).keys()].map((id) => {
    const fate = fates[id % fates.length];
    const client = new AbortController();
    const run = slots.run({ signal: client.signal, bytes: id }, async (answer: (value: number) => void) => {
      running += 1;
      most = Math.max(most, running);
      await new Promise((resolve) => setImmediate(resolve));
      if (fate === 'leaves while it runs') client.abort();
      if (fate !== 'fails early') answer(id);
      await new Promise((resolve) => setImmediate(resolve));
      running -= 1;
      if (fate === 'fails early' || fate === 'fails late') throw new Error(fate);
    });
    // the first four run already
    if (fate === 'leaves in the queue' && id > 4) client.abort();
    return run;
  });
  const results = await Promise.allSettled(runs);
  await slots.onIdle();
  t.equal(most, 4);
  t.strictSame(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
  t.equal(results.filter(({ status }) => status === 'fulfilled').length, 3 * 80 + 1);
  t.equal(lateFailures.length, 80);
});

t.test('a task that needs several slots has them all, and gives all of them back', async (t) => {
  const { slots } = slotsWith({ maxRunning: 3 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0, slots: 2 }, held.task);
  await held.started;
  t.same(slots.counts(), { running: 2, waiting: 0, waitingBytes: 0 });
  held.release();
  await running;
  await slots.onIdle();
  t.equal(slots.counts().running, 0);
});

t.test('nobody overtakes a task that waits for several slots, and it starts when it has all of them', async (t) => {
  const { slots } = slotsWith({ maxRunning: 2 });
  const order: string[] = [];
  const noting = (name: string) => async (answer: (value: string) => void) => {
    order.push(name);
    answer(name);
  };
  const held = [heldTask(), heldTask()] as const;
  const first = held.map(async ({ task }) => slots.run({ signal: forever, bytes: 0 }, task));
  const heavy = slots.run({ signal: forever, bytes: 5, slots: 2 }, noting('heavy'));
  const light = slots.run({ signal: forever, bytes: 0 }, noting('light'));
  held[0].release();
  await new Promise((resolve) => setImmediate(resolve));
  t.same(order, [], 'one of the two slots is not enough, and the light task does not take it');
  t.same(slots.counts(), { running: 2, waiting: 2, waitingBytes: 5 });
  held[1].release();
  await Promise.all([...first, heavy, light]);
  t.same(order, ['heavy', 'light']);
});

t.test('a client that leaves while its task has some of its slots frees them for the next', async (t) => {
  const { slots } = slotsWith({ maxRunning: 2 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  const client = new AbortController();
  const heavy = slots.run({ signal: client.signal, bytes: 5, slots: 2 }, answering);
  const light = slots.run({ signal: forever, bytes: 0 }, answering);
  t.same(slots.counts(), { running: 2, waiting: 2, waitingBytes: 5 });
  client.abort();
  await t.rejects(heavy, { code: 'client_gone' });
  t.equal(await light, 'done', 'while the first still runs');
  held.release();
  await running;
  await slots.onIdle();
  t.same(slots.counts(), { running: 0, waiting: 0, waitingBytes: 0 });
});

t.test('a task that needs more slots than there are is refused, and says so', async (t) => {
  const { slots } = slotsWith({ maxRunning: 2 });
  await t.rejects(slots.run({ signal: forever, bytes: 0, slots: 3 }, answering), {
    code: 'no_sandbox',
    message: 'the run needs 3 containers at once, but MAX_CONTAINERS allows at most 2',
  });
});

t.test('keys take turns, and the submissions of each key start in the order they came', async (t) => {
  const { slots } = slotsWith();
  const held = heldTask();
  const order: string[] = [];
  const run = async (owner: string, name: string): Promise<unknown> =>
    slots.run({ signal: forever, bytes: 0, owner }, async (answer: (value: string) => void) => {
      order.push(name);
      answer(name);
    });
  const running = slots.run({ signal: forever, bytes: 0, owner: 'a' }, held.task);
  const runs = ['a1', 'a2', 'a3', 'b1', 'b2', 'c1', 'a4'].map(async (name) => run(name.slice(0, 1), name));
  held.release();
  await Promise.all([running, ...runs]);
  t.strictSame(order, ['a1', 'b1', 'c1', 'a2', 'b2', 'a3', 'a4']);
});

t.test('a run is told its place in the order of turns, not of arrival', async (t) => {
  const { slots } = slotsWith();
  const held = heldTask();
  const told: string[] = [];
  const run = async (owner: string, name: string): Promise<unknown> =>
    slots.run({ signal: forever, bytes: 0, owner, onPosition: (at) => told.push(`${name} ${at}`) }, answering);
  const running = slots.run({ signal: forever, bytes: 0 }, held.task);
  const runs = [run('a', 'a1'), run('a', 'a2'), run('b', 'b1')];
  t.strictSame(told.splice(0), ['a1 1', 'a2 2', 'b1 2', 'a2 3']);
  held.release();
  await Promise.all([running, ...runs]);
  t.strictSame(told, ['b1 1', 'a2 2', 'a2 1']);
});

t.test('a task that has begun to take its slots keeps its turn when another key comes', async (t) => {
  const { slots } = slotsWith({ maxRunning: 2 });
  const held = heldTask();
  const order: string[] = [];
  const noting = (name: string) => async (answer: (value: string) => void) => {
    order.push(name);
    answer(name);
  };
  const running = slots.run({ signal: forever, bytes: 0, owner: 'a' }, held.task);
  const heavy = slots.run({ signal: forever, bytes: 0, owner: 'a', slots: 2 }, noting('heavy'));
  const other = slots.run({ signal: forever, bytes: 0, owner: 'b' }, noting('other'));
  held.release();
  await Promise.all([running, heavy, other]);
  t.strictSame(order, ['heavy', 'other']);
});

t.test('no key can fill the queue for another; a key alone can use most of it', async (t) => {
  for (const [limits, bytes] of [
    [{ maxWaiting: 8 }, 0],
    [{ maxWaitingBytes: 800, maxWaiting: 1000 }, 100],
  ] as const) {
    const { slots } = slotsWith({ ...limits, owners: 2 });
    const held = heldTask();
    const running = slots.run({ signal: forever, bytes: 0, owner: 'a' }, held.task);
    const runs: Promise<unknown>[] = [];
    const fill = (owner: string): number => {
      let count = 0;
      for (; slots.refusal(bytes, owner) === undefined; count += 1) {
        runs.push(slots.run({ signal: forever, bytes, owner }, answering));
      }
      return count;
    };
    t.equal(fill('a'), 6, 'a quarter is kept for keys that have less than their share');
    t.equal(fill('b'), 2);
    held.release();
    await Promise.all([running, ...runs]);
  }
});

t.test('in the smallest of queues there is a place for a key that has none', async (t) => {
  const { slots } = slotsWith({ maxWaiting: 1, owners: 3 });
  const held = heldTask();
  const running = slots.run({ signal: forever, bytes: 0, owner: 'a' }, held.task);
  const waiting = slots.run({ signal: forever, bytes: 5, owner: 'a' }, answering);
  t.match(slots.refusal(0, 'b'), { code: 'queue_full' });
  held.release();
  await Promise.all([running, waiting]);
});
