// The runner of these tests, run on test files that go wrong in every way.

import { execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { readFileSync, watch } from 'node:fs';
import { join, resolve } from 'node:path';
import t, { type Test } from 'tap';
import { sourceHash } from '../../../src/sandbox/image.ts';

const tap = "import t from 'tap';\n";

interface LongPassed {
  readonly sandboxImage: string;
}

interface Run {
  readonly code: number;
  readonly lastLine: string;
  readonly output: string;
}

/** A process that has ended and was not waited for is not running any more. */
function isRunning(pid: number): boolean {
  try {
    return !/^\d+ \(.*\) Z/.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

/** Runs one file with the given content. */
async function runFile(t: Test, content: string, env: NodeJS.ProcessEnv = {}): Promise<Run> {
  const file = join(t.testdir({ 'odd.test.ts': content }), 'odd.test.ts');
  return runRunner([file, '--timeout', '1'], env);
}

const runner = resolve('tests/support/run-tests.ts');

async function runRunner(args: readonly string[], env: NodeJS.ProcessEnv = {}, cwd = '.'): Promise<Run> {
  const options = { cwd, env: { ...process.env, CI: '', ...env } };
  return new Promise((settle) => {
    const child = execFile(process.execPath, [runner, ...args], options, (_, stdout) => {
      settle({ code: child.exitCode ?? -1, lastLine: stdout.trimEnd().split('\n').at(-1) ?? '', output: stdout });
    });
  });
}

const passing = `${tap}t.test('one', async (t) => { t.ok(1); });`;

type Folder = Readonly<Record<string, string | Readonly<Record<string, string>>>>;

/** A repository as the runner sees one, with these test files and this record of the long tests. */
function repository(t: Test, tests: Folder, sandboxImage: string): string {
  const scripts = { check: 'true', images: 'true' };
  return t.testdir({
    'package.json': JSON.stringify({ type: 'module', scripts }),
    tests: { ...tests, 'long-passed.json': JSON.stringify({ sandboxImage }) },
  });
}

await t.test('tests are counted, not assertions and not groups', async (t) => {
  const run = await runFile(
    t,
    `${tap}t.test('one', async (t) => { t.ok(1); t.ok(2); });
     t.test('group', async (t) => {
       await t.test('two', async (t) => { t.ok(1); });
       await t.test('three', async (t) => { t.ok(0, 'first'); t.ok(0, 'second'); });
     });`,
  );
  t.match(run, { code: 1, lastLine: '2 passed, 1 failed' });
  t.match(run.output, 'not ok: group > three');
  t.match(run.output, 'second');
});

await t.test('a file that asserts without naming tests is one test', async (t) => {
  t.match(await runFile(t, `${tap}t.ok(1); t.ok(2);`), { code: 0, lastLine: '1 passed, 0 failed' });
  t.match(await runFile(t, `${tap}t.ok(1); t.ok(0);`), { code: 1, lastLine: '0 passed, 1 failed' });
});

await t.test('an assertion that fails between tests is a failure of its own', async (t) => {
  const run = await runFile(t, `${tap}t.test('one', async (t) => { t.ok(1); }); t.ok(0, 'between');`);
  t.match(run, { code: 1, lastLine: '1 passed, 1 failed' });
});

await t.test('a file in which nothing ran is a failure', async (t) => {
  for (const content of [tap, 'console.log(1);', 'process.exit(0);']) {
    const run = await runFile(t, content);
    t.match(run, { code: 1, lastLine: '0 passed, 1 failed' }, content);
    t.match(run.output, 'no test ran in it');
  }
});

await t.test('a file that does not even start is a failure, with what it wrote to stderr', async (t) => {
  const run = await runFile(t, 'const x: number = ;');
  t.match(run, { code: 1, lastLine: '0 passed, 1 failed' });
  t.match(run.output, 'Expression expected');
});

await t.test('a file that exits or dies in the middle of a test is a failure', async (t) => {
  for (const end of ['process.exit(0)', 'process.abort()', "process.kill(process.pid, 'SIGKILL')"]) {
    const content = `${tap}t.test('one', async (t) => { t.ok(1); ${end}; await new Promise(() => {}); });`;
    t.match(await runFile(t, content), { code: 1, lastLine: '0 passed, 1 failed' }, end);
  }
});

await t.test('a file that exits badly after its tests is a failure besides them', async (t) => {
  const run = await runFile(t, `${tap}await t.test('one', async (t) => { t.ok(1); }); t.end(); process.exit(3);`);
  t.match(run, { code: 1, lastLine: '1 passed, 1 failed' });
  t.match(run.output, 'exit code 3');
});

await t.test('a test that never ends is a failure, also when it keeps the processor', async (t) => {
  const hanging = 'setInterval(() => {}, 1000); await new Promise(() => {});';
  const waiting = await runFile(t, `${tap}t.test('waits', async (t) => { t.ok(1); ${hanging} });`);
  t.match(waiting, { code: 1, lastLine: '0 passed, 1 failed' });
  t.match(waiting.output, 'not ok: waits');
  const spinning = await runFile(t, `${tap}t.test('spins', async (t) => { t.ok(1); for (;;); });`);
  t.match(spinning, { code: 1, lastLine: '0 passed, 1 failed' });
  t.match(spinning.output, 'it ran over 1 s');
});

await t.test('what a test leaves running is ended with its file', async (t) => {
  const content = `${tap}import { spawn } from 'node:child_process';
    t.test('leaves', async (t) => {
      const { pid } = spawn('sleep', ['600'], { stdio: 'inherit' });
      process.stderr.write('left ' + pid);
      t.fail('to have stderr shown');
      process.exit();
    });`;
  const { output } = await runFile(t, content);
  const pid = Number(/left (\d+)/.exec(output)?.[1]);
  t.ok(pid > 0);
  t.notOk(isRunning(pid));
});

await t.test('a skipped test is named, and in CI it is a failure', async (t) => {
  const content = `${tap}t.test('one', async (t) => { t.ok(1); });
    t.test('two', { skip: 'needs the moon' }, async () => {});
    t.test('three', { todo: true }, async () => {});`;
  const atHome = await runFile(t, content);
  t.match(atHome, { code: 0, lastLine: '1 passed, 0 failed' });
  t.match(atHome.output, 'two (skip: needs the moon)');
  t.match(await runFile(t, content, { CI: 'true' }), { code: 1, lastLine: '1 passed, 2 failed' });
});

await t.test('a name that matches no file is a failure', async (t) => {
  t.match(await runRunner(['tests/no/such.test.ts']), { code: 1, lastLine: '0 passed, 1 failed' });
});

await t.test('at its end a run tells the slowest files and the seconds a folder', async (t) => {
  const quick = { 'a.test.ts': passing, 'b.test.ts': passing };
  const slow = `await new Promise((resolve) => setTimeout(resolve, 1000)); ${passing}`;
  const cwd = repository(t, { unit: quick, e2e: { 'slow.test.ts': slow } }, '');
  const { lastLine, output } = await runRunner([], {}, cwd);
  t.equal(lastLine, '3 passed, 0 failed', 'the last line is the count still');
  const [, ranking = ''] = output.split('The slowest files:');
  t.match(ranking, /^\n +\d+\.\d s {2}tests\/e2e\/slow\.test\.ts\n( +\d+\.\d s {2}tests\/unit\/[ab]\.test\.ts\n){2}/);
  t.match(ranking, /^ +\d+\.\d s {2}tests\/e2e \(1 file\)$/m);
  t.match(ranking, /^ +\d+\.\d s {2}tests\/unit \(2 files\)$/m);
  t.match(ranking, /^It took \d+\.\d minutes in all\.$/m);
});

/** Notes when it begins and ends, and in which lane it runs; in between it waits until `rest` is over. */
const noting = (name: string, rest: string): string => `${tap}
  import { appendFileSync, existsSync } from 'node:fs';
  import { setTimeout as delay } from 'node:timers/promises';
  const note = (text) => appendFileSync('notes', text + '\\n');
  t.test('one', async (t) => {
    note('begin ${name}' + process.env.TEST_LANE);
    ${rest}
    note('end ${name}' + process.env.TEST_LANE);
    t.ok(1);
  });`;

/** Waits until the other runs too. */
const meet = (own: string, other: string): string =>
  `appendFileSync('${own}', ''); while (!existsSync('${other}')) await delay(5);`;

await t.test(
  'two files run at a time, each in its lane; the quiet ones run among themselves, others alone',
  async (t) => {
    const alone = (name: string): string => `// Alone: it measures.\n\n${noting(name, 'await delay(200);')}`;
    const quiet = (name: string, rest: string): string => `// Quiet: it waits.\n\n${noting(name, rest)}`;
    const cwd = repository(
      t,
      {
        e2e: {
          'a.test.ts': alone('alone'),
          'b.test.ts': noting('one', meet('one', 'other')),
          'c.test.ts': noting('other', meet('other', 'one')),
          'd.test.ts': `// Nothing is in this file.\n//\n${alone('lonely')}`,
          'e.test.ts': quiet('calm', meet('calm', 'still')),
          'f.test.ts': quiet('still', meet('still', 'calm')),
        },
      },
      await sourceHash(),
    );
    t.match(await runRunner([], {}, cwd), { code: 0, lastLine: '6 passed, 0 failed' });
    const notes = readFileSync(join(cwd, 'notes'), 'utf8').trimEnd().split('\n');
    t.same(notes.slice(0, 2).toSorted(), ['begin one0', 'begin other1'], 'they meet, in two lanes');
    t.same(
      notes.slice(4, 6).toSorted(),
      ['begin calm0', 'begin still1'],
      'so do the quiet ones, when those have ended',
    );
    t.same(notes.slice(8), ['begin alone0', 'end alone0', 'begin lonely0', 'end lonely0'], 'nobody is beside them');
  },
);

await t.test(
  'the long tests run when sandbox-image/ is not what they passed with, and when they are named',
  async (t) => {
    const tests = {
      'a.test.ts': passing,
      'long.test.ts': `// Takes its time.\n// Long: it has much to do.\n${passing}`,
    };
    const fresh = repository(t, tests, await sourceHash());
    const without = await runRunner([], {}, fresh);
    t.match(without, { code: 0, lastLine: '1 passed, 0 failed' });
    t.notMatch(without.output, 'long.test.ts');
    t.match(await runRunner(['tests/long.test.ts'], {}, fresh), { code: 0, lastLine: '1 passed, 0 failed' });
    for (const hash of ['', 'another']) {
      const due = await runRunner([], {}, repository(t, tests, hash));
      t.match(due, { code: 0, lastLine: '2 passed, 0 failed' });
      t.match(due.output, 'The long tests run too: sandbox-image/ has changed');
    }
  },
);

await t.test('a sandbox-image/ that was not tried on cgroup v2 is told of, and is no failure', async (t) => {
  const runWith = async (sandboxImage: string): Promise<Run> => {
    const cgroup2 = { 'passed.json': JSON.stringify({ sandboxImage }) };
    return runRunner([], {}, repository(t, { 'a.test.ts': passing, cgroup2 }, await sourceHash()));
  };
  const told = 'sandbox-image/ has changed since it last passed on cgroup v2';
  const old = await runWith('another');
  t.match(old, { code: 0, lastLine: '1 passed, 0 failed' });
  t.match(old.output, told);
  t.notMatch((await runWith(await sourceHash())).output, told);
});

await t.test('npm run test:long runs the long tests alone, and notes that all of them passed', async (t) => {
  const long = `// Long: it has much to do.\n${passing}`;
  const record = async (file: string): Promise<{ run: Run; hash: string }> => {
    const cwd = repository(
      t,
      { 'a.test.ts': passing, 'long.test.ts': long, 'other.test.ts': `// Long: too.\n${file}` },
      '',
    );
    const run = await runRunner(['--long'], {}, cwd);
    const { sandboxImage: hash } = JSON.parse(readFileSync(join(cwd, 'tests/long-passed.json'), 'utf8')) as LongPassed;
    return { run, hash };
  };
  const good = await record(passing);
  t.match(good.run, { code: 0, lastLine: '2 passed, 0 failed' });
  t.notMatch(good.run.output, 'a.test.ts');
  t.equal(good.hash, await sourceHash());
  t.equal((await record(`${tap}t.test('two', async (t) => { t.ok(0); });`)).hash, '', 'one failed');
  t.equal((await record(`${tap}t.test('two', { skip: 'why' }, async () => {});`)).hash, '', 'one was skipped');
});

await t.test('an interrupt ends the files that run, and is a failure', async (t) => {
  const content = `${tap}t.test('waits', async () => {
    const { writeFileSync } = await import('node:fs');
    writeFileSync(new URL('pid', import.meta.url), String(process.pid));
    setInterval(() => {}, 1000);
    await new Promise(() => {});
  });`;
  const directory = t.testdir({ 'odd.test.ts': content });
  const watcher = watch(directory);
  t.teardown(() => watcher.close());
  const started = once(watcher, 'change');
  const argv = [runner, join(directory, 'odd.test.ts')];
  const child = spawn(process.execPath, argv, { stdio: ['ignore', 'pipe', 'inherit'] });
  let output = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => (output += chunk));
  await started;
  child.kill('SIGINT');
  const [code] = (await once(child, 'close')) as [number];
  t.equal(code, 1);
  t.match(output, /0 passed, \d failed\n$/);
  const pid = Number(readFileSync(join(directory, 'pid'), 'utf8'));
  t.notOk(isRunning(pid));
});
