// The answer to a submission: the contract's keys and units.

import { Type, type Static } from 'typebox';
import { verdicts } from '../judging/reason.ts';
import { nullable } from './nullable.ts';

const Difference = Type.Object(
  {
    line: Type.Integer({ description: 'of the output, from 1' }),
    column: Type.Integer({ description: 'in that line, from 1' }),
    expected: Type.String({ description: 'what should stand there, cut short' }),
    got: Type.String({ description: 'what stands there, cut short' }),
  },
  { description: 'the first difference that the checker found; null where it found none' },
);

const Verbose = {
  verdict: Type.Enum([...verdicts], {
    type: 'string',
    description: 'the kind of `error`, `accepted` when there is none',
  }),
  stderr: Type.String({ description: 'what the program wrote there, decoded as UTF-8, at most 64 KiB' }),
  exit_code: nullable(Type.Integer({ description: 'null when a signal ended it, or it was not run' })),
  signal: nullable(Type.String({ description: 'the name of the signal that ended it, such as SIGSEGV' })),
  cpu_time: nullable(Type.Number({ description: 'seconds, of all processes and threads together' })),
  wall_time: nullable(Type.Number({ description: 'seconds' })),
  output_bytes: Type.Integer({ description: 'all that was written, also past the limit' }),
  output_truncated: Type.Boolean({ description: 'whether `output` is less than was written' }),
  stderr_truncated: Type.Boolean({ description: 'whether `stderr` is less than was written' }),
  difference: nullable(Difference),
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
    result: Type.Enum(['passed', 'failed'], { type: 'string', description: '`failed` also when it was not run' }),
    output: Type.String({ description: 'stdout up to the output limit, decoded as UTF-8, U+FFFD for what is none' }),
    error: nullable(
      Type.String({
        description:
          'null when it passed; else `wrong answer`, `time limit exceeded`, `memory limit exceeded`, ' +
          '`output limit exceeded`, `runtime error`, `compilation error` or `not run`, a colon and the detail',
      }),
    ),
    execution_time: nullable(
      Type.Number({
        description:
          'seconds, what `time_limit` limits: CPU time, or wall time less what was spent waiting for a processor; ' +
          'null when it was not run',
      }),
    ),
    memory_usage: nullable(
      Type.Number({
        description: 'MiB, the peak of all processes together; null when it was not run',
      }),
    ),
    ...Type.Partial(Type.Object(Verbose)).properties,
  },
  { title: 'TestResult', description: 'the fields from `verdict` on are there when `verbose` was set' },
);
export type TestResult = Static<typeof TestResult>;

export const TimingView = Type.Object(
  {
    queued: Type.Number({ description: 'waiting for a slot' }),
    sandbox: Type.Number({ description: 'waiting for a container' }),
    compile: Type.Number({ description: 'the compile step' }),
    run: Type.Number({ description: 'all tests together' }),
  },
  { description: 'seconds that each stage took; there when `verbose` was set' },
);

/** The answer to a submission. */
export const JudgementView = Type.Object(
  {
    status: Type.Enum(['success', 'failure'], { type: 'string', description: '`success` when every test passed' }),
    results: Type.Array(TestResult, { description: 'one for each test, in the order sent, always' }),
    error: nullable(
      Type.String({
        description: 'null on success; else at which test the submission fell and why, or the compiler’s own message',
      }),
    ),
    attempt_id: Type.Optional(nullable(Type.String({ description: 'as it was sent' }))),
    timing: Type.Optional(TimingView),
    sandbox: Type.Optional(
      Type.Enum(['warm', 'cold'], {
        type: 'string',
        description: 'whether a container stood ready; there when `verbose` was set',
      }),
    ),
  },
  { title: 'Judgement', description: 'The verdicts. Also of a program that fails: what failed is in the body' },
);
export type JudgementView = Static<typeof JudgementView>;
