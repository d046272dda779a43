import t from 'tap';
import { afterNews, idle, isGoingOn, type RunNews } from '../../../src/web/run-state.ts';
import { statusOf } from '../../../src/web/status-text.ts';
import { stringsFor } from '../../../src/web/strings.ts';

const ended = {
  type: 'ended',
  seq: 9,
  exit_code: 0,
  signal: null,
  ended: 'exited',
  message: null,
  execution_time: 0.0214,
  wall_time: 6.42,
  memory_usage: 9.34,
  truncated: { stdout: false, stderr: false },
  compile_output: '',
  cached: false,
  age: null,
} as const;

const asked: RunNews = { type: 'asked', mode: 'run' };
const after = (...news: readonly RunNews[]) => news.reduce(afterNews, idle);
const english = stringsFor(['en-US']);
const said = (...news: readonly RunNews[]) => {
  const { text, tone, figures } = statusOf(after(asked, ...news), english);
  return [text, tone, ...figures];
};

t.test('each state of a run is said in words', async (t) => {
  t.same(statusOf(idle, english).text, 'Ready');
  t.same(said(), ['Starting…', 'busy']);
  t.same(said({ type: 'state', seq: 2, state: 'queued', position: 3 }), ['Waiting, place 3 in the queue', 'busy']);
  t.same(said({ type: 'state', seq: 3, state: 'compiling' }), ['Compiling…', 'busy']);
  t.same(said({ type: 'state', seq: 4, state: 'running' }), ['Running', 'busy']);
  t.match(said({ type: 'state', seq: 4, state: 'running' }, { type: 'connection', isUp: false }), [/lost/, 'warn']);
  t.match(said({ type: 'one_way' }), ['Starting…', 'busy', /without input/]);
});

t.test('the result of a test comes while a program runs', async (t) => {
  t.same(said({ type: 'unit', seq: 5, name: 'TestA', result: 'passed' }), ['Running', 'busy']);
});

t.test('the end says how, and what was used', async (t) => {
  t.same(said(ended), ['Exit code 0', 'good', 'CPU 0.021 s', 'Wall 6.4 s', 'Memory 9.3 MiB']);
  t.match(said({ ...ended, exit_code: 3 }), ['Exit code 3', 'bad']);
  t.match(said({ ...ended, ended: 'signaled', exit_code: null, signal: 'SIGSEGV' }), ['Ended by SIGSEGV', 'bad']);
  const limit = { ...ended, ended: 'time_limit', exit_code: null } as const;
  t.match(said({ ...limit, message: 'time limit exceeded: wall clock: 60 s' }), [
    'Stopped at the time limit (wall clock: 60 s)',
    'bad',
  ]);
  t.match(said({ ...limit, ended: 'memory_limit', message: 'memory limit exceeded' }), ['Stopped at the memory limit']);
  t.match(said({ ...limit, ended: 'stopped' }), ['Stopped by you', 'warn']);
  t.ok(said({ ...ended, truncated: { stdout: false, stderr: true } }).includes('Output cut'));
});

t.test('a program that did not start has no figures', async (t) => {
  const nothing = { execution_time: null, wall_time: null, memory_usage: null };
  t.same(said({ ...ended, ...nothing, ended: 'compile_error', exit_code: null }), [
    'The program does not compile',
    'bad',
  ]);
});

t.test('the result of an earlier run says how old it is', async (t) => {
  const state = after(asked, { ...ended, cached: true, age: 12 });
  t.match(statusOf(state, english), {
    isCached: true,
    figures: ['CPU 0.021 s', /Wall/, /Memory/, 'Result of 12 s ago'],
  });
});

t.test('a refusal says why, and when to try again', async (t) => {
  const busy = {
    type: 'error',
    code: 'queue_full',
    message: 'too many submissions are waiting',
    retry_after: 5,
  } as const;
  t.same(said(busy), ['Not run: too many submissions are waiting', 'bad', 'try again in 5 s']);
  t.same(said({ type: 'error', code: 'connection_lost', message: '' }), ['Not run: the connection was lost', 'bad']);
});

t.test('a run goes on from the moment it is asked for until it has ended or failed', async (t) => {
  t.notOk(isGoingOn(idle));
  t.ok(isGoingOn(after(asked)));
  t.ok(isGoingOn(after(asked, { type: 'output', seq: 1, time: 0, stream: 'stdout', data: 'x' })));
  t.notOk(isGoingOn(after(asked, ended)));
  t.notOk(isGoingOn(after(asked, { type: 'error', code: 'x', message: '' })));
  t.same(after(asked, { type: 'key_needed' }), idle);
});

const told = (seq: number, result: 'passed' | 'failed'): RunNews => ({
  type: 'test',
  seq,
  number: seq,
  entry: {
    test: { in: '', expected_out: '' },
    result,
    output: '',
    error: null,
    execution_time: null,
    memory_usage: null,
  },
});

t.test('tests are counted, and the end says how many have passed', async (t) => {
  const askedTests: RunNews = { type: 'asked', mode: 'tests' };
  const judged = { ...ended, exit_code: null, ended: 'judged' } as const;
  const two = after(askedTests, told(1, 'passed'), told(2, 'failed'));
  t.match(two, { mode: 'tests', phase: 'running', tests: { passed: 1, count: 2 } });
  t.match(statusOf(afterNews(two, judged), english), {
    text: '1 of 2 passed',
    tone: 'bad',
    figures: [/CPU/, /Wall/, /Mem/],
  });
  t.match(statusOf(after(askedTests, told(1, 'passed'), judged), english), { text: '1 of 1 passed', tone: 'good' });
  t.same(after(askedTests, told(1, 'passed'), asked).tests, { passed: 0, count: 0 });
  t.same(statusOf(after(askedTests, { type: 'one_way' }), english).figures, [], 'tests take no input');
});

const unit = (seq: number, result: 'passed' | 'failed' | 'error' | 'skipped'): RunNews => ({
  type: 'unit',
  seq,
  name: `test ${seq}`,
  result,
});

t.test('unit tests are counted; one that was skipped has not passed', async (t) => {
  const askedUnits: RunNews = { type: 'asked', mode: 'unit' };
  const all = after(askedUnits, unit(1, 'passed'), unit(2, 'skipped'), unit(3, 'failed'), unit(4, 'error'));
  t.match(all, { mode: 'unit', phase: 'running', tests: { passed: 1, count: 4 } });
  t.match(statusOf(afterNews(all, { ...ended, exit_code: 1 }), english), { text: '1 of 4 passed', tone: 'bad' });
  t.match(statusOf(after(askedUnits, { ...ended, exit_code: 1 }), english), { text: 'Exit code 1', tone: 'bad' });
  t.same(statusOf(after(askedUnits, { type: 'one_way' }), english).figures, [], 'they take no input');
});
