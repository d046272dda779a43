// POST /api/run: its request, its answer, and the events that it streams.

import { Type, type Static, type TProperties } from 'typebox';
import { mostArguments } from '../execution/arguments.ts';
import { mostUnitMessageBytes, mostUnitNameCharacters, mostUnits } from '../execution/unit-results.ts';
import { mostFiles } from '../file-names.ts';
import { formatSizeBytes } from '../sizes.ts';
import { TestResult } from './judgement.ts';
import { nullable } from './nullable.ts';
import { SentFile } from './project.ts';
import { CheckerField, languageField, limitFields, testsField, type SubmissionLimits } from './submission.ts';

/** The language of a run that names none. */
export const defaultRunLanguage = 'go';

/** A program, its input and its limits. */
export const runFields = (limits: SubmissionLimits) => ({
  mode: Type.Optional(
    Type.Enum(['run', 'tests', 'unit'], {
      type: 'string',
      default: 'run',
      description:
        '`run`: the program runs once with `stdin`; `tests`: it is judged by `tests`, as POST /run_code does it; ' +
        '`unit`: the unit tests that it holds are run',
    }),
  ),
  tests: Type.Optional(testsField(limits)),
  checker: Type.Optional(CheckerField),
  code: Type.Optional(
    Type.String({
      description: `a program of one file as plain text, not empty, at most ${formatSizeBytes(limits.maxCodeBytes)} of UTF-8`,
    }),
  ),
  files: Type.Optional(
    Type.Array(SentFile, {
      minItems: 1,
      maxItems: mostFiles,
      description: `the files of the program, in place of \`code\`; together at most ${formatSizeBytes(limits.maxCodeBytes)}`,
    }),
  ),
  entry: Type.Optional(
    Type.String({
      description:
        'the name of the main file; without it the one named as the language has it, such as `main.py`, else the only source file',
    }),
  ),
  args: Type.Optional(
    Type.Array(Type.String(), {
      maxItems: mostArguments,
      default: [],
      description: 'the arguments of the program, together at most 4 KiB',
    }),
  ),
  language: languageField(limits, defaultRunLanguage),
  stdin: Type.Optional(Type.String({ default: '', description: 'the whole of stdin' })),
  ...limitFields(limits, 'seconds of CPU time', 'of memory'),
  fresh: Type.Optional(Type.Boolean({ default: false, description: 'runs the program although its result is known' })),
});

/** The schema of a run under these limits. */
export const runBody = (limits: SubmissionLimits) =>
  Type.Object(runFields(limits), {
    additionalProperties: false,
    title: 'Run',
    description: 'A program, its input and its limits',
  });

export type RunBody = Static<ReturnType<typeof runBody>>;

const RunEnd = Type.Enum(
  ['exited', 'signaled', 'time_limit', 'memory_limit', 'output_limit', 'compile_error', 'stopped', 'judged'],
  {
    type: 'string',
    description:
      'how the program ended; `time_limit` is CPU time or, as `message` says, wall time; in mode `tests` it is `judged`, ' +
      '`compile_error` or `stopped`',
  },
);

/** How a run ended and what it used. */
const ending = {
  exit_code: nullable(Type.Integer({ description: 'when it exited' })),
  signal: nullable(Type.String({ description: 'the signal that ended it, such as `SIGSEGV`' })),
  ended: RunEnd,
  message: nullable(Type.String({ description: 'the limit that ended it, in words' })),
  execution_time: nullable(
    Type.Number({ description: 'CPU time in seconds, of all tests together; null when no program was started' }),
  ),
  wall_time: nullable(
    Type.Number({ description: 'seconds from the start of the program to its end, of all tests together' }),
  ),
  memory_usage: nullable(Type.Number({ description: 'peak memory in MiB' })),
  truncated: Type.Object(
    {
      stdout: Type.Boolean({ description: 'whether `stdout` is cut' }),
      stderr: Type.Boolean({ description: 'whether `stderr` is cut' }),
      units: Type.Optional(
        Type.Boolean({ description: `of mode unit: whether there were more than ${mostUnits} results` }),
      ),
    },
    { description: 'whether the program wrote more than the answer has' },
  ),
  compile_output: Type.String({ description: 'what the compiler said, warnings too' }),
  cached: Type.Boolean({ description: 'whether this is the result of an earlier run of the same program' }),
  age: nullable(Type.Number({ description: 'of a cached result: seconds since that run ended' })),
};

