import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import t, { type Test } from 'tap';
import { isInstalled, lastLines, runProgram, systemEnvironment } from '../../../src/setup/run-program.ts';

const options = { env: systemEnvironment(process.env), timeoutMs: 10_000 };

await t.test('a program that fails leaves its last words, of stdout and stderr', async (t) => {
  const { ok, tail } = await runProgram(['sh', '-c', 'echo one; echo two >&2; exit 3'], options);
  t.equal(ok, false);
  t.same(new Set(tail.split('\n')), new Set(['one', 'two']));
});

await t.test('a program that is not there has failed', async (t) => {
  t.match(await runProgram(['no-such-program'], options), { ok: false, tail: /ENOENT/ });
});

/** A shell script that notes each call of it in a file, then goes on as the call's number tells. */
function scriptOf(t: Test, body: string): { readonly argv: readonly string[]; readonly calls: () => number } {
  const file = join(t.testdir({ calls: '' }), 'calls');
  const script = `echo call >>"$0"; number=$(wc -l <"$0"); ${body}`;
  return { argv: ['sh', '-c', script, file], calls: () => readFileSync(file, 'utf8').split('\n').length - 1 };
}

await t.test('a program that crashes is run once more, after the repair', async (t) => {
  const { argv, calls } = scriptOf(t, 'test $number = 3 || kill -SEGV $$');
  const repair = ['sh', '-c', `echo repair >>"${argv[3]}"`];
  t.match(await runProgram(argv, options, repair), { ok: true, tail: '' });
  t.equal(calls(), 3);
});

await t.test('a crash that a shell reports as its exit code counts too', async (t) => {
  const { argv, calls } = scriptOf(t, 'test $number = 2 || exit 134');
  t.match(await runProgram(argv, options), { ok: true });
  t.equal(calls(), 2);
});

await t.test('a program that crashes twice has failed, and the last line says how to repeat it', async (t) => {
  const { argv, calls } = scriptOf(t, 'echo words; kill -TRAP $$');
  const { ok, tail } = await runProgram(argv, options);
  t.equal(ok, false);
  t.equal(tail, `words\nsh died from SIGTRAP twice. To repeat it: ${argv.join(' ')}`);
  t.equal(calls(), 2);
});

await t.test('a program that somebody ends is not run again', async (t) => {
  for (const signal of ['INT', 'TERM', 'KILL', 'HUP']) {
    const { argv, calls } = scriptOf(t, `kill -${signal} $$`);
    t.match(await runProgram(argv, options), { ok: false, tail: new RegExp(`ended by SIG${signal}`) });
    t.equal(calls(), 1, signal);
  }
});

await t.test('a program that does not end is ended, and that is said', async (t) => {
  const { ok, tail } = await runProgram(['sleep', '600'], { ...options, timeoutMs: 50 });
  t.equal(ok, false);
  t.match(tail, 'sleep was ended by SIGTERM (it had 0.05 s)');
});

await t.test('the end of a log is its last lines that are not blank', async (t) => {
  const lines = Array.from({ length: 40 }, (_, index) => `line ${index}`);
  t.same(lastLines(`${lines.join('\n\n')}\n`).split('\n'), lines.slice(-15));
});

await t.test("system tools see the network's settings and nothing of npm's", async (t) => {
  const seen = systemEnvironment({
    PATH: '/somewhere/node_modules/.bin',
    npm_config_cache: '/x',
    https_proxy: 'http://proxy.example:3128',
    NO_PROXY: 'localhost',
    HOME: '/root',
  });
  t.match(seen, { https_proxy: 'http://proxy.example:3128', NO_PROXY: 'localhost', HOME: '/root' });
  t.notMatch(seen, { npm_config_cache: String });
  t.notMatch(seen['PATH'], 'node_modules');
});

await t.test('a program is found where administrators keep theirs', async (t) => {
  t.equal(isInstalled('sh'), true);
  t.equal(isInstalled('no-such-program'), false);
});
