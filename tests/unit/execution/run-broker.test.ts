// Runs that people start, on a fake sandbox: what their readers see, and which of them run a program of their own.

import t, { type Test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { createLiveRunner } from '../../../src/execution/live.ts';
import { nestedSlots } from '../../../src/execution/nested-slots.ts';
import { createResultCache, type SharedResults } from '../../../src/execution/result-cache.ts';
import { createRunBroker, type BrokeredRun, type RunOrder } from '../../../src/execution/run-broker.ts';
import type { RunRecord } from '../../../src/execution/run-record.ts';
import { createSlots } from '../../../src/execution/slots.ts';
import { createFakeSandboxes, isCompile, type Ending, type ScriptedRun } from '../../support/fake-sandbox.ts';
import { language, limits, MB } from '../judging/samples.ts';

const maxOutputBytes = 1000;

function orderOf(changes: Partial<RunOrder> & { readonly code?: string } = {}): RunOrder {
  const { code = 'print(5)', ...rest } = changes;
  const program = { fileName: 'main.py', source: Buffer.from(code) };
  const script = { language, program, timeLimitMs: 1000, wallTimeMs: 60_000, memoryLimitBytes: 128 * MB };
  const whole = { ...script, outputBytes: maxOutputBytes };
  return { script: whole, input: new Uint8Array(), isInteractive: false, fresh: false, owner: null, ...rest };
}

interface StageOptions {
  readonly cacheBytes?: number;
  readonly image?: () => string;
  readonly maxRunning?: number;
  readonly shared?: SharedResults | null;
}

function stage(
  t: Test,
  live: (run: ScriptedRun) => Ending | Promise<Ending>,
  { cacheBytes = MB, image = () => 'image:1', maxRunning = 10, shared = null }: StageOptions = {},
) {
  const slots = (most: number) =>
    createSlots({ maxRunning: most, maxWaiting: 10, maxWaitingBytes: MB, queueTimeoutMs: 60_000 }, (error) =>
      t.fail(String(error)),
    );
  const sandboxes = createFakeSandboxes((run) => (isCompile(run) ? {} : live(run)));
  const runLive = createLiveRunner({ slots: nestedSlots(slots(maxRunning), slots(10)), sandboxes, limits });
  const ends: string[] = [];
  const runs = createRunBroker({
    runLive,
    cache: createResultCache({ maxBytes: cacheBytes, ttlMs: 60_000, shared }),
    imageOf: image,
    maxOutputBytes,
    onEnd: (_, end) => ends.push(end),
  });
  return { runs, ends, ran: () => sandboxes.containers.length };
}

async function seen({ events }: BrokeredRun, after = 0): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const { sequence, event } of events.read({ after })) {
    const more = event.kind === 'output' ? ` ${event.stream} ${JSON.stringify(event.text)}` : '';
    told.push(`${sequence} ${event.kind}${more}`);
  }
  return told;
}

t.test('every reader sees the same events, also one that comes late', async (t) => {
  const { runs } = stage(t, () => ({
    writes: [
      ['stdout', 'a'],
      ['stderr', 'b'],
      ['stdout', 'c'],
    ],
  }));
  const run = await runs.start(orderOf());
  const expected = [
    '1 accepted',
    '2 started',
    '3 running',
    '4 output stdout "a"',
    '5 output stderr "b"',
    '6 output stdout "c"',
    '7 ended',
  ];
  t.same(await Promise.all([seen(run), seen(run)]), [expected, expected]);
  t.same(await seen(run, 4), expected.slice(4));
  t.match((await run.ended).output, [
    { stream: 'stdout', text: 'a' },
    { stream: 'stderr', text: 'b' },
    { stream: 'stdout', text: 'c' },
  ]);
});

t.test('a result is shown again: the same output, and how old it is', async (t) => {
  const { runs, ends, ran } = stage(t, () => ({ stdout: 'out', stderr: 'err' }));
  const first = await runs.start(orderOf());
  const record = await first.ended;
  t.equal(first.ageMs, null);
  const again = await runs.start(orderOf());
  t.same(await again.ended, record);
  t.ok(again.ageMs !== null && again.ageMs >= 0);
  t.same(await seen(again), ['1 accepted', '2 output stdout "out"', '3 output stderr "err"', '4 ended']);
  t.equal(ran(), 1);
  t.same(ends, ['exited', 'cached']);
});

