// The examples of POST /api/run in the description of the API.

import type { TestResult } from '../../api/judgement.ts';
import type { RunAnswer } from '../../api/run.ts';
import type { Examples } from '../description/describe-route.ts';

const answered: RunAnswer = {
  output: 'Hello, World!\n',
  stdout: 'Hello, World!\n',
  stderr: '',
  exit_code: 0,
  signal: null,
  ended: 'exited',
  message: null,
  execution_time: 0.011,
  wall_time: 0.012,
  memory_usage: 8.9,
  truncated: { stdout: false, stderr: false },
  compile_output: '',
  cached: false,
  age: null,
};

const wrong: TestResult = {
  test: { in: '2 3\n', expected_out: '5\n' },
  result: 'failed',
  output: '6\n',
  error: 'wrong answer: line 1, column 1: expected "5", got "6"',
  execution_time: 0.011,
  memory_usage: 8.9,
  verdict: 'wrong_answer',
  stderr: '',
  exit_code: 0,
  signal: null,
  cpu_time: 0.011,
  wall_time: 0.012,
  output_bytes: 2,
  output_truncated: false,
  stderr_truncated: false,
  difference: { line: 1, column: 1, expected: '5', got: '6' },
};

export const runExamples: Examples = {
  printed: {
    summary: 'A program that prints a line',
    body: { language: 'python', code: 'print("Hello, World!")\n' },
    status: 200,
    answer: answered,
  },
  judged: {
    summary: 'A program that is judged by a test',
    body: {
      mode: 'tests',
      language: 'python',
      code: 'a, b = map(int, input().split())\nprint(a * b)\n',
      tests: [{ in: '2 3\n', expected_out: '5\n' }],
    },
    status: 200,
    answer: { ...answered, tests: [wrong], output: '', stdout: '', exit_code: null, ended: 'judged' },
  },
  failed: {
    summary: 'A program that fails',
    body: { language: 'python', code: 'print(int(input()))\n', stdin: 'seven\n', time_limit: 1, memory_limit: 64 },
    status: 200,
    answer: {
      ...answered,
      output: failure(),
      stdout: '',
      stderr: failure(),
      exit_code: 1,
    },
  },
  tested: {
    summary: 'The unit tests that a program holds',
    body: { mode: 'unit', language: 'python', code: 'def test_sum():\n    assert 1 + 1 == 2\n' },
    status: 200,
    answer: {
      ...answered,
      output: '',
      stdout: '',
      units: [{ name: 'main.test_sum', result: 'passed' }],
      truncated: { stdout: false, stderr: false, units: false },
    },
  },
};

function failure(): string {
  return [
    'Traceback (most recent call last):',
    '  File "/box/main.py", line 1, in <module>',
    '    print(int(input()))',
    '          ~~~^^^^^^^^^',
    "ValueError: invalid literal for int() with base 10: 'seven'",
    '',
  ].join('\n');
}
