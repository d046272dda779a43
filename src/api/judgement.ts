// The answer to a submission: the contract's keys and units.

import { Type, type Static } from 'typebox';
import { verdicts } from '../judging/reason.ts';
import { nullable } from './nullable.ts';

export const DifferenceView = Type.Object(
  {
    line: Type.Integer({ description: 'line of the output, counted from 1' }),
    column: Type.Integer({ description: 'column in that line, counted from 1' }),
    expected: Type.String({ description: 'the expected text from there on, cut short' }),
    got: Type.String({ description: 'the output from there on, cut short' }),
    detail: Type.Optional(
      Type.String({
        description:
          'what these texts do not show: how far two numbers are apart and the tolerance, or which bytes are not UTF-8',
      }),
    ),
  },
  { description: 'the first difference that the checker found; null when it found none' },
);

const Verbose = {
  verdict: Type.Enum([...verdicts], {
    type: 'string',
    description: 'the kind of `error`; `accepted` when `error` is null',
  }),
  stderr: Type.String({ description: 'what the program wrote to stderr, decoded as UTF-8, at most its last 64 KiB' }),
  exit_code: nullable(Type.Integer({ description: 'null unless the program exited by itself' })),
  signal: nullable(Type.String({ description: 'the signal that ended the program, such as SIGSEGV; else null' })),
  cpu_time: nullable(Type.Number({ description: 'seconds of CPU time of all processes and threads together' })),
  wall_time: nullable(Type.Number({ description: 'seconds from start to end' })),
  output_bytes: Type.Integer({ description: 'bytes written to stdout, those past the limit included' }),
  output_truncated: Type.Boolean({ description: 'whether `output` holds less than was written' }),
  stderr_truncated: Type.Boolean({ description: 'whether `stderr` holds less than was written' }),
  difference: nullable(DifferenceView),
};

export const TestResult = Type.Object(
  {
    test: Type.Object(
      {
        in: Type.String({ description: 'as it was sent' }),
        expected_out: Type.String({ description: 'as it was sent' }),
      },
      { description: 'the test' },
    ),
    result: Type.Enum(['passed', 'failed'], { type: 'string', description: 'a test that was not run is `failed`' }),
    output: Type.String({
      description: 'stdout up to the output limit, decoded as UTF-8; invalid bytes become U+FFFD',
    }),
    error: nullable(
      Type.String({
        description:
          'null when the test passed; else `wrong answer`, `time limit exceeded`, `memory limit exceeded`, ' +
          '`output limit exceeded`, `runtime error`, `compilation error` or `not run`, then a colon and the detail',
      }),
    ),
    execution_time: nullable(
      Type.Number({
        description:
          'seconds, the figure that `time_limit` limits: the larger of CPU time and wall time without the time spent ' +
          'waiting for a processor; null when the test was not run',
      }),
    ),
    memory_usage: nullable(
      Type.Number({
        description: 'MiB, the peak of all processes together; null when the test was not run',
      }),
    ),
    ...Type.Partial(Type.Object(Verbose)).properties,
  },
  { title: 'TestResult', description: 'the fields from `verdict` on are present when `verbose` was set' },
);
export type TestResult = Static<typeof TestResult>;

export const TimingView = Type.Object(
  {
    queued: Type.Number({ description: 'time spent waiting for a slot' }),
    sandbox: Type.Number({ description: 'time spent waiting for a container' }),
    compile: Type.Number({ description: 'time spent in the compile step' }),
    run: Type.Number({ description: 'time spent in all tests together' }),
  },
  { description: 'seconds that each stage took; present when `verbose` was set' },
);

/** The answer to a submission. */
export const JudgementView = Type.Object(
  {
    status: Type.Enum(['success', 'failure'], { type: 'string', description: '`success` when every test passed' }),
    results: Type.Array(TestResult, { description: 'one entry for each test, in the order sent, always' }),
    error: nullable(
      Type.String({
        description: 'null on success; else the first test that failed and why, or the compiler’s message',
      }),
    ),
    attempt_id: Type.Optional(nullable(Type.String({ description: 'as it was sent' }))),
    timing: Type.Optional(TimingView),
    sandbox: Type.Optional(
      Type.Enum(['warm', 'cold'], {
        type: 'string',
        description: '`warm` when a container was ready, else `cold`; present when `verbose` was set',
      }),
    ),
  },
  { title: 'Judgement', description: 'The verdicts, also for a program that fails: the body says what failed' },
);
export type JudgementView = Static<typeof JudgementView>;
