// The command `judge` from the sources: against a real server, and with one of its own.

import { randomUUID } from 'node:crypto';
import { once } from 'node:events';
import { createServer, type AddressInfo } from 'node:net';
import { text } from 'node:stream/consumers';
import t from 'tap';
import { command, environmentsOf, markedWith, run, start, type Ended, type RunOptions } from '../support/command.ts';
import { containersOf, until } from '../support/docker.ts';
import { folderOf } from '../support/folder.ts';
import { startServer } from '../support/server.ts';

const key = 'key-of-sixteen-characters';
const server = await startServer({ MAX_CONTAINERS: '2', MAX_CODE: '1KB', MAX_BODY: '4KB', MAX_TESTS: '2' });
t.teardown(() => server.stop());

const sum = 'print(sum(map(int, input().split())))\n';
const problem = await folderOf(t, {
  'main.py': sum,
  'wrong.py': `${sum}print("more")\n`,
  'broken.py': 'print(\n',
  'fails.py': 'import sys\nsys.exit("no \u001b[31mmore")\n',
  'tests/sample/1.in': '1 2\n',
  'tests/sample/1.out': '3\n',
  'tests/secret/2.in': '2 2\n',
  'tests/secret/2.ans': '4\n',
  'tests/secret/10.in': '10 10\n',
  'tests/secret/10.ans': '20\n',
});

/** `judge` with the problem's tests at the server, unless the arguments say otherwise. */
async function judge(args: readonly string[], options: RunOptions = {}): Promise<Ended> {
  const given = ['--tests', 'tests', '--server', server.address];
  return run([...command, 'judge', ...given, ...args], { cwd: problem, ...options });
}

/** The same at the server that the environment names, if any. */
async function judgeIn(env: NodeJS.ProcessEnv, ...args: readonly string[]): Promise<Ended> {
  return run([...command, 'judge', 'main.py', '--tests', 'tests', ...args], { cwd: problem, env });
}

interface Document {
  readonly status: string;
  readonly error: string | null;
  readonly tests: readonly Readonly<Record<string, unknown>>[];
}
const documentOf = ({ stdout }: Ended): Document => JSON.parse(stdout) as Document;

/** Times and memory differ from run to run. */
const withoutFigures = (table: string): string =>
  table.replaceAll(/\d\.\d{3} s/g, 'TIME').replaceAll(/ \d\.\d MiB/g, ' SIZE');

await t.test('a program that passes all tests: a table in natural order, and exit code 0', async (t) => {
  const { code, stdout, stderr } = await judge(['main.py']);
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.equal(
    withoutFigures(stdout),
    [
      'test          time   memory  verdict',
      'sample/1   TIME  SIZE  accepted',
      'secret/2   TIME  SIZE  accepted',
      'secret/10  TIME  SIZE  accepted',
      '',
      '3 of 3 tests passed',
      '',
    ].join('\n'),
  );
});

await t.test('a program that fails: what was different, and exit code 1', async (t) => {
  const { code, stdout, stderr } = await judge(['wrong.py']);
  t.same({ code, stderr }, { code: 1, stderr: '' });
  t.match(stdout, /^secret\/10 .* wrong answer: line 2, column 1: expected end of output, got "more"$/m);
  t.match(stdout, /^0 of 3 tests passed$/m);
});

await t.test('what a program says cannot steer the terminal', async (t) => {
  const { code, stdout } = await judge(['fails.py']);
  t.equal(code, 1);
  t.match(stdout, 'runtime error: exit code 1: no \uFFFD[31mmore');
  t.notOk(stdout.includes('\u001b'));
});

await t.test('what does not compile: the compiler’s words once, and exit code 1', async (t) => {
  const { code, stdout } = await judge(['broken.py']);
  t.equal(code, 1);
  t.match(stdout, /^compilation error: .*line 1\n/);
  t.equal(stdout.match(/SyntaxError/g)?.length, 1);
  t.match(stdout, /\n\n0 of 3 tests passed\n$/);
});

