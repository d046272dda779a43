import { test } from 'tap';
import { type Compilation, compile } from '../../../src/execution/compile.ts';
import type { Ending as ProcessEnding } from '../../../src/execution/ending.ts';
import type { ProcessEnd } from '../../../src/execution/process.ts';
import type { Submission } from '../../../src/judging/submission.ts';
import { languages } from '../../../src/languages/catalogue.ts';
import { createFakeSandboxes, type Ending } from '../../support/fake-sandbox.ts';
import { limits, MB, submissionOf } from '../judging/samples.ts';

const submission = submissionOf([]);

async function compileWith(ending: Ending, compiled: Submission = submission): Promise<Compilation> {
  const sandboxes = createFakeSandboxes(() => ending);
  const needs = { image: 'python', memoryBytes: 128 * MB, inputBytes: 0, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  await lease.load(submission.program);
  return await compile(compiled, lease, limits);
}

const failureOf = async (ending: Ending): Promise<Compilation['failure']> => (await compileWith(ending)).failure;

/** The compiler's own words, in one line. */
const rejected = (message: string): Compilation['failure'] => ({ kind: 'rejected', message, line: message });
/** The compiler left no words. */
const ended = (ending: ProcessEnding): Compilation['failure'] => ({ kind: 'ended', ending });

const exitedWith1: ProcessEnd = { kind: 'exited', exitCode: 1 };

await test('the compiler runs once, without input, under limits of its own', async (t) => {
  const sandboxes = createFakeSandboxes(() => ({}));
  const needs = { image: 'python', memoryBytes: 128 * MB, inputBytes: 0, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  await lease.load(submission.program);
  t.strictSame(await compile(submission, lease, limits), {
    chargedTimeMs: 2,
    exitCodeMeaning: '',
    output: '',
    failure: null,
  });
  t.match(sandboxes.containers[0]?.requests, [
    {
      argv: [...submission.language.compile.argv, 'main.py'],
      input: { length: 0 },
      limits: { timeMs: 10_000, wallTimeMs: 105_000, memoryBytes: 128 * MB, outputBytes: 64 * 1024 },
    },
  ]);
});

await test('what a compiler prints does not matter when it succeeds, but is kept', async (t) => {
  t.equal((await compileWith({ stderr: 'warning: x\n' })).output, 'warning: x');
  t.strictSame(await failureOf({ stderr: 'warning: x\n', stdout: Buffer.alloc(MB) }), null);
});

await test('a warning that explains the exit code of the program is handed on', async (t) => {
  const c = languages.get('c')!;
  const meaningOf = async (stderr: string): Promise<string> =>
    (await compileWith({ stderr }, submissionOf([], { language: c }))).exitCodeMeaning;
  const notInt = 'main.c:3:6: warning: return type of ‘main’ is not ‘int’ [-Wmain]\n';
  const inMain = 'main.c: In function ‘main’:\nmain.c:2:9: warning: x\n';
  const bare = 'main.c:3:5: warning: ‘return’ with no value, in function returning non-void [-Wreturn-mismatch]\n';
  for (const words of [`${notInt}    3 | void main() {\n`, `${notInt}    3 | main() {\n`, `${inMain}${bare}`]) {
    t.equal(await meaningOf(words), 'main returned no value', words);
  }
  for (const words of [`${notInt}    3 | long main(void) {\n`, `${inMain}main.c: In function ‘f’:\n${bare}`, inMain]) {
    t.equal(await meaningOf(words), '', words);
  }
});

await test("a failed compilation has the compiler's own message", async (t) => {
  const stderr = '  File "main.py", line 1\n    x =\nSyntaxError: invalid syntax\n';
  t.strictSame((await compileWith({ end: exitedWith1, stderr })).failure, {
    kind: 'rejected',
    message: stderr.trimEnd(),
    line: 'SyntaxError: invalid syntax',
  });
  t.strictSame(await failureOf({ end: exitedWith1, stdout: 'main.ts: bad\n' }), rejected('main.ts: bad'), 'on stdout');
  t.strictSame(await failureOf({ end: { kind: 'signaled', signal: 'SIGABRT' }, stderr: 'bug\n' }), rejected('bug'));
});

await test('a source that no compiler can read is rejected in one line, and no compiler runs', async (t) => {
  const sandboxes = createFakeSandboxes(() => ({}));
  const needs = { image: 'python', memoryBytes: 128 * MB, inputBytes: 0, outputBytes: MB };
  await using lease = await sandboxes.lease(needs, new AbortController().signal);
  const program = { ...submission.program, source: Buffer.from('print(1)', 'utf16le') };
  await lease.load(program);
  t.strictSame(await compile({ ...submission, program }, lease, limits), {
    chargedTimeMs: 0,
    exitCodeMeaning: '',
    output: 'error: the source is UTF-16 text: save it as UTF-8',
    failure: rejected('error: the source is UTF-16 text: save it as UTF-8'),
  });
  t.strictSame(sandboxes.containers[0]?.requests, []);
});

await test('a compiler that says nothing has its end told', async (t) => {
  t.strictSame(
    await failureOf({ end: exitedWith1, stderr: '\n ' }),
    ended({ kind: 'exit_code', exitCode: 1, line: '' }),
  );
  t.strictSame(
    await failureOf({ end: { kind: 'signaled', signal: 'SIGSEGV' } }),
    ended({ kind: 'signal', signal: 'SIGSEGV', line: '' }),
  );
});

await test('a compiler that reaches a limit has the limit told', async (t) => {
  const end: ProcessEnd = { kind: 'stopped', limit: 'time' };
  const exitedWith0: ProcessEnd = { kind: 'exited', exitCode: 0 };
  t.strictSame(await failureOf({ end, stderr: 'x' }), ended({ kind: 'time', limitMs: 10_000 }));
  t.strictSame(
    await failureOf({ end: exitedWith0, usage: { chargedTimeMs: 10_001 } }),
    ended({ kind: 'time', limitMs: 10_000 }),
  );
  t.strictSame(
    await failureOf({ end: { kind: 'stopped', limit: 'wall_time' }, usage: { cpuTimeMs: 3, wallTimeMs: 105_000 } }),
    ended({ kind: 'wall_clock', limitMs: 10_000, cpuTimeMs: 3, wallTimeMs: 105_000 }),
  );
  t.strictSame(await failureOf({ usage: { oomKills: 1 } }), ended({ kind: 'memory', limitBytes: 128 * MB }));
  t.strictSame(
    await failureOf({ end, usage: { peakMemoryBytes: 129 * MB } }),
    ended({ kind: 'memory', limitBytes: 128 * MB }),
  );
});

await test('a long message is cut to 8 KiB at a character, and its last line is kept', async (t) => {
  const stderr = `a${'😀'.repeat(5000)}\nlast\n`;
  const { failure } = await compileWith({ end: exitedWith1, stderr });
  t.strictSame(failure, { kind: 'rejected', message: `a${'😀'.repeat(2047)}`, line: 'last' });
});

await test('a report that cannot be is a fault of ours, also of a compiler', async (t) => {
  await t.rejects(compileWith({ usage: { peakMemoryBytes: 0 } }), { code: 'sandbox_failed' });
  await t.rejects(compileWith({ forged: { end: { kind: 'lost' } } }), {
    code: 'sandbox_failed',
  });
});
