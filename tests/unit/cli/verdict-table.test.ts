import t from 'tap';
import type { AllJudged, Result } from '../../../src/cli/judge-all.ts';
import { verdictTable } from '../../../src/cli/verdict-table.ts';

const tests = [
  { name: 'sample/1', in: '', expected_out: '' },
  { name: 'secret/10', in: '', expected_out: '' },
];
const passed: Result = {
  test: { in: '', expected_out: '' },
  result: 'passed',
  verdict: 'accepted',
  output: '',
  error: null,
  execution_time: 0.002,
  memory_usage: 7.94,
};
const failed = (error: string): Result => ({ ...passed, result: 'failed', error, execution_time: null });
const marked = (style: 'green' | 'red', text: string): string => `${style}(${text})`;
const judged = (...results: readonly Result[]): AllJudged => ({ results, compileError: null });

await t.test('a test has the server’s words for its verdict, whole, whatever they are', async (t) => {
  const words = 'a verdict of a later server: with a detail';
  t.equal(
    verdictTable(tests, judged(passed, failed(words)), marked),
    [
      'test          time   memory  verdict',
      'sample/1   0.002 s  7.9 MiB  green(accepted)',
      `secret/10           7.9 MiB  red(${words})`,
      '',
      'red(1 of 2 tests passed)',
      '',
    ].join('\n'),
  );
});

await t.test('no words of a program or a server steer the terminal', async (t) => {
  t.notOk(verdictTable(tests, judged(passed, failed('runtime error: \u001B[31m')), marked).includes('\u001B'));
  const compileError = 'compilation error: \u001B[31mred\nline 2';
  const table = verdictTable(tests, { results: [], compileError }, marked);
  t.match(table, 'compilation error: \uFFFD[31mred\nline 2\n');
});
