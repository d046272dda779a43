// Programs that people try on tests, on a fake sandbox: what their readers see, and how such a run ends.

import t, { type Test } from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import { createSlots } from '../../../src/execution/slots.ts';
import { createRunner } from '../../../src/judging/runner.ts';
import { createTestRuns, type TestOrder, type TestRun } from '../../../src/judging/test-runs.ts';
import { byInput, compiling, createFakeSandboxes, type Ending, type Script } from '../../support/fake-sandbox.ts';
import { limits, MB, submissionOf, testCases } from './samples.ts';

const order: TestOrder = { submission: submissionOf([]), tests: testCases({ a: '1', b: '2', c: '3' }), owner: null };

function stage(t: Test, script: Script) {
  const slots = createSlots({ maxRunning: 1, maxWaiting: 10, maxWaitingBytes: MB, queueTimeoutMs: 60_000 }, (error) =>
    t.fail(String(error)),
  );
  const sandboxes = createFakeSandboxes(script);
  const ends: string[] = [];
  const runs = createTestRuns({
    judge: createRunner({ slots, sandboxes, limits }),
    onEnd: (_, end) => ends.push(end),
  });
  return { runs, ends, sandboxes };
}

async function seen({ events }: TestRun, after = 0): Promise<readonly string[]> {
  const told: string[] = [];
  for await (const { sequence, event } of events.read({ after })) {
    told.push(
      `${sequence} ${event.kind}${event.kind === 'test' ? ` ${event.test.input} ${event.report.verdict}` : ''}`,
    );
  }
  return told;
}

const outputs = byInput({
  a: { stdout: '1' },
  b: { stdout: 'x', usage: { peakMemoryBytes: 9 * MB } },
  c: { stdout: '3' },
});

t.test('each reader sees each test in order, also one that comes late', async (t) => {
  const { runs, ends } = stage(t, outputs);
  const run = runs.start(order);
  const expected = [
    '1 accepted',
    '2 started',
    '3 running',
    '4 test a accepted',
    '5 test b wrong_answer',
    '6 test c accepted',
    '7 ended',
  ];
  t.same(await Promise.all([seen(run), seen(run)]), [expected, expected]);
  t.same(await seen(run, 4), expected.slice(4));
  t.equal(runs.find(run.name), run, 'it can be found after its end');
  t.equal(runs.find('another'), undefined);
  t.match(await run.ended, {
    ending: { kind: 'judged' },
    usage: { cpuTimeMs: 3, wallTimeMs: 6, peakMemoryBytes: 9 * MB },
    truncated: { stdout: false, stderr: false },
    tests: [{ test: { input: 'a' } }, { test: { input: 'b' } }, { test: { input: 'c' } }],
  });
  t.same(ends, ['judged']);
});

t.test('a program that does not compile has no figures, and each test says why', async (t) => {
  const { runs } = stage(t, () => ({ stderr: 'no\n', end: { kind: 'exited', exitCode: 1 } }));
  const { ending, usage, compileOutput, tests } = await runs.start(order).ended;
  t.match({ ending, usage, compileOutput }, { ending: { kind: 'compilation' }, usage: null, compileOutput: /no/ });
  t.same(
    tests.map(({ report }) => report.verdict),
    ['compile_error', 'compile_error', 'compile_error'],
  );
});

/** The second test never ends by itself. */
function stuck() {
  const reached = Promise.withResolvers<void>();
  const script = compiling(({ input }) => {
    if (input !== 'b') return { stdout: '1' };
    reached.resolve();
    return new Promise<Ending>(() => undefined);
  });
  return { script, reached: reached.promise };
}

t.test('a stop ends it with what has been told, and frees the sandbox', async (t) => {
  const { script, reached } = stuck();
  const { runs, ends, sandboxes } = stage(t, script);
  const run = runs.start(order);
  await reached;
  run.stop();
  const { ending, tests } = await run.ended;
  t.equal(ending.kind, 'stopped');
  t.equal(tests.length, 1);
  t.equal((await seen(run)).at(-1), '5 ended');
  t.same(ends, ['stopped']);
  const next = runs.start({ ...order, tests: testCases({ a: '1' }) });
  t.equal((await next.ended).ending.kind, 'judged');
  t.equal(sandboxes.containers.length, 2);
});

t.test('a run is given up when all who wait for it have left', async (t) => {
  const { script, reached } = stuck();
  const { runs, ends } = stage(t, script);
  const run = runs.start(order);
  const presence = run.join();
  await reached;
  presence[Symbol.dispose]();
  await t.rejects(run.ended, new JudgeError('client_gone'));
  t.same(ends, ['client_gone']);
});

t.test('a failure of the sandbox is told to who waits and to who reads', async (t) => {
  const { runs, ends } = stage(t, () => {
    throw new JudgeError('sandbox_failed');
  });
  const run = runs.start(order);
  t.equal((await seen(run)).at(-1), '3 ended');
  await t.rejects(run.ended, { code: 'sandbox_failed' });
  t.same(ends, ['sandbox_failed']);
});

t.test('what takes no input takes none', async (t) => {
  const { runs } = stage(t, outputs);
  const run = runs.start(order);
  await run.write(Buffer.from('x'));
  run.end();
  t.equal((await run.ended).ending.kind, 'judged');
  t.equal(run.ageMs, null);
});