await t.test('for machines: one document, with the keys of the API', async (t) => {
  const passed = await judge(['main.py', '--json']);
  t.equal(passed.code, 0);
  t.match(documentOf(passed), {
    status: 'success',
    error: null,
    tests: [
      {
        name: 'sample/1',
        result: 'passed',
        verdict: 'accepted',
        error: null,
        difference: null,
        execution_time: Number,
      },
      { name: 'secret/2', memory_usage: Number, exit_code: 0, signal: null },
      { name: 'secret/10' },
    ],
  });
  const failed = await judge(['wrong.py', '--json']);
  t.equal(failed.code, 1);
  const difference = { line: 2, column: 1, expected: '', got: 'more' };
  t.match(documentOf(failed), { status: 'failure', tests: [{ verdict: 'wrong_answer', difference }, {}, {}] });
  const broken = await judge(['broken.py', '--json']);
  t.equal(broken.code, 1);
  t.match(documentOf(broken), {
    status: 'failure',
    error: /SyntaxError/,
    tests: [{ verdict: 'compile_error' }, {}, {}],
  });
  const refused = await judge(['main.py', '--json', '--time-limit', '100']);
  t.equal(refused.code, 2);
  t.match(documentOf(refused), {
    status: 'error',
    error: /time_limit must be at most 10 s \(MAX_TIMEOUT\)$/,
    tests: [],
  });
});

await t.test('the options are those of a submission', async (t) => {
  const folder = await folderOf(t, {
    'main.py':
      'import time\nx = input()\nif x == "sleep": time.sleep(0.4)\nif x == "fill": x = bytearray(60 << 20)\nprint("1.0001 ")\n',
    'tests/1.in': 'go\n',
    'tests/1.out': '1\n',
    'tests/2.in': 'sleep\n',
    'tests/2.out': '1.0001\n',
    'tests/3.in': 'fill\n',
    'tests/3.out': '1.0001\n',
  });
  const verdictsWith = async (...args: readonly string[]): Promise<string> =>
    documentOf(await judge(['main.py', '--json', ...args], { cwd: folder }))
      .tests.map(({ verdict }) => verdict)
      .join(' ');
  t.equal(await verdictsWith(), 'wrong_answer accepted accepted');
  t.equal(await verdictsWith('--time-limit', '0.2'), 'wrong_answer time_limit_exceeded accepted');
  t.equal(await verdictsWith('--memory-limit', '32'), 'wrong_answer accepted memory_limit_exceeded');
  t.equal(await verdictsWith('--checker', 'exact'), 'wrong_answer wrong_answer wrong_answer');
  t.equal(await verdictsWith('--checker', '{"type": "float", "absolute": 0.01}'), 'accepted accepted accepted');
  t.equal(await verdictsWith('--stop-on-failure'), 'wrong_answer not_run not_run');
  t.match(await judge(['main.py', '--language', 'cobol'], { cwd: folder }), {
    code: 2,
    stderr: 'language must be one of: python',
  });
});

await t.test('what cannot be read or understood: its name on stderr, and exit code 2', async (t) => {
  const folder = await folderOf(t, {
    'main.foo': sum,
    'none/main.py': sum,
    'half/1.in': '',
    'latin/1.in': '',
    'latin/1.out': Buffer.from('ß', 'latin1'),
    'large/1.in': 'x'.repeat(5000),
    'large/1.out': '',
  });
  for (const [args, message] of [
    [['nowhere.py'], 'error: nowhere.py: no such file or directory\n'],
    [[`${folder}/main.foo`], `error: ${folder}/main.foo: the file name does not tell the language`],
    [['main.py', '--tests', `${folder}/nowhere`], `error: ${folder}/nowhere: no such file or directory\n`],
    [
      ['main.py', '--tests', `${folder}/none`],
      `error: ${folder}/none: no tests found. Looked for 1.in with 1.out or 1.ans`,
    ],
    [
      ['main.py', '--tests', `${folder}/half`],
      `error: ${folder}/half/1.in: an input without its answer 1.out or 1.ans\n`,
    ],
    [['main.py', '--tests', `${folder}/latin`], `error: ${folder}/latin/1.out is not UTF-8\n`],
    [
      ['main.py', '--tests', `${folder}/large`],
      'error: test 1 is too large: with 5 KiB it does not fit into the 4 KiB that',
    ],
    [['main.py', '--time-limit', 'fast'], "option '--time-limit <seconds>' argument 'fast' is invalid"],
    [['main.py', '--checker', 'nice'], 'It must be lines, exact, tokens, float or a JSON object.'],
    [['main.py', '--server', 'localhost'], 'It must be an address such as http://127.0.0.1:5000.'],
    [['main.py', '--colour'], "unknown option '--colour'"],
    [[], "missing required argument 'program'"],
  ] as const) {
    const { code, stdout, stderr } = await judge(args);
    t.same({ code, stdout }, { code: 2, stdout: '' });
    t.ok(stderr.includes(message), stderr);
  }
});

