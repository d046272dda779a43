// Mode `tests` of a run, on real sandboxes: the verdicts of /run_code, told while the tests run.

import t from 'tap';
import type { JudgementView } from '../../src/api/judgement.ts';
import type { RunAnswer, RunError, RunEventMessage } from '../../src/api/run.ts';
import { startServer } from '../support/server.ts';
import { connectSocket, type Received, type SocketClient } from '../support/socket.ts';
import { base64 } from '../unit/http/app-under-test.ts';

const server = await startServer({
  LANGUAGES: 'python,c',
  MAX_CONTAINERS: '4',
  PLAYGROUND_SLOTS: '1',
  MAX_TESTS: '60',
  MAX_OUTPUT: '100KB',
});
t.teardown(() => server.stop());

type Body = Readonly<Record<string, unknown>>;
type Told = Extract<RunEventMessage, { type: 'test' }>;

const from = (first: number, count: number): number[] => Array.from({ length: count }, (_, index) => first + index);
const test = (input: string, expected: string) => ({ in: input, expected_out: expected });
const mode = { mode: 'tests', language: 'python' } as const;

async function post(path: string, body: Body, accept = 'application/json'): Promise<Response> {
  const headers = { 'content-type': 'application/json', accept };
  return fetch(`${server.address}${path}`, { method: 'POST', body: JSON.stringify(body), headers });
}

const linesOf = (text: string): RunEventMessage[] =>
  text
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as RunEventMessage);

/** What does not differ from one run of a program to the next. */
function lasting(entry: Told['entry']) {
  const { execution_time: _time, cpu_time: _cpu, wall_time: _wall, memory_usage: _memory, ...rest } = entry;
  const { output_bytes: _bytes, ...whole } = rest;
  // A program that is stopped at the output limit has written more or less beyond it.
  return rest.output_truncated === true ? whole : rest;
}

const toldOf = (events: readonly (RunEventMessage | Received)[]): readonly Told[] =>
  events.filter((event) => event.type === 'test');

const own = (client: SocketClient): Received[] => client.received.filter(({ id }) => id === 'a');

/** Every kind of end, each chosen by its input. */
const everyEnd = [
  'import os, sys, time',
  'kind = input()',
  'print("warned", file=sys.stderr)',
  'if kind == "slow":',
  '    while True: pass',
  'if kind == "large": a = bytearray(200 << 20)',
  'if kind == "loud": print("x" * 200_000)',
  'if kind == "bad": sys.exit(3)',
  'if kind == "killed": os.kill(os.getpid(), 11)',
  'print(kind, sys.argv[1:])',
].join('\n');
const everyTest = [
  ...['good', 'wrong', 'slow', 'large', 'loud', 'bad', 'killed'].map((kind) =>
    test(`${kind}\n`, "good ['a b', 'ü']\n"),
  ),
  test('', ''),
];

await t.test('the verdicts are those of /run_code, in the answer, in the lines and in the messages', async (t) => {
  await server.untilLanguagesAreReady();
  // /run_code takes no arguments, so the program has them here.
  const code = everyEnd.replace('sys.argv[1:]', '["a b", "ü"]');
  const limits = { time_limit: 0.3, memory_limit: 64 };
  const judged = await post('/run_code', { code: base64(code), tests: everyTest, verbose: true, ...limits });
  const { results } = (await judged.json()) as JudgementView;
  t.same(
    results.map(({ verdict }) => verdict),
    [
      'accepted',
      'wrong_answer',
      'time_limit_exceeded',
      'memory_limit_exceeded',
      'output_limit_exceeded',
      'runtime_error',
      'runtime_error',
      'runtime_error',
    ],
  );
  const expected = results.map(lasting);
  const body = { ...mode, code: everyEnd, args: ['a b', 'ü'], tests: everyTest, ...limits };

  const answer = await post('/api/run', body);
  t.equal(answer.status, 200);
  const { tests = [], ...rest } = (await answer.json()) as RunAnswer;
  t.same(tests.map(lasting), expected);
  t.match(rest, { ended: 'judged', output: '', exit_code: null, message: null, cached: false, compile_output: '' });
  t.same(rest.truncated, { stdout: true, stderr: false });
  const total = (of: 'cpu_time' | 'wall_time'): number => tests.reduce((sum, one) => sum + (one[of] ?? 0), 0);
  t.ok(Math.abs((rest.execution_time ?? 0) - total('cpu_time')) < 0.001, 'the figures are those of all tests together');
  t.ok(Math.abs((rest.wall_time ?? 0) - total('wall_time')) < 0.001);
  t.equal(rest.memory_usage, Math.max(...tests.map(({ memory_usage: memory }) => memory ?? 0)));

  const lines = linesOf(await (await post('/api/run', body, 'application/x-ndjson')).text());
  t.same(
    lines
      .filter((event) => !('state' in event && event.state === 'queued'))
      .map(({ type, ...event }) => ('state' in event ? event.state : type)),
    ['starting', 'compiling', 'running', ...everyTest.map(() => 'test'), 'ended'],
  );
  t.same(
    lines.map((event) => ('seq' in event ? event.seq : 0)),
    from(1, lines.length),
  );
  t.same(
    toldOf(lines).map(({ number }) => number),
    from(1, everyTest.length),
    'in the order sent',
  );
  t.same(
    toldOf(lines).map(({ entry }) => lasting(entry)),
    expected,
  );

  const client = await connectSocket(server.address);
  client.send({ type: 'run', id: 'a', ...body });
  t.match(await client.ended('a'), { ended: 'judged', id: 'a' });
  t.same(
    toldOf(client.received).map(({ entry }) => lasting(entry)),
    expected,
  );
  client.close();
});

