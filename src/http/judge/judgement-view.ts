// Turns a Judgement into the JSON that clients read.

import type { Static } from 'typebox';
import type { DifferenceView, JudgementView, TestResult, TimingView } from '../../api/judgement.ts';
import { differenceDetail, submissionError, testError } from '../../api/phrases.ts';
import type { SubmissionBody } from '../../api/submission.ts';
import type { Difference } from '../../judging/checkers/difference.ts';
import type { Judgement, TestReport, Timing } from '../../judging/judgement.ts';
import { mebibytes, seconds } from '../../api/figures.ts';

/** The parts of the request that the answer repeats, and whether the answer is verbose. */
type Asked = Pick<SubmissionBody, 'tests' | 'attempt_id' | 'verbose'>;

export function viewOf(judgement: Judgement, request: Asked): JudgementView {
  const { reports, timing, sandbox } = judgement;
  const verbose = request.verbose ?? false;
  const resultView = verbose ? verboseResultOf : resultOf;
  return {
    status: reports.every(({ verdict }) => verdict === 'accepted') ? 'success' : 'failure',
    results: reports.map((report) => resultView(report, testAt(request, report.index))),
    error: submissionError(reports),
    ...(request.attempt_id === undefined ? {} : { attempt_id: request.attempt_id }),
    ...(verbose ? { timing: timingOf(timing), sandbox } : {}),
  };
}

/** The test as it was sent. */
function testAt({ tests }: Asked, index: number): TestResult['test'] {
  const test = tests[index];
  if (test === undefined) throw new RangeError(`a report on test ${index} of ${tests.length}`);
  return { in: test.in, expected_out: test.expected_out };
}

function resultOf(report: TestReport, test: TestResult['test']): TestResult {
  return {
    test,
    result: report.verdict === 'accepted' ? 'passed' : 'failed',
    output: report.output,
    error: testError(report.reason),
    execution_time: report.executionTimeMs === null ? null : seconds(report.executionTimeMs),
    memory_usage: report.peakMemoryBytes === null ? null : mebibytes(report.peakMemoryBytes),
  };
}

/** The entry of a test with all details. */
export function verboseResultOf(report: TestReport, test: TestResult['test']): TestResult {
  return {
    ...resultOf(report, test),
    verdict: report.verdict,
    stderr: report.stderr,
    exit_code: report.exitCode,
    signal: report.signal,
    cpu_time: report.cpuTimeMs === null ? null : seconds(report.cpuTimeMs),
    wall_time: report.wallTimeMs === null ? null : seconds(report.wallTimeMs),
    output_bytes: report.outputBytes,
    output_truncated: report.outputTruncated,
    stderr_truncated: report.stderrTruncated,
    difference: report.reason?.kind === 'difference' ? differenceOf(report.reason.difference) : null,
  };
}

function differenceOf(difference: Difference): Static<typeof DifferenceView> {
  const { line, column, expected, got } = difference;
  const detail = differenceDetail(difference);
  return { line, column, expected, got, ...(detail === null ? {} : { detail }) };
}

function timingOf({ queuedMs, sandboxMs, compileMs, runMs }: Timing): Static<typeof TimingView> {
  return { queued: seconds(queuedMs), sandbox: seconds(sandboxMs), compile: seconds(compileMs), run: seconds(runMs) };
}