await t.test('a server that cannot be used: its address on stderr, and exit code 2', async (t) => {
  const closed = createServer().listen(0, '127.0.0.1');
  await once(closed, 'listening');
  const { port } = closed.address() as AddressInfo;
  closed.close();
  const nobody = await judge(['main.py', '--server', `http://127.0.0.1:${port}`]);
  t.equal(nobody.code, 2);
  t.equal(nobody.stderr, `error: http://127.0.0.1:${port} does not answer: connect ECONNREFUSED 127.0.0.1:${port}\n`);
  const another = await judge(['main.py', '--server', `${server.address}/healthz`]);
  t.match(another, { code: 2, stderr: `${server.address}/healthz is not an ll-solution-runner: /version answers 404` });
});

await t.test('keys and rate limits of a server', async (t) => {
  await using guarded = await startServer({ MAX_CONTAINERS: '1', API_KEYS: key, RATE_LIMIT: '1/1m' });
  const env = { LL_SOLUTION_RUNNER_SERVER: guarded.address, LL_SOLUTION_RUNNER_API_KEY: key };
  t.match(await judgeIn({ ...env, LL_SOLUTION_RUNNER_API_KEY: '' }), {
    code: 2,
    stderr: /^error: http:\/\/127.0.0.1:\d+ answers 401: .*\. Set LL_SOLUTION_RUNNER_API_KEY to one of its keys\n$/,
  });
  t.match(await judgeIn(env), { code: 0, stderr: '' });
  t.match(await judgeIn(env, '--retries', '0'), {
    code: 2,
    stderr: /answers 429: more than 1 requests: retry in /,
  });
});