t.test('what may change a result makes it another', async (t) => {
  let image = 'image:1';
  const { runs, ran } = stage(t, () => ({}), { image: () => image });
  await (
    await runs.start(orderOf())
  ).ended;
  const { script } = orderOf();
  const others: readonly RunOrder[] = [
    orderOf({ code: 'print(6)' }),
    orderOf({ input: Buffer.from('x') }),
    orderOf({ script: { ...script, timeLimitMs: 2000 } }),
    orderOf({ script: { ...script, memoryLimitBytes: 64 * MB } }),
    orderOf({ script: { ...script, language: { ...language, name: 'other' } } }),
    orderOf({ owner: 'somebody' }),
    orderOf({ script: { ...script, args: ['x'] } }),
    orderOf({ script: { ...script, program: { ...script.program, fileName: 'game.py' } } }),
    orderOf({
      script: { ...script, program: { ...script.program, files: [{ name: 'a', content: Buffer.from('x') }] } },
    }),
    orderOf({
      script: { ...script, program: { ...script.program, files: [{ name: 'b', content: Buffer.from('x') }] } },
    }),
    // the same bytes, but the border between program and input lies elsewhere
    orderOf({ code: 'print(5', input: Buffer.from(')') }),
    orderOf({ fresh: true }),
  ];
  for (const [index, order] of others.entries()) {
    t.equal((await runs.start(order)).ageMs, null);
    await (
      await runs.start({ ...order, fresh: false })
    ).ended;
    t.equal(ran(), index + 2, String(index));
  }
  image = 'image:2';
  await (
    await runs.start(orderOf())
  ).ended;
  t.equal(ran(), others.length + 2, 'another version of the language');
});

t.test('only what the program itself ended is kept', async (t) => {
  const endings: readonly (readonly [Ending, boolean])[] = [
    [{ end: { kind: 'exited', exitCode: 3 } }, true],
    [{ end: { kind: 'signaled', signal: 'SIGSEGV' } }, false],
    [{ end: { kind: 'stopped', limit: 'time' } }, false],
    [{ end: { kind: 'stopped', limit: 'wall_time' } }, false],
    [{ usage: { oomKills: 1 } }, false],
    [{ stdout: 'x'.repeat(2000), end: { kind: 'stopped', limit: 'output' } }, false],
  ];
  for (const [ending, isKept] of endings) {
    const { runs } = stage(t, () => ending);
    const { ending: first } = await (await runs.start(orderOf())).ended;
    t.equal((await runs.start(orderOf())).ageMs !== null, isKept, first.kind);
  }
  const { runs } = stage(t, () => ({}), { cacheBytes: 0 });
  await (
    await runs.start(orderOf())
  ).ended;
  t.equal((await runs.start(orderOf())).ageMs, null, 'a cache of no bytes keeps nothing');
});

t.test('the same order while a run goes on joins it; a fresh one does not', async (t) => {
  const gate = Promise.withResolvers<Ending>();
  const { runs, ends, ran } = stage(t, async () => gate.promise);
  const first = await runs.start(orderOf());
  t.equal(await runs.start(orderOf()), first);
  const fresh = await runs.start(orderOf({ fresh: true }));
  t.not(fresh, first);
  t.equal(await runs.start(orderOf()), fresh, 'the newest one is joined');
  gate.resolve({});
  await Promise.all([first.ended, fresh.ended]);
  t.equal(ran(), 2);
  t.same(ends.toSorted(), ['exited', 'exited', 'joined', 'joined']);
});

t.test('a run is given up when all who wait for it have left, and not before', async (t) => {
  const { runs, ends } = stage(t, async () => new Promise(() => undefined));
  const run = await runs.start(orderOf());
  const [one, other] = [run.join(), run.join()];
  one[Symbol.dispose]();
  one[Symbol.dispose]();
  t.same(ends, []);
  other[Symbol.dispose]();
  await t.rejects(run.ended, new JudgeError('client_gone'));
  t.same(ends, ['client_gone']);
  t.not(await runs.start(orderOf()), run, 'nobody joins it after that');
});

t.test('a failure of the sandbox is told to who waits and to who reads, and is not kept', async (t) => {
  const { runs } = stage(t, () => {
    throw new JudgeError('sandbox_failed');
  });
  const run = await runs.start(orderOf());
  t.equal((await seen(run)).at(-1), '4 ended');
  await t.rejects(run.ended, { code: 'sandbox_failed' });
  t.equal((await runs.start(orderOf())).ageMs, null);
});

t.test('a machine that is too busy is an error, not an end of the program', async (t) => {
  const { runs } = stage(t, () => ({ end: { kind: 'starved' } }));
  await t.rejects((await runs.start(orderOf())).ended, { code: 'starved' });
});

