import t from 'tap';
import { casesIn, isBlank, isSameCases, mostCases, type TestEntry } from '../../../src/web/cases.ts';
import { verdictOf, type CaseState } from '../../../src/web/case-verdict.ts';
import { stringsFor } from '../../../src/web/strings.ts';

const one = { in: '1', expected_out: '2' };
const english = stringsFor(['en']).phrases.cases;
const said = (state: CaseState) => {
  const { icon, text, tone, figures, detail } = verdictOf(state, english, String);
  return [icon, text, tone, figures, detail];
};

const entry: TestEntry = {
  test: one,
  result: 'failed',
  output: '3\n',
  error: 'wrong answer: line 1, column 1: expected "2", got "3"',
  execution_time: 0.012,
  memory_usage: 8.5,
  verdict: 'wrong_answer',
  difference: { line: 1, column: 1, expected: '2', got: '3' },
};

t.test('of what the browser has kept, only tests are tests', async (t) => {
  t.same(casesIn(undefined), []);
  t.same(casesIn({ length: 1 }), []);
  t.same(casesIn([one, null, 7, { in: 1, expected_out: '' }, { in: '' }]), [one]);
  t.equal(casesIn(Array.from({ length: 60 }, () => one)).length, mostCases);
  t.ok(isBlank({ in: '', expected_out: '' }));
  t.notOk(isBlank({ in: '', expected_out: '\n' }));
  t.ok(isSameCases([one], [{ ...one }]));
  t.notOk(isSameCases([one], [one, one]));
});

t.test('a verdict is an icon and a word, with its figures and what else is known', async (t) => {
  t.same(said({ ...entry, result: 'passed', error: null, verdict: 'accepted', difference: null }), [
    '✓',
    'Passed',
    'good',
    '0.012 s · 8.5 MiB',
    '',
  ]);
  t.same(said(entry), [
    '✗',
    'Wrong answer',
    'bad',
    '0.012 s · 8.5 MiB',
    'The first difference is in line 1, column 1.',
  ]);
  t.match(said({ ...entry, difference: { line: 1, column: 1, expected: '', got: '', detail: 'not UTF-8: ff' } }), [
    '✗',
    'Wrong answer',
    'bad',
    /MiB/,
    'The first difference is in line 1, column 1. (not UTF-8: ff)',
  ]);
  const failed = { ...entry, difference: null } as const;
  t.match(said({ ...failed, verdict: 'runtime_error', error: 'runtime error: exit code 1: KeyError: 3' }), [
    '✗',
    'Runtime error',
    'bad',
    /MiB/,
    'exit code 1: KeyError: 3',
  ]);
  const error = 'not run: the time budget of the whole submission (120 s) ended';
  t.same(said({ ...failed, verdict: 'not_run', error, execution_time: null, memory_usage: null }), [
    '–',
    'Not run',
    'idle',
    '',
    'the time budget of the whole submission (120 s) ended',
  ]);
  t.match(said('waiting'), ['…', 'Waiting', 'busy']);
  t.match(said('running'), ['…', 'Running', 'busy']);
  t.match(said('cut'), ['–', 'Not run', 'idle']);
});
