// Judges all tests of a problem, in as many submissions as the server's limits require.

import { notRunText } from '../api/phrases.ts';
import type { Judgement } from '../client/index.ts';
import { batchSize, requireFit, sentTest, type SentTest, type SubmissionLimits } from './batches.ts';
import { CommandError } from './command-error.ts';
import type { NamedTest } from './test-files.ts';

export type Result = Judgement['results'][number];

export interface AllJudged {
  /** one for each test, in their order */
  readonly results: readonly Result[];
  /** the compiler's words; null when the program was compiled */
  readonly compileError: string | null;
}

export interface Judging {
  /** Judges one submission of these tests, with `verbose`. */
  readonly judge: (tests: readonly SentTest[]) => Promise<Judgement>;
  readonly limits: SubmissionLimits;
  /** the size of a submission's body without the tests */
  readonly otherBytes: number;
  readonly stopOnFailure: boolean;
  /** called with the tests that are about to be sent */
  readonly onBatch: (first: number, count: number) => void;
}

/**
 * When a submission's budgets of time and output end before some tests, these tests are sent again in the next one.
 * @throws CommandError for a test that no submission can hold
 */
export async function judgeAll(tests: readonly NamedTest[], judging: Judging): Promise<AllJudged> {
  const { judge, limits, otherBytes, stopOnFailure, onBatch } = judging;
  requireFit(tests, otherBytes, limits);
  const results: Result[] = [];
  while (results.length < tests.length) {
    const first = results.length;
    const batch = tests.slice(first, first + batchSize(tests, first, otherBytes, limits));
    onBatch(first, batch.length);
    const judgement = await judge(batch.map(sentTest));
    const [example] = judgement.results;
    if (example?.verdict === 'compile_error') {
      return { results: tests.map((test) => ({ ...example, test: sentTest(test) })), compileError: judgement.error };
    }
    const judged = withinBudget(judgement.results, limits);
    results.push(...judged);
    if (stopOnFailure && judged.some(({ verdict }) => verdict !== 'accepted')) break;
    if (judged.length === 0) {
      throw new CommandError(`test ${batch[0]?.name}: ${example?.error ?? 'the server did not judge it'}`);
    }
  }
  return { results: [...results, ...tests.slice(results.length).map(notRun)], compileError: null };
}

/**
 * The results before the first test that the submission's budgets cut off: a test that was not run, or one that
 * exceeded the output limit although it wrote no more than a test may.
 */
function withinBudget(results: readonly Result[], { max_output_bytes: maxBytes }: SubmissionLimits): readonly Result[] {
  const end = results.findIndex(
    ({ verdict, output_bytes: bytes = 0 }) =>
      verdict === 'not_run' || (verdict === 'output_limit_exceeded' && bytes <= maxBytes),
  );
  return end < 0 ? results : results.slice(0, end);
}

function notRun(test: NamedTest): Result {
  return {
    test: sentTest(test),
    result: 'failed',
    verdict: 'not_run',
    error: notRunText({ kind: 'not_run', because: 'earlier_failure' }),
    output: '',
    execution_time: null,
    memory_usage: null,
    difference: null,
    exit_code: null,
    signal: null,
  };
}