t.test('the queue of their own tells places', async (t) => {
  const gate = Promise.withResolvers<Ending>();
  const { runs } = stage(t, async () => gate.promise, { maxRunning: 1 });
  const all = await Promise.all(['a', 'b', 'c'].map(async (code) => runs.start(orderOf({ code }))));
  const places: number[][] = all.map(() => []);
  const reading = all.map(async ({ events }, index) => {
    for await (const { event } of events.read()) if (event.kind === 'queued') places[index]!.push(event.position);
  });
  gate.resolve({});
  await Promise.all(reading);
  t.same(places, [[], [1], [2, 1]]);
});

async function echo({ live }: ScriptedRun): Promise<Ending> {
  for (let text = await live!.read(); text !== null; text = await live!.read()) live!.print(text.toUpperCase());
  return {};
}

t.test('an interactive run is spoken with, and found by its name', async (t) => {
  const { runs } = stage(t, echo);
  const run = await runs.start(orderOf({ input: Buffer.from('a'), isInteractive: true }));
  t.equal(runs.find(run.name), run);
  t.equal(runs.find('another'), undefined);
  t.not(await runs.start(orderOf({ input: Buffer.from('a'), isInteractive: true })), run, 'nobody joins it');
  await run.write(Buffer.from('b'));
  run.end();
  const { output, ending } = await run.ended;
  t.equal(output.map(({ text }) => text).join(''), 'AB');
  t.equal(ending.kind, 'exited');
  t.equal(runs.find(run.name), run, 'it can be found after its end');
  t.equal(
    (await runs.start(orderOf({ input: Buffer.from('a'), isInteractive: true }))).ageMs,
    null,
    'it is not shown again',
  );
});

t.test('an interactive run that ended without more input is shown again', async (t) => {
  const { runs } = stage(t, () => ({ stdout: 'out' }));
  const order = orderOf({ isInteractive: true });
  await (
    await runs.start(order)
  ).ended;
  t.not((await runs.start(order)).ageMs, null);
  t.equal((await runs.start(orderOf())).ageMs, null, 'stdin that ends is another input');
});

t.test('a stop ends the program, and is not kept', async (t) => {
  const { runs } = stage(t, async () => new Promise(() => undefined));
  const run = await runs.start(orderOf());
  for await (const { event } of run.events.read()) if (event.kind === 'running') run.stop();
  t.equal((await run.ended).ending.kind, 'stopped');
  t.equal((await runs.start(orderOf())).ageMs, null);
});

t.test('input that the program does not read is bounded', async (t) => {
  const { runs } = stage(t, async () => new Promise(() => undefined));
  const run = await runs.start(orderOf({ isInteractive: true }));
  void run.write(Buffer.alloc(MB - 1));
  void run.write(Buffer.alloc(1));
  t.throws(() => run.write(Buffer.alloc(1)), { code: 'payload_too_large' });
  run.stop();
  await run.ended;
});

t.test('a result that another server has shared is shown, and kept for the rest of its time', async (t) => {
  const shared = createShared();
  const one = stage(t, () => ({ stdout: 'out' }), { shared });
  const record = await (await one.runs.start(orderOf())).ended;
  const other = stage(t, () => ({ stdout: 'not run' }), { shared });
  const run = await other.runs.start(orderOf());
  t.same(await run.ended, record);
  t.ok(run.ageMs !== null && run.ageMs >= 1000, `${run.ageMs}`);
  t.equal(shared.asked(), 2);
  t.not((await other.runs.start(orderOf())).ageMs, null);
  t.equal(shared.asked(), 2, 'it is in memory now');
  t.equal((await other.runs.start(orderOf({ fresh: true }))).ageMs, null);
  t.equal(shared.asked(), 2, 'nobody asks for what is to be fresh');
});

t.test('those who ask for the same while one looks for a shared result start one run', async (t) => {
  const { promise: gate, resolve: open } = Promise.withResolvers<void>();
  const { runs, ran, ends } = stage(t, async () => gate.then(() => ({ stdout: 'out' })), { shared: createShared() });
  const all = await Promise.all([1, 2, 3].map(async () => runs.start(orderOf())));
  t.equal(new Set(all).size, 1);
  open();
  await all[0]?.ended;
  t.equal(ran(), 1);
  t.same(ends, ['joined', 'joined', 'exited']);
});

/** What servers share, in which every result is a second old. */
function createShared(): SharedResults & { readonly asked: () => number } {
  const records = new Map<string, RunRecord>();
  let asked = 0;
  return {
    asked: () => asked,
    async get(key) {
      asked += 1;
      await new Promise((resolve) => setImmediate(resolve));
      const record = records.get(key);
      return record === undefined ? undefined : { record, ageMs: 1000 };
    },
    set: (key, record) => void records.set(key, record),
  };
}
