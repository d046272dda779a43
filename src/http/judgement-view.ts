// A Judgement as clients read it: the contract's keys and units.

import { Type, type Static, type TSchema } from 'typebox';
import type { Judgement, TestReport, Timing } from '../judging/judgement.ts';
import { verdicts } from '../judging/verdict.ts';

// Written as a list of types: for a union the serialiser would try each member on each value.
const nullable = <Schema extends TSchema & { type: string }>(schema: Schema) =>
  Type.Unsafe<Static<Schema> | null>({ ...schema, type: [schema.type, 'null'] });

const Difference = Type.Object({
  line: Type.Integer(),
  column: Type.Integer(),
  expected: Type.String(),
  got: Type.String(),
});

export const TestResult = Type.Object({
  test: Type.Object({ in: Type.String(), expected_out: Type.String() }),
  result: Type.Enum(['passed', 'failed']),
  output: Type.String({ description: 'stdout, decoded as UTF-8' }),
  error: nullable(Type.String()),
  execution_time: nullable(Type.Number({ description: 'seconds' })),
  memory_usage: nullable(Type.Number({ description: 'MB of 1,048,576 bytes' })),
  verdict: Type.Optional(Type.Enum([...verdicts])),
  stderr: Type.Optional(Type.String()),
  exit_code: Type.Optional(nullable(Type.Integer())),
  signal: Type.Optional(nullable(Type.String())),
  cpu_time: Type.Optional(nullable(Type.Number({ description: 'seconds' }))),
  wall_time: Type.Optional(nullable(Type.Number({ description: 'seconds' }))),
  output_bytes: Type.Optional(Type.Integer({ description: 'all that was written, also past the limit' })),
  output_truncated: Type.Optional(Type.Boolean()),
  stderr_truncated: Type.Optional(Type.Boolean()),
  difference: Type.Optional(nullable(Difference)),
});
export type TestResult = Static<typeof TestResult>;

const TimingView = Type.Object({
  queued: Type.Number(),
  sandbox: Type.Number(),
  compile: Type.Number(),
  run: Type.Number(),
});

/** The answer to a submission. `attempt_id`, `timing`, `sandbox` and the later keys of a result come when asked for. */
export const JudgementView = Type.Object({
  status: Type.Enum(['success', 'failure']),
  results: Type.Array(TestResult),
  error: nullable(Type.String()),
  attempt_id: Type.Optional(nullable(Type.String())),
  timing: Type.Optional(TimingView),
  sandbox: Type.Optional(Type.Enum(['warm', 'cold'])),
});
export type JudgementView = Static<typeof JudgementView>;

export function viewOf(judgement: Judgement, request: { attempt_id?: string; verbose?: boolean }): JudgementView {
  const { reports, error, timing, sandbox } = judgement;
  const verbose = request.verbose ?? false;
  return {
    status: reports.every(({ verdict }) => verdict === 'accepted') ? 'success' : 'failure',
    results: reports.map(verbose ? verboseResultOf : resultOf),
    error,
    ...(request.attempt_id === undefined ? {} : { attempt_id: request.attempt_id }),
    ...(verbose ? { timing: timingOf(timing), sandbox } : {}),
  };
}

function resultOf(report: TestReport): TestResult {
  return {
    test: { in: report.test.in, expected_out: report.test.expected_out },
    result: report.verdict === 'accepted' ? 'passed' : 'failed',
    output: report.output,
    error: report.error,
    execution_time: report.executionTimeMs === null ? null : seconds(report.executionTimeMs),
    memory_usage: report.peakMemoryBytes === null ? null : megabytes(report.peakMemoryBytes),
  };
}

function verboseResultOf(report: TestReport): TestResult {
  return {
    ...resultOf(report),
    verdict: report.verdict,
    stderr: report.stderr,
    exit_code: report.exitCode,
    signal: report.signal,
    cpu_time: report.cpuTimeMs === null ? null : seconds(report.cpuTimeMs),
    wall_time: report.wallTimeMs === null ? null : seconds(report.wallTimeMs),
    output_bytes: report.outputBytes,
    output_truncated: report.outputTruncated,
    stderr_truncated: report.stderrTruncated,
    difference: report.difference,
  };
}

function timingOf({ queuedMs, sandboxMs, compileMs, runMs }: Timing): Static<typeof TimingView> {
  return { queued: seconds(queuedMs), sandbox: seconds(sandboxMs), compile: seconds(compileMs), run: seconds(runMs) };
}

/** To the microsecond: finer digits are noise. */
function seconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1_000_000;
}

/** To the thousandth of a MB, a quarter of a page. */
function megabytes(bytes: number): number {
  return Math.round((bytes / 1_048_576) * 1000) / 1000;
}