await t.test('a checker, and a program of several files', async (t) => {
  const files = [
    { name: 'start.py', text: 'from half import half\nprint(half(int(input())))' },
    { name: 'half.py', text: 'def half(x): return x / 2\n' },
  ];
  const body = { ...mode, files, entry: 'start.py', tests: [test('3', '1.50001'), test('4', '3')] };
  const answer = await post('/api/run', { ...body, checker: { type: 'float', absolute: 0.001 } });
  const { tests } = (await answer.json()) as RunAnswer;
  t.match(tests, [
    { result: 'passed', test: { in: '3' } },
    { result: 'failed', difference: { line: 1, column: 1, detail: /differ by 1/ } },
  ]);
});

await t.test('a compile error is one of the run and of each test; a warning is told', async (t) => {
  const broken = {
    mode: 'tests',
    language: 'c',
    code: 'int main() { return x; }',
    tests: [test('', ''), test('1', '1')],
  };
  const { tests, ...rest } = (await (await post('/api/run', broken)).json()) as RunAnswer;
  t.match(rest, {
    ended: 'compile_error',
    execution_time: null,
    memory_usage: null,
    compile_output: /main\.c:1:21: error/,
  });
  t.match(tests, [{ verdict: 'compile_error', error: /^compilation error: / }, { verdict: 'compile_error' }]);
  const client = await connectSocket(server.address);
  client.send({ type: 'run', id: 'a', ...broken });
  t.match(await client.ended('a'), { ended: 'compile_error', compile_output: /error/ });
  t.match(toldOf(client.received), [{ number: 1 }, { number: 2, entry: { verdict: 'compile_error' } }]);
  const warned = 'int main() { int x; return 0; }';
  client.send({ type: 'run', id: 'b', ...broken, code: warned.replace('int x;', 'return "";') });
  t.match(await client.ended('b'), { ended: 'judged', compile_output: /warning/ });
  client.close();
});

/** Sleeps for as long as its input says, then prints it. */
const sleeper = 'import time\ns = input()\ntime.sleep(float(s))\nprint(s)';
const sleepers = (...seconds: readonly string[]) => seconds.map((text) => test(text, text));

await t.test('a run is stopped in the middle: the tests that have ended are told', async (t) => {
  const client = await connectSocket(server.address);
  client.send({ type: 'run', id: 'a', ...mode, code: sleeper, time_limit: 9, tests: sleepers('0', '0', '8', '0') });
  await client.message((one) => one.type === 'test' && one.number === 2);
  client.send({ type: 'run', id: 'b', ...mode, code: sleeper, tests: sleepers('0') });
  t.match(await client.message((one) => one['id'] === 'b' && one['state'] === 'queued'), { position: 1 });
  client.send({ type: 'stop', id: 'a' });
  t.match(await client.ended('a'), { ended: 'stopped', execution_time: Number, compile_output: '' });
  t.equal(toldOf(client.received.filter(({ id }) => id === 'a')).length, 2);
  t.match(await client.ended('b'), { ended: 'judged' }, 'PLAYGROUND_SLOTS holds, and the slot is free again');
  await server.untilCounts({ running: 0 });
  client.close();
});

