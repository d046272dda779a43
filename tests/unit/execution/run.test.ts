import { test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { Slots, Waiting } from '../../../src/execution/run.ts';
import { createRunEvents } from '../../../src/execution/events.ts';
import { createRunner, type JudgeEvent, weightBytes } from '../../../src/judging/runner.ts';
import { byInput, compiling, createFakeSandboxes, isCompile, type FakeSandboxes } from '../../support/fake-sandbox.ts';
import { limits, MB, submissionOf, testCases } from '../judging/samples.ts';

interface FakeSlots extends Slots {
  /** what has happened, in order */
  readonly events: readonly string[];
  /** resolves when the task has ended */
  readonly freed: Promise<void>;
  readonly bytes: readonly number[];
}

/** One submission's slot: no queue, only the promises of the port. */
function createFakeSlots(log: string[] = []): FakeSlots {
  const freed = Promise.withResolvers<void>();
  const weights: number[] = [];
  return {
    events: log,
    freed: freed.promise,
    bytes: weights,
    async run<T>(
      { signal, bytes }: Waiting,
      task: (answer: (value: T) => void, queuedMs: number) => Promise<void>,
    ): Promise<T> {
      signal.throwIfAborted();
      weights.push(bytes);
      const answer = Promise.withResolvers<T>();
      const resolve = (value: T): void => {
        log.push('answered');
        answer.resolve(value);
      };
      const runTask = async (): Promise<void> => {
        try {
          await task(resolve, 11);
        } catch (error) {
          answer.reject(error);
        }
        log.push('slot free');
        freed.resolve();
      };
      void runTask();
      return await answer.promise;
    },
  };
}

const two = submissionOf(testCases({ a: '1', é: '2' }));
const passing = byInput({ a: { stdout: '1' }, é: { stdout: '2' } });

async function failingRemoval(): Promise<void> {
  throw new Error('the engine went away');
}

function runnerOf(sandboxes: FakeSandboxes, slots: Slots): ReturnType<typeof createRunner> {
  return createRunner({ slots, sandboxes, limits, now: () => 0 });
}

await test('a submission is judged in a sandbox of its own that fits it', async (t) => {
  const sandboxes = createFakeSandboxes(passing, { origin: 'cold' });
  const slots = createFakeSlots();
  const judgement = await runnerOf(sandboxes, slots)(two, new AbortController().signal);
  t.match(judgement, { error: null, sandbox: 'cold', reports: [{ verdict: 'accepted' }, { verdict: 'accepted' }] });
  await slots.freed;
  t.strictSame(
    sandboxes.containers.map(({ needs }) => needs),
    [{ image: 'python', memoryBytes: 128 * MB, inputBytes: 2, outputBytes: MB }],
  );
  t.strictSame(sandboxes.containers[0]?.programs, [two.program]);
  t.strictSame(slots.bytes, [weightBytes(two)], 'a submission waits with what it weighs');
  t.equal(weightBytes(two), 1024 + Math.ceil('print(input())'.length * (7 / 3)) + 2 * 256 + 'a1é2'.length);
});

await test('the client is answered, then the container is removed, then the slot is free', async (t) => {
  const log: string[] = [];
  const slots = createFakeSlots(log);
  const removal = Promise.withResolvers<void>();
  const sandboxes = createFakeSandboxes(passing, {
    removal: async () => {
      log.push('removal starts');
      await removal.promise;
      log.push('removed');
    },
  });
  await runnerOf(sandboxes, slots)(two, new AbortController().signal);
  log.push('client reads');
  t.equal(sandboxes.liveCount(), 1, 'the answer does not wait for the removal');
  removal.resolve();
  await slots.freed;
  t.equal(sandboxes.liveCount(), 0);
  t.strictSame(
    log.filter((event) => event !== 'client reads'),
    ['answered', 'removal starts', 'removed', 'slot free'],
  );
  t.ok(log.indexOf('client reads') < log.indexOf('removed'));
});

await test('every stage is timed', async (t) => {
  let time = 1000;
  const sandboxes = createFakeSandboxes((scripted) => {
    time += isCompile(scripted) ? 5 : 20;
    return {};
  });
  const slow: FakeSandboxes = {
    ...sandboxes,
    lease: async (needs, signal) => {
      time += 70;
      return await sandboxes.lease(needs, signal);
    },
  };
  const run = createRunner({ slots: createFakeSlots(), sandboxes: slow, limits, now: () => time });
  const { timing } = await run(two, new AbortController().signal);
  t.strictSame(timing, { queuedMs: 11, sandboxMs: 70, compileMs: 5, runMs: 40 });
});

await test('a client that leaves while its submission runs ends it', async (t) => {
  const client = new AbortController();
  const started = Promise.withResolvers<void>();
  const sandboxes = createFakeSandboxes(
    compiling(async () => {
      started.resolve();
      return await new Promise<never>(() => undefined);
    }),
  );
  const slots = createFakeSlots();
  const judgement = runnerOf(sandboxes, slots)(two, client.signal);
  await started.promise;
  client.abort();
  await t.rejects(judgement, { code: 'client_gone' });
  await slots.freed;
  t.equal(sandboxes.liveCount(), 0);
  t.equal(sandboxes.removedCount(), 1);
});

await test('a client that has left already gets no container', async (t) => {
  const sandboxes = createFakeSandboxes(passing);
  await t.rejects(runnerOf(sandboxes, createFakeSlots())(two, AbortSignal.abort()), { code: 'client_gone' });
  t.equal(sandboxes.containers.length, 0);
});

await test('a client that leaves while a sandbox is made ready gets client_gone, whatever else fails', async (t) => {
  const client = new AbortController();
  const leaseFails = (): Error => {
    client.abort();
    return new Error('the engine stumbled over it');
  };
  const sandboxes = createFakeSandboxes(passing, { leaseFails });
  await t.rejects(runnerOf(sandboxes, createFakeSlots())(two, client.signal), { code: 'client_gone' });
});

await test('without a sandbox the submission is refused', async (t) => {
  const slots = createFakeSlots();
  const options = { leaseFails: () => new JudgeError('no_sandbox', 'no image') };
  const run = runnerOf(createFakeSandboxes(passing, options), slots);
  await t.rejects(run(two, new AbortController().signal), { code: 'no_sandbox', status: 503 });
  await slots.freed;
});

await test('a sandbox that fails is removed, and the failure is told', async (t) => {
  const sandboxes = createFakeSandboxes(
    compiling(() => {
      throw new JudgeError('sandbox_failed', 'the supervisor hung');
    }),
  );
  const slots = createFakeSlots();
  const run = runnerOf(sandboxes, slots);
  await t.rejects(run(two, new AbortController().signal), { code: 'sandbox_failed', message: 'the supervisor hung' });
  await slots.freed;
  t.equal(sandboxes.removedCount(), 1);
});

await test('a removal that fails too does not hide what failed first', async (t) => {
  const script = compiling(() => ({ usage: { peakMemoryBytes: 0 } }));
  const run = runnerOf(createFakeSandboxes(script, { removal: failingRemoval }), createFakeSlots());
  await t.rejects(run(two, new AbortController().signal), { code: 'sandbox_failed', cause: SuppressedError });
});

await test('a removal that fails after the answer takes nothing back', async (t) => {
  const slots = createFakeSlots();
  const run = runnerOf(createFakeSandboxes(passing, { removal: failingRemoval }), slots);
  t.match(await run(two, new AbortController().signal), { error: null });
  await slots.freed;
});

await test('without a clock of the caller, times come from the real one', async (t) => {
  const run = createRunner({ slots: createFakeSlots(), sandboxes: createFakeSandboxes(passing), limits });
  const { timing } = await run(two, new AbortController().signal);
  for (const duration of Object.values(timing)) t.ok(duration >= 0);
});

await test('a submission’s events tell its stages in order, and its end with the judgement', async (t) => {
  const events = createRunEvents<JudgeEvent>(1 << 20);
  const run = runnerOf(createFakeSandboxes(passing), createFakeSlots());
  const judgement = await run(two, new AbortController().signal, { events });
  const kinds: string[] = [];
  for await (const { event } of events.read()) {
    kinds.push(event.kind === 'test' ? `test ${event.index}: ${event.verdict.verdict}` : event.kind);
    if (event.kind === 'ended') t.equal(event.result, judgement);
  }
  t.same(kinds, ['started', 'compiled', 'test 0: accepted', 'test 1: accepted', 'ended']);
});

await test('a submission’s events end with the error when it could not be judged', async (t) => {
  const events = createRunEvents<JudgeEvent>(1 << 20);
  const failing = { leaseFails: () => new JudgeError('no_sandbox', 'no sandbox can be started') };
  const run = runnerOf(createFakeSandboxes(passing, failing), createFakeSlots());
  await t.rejects(run(two, new AbortController().signal, { events }), { code: 'no_sandbox' });
  const seen = [];
  for await (const { event } of events.read()) seen.push(event.kind === 'ended' ? event.error?.code : event.kind);
  t.same(seen, ['started', 'no_sandbox']);
});
