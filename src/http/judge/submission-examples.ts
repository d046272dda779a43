// Examples of submissions and their answers, for the description. All are in Python, which every server judges.

import { formatSizeBytes, mib } from '../../sizes.ts';
import type { Example, Examples } from '../description/describe-route.ts';
import type { JudgementView, TestResult } from '../../api/judgement.ts';
import type { SubmissionBody, SubmissionLimits } from '../../api/submission.ts';

const sum = 'print(sum(map(int, input().split())))';
const product = 'a, b = map(int, input().split())\nprint(a * b)';
const division = 'a, b = map(int, input().split())\nprint(a // b)';
const withoutBracket = 'print(sum(map(int, input().split()))';
const endless = 'while True:\n    pass';
const large = 'numbers = [0] * 100_000_000';
const circle = 'import math\nprint(math.pi * float(input()) ** 2)';
const noisy = 'import sys\nprint("adding", file=sys.stderr)\nprint(6)';
const slow = 'import time\ntime.sleep(1)\nprint(sum(map(int, input().split())))';

const test = { in: '2 3\n', expected_out: '5\n' };

interface Judged {
  readonly summary: string;
  readonly program: string;
  /** the fields of the request besides the program; without `tests` there is one test */
  readonly request?: Partial<SubmissionBody>;
  readonly answer: JudgementView;
}

/** The examples of POST /run_code. */
export const judgedExamples = (limits: SubmissionLimits): Examples => ({
  ...Object.fromEntries(Object.entries(judged(limits)).map(([name, example]) => [name, judgedExample(example)])),
  empty_program: emptyProgram,
});

/** The examples of POST /api/run_code. */
export const queuedExamples = (id: string): Examples => ({
  passed: queuedExample('A program that passes its test', sum, id),
  unfinished: queuedExample('A program that takes a while', slow, id),
  empty_program: emptyProgram,
});

/** The result of the task `passed` when it has finished. */
export const passedTask: JudgementView = { ...success([passed(test)]), attempt_id: null };

function judged(limits: SubmissionLimits): Readonly<Record<string, Judged>> {
  const time = Math.min(0.2, limits.maxTimeLimitMs / 1000);
  const memory = Math.min(64, limits.maxMemoryLimitBytes / mib);
  return {
    passed: { summary: 'A program that passes its test', program: sum, answer: success([passed(test)]) },
    wrong_answer: {
      summary: 'A program that fails the second of two tests',
      program: product,
      request: { tests: [{ in: '2 2\n', expected_out: '4\n' }, test] },
      answer: failure([passed({ in: '2 2\n', expected_out: '4\n' }), wrong], `test 2 of 2: ${wrong.error}`),
    },
    runtime_error: {
      summary: 'An exception with stop_on_failure',
      program: division,
      request: {
        tests: [
          { in: '1 0\n', expected_out: '0\n' },
          { in: '6 3\n', expected_out: '2\n' },
        ],
        stop_on_failure: true,
      },
      answer: failure(
        [
          failed({ in: '1 0\n', expected_out: '0\n' }, divisionByZero, [0.03, 10.324]),
          failed({ in: '6 3\n', expected_out: '2\n' }, 'not run: an earlier test failed'),
        ],
        `test 1 of 2: ${divisionByZero}`,
      ),
    },
    compilation_error: {
      summary: 'A program with a syntax error',
      program: withoutBracket,
      answer: failure(
        [failed(test, "compilation error: SyntaxError: '(' was never closed")],
        `compilation error:   File "/box/main.py", line 1\n    ${withoutBracket}\n         ^\nSyntaxError: '(' was never closed`,
      ),
    },
    time_limit_exceeded: oneFailure('An endless loop with a time limit', endless, { time_limit: time }, [
      `time limit exceeded: ${time} s (no output had come; stdout may have been buffered)`,
      [time, 6.309],
    ]),
    memory_limit_exceeded: oneFailure('A list that exceeds the memory limit', large, { memory_limit: memory }, [
      `memory limit exceeded: ${formatSizeBytes(memory * mib)}`,
      [0.064, memory],
    ]),
    ...others,
  };
}

const divisionByZero = 'runtime error: exit code 1: ZeroDivisionError: integer division or modulo by zero';

const wrong: TestResult = {
  ...failed(test, 'wrong answer: line 1, column 1: expected "5", got "6"', [0.002_373, 7.75]),
  output: '6\n',
};

const verboseFields = {
  verdict: 'wrong_answer',
  stderr: 'adding\n',
  exit_code: 0,
  signal: null,
  cpu_time: 0.002_373,
  wall_time: 0.002_511,
  output_bytes: 2,
  output_truncated: false,
  stderr_truncated: false,
  difference: { line: 1, column: 1, expected: '5', got: '6' },
} as const;

/** The examples that do not depend on the limits of the server. */
const others: Readonly<Record<string, Judged>> = {
  float_checker: {
    summary: 'Numbers compared within a tolerance',
    program: circle,
    request: { tests: [{ in: '2\n', expected_out: '12.56637\n' }], checker: { type: 'float', absolute: 1e-4 } },
    answer: success([{ ...passed({ in: '2\n', expected_out: '12.56637\n' }), output: '12.566370614359172\n' }]),
  },
  verbose: {
    summary: 'All details about a test',
    program: noisy,
    request: { attempt_id: 'attempt 7', verbose: true },
    answer: {
      ...failure([{ ...wrong, ...verboseFields }], `test 1 of 1: ${wrong.error}`),
      attempt_id: 'attempt 7',
      timing: { queued: 0.000_143, sandbox: 0.000_021, compile: 0.007_411, run: 0.005_822 },
      sandbox: 'warm',
    },
  },
};

function oneFailure(
  summary: string,
  program: string,
  request: Partial<SubmissionBody>,
  [error, figures]: readonly [string, readonly [number, number]],
): Judged {
  return { summary, program, request, answer: failure([failed(test, error, figures)], `test 1 of 1: ${error}`) };
}

const emptyProgram: Example = {
  summary: 'An empty program, which is refused',
  body: { code: '', tests: [test] } satisfies SubmissionBody,
  status: 400,
  answer: failure([], 'code must not be empty'),
};

const inWords = (program: string): string => `The program:\n\n\`\`\`python\n${program}\n\`\`\``;

function bodyOf(program: string, fields: Partial<SubmissionBody> = {}): SubmissionBody {
  return { code: Buffer.from(`${program}\n`).toString('base64'), tests: [test], ...fields };
}

function judgedExample({ summary, program, request, answer }: Judged): Example {
  return { summary, description: inWords(program), body: bodyOf(program, request), status: 200, answer };
}

function queuedExample(summary: string, program: string, id: string): Example {
  return { summary, description: inWords(program), body: bodyOf(program), status: 202, answer: { queued_task_id: id } };
}

function success(results: TestResult[]): JudgementView {
  return { status: 'success', results, error: null };
}

function failure(results: TestResult[], error: string): JudgementView {
  return { status: 'failure', results, error };
}

function passed(one: TestResult['test']): TestResult {
  const figures = { execution_time: 0.002_146, memory_usage: 7.879 };
  return { test: one, result: 'passed', output: one.expected_out, error: null, ...figures };
}

/** A failed test; without figures, the test was not run. */
function failed(one: TestResult['test'], error: string, figures?: readonly [number, number]): TestResult {
  const [time = null, memory = null] = figures ?? [];
  return { test: one, result: 'failed', output: '', error, execution_time: time, memory_usage: memory };
}