await t.test(
  'nothing is lost through two lost connections, nor for who attaches in the middle or at the end',
  async (t) => {
    const seen: Received[] = [];
    let client = await connectSocket(server.address);
    client.send({ type: 'run', id: 'a', ...mode, code: sleeper, tests: sleepers(...from(0, 20).map(() => '0.05')) });
    const run = String((await client.message(({ type }) => type === 'state'))['run']);
    let other: SocketClient | undefined;
    for (const least of [3, 9]) {
      await client.message((one) => one.type === 'test' && one.number >= least);
      other ??= await connectSocket(server.address);
      if (least === 3) other.send({ type: 'attach', id: 'theirs', run, after: 0 });
      client.close();
      await client.closed;
      seen.push(...own(client));
      client = await connectSocket(server.address);
      client.send({ type: 'attach', id: 'a', run, after: seen.length });
    }
    t.match(await client.ended('a'), { ended: 'judged' });
    seen.push(...own(client));
    t.same(
      seen.map((one) => ('seq' in one ? one.seq : 0)),
      from(1, seen.length),
    );
    t.same(
      toldOf(seen).map(({ number }) => number),
      from(1, 20),
    );
    await other!.ended('theirs');
    client.send({ type: 'attach', id: 'late', run, after: 0 });
    await client.ended('late');
    for (const received of [other!.received, client.received.filter(({ id }) => id === 'late')]) {
      t.same(
        toldOf(received).map(({ entry }) => entry),
        toldOf(seen).map(({ entry }) => entry),
      );
    }
    client.close();
    other!.close();
  },
);

await t.test('a client of lines that leaves ends the tests', async (t) => {
  const leaving = new AbortController();
  const answer = await fetch(`${server.address}/api/run`, {
    method: 'POST',
    body: JSON.stringify({ ...mode, code: sleeper, time_limit: 9, tests: sleepers('0', '8') }),
    headers: { 'content-type': 'application/json', accept: 'application/x-ndjson' },
    signal: leaving.signal,
  });
  t.equal(answer.status, 200);
  leaving.abort();
  await server.untilCounts({ running: 0 });
});

await t.test('fifty tests, and answers longer than what is sent at once', async (t) => {
  const tests = from(0, 50).map((number) => test(`${number} ["`, `${number} ["${'é'.repeat(2000)}`));
  const body = { ...mode, code: 'print(input() + "é" * 2000)', tests };
  const answer = (await (await post('/api/run', body)).json()) as RunAnswer;
  t.equal(answer.ended, 'judged');
  t.same(
    answer.tests?.map((one) => [one.result, one.test]),
    tests.map((one) => ['passed', one]),
  );
  const lines = linesOf(await (await post('/api/run', body, 'application/x-ndjson')).text());
  t.same(
    toldOf(lines).map(({ entry }) => entry.test),
    tests,
  );
  const metrics = await (await fetch(`${server.address}/metrics`)).text();
  t.match(metrics, /judge_runs_total\{language="python",end="judged"\} \d/);
  t.match(metrics, /judge_runs_total\{language="c",end="compilation"\} 2/);
});

await t.test('what is wrong with a body is told with its place', async (t) => {
  const one = [test('', '')];
  const cases: readonly (readonly [Body, string, number?])[] = [
    [{ code: 'x' }, 'tests is required in mode tests'],
    [{ code: 'x', tests: [] }, 'tests must have at least 1 entry'],
    [
      { code: 'x', tests: [...one, { in: 1 }] },
      'test 2 of 2: in must be a string; test 2 of 2: expected_out is required',
    ],
    [{ code: 'x', tests: [test('\uD800', '')] }, 'test 1 of 1: in must be Unicode text'],
    [{ code: 'x', tests: [test('', 'x'.repeat(102_401))] }, 'test 1 of 1: expected_out has 102401 bytes'],
    [{ code: 'x', tests: one, stdin: 'a' }, 'stdin cannot be sent in mode tests'],
    [{ code: 'x', tests: one, checker: 'fuzzy' }, 'checker must be'],
    [{ code: '', tests: one }, 'code must not be empty'],
    [{ code: 'x', tests: one, mode: 'run' }, 'tests can only be sent in mode tests'],
    [{ code: 'x', checker: 'exact', mode: 'run' }, 'checker can only be sent in mode tests'],
    [{ code: 'x', tests: one, mode: 'exam' }, 'mode must be one of'],
    [{ code: 'x', tests: from(0, 61).map(() => test('', '')) }, 'tests must have at most 60 entries (MAX_TESTS)', 413],
  ];
  const client = await connectSocket(server.address);
  for (const [at, [body, detail, status = 400]] of cases.entries()) {
    const answer = await post('/api/run', { ...mode, ...body });
    const said = (await answer.json()) as RunError;
    t.equal(answer.status, status, detail);
    const text = said.detail ?? said.error;
    t.ok(text.startsWith(detail), `${detail}: ${text}`);
    client.send({ type: 'run', id: `e${at}`, ...mode, ...body });
    const error = await client.message((message) => message['id'] === `e${at}`);
    t.equal(error.type, 'error', detail);
    t.ok(String(error['message']).startsWith(detail), `${detail}: ${error['message'] as string}`);
  }
  client.send({ type: 'run', id: 'i', ...mode, code: 'x', tests: one, interactive: true });
  t.match(await client.ended('i'), { message: /^interactive cannot be set in mode tests/ });
  client.close();
});
