// How the tests of a problem become submissions, and what comes of those that a submission did not reach.

import t from 'tap';
import type { SentTest, SubmissionLimits } from '../../../src/cli/batches.ts';
import { judgeAll, type AllJudged, type Judging, type Result } from '../../../src/cli/judge-all.ts';
import type { NamedTest } from '../../../src/cli/test-files.ts';
import type { Judgement } from '../../../src/client/index.ts';

const ample: SubmissionLimits = { max_tests: 1000, max_body_bytes: 1_000_000, max_output_bytes: 1000 };

/** Tests whose inputs are these. */
const testsOf = (...inputs: readonly string[]): readonly NamedTest[] =>
  inputs.map((input) => ({ name: `secret/${input}`, in: input, expected_out: '' }));

type Fate = Pick<Result, 'verdict' | 'error' | 'output_bytes'>;

/** A judgement whose test has the fate of its input; accepted where none is given. */
function judgementOf(
  tests: readonly SentTest[],
  fates: Readonly<Record<string, Fate>>,
  error: string | null,
): Judgement {
  const results = tests.map((test): Result => {
    const fate = fates[test.in] ?? { verdict: 'accepted', error: null };
    const result = fate.verdict === 'accepted' ? 'passed' : 'failed';
    return { test: { ...test }, result, output: '', execution_time: 0, memory_usage: 0, ...fate };
  });
  return { status: error === null ? 'success' : 'failure', results, error };
}

interface Sent extends AllJudged {
  /** the inputs in each submission */
  readonly batches: readonly string[];
}

/** Judges with a server for which the fates are those of each submission in turn. */
async function judged(
  inputs: readonly string[],
  overrides: Partial<Omit<Judging, 'limits'>> & { readonly limits?: Partial<SubmissionLimits> } = {},
  fates: readonly Readonly<Record<string, Fate>>[] = [],
): Promise<Sent> {
  const batches: string[] = [];
  const all = await judgeAll(testsOf(...inputs), {
    judge: async (tests) => {
      const fate = fates[batches.length] ?? {};
      batches.push(tests.map(({ in: input }) => input).join(' '));
      return judgementOf(tests, fate, Object.values(fate)[0]?.error ?? null);
    },
    otherBytes: 100,
    stopOnFailure: false,
    onBatch: () => undefined,
    ...overrides,
    limits: { ...ample, ...overrides.limits },
  });
  return { ...all, batches };
}

const verdictsOf = ({ results }: AllJudged): string => results.map(({ verdict }) => verdict).join(' ');
const wrong: Fate = { verdict: 'wrong_answer', error: 'wrong answer: line 1' };
const unreached: Fate = { verdict: 'not_run', error: 'not run: the time budget of the whole submission (2m) ended' };

await t.test('one submission holds all tests where it may', async (t) => {
  t.same((await judged(['a', 'b', 'c'])).batches, ['a b c']);
});

await t.test('no submission has more tests than the server takes', async (t) => {
  const sent = await judged(['a', 'b', 'c', 'd', 'e'], { limits: { max_tests: 2 } });
  t.same(sent.batches, ['a b', 'c d', 'e']);
  t.equal(sent.results.length, 5);
});

await t.test('no submission has more bytes than the server takes, as they are in JSON', async (t) => {
  // Each "\n" takes two bytes; around a test's texts are 27 and a comma.
  const inputs = ['\n'.repeat(10), 'x'.repeat(20), 'y'.repeat(20)];
  const ofTwo = 100 + 2 * (27 + 1 + 20);
  t.same((await judged(inputs, { limits: { max_body_bytes: ofTwo } })).batches, [
    inputs.slice(0, 2).join(' '),
    inputs[2],
  ]);
  t.equal((await judged(inputs, { limits: { max_body_bytes: ofTwo - 1 } })).batches.length, 3);
});

await t.test('a test that no submission can hold is told by name, before anything is judged', async (t) => {
  const large = 'x'.repeat(2 * 1024 * 1024);
  const overrides = { limits: { max_body_bytes: 1024 * 1024 }, judge: () => t.fail('judged') as never };
  await t.rejects(judged(['a', large], overrides), {
    name: 'CommandError',
    message: `test secret/${large} is too large: with 2049 KiB it does not fit into the 1 MiB that the server takes (its MAX_BODY)`,
  });
});

await t.test('tests behind the end of the submission’s time come again', async (t) => {
  const sent = await judged(['a', 'b', 'c'], {}, [{ b: unreached, c: unreached }, { c: unreached }]);
  t.same(sent.batches, ['a b c', 'b c', 'c']);
  t.equal(verdictsOf(sent), 'accepted accepted accepted');
});

await t.test('so does one for whose output there was no room left, and not one that wrote too much', async (t) => {
  const error = 'output limit exceeded: …';
  const budget: Fate = { verdict: 'output_limit_exceeded', error, output_bytes: ample.max_output_bytes };
  const own: Fate = { ...budget, output_bytes: ample.max_output_bytes + 1 };
  const sent = await judged(['a', 'b', 'c'], {}, [{ a: own, b: budget }]);
  t.same(sent.batches, ['a b c', 'b c']);
  t.equal(verdictsOf(sent), 'output_limit_exceeded accepted accepted');
});

await t.test('a submission in which no test has its turn is the end', async (t) => {
  await t.rejects(judged(['a', 'b'], {}, [{ a: unreached, b: unreached }]), {
    name: 'CommandError',
    message: `test secret/a: ${unreached.error}`,
  });
});

await t.test('after a failure no further submission is sent where that was asked for', async (t) => {
  const limits = { max_tests: 2 };
  const inputs = ['a', 'b', 'c', 'd'];
  const going = await judged(inputs, { limits }, [{ b: wrong }]);
  t.same(going.batches, ['a b', 'c d']);
  t.equal(verdictsOf(going), 'accepted wrong_answer accepted accepted');
  const stopped = await judged(inputs, { limits, stopOnFailure: true }, [{ b: wrong }]);
  t.same(stopped.batches, ['a b']);
  t.equal(verdictsOf(stopped), 'accepted wrong_answer not_run not_run');
  t.equal(stopped.results[3]!.error, 'not run: an earlier test failed');
});

await t.test('tests behind the end of the time come again before a failure, and not after it', async (t) => {
  const rest: Fate = { verdict: 'not_run', error: 'not run: an earlier test failed' };
  const sent = await judged(['a', 'b', 'c'], { stopOnFailure: true }, [
    { b: unreached, c: unreached },
    { b: wrong, c: rest },
  ]);
  t.same(sent.batches, ['a b c', 'b c']);
  t.equal(verdictsOf(sent), 'accepted wrong_answer not_run');
});

await t.test('what does not compile is sent once, and fails every test', async (t) => {
  const fate: Fate = { verdict: 'compile_error', error: 'compilation error: line 1' };
  const sent = await judged(['a', 'b', 'c'], { limits: { max_tests: 2 } }, [{ a: fate, b: fate }]);
  t.same(sent.batches, ['a b']);
  t.equal(verdictsOf(sent), 'compile_error compile_error compile_error');
  t.same(
    sent.results.map(({ test }) => test.in),
    ['a', 'b', 'c'],
  );
  t.equal(sent.compileError, fate.error);
});
