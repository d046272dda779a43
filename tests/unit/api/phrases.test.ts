// The words of the contract, for every reason.

import t from 'tap';
import { secondsText, submissionError, testError } from '../../../src/api/phrases.ts';
import type { Ending } from '../../../src/execution/ending.ts';
import type { Reason } from '../../../src/judging/reason.ts';
import { acceptedReport } from '../http/app-under-test.ts';

const mib = 1_048_576;
const difference = { line: 1, column: 3, expected: '5', got: '' };
const compilation = (ending: Ending): Reason => ({ kind: 'compilation', failure: { kind: 'ended', ending } });

await t.test('every reason has a phrase of the contract and the detail', async (t) => {
  const rows: readonly (readonly [Reason | null, string | null])[] = [
    [null, null],
    [{ kind: 'difference', difference }, 'wrong answer: line 1, column 3: expected "5", got end of output'],
    [{ kind: 'time', limitMs: 250 }, 'time limit exceeded: 0.25 s'],
    [{ kind: 'wall_clock' }, 'time limit exceeded: wall clock'],
    [{ kind: 'memory', limitBytes: 128 * mib }, 'memory limit exceeded: 128 MiB'],
    [{ kind: 'output', limitBytes: mib, of: 'test' }, 'output limit exceeded: 1 MiB'],
    [
      { kind: 'output', limitBytes: 16 * mib, of: 'submission' },
      'output limit exceeded: the output budget of the whole submission (16 MiB) ended',
    ],
    [{ kind: 'exit_code', exitCode: 3, line: '' }, 'runtime error: exit code 3'],
    [{ kind: 'exit_code', exitCode: 1, line: 'ValueError: x' }, 'runtime error: exit code 1: ValueError: x'],
    [{ kind: 'signal', signal: 'SIGSEGV', line: '' }, 'runtime error: killed by SIGSEGV'],
    [{ kind: 'not_run', because: 'earlier_failure' }, 'not run: an earlier test failed'],
    [
      { kind: 'not_run', because: 'time_budget', budgetMs: 120_000 },
      'not run: the time budget of the whole submission (120 s) ended',
    ],
    [compilation({ kind: 'time', limitMs: 10_000 }), 'compilation error: time limit exceeded: 10 s'],
    [compilation({ kind: 'wall_clock' }), 'compilation error: time limit exceeded: wall clock'],
    [compilation({ kind: 'memory', limitBytes: 512 * mib }), 'compilation error: memory limit exceeded: 512 MiB'],
    [
      compilation({ kind: 'exit_code', exitCode: 1, line: '' }),
      'compilation error: the compiler ended with exit code 1',
    ],
    [
      compilation({ kind: 'signal', signal: 'SIGSEGV', line: '' }),
      'compilation error: the compiler was killed by SIGSEGV',
    ],
  ];
  for (const [reason, words] of rows) t.equal(testError(reason), words);
});

await t.test('a test has the telling line of a compiler, the whole its message', async (t) => {
  const message = 'main.c:1:1: error: no\n1 error';
  const reason: Reason = { kind: 'compilation', failure: { kind: 'rejected', message, line: 'main.c:1:1: error: no' } };
  t.equal(testError(reason), 'compilation error: main.c:1:1: error: no');
  const report = { ...acceptedReport(0, ''), reason };
  t.equal(submissionError([report]), `compilation error: ${message}`);
});

await t.test('a submission names the first test that failed, counted from 1', async (t) => {
  const accepted = acceptedReport(0, '');
  const failed = { ...acceptedReport(1, ''), reason: { kind: 'wall_clock' } as const };
  t.equal(submissionError([accepted]), null);
  t.equal(submissionError([accepted, failed, failed]), 'test 2 of 3: time limit exceeded: wall clock');
});

await t.test('durations are told in the seconds that clients send', async (t) => {
  t.equal(secondsText(5000), '5 s');
  t.equal(secondsText(1.1 * 1000), '1.1 s');
});