await t.test('on a terminal: what is being done, and colours, unless NO_COLOR says otherwise', async (t) => {
  // Long enough for more than one picture.
  const cwd = await folderOf(t, { 'main.py': 'import time\ntime.sleep(0.5)\n', 'tests/1.in': '', 'tests/1.out': '' });
  const judging = [...command, 'judge', 'main.py', '--tests', 'tests', '--server', server.address].join(' ');
  // Node knows of many a CI that it shows no colours, although these tests give the command a terminal of its own.
  const onTerminal = async (env: NodeJS.ProcessEnv): Promise<Ended> =>
    run(['script', '-qec', `stty cols 80; ${judging}`, '/dev/null'], {
      cwd,
      env: { TERM: 'xterm', CI: undefined, ...env },
    });
  const coloured = await onTerminal({});
  t.equal(coloured.code, 0);
  t.match(coloured.stdout, 'judging 1 test (0 s)');
  t.match(coloured.stdout, '\u001b[32maccepted\u001b[39m');
  const plain = await onTerminal({ NO_COLOR: '1' });
  t.match(plain.stdout, 'judging 1 test (0 s)');
  t.same(
    plain.stdout.split('\u001b').filter((rest) => /^\[[\d;]*m/.test(rest)),
    [],
  );
});

const own = [...command, 'judge', '--tests', 'tests'];

await t.test('with a server of its own, of which nothing is left', async (t) => {
  const mark = randomUUID();
  const child = start([...own, 'main.py'], { cwd: problem, env: markedWith(mark) });
  const closed = once(child, 'close');
  const output = Promise.all([text(child.stdout), text(child.stderr), closed]);
  const instance = await instanceOf(mark);
  const [stdout, stderr] = await output;
  t.same([child.exitCode, stderr], [0, '']);
  t.match(stdout, '3 of 3 tests passed');
  t.same(await environmentsOf(mark), []);
  t.same(await containersOf(instance), []);
});

await t.test('more tests than a submission has time and output for are judged all the same', async (t) => {
  const program = 'import time\nprint("x" * 600)\nif input() == "sleep": time.sleep(0.6)\n';
  const inputs = ['sleep', 'sleep', 'go', 'go'].map((input, index) => [`tests/${index}.in`, `${input}\n`] as const);
  const answers = inputs.map((_, index) => [`tests/${index}.out`, `${'x'.repeat(600)}\n`] as const);
  const cwd = await folderOf(t, { 'main.py': program, ...Object.fromEntries([...inputs, ...answers]) });
  // Two of the sleepers take too long for one submission, two outputs are too much for one.
  const times = { TIMEOUT: '1s', MAX_TIMEOUT: '1s', SUBMISSION_TIMEOUT: '1s' };
  const outputs = { MAX_OUTPUT: '1KB', MAX_SUBMISSION_OUTPUT: '1KB' };
  const { code, stdout, stderr } = await run([...own, 'main.py'], { cwd, env: { ...times, ...outputs } });
  t.same({ code, stderr }, { code: 0, stderr: '' });
  t.match(stdout, '4 of 4 tests passed');
});

await t.test('a server of its own that cannot start: why, and exit code 2', async (t) => {
  const noEngine = await judgeIn({ DOCKER_HOST: 'unix:///nowhere' });
  t.equal(noEngine.code, 2);
  t.match(noEngine.stderr, 'no Docker Engine answers there');
  t.match(noEngine.stderr, 'error: the server that this command started has ended\n');
  const noConfig = await judgeIn({ TIMEOUT: 'soon' });
  t.equal(noConfig.code, 2);
  t.match(noConfig.stderr, 'TIMEOUT: got "soon"');
  t.match(await judgeIn({}, '--language', 'cobol'), {
    code: 2,
    stderr:
      'error: there is no language cobol: use one of python, python-science, javascript, c, c99, c11, c23, cpp, cpp11, cpp14, cpp17, cpp23, go, java\n',
  });
});

/** Resolves when its server runs. */
async function instanceOf(mark: string): Promise<string> {
  let instance: string | undefined;
  await until('the server of the command', async () => {
    const environments = await environmentsOf(mark);
    instance = environments.map((environment) => environment.get('INSTANCE')).find((name) => name !== undefined);
    return instance !== undefined;
  });
  return instance!;
}

for (const [how, end, code] of [
  ['Ctrl-C', { key: '\u0003' }, 130],
  ['SIGTERM', { signal: 'SIGTERM' }, 143],
  ['SIGKILL', { signal: 'SIGKILL' }, 137],
] as const) {
  await t.test(`${how} while it judges leaves no process and no container`, async (t) => {
    const folder = await folderOf(t, { 'main.py': 'while True: pass\n', 'tests/1.in': '', 'tests/1.out': '' });
    const mark = randomUUID();
    const judging = [...own, 'main.py', '--time-limit', '10'].join(' ');
    const shell = `stty cols 80; echo pid $$; exec ${judging}`;
    const child = start(['script', '-qec', shell, '/dev/null'], {
      cwd: folder,
      env: { TERM: 'xterm', ...markedWith(mark) },
    });
    const closed = once(child, 'close');
    let output = '';
    child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
    child.stderr.resume();
    await until('judging', () => output.includes('judging 1 test (1 s)'));
    const instance = await instanceOf(mark);
    t.not((await containersOf(instance)).length, 0);
    if ('key' in end) child.stdin.write(end.key);
    else process.kill(Number(/pid (\d+)/.exec(output)![1]), end.signal);
    await closed;
    t.equal(child.exitCode, code);
    // Nobody can wait for what comes after a SIGKILL.
    if (code === 137) await until('no process', async () => (await environmentsOf(mark)).length === 0);
    t.same(await environmentsOf(mark), []);
    t.same(await containersOf(instance), []);
  });
}

await t.test('Ctrl-C while its server starts leaves nothing', async (t) => {
  const mark = randomUUID();
  const child = start([...own, 'main.py'], { cwd: problem, env: markedWith(mark) });
  const closed = once(child, 'close');
  const instance = await instanceOf(mark);
  child.kill('SIGINT');
  await closed;
  t.equal(child.exitCode, 130);
  t.same(await environmentsOf(mark), []);
  t.same(await containersOf(instance), []);
});
