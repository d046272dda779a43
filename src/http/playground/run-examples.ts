// The examples of POST /api/run in the description of the API.

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

export const runExamples: Examples = {
  printed: {
    summary: 'A program that prints a line',
    body: { language: 'python', code: 'print("Hello, World!")\n' },
    status: 200,
    answer: answered,
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