/** The result of one test in mode unit. */
const unit = {
  name: Type.String({ description: `as the runner names the test, at most ${mostUnitNameCharacters} characters` }),
  result: Type.Enum(['passed', 'failed', 'skipped', 'error'], {
    type: 'string',
    description:
      '`error`: something else went wrong than what the test checks, or the program ended before the test did',
  }),
  message: Type.Optional(
    Type.String({ description: `what the runner says, at most ${formatSizeBytes(mostUnitMessageBytes)}` }),
  ),
};

export const RunAnswer = Type.Object(
  {
    tests: Type.Optional(
      Type.Array(TestResult, {
        description:
          'in mode `tests`: one entry for each test, in the order sent, as in a verbose answer of POST /run_code',
      }),
    ),
    output: Type.String({ description: 'stdout and stderr in the order in which the server read them' }),
    stdout: Type.String({ description: 'decoded as UTF-8; invalid bytes become U+FFFD' }),
    stderr: Type.String({ description: 'the same of stderr' }),
    units: Type.Optional(
      Type.Array(Type.Object(unit), {
        description: `of mode unit: the results of the tests in the order in which they ended, at most ${mostUnits}`,
      }),
    ),
    ...ending,
  },
  { title: 'RunAnswer', description: 'What came of the run' },
);
export type RunAnswer = Static<typeof RunAnswer>;

const seq = Type.Integer({ minimum: 1, description: 'the number of the event in its run, from 1' });
const closed = { additionalProperties: false } as const;

/** The events of a run by their types; `more` are fields that each of them has besides. */
export const runEvents = <More extends TProperties>(more: More) =>
  ({
    state: Type.Object(
      {
        type: Type.Literal('state'),
        ...more,
        seq,
        state: Type.Enum(['starting', 'queued', 'compiling', 'running'], {
          type: 'string',
          description: 'what the run does from now on',
        }),
        run: Type.Optional(Type.String({ description: 'of the first event: the name of the run' })),
        position: Type.Optional(Type.Integer({ minimum: 1, description: 'place in the queue; 1 is next' })),
      },
      closed,
    ),
    output: Type.Object(
      {
        type: Type.Literal('output'),
        ...more,
        seq,
        time: Type.Integer({ minimum: 0, description: 'milliseconds since the run was asked for' }),
        stream: Type.Enum(['stdout', 'stderr'], { type: 'string', description: 'where the program wrote it' }),
        data: Type.String({ description: 'what it wrote, decoded as UTF-8' }),
      },
      closed,
    ),
    test: Type.Object(
      {
        type: Type.Literal('test'),
        ...more,
        seq,
        number: Type.Integer({ minimum: 1, description: 'the place of the test among those sent, from 1' }),
        entry: TestResult,
      },
      closed,
    ),
    unit: Type.Object({ type: Type.Literal('unit'), ...more, seq, ...unit }, closed),
    ended: Type.Object({ type: Type.Literal('ended'), ...more, seq, ...ending }, closed),
  }) as const;

/** Why a run failed, or a message was refused. */
export const errorEvent = {
  type: Type.Literal('error'),
  code: Type.String({ description: 'a word for the error, such as `queue_full`' }),
  message: Type.String({ description: 'what is wrong' }),
  retry_after: Type.Optional(Type.Integer({ description: 'seconds to wait before the next attempt' })),
};

const events = runEvents({});
const RunEventMessage = Type.Union([
  events.state,
  events.output,
  events.test,
  events.unit,
  events.ended,
  Type.Object(errorEvent, closed),
]);
export type RunEventMessage = Static<typeof RunEventMessage>;

export const RunError = Type.Object(
  {
    error: Type.String({ description: '`Invalid request` for every 400, else what is wrong' }),
    detail: Type.Optional(Type.String({ description: 'of a 400: what is wrong, and where' })),
  },
  { title: 'RunError' },
);
export type RunError = Static<typeof RunError>;
