import { test } from 'tap';
import { sessionLogs } from '../../../src/api/phrases.ts';
import { runScript, scriptEndOf, type ScriptReport } from '../../../src/execution/script.ts';
import type { Script } from '../../../src/execution/program.ts';
import { languages } from '../../../src/languages/catalogue.ts';
import type { ProcessEnd } from '../../../src/execution/process.ts';
import { compiling, createFakeSandboxes, isCompile, type Ending } from '../../support/fake-sandbox.ts';
import { limits, MB } from '../judging/samples.ts';

const [python] = languages.values();
const cpp = languages.get('cpp')!;

const script: Script = {
  language: python!,
  program: { fileName: 'main.py', source: Buffer.from('print(input())') },
  input: Buffer.from('a line\n'),
  timeLimitMs: 60_000,
  memoryLimitBytes: 128 * MB,
};

interface Changes {
  readonly script?: Partial<Script>;
  readonly compile?: Ending;
  readonly outputBytes?: number;
}

/** What becomes of a script that ends so. */
async function run(ending: Ending, { script: changed, compile = {}, outputBytes = MB }: Changes = {}) {
  const sandboxes = createFakeSandboxes((scripted) => (isCompile(scripted) ? compile : ending));
  const needs = { image: 'python', memoryBytes: 512 * MB, inputBytes: MB, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  const report = await runScript({ ...script, ...changed }, lease, { ...limits, testOutputBytes: outputBytes });
  return { report, requests: sandboxes.containers[0]!.requests };
}

/** In the words of the API. */
const tell = (report: ScriptReport) => ({ end: scriptEndOf(report), logs: sessionLogs(report) });

const reportOf = async (ending: Ending, changes?: Changes) => tell((await run(ending, changes)).report);

const exited = (exitCode: number): ProcessEnd => ({ kind: 'exited', exitCode });

await test('a script is compiled, and run once with its input, unbuffered, its errors in its output', async (t) => {
  const { report, requests } = await run({ stdout: 'a line\n' });
  t.strictSame(tell(report), { end: 'finished', logs: 'a line\n' });
  t.match(requests, [
    { argv: [...python!.compile.argv, 'main.py'] },
    {
      argv: ['/usr/bin/python3', '-u', 'main.py'],
      input: script.input,
      joinsErrors: true,
      limits: { timeMs: 60_000, wallTimeMs: 605_000, memoryBytes: 128 * MB, outputBytes: MB },
    },
  ]);
  t.equal(requests.length, 2);
});

await test('a script is run with its arguments and by the name of its main file', async (t) => {
  const program = { ...script.program, fileName: 'app/game.py' };
  const { requests } = await run({}, { script: { program, args: ['a b', ''] } });
  t.strictSame(requests[1]?.argv, ['/usr/bin/python3', '-u', 'app/game.py', 'a b', '']);
});

await test('logs are what was written to stdout and stderr, in that order', async (t) => {
  const writes = [
    ['stdout', 'one\n'],
    ['stderr', 'two '],
    ['stdout', 'three\n'],
    ['stderr', 'four'],
  ] as const;
  t.strictSame(await reportOf({ writes }), { end: 'finished', logs: 'one\ntwo three\nfour' });
  t.strictSame(await reportOf({}), { end: 'finished', logs: '' });
});

await test('invalid bytes are shown as such', async (t) => {
  t.equal((await reportOf({ stdout: Buffer.from([0x61, 0xff, 0x0a]) })).logs, 'a\u{fffd}\n');
});

await test('logs are cut at the limit, at the border of a character, and a line says so', async (t) => {
  const rest = '[output limit exceeded: 8 bytes; the rest of it is not kept]\n';
  const logsOf = async (stdout: string) => (await reportOf({ stdout }, { outputBytes: 8 })).logs;
  t.equal(await logsOf('12345678'), '12345678', 'as long as may be');
  t.equal(await logsOf('123456789'), `12345678\n${rest}`);
  t.equal(await logsOf('1234567\n9'), `1234567\n${rest}`, 'no empty line before it');
  t.equal(await logsOf('123456✓'), `123456\n${rest}`);
  t.equal((await reportOf({ stdout: '123456789' }, { outputBytes: 8 })).end, 'finished', 'to be cut is no end');
  const mega = await reportOf({ stdout: 'x'.repeat(MB + 1) });
  t.ok(mega.logs.endsWith('x\n[output limit exceeded: 1 MiB; the rest of it is not kept]\n'));
});

await test('how it ended is the last line, unless it ended well', async (t) => {
  for (const [ending, end, line] of [
    [{ end: exited(3) }, 'runtime_error', 'exit code 3'],
    [{ end: { kind: 'signaled', signal: 'SIGSEGV' } }, 'runtime_error', 'killed by SIGSEGV'],
    [{ usage: { chargedTimeMs: 60_001 } }, 'time_limit_exceeded', 'time limit exceeded: 60 s'],
    [
      { end: { kind: 'stopped', limit: 'wall_time' }, usage: { cpuTimeMs: 1, wallTimeMs: 605_000 } },
      'time_limit_exceeded',
      'time limit exceeded: wall clock: it used 0.001 s of CPU time in 605 s, and its limit is 60 s',
    ],
    [{ end: exited(0), usage: { chargedTimeMs: 60_001 } }, 'time_limit_exceeded', 'time limit exceeded: 60 s'],
    [{ usage: { oomKills: 1 } }, 'memory_limit_exceeded', 'memory limit exceeded: 128 MiB'],
    [{ usage: { peakMemoryBytes: 129 * MB } }, 'memory_limit_exceeded', 'memory limit exceeded: 128 MiB'],
  ] satisfies [Ending, string, string][]) {
    t.strictSame(await reportOf({ stdout: 'begun', ...ending }), { end, logs: `begun\n[${line}]\n` });
    t.strictSame(await reportOf(ending), { end, logs: `[${line}]\n` }, 'alone');
  }
});

await test('where it was cut and how it ended are two lines', async (t) => {
  const { end, logs } = await reportOf({ stdout: 'x'.repeat(9), end: exited(1) }, { outputBytes: 8 });
  t.equal(end, 'runtime_error');
  t.equal(logs, `${'x'.repeat(8)}\n[output limit exceeded: 8 bytes; the rest of it is not kept]\n[exit code 1]\n`);
});

await test('an allocation error near the limit is the limit’s, although it is told among the output', async (t) => {
  const usage = { peakMemoryBytes: 110 * MB };
  const ending = { stdout: 'begun\n', stderr: 'Traceback\nMemoryError\n', end: exited(1), usage };
  t.match(await reportOf(ending), {
    end: 'memory_limit_exceeded',
    logs: /MemoryError\n\[memory limit exceeded: 128 MiB\]/,
  });
  t.match(await reportOf({ ...ending, usage: {} }), { end: 'runtime_error', logs: /MemoryError\n\[exit code 1\]\n$/ });
  t.match(await reportOf({ ...ending, stderr: 'ValueError\n' }), { end: 'runtime_error' });
});

await test('what cannot be compiled is not run, and has the compiler’s message', async (t) => {
  const compile = { end: exited(1), stderr: 'main.cpp:1:1: error: what is this\n' };
  const { report, requests } = await run({}, { compile, script: { language: cpp } });
  t.strictSame(tell(report), {
    end: 'compile_error',
    logs: 'main.cpp:1:1: error: what is this\n[compilation error]\n',
  });
  t.equal(requests.length, 1);
});

await test('a compiled language runs in the memory of the script, whatever its compiler had', async (t) => {
  const { requests } = await run({}, { script: { language: cpp } });
  t.equal(requests[0]?.limits.memoryBytes, 512 * MB);
  t.same(requests[1]?.argv, ['./main']);
  t.equal(requests[1]?.limits.memoryBytes, 128 * MB);
});

await test('a report that cannot be true is a failure of the sandbox', async (t) => {
  for (const forged of [{ stdoutBytes: -1 }, { stderrBytes: 0.5 }, { end: { kind: 'exited', exitCode: Number.NaN } }]) {
    await t.rejects(reportOf({ forged }), { code: 'sandbox_failed' });
  }
});

await test('a sandbox that fails fails the script', async (t) => {
  const sandboxes = createFakeSandboxes(
    compiling(() => {
      throw new Error('the supervisor hung');
    }),
  );
  const needs = { image: 'python', memoryBytes: 128 * MB, inputBytes: MB, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  await t.rejects(runScript(script, lease, limits), { code: 'sandbox_failed' });
});
