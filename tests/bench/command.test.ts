// `npm run bench` as a command, and two of its rows: what it prints, how it ends, what it refuses. All rows: bench.test.ts.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { createInterface } from 'node:readline';
import { text } from 'node:stream/consumers';
import t from 'tap';
import { until, watchContainers } from '../support/docker.ts';
import { dockerRunFlags } from './docker-run.ts';
import type { Machine } from './machine.ts';
import { containersLeft, expectRows } from './smoke.ts';

const main = join(import.meta.dirname, 'main.ts');

/** Runs main.ts to its end. `onProgress` hears each line of stderr. */
async function runMain(args: readonly string[], onProgress: (line: string, pid: number) => void = () => undefined) {
  const directory = t.testdir();
  const child = spawn(process.execPath, [main, ...args], {
    env: { ...process.env, TMPDIR: directory },
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  createInterface({ input: child.stderr }).on('line', (line) => {
    stderr += `${line}\n`;
    onProgress(line, child.pid!);
  });
  const [[exitCode], stdout] = await Promise.all([
    once(child, 'close') as Promise<[number | null]>,
    text(child.stdout),
  ]);
  return { exitCode, stdout, stderr, leftBehind: await readdir(directory) };
}

/** SIGINT when the engine makes containers for `docker run`: the first is that of the bare Python's files. */
async function interruptWhenBusy(instance: string, pid: number): Promise<void> {
  using watch = await watchContainers(instance);
  await until('the baseline is measured', () => watch.created.length > 2);
  process.kill(pid, 'SIGINT');
}

await t.test('a row that is compared with `docker run`, and one that is compared with the bare machine', async (t) => {
  await expectRows(t, ['latency_1', 'per_test']);
});

await t.test('the command prints the machine and the rows asked for, as JSON, and leaves nothing', async (t) => {
  const { exitCode, stdout, stderr, leftBehind } = await runMain(['--json', '--rows', 'idle_rss', '--rounds', '2']);
  const [first, second, ...rest] = stdout
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Record<string, unknown>);
  const { machine } = first as { machine: Machine };
  t.match(machine, { cpu: /./, kernel: /^\d/, engine: /^\d/, cgroupVersion: /^[12]$/, node: /^v\d/, python: /^3\./ });
  t.ok(machine.cores > 0 && machine.memoryMb > 0 && machine.loadAverage.length === 3);
  t.match(second, { name: 'idle_rss', unit: 'MB', baseline: null, ratio: null, target: '<= 120 MB' });
  t.same(rest, []);
  t.equal(exitCode, second?.['met'] === true ? 0 : 1, `the exit code tells whether a target was missed\n${stderr}`);
  t.same(leftBehind, []);
});

await t.test('an interruption in the middle leaves nothing', async (t) => {
  let instance = '';
  const { exitCode, stderr, leftBehind } = await runMain(['--rows', 'latency_1'], (line, pid) => {
    const [, name] = /^instance (\S+)$/.exec(line) ?? [];
    if (name === undefined) return;
    instance = name;
    interruptWhenBusy(name, pid).catch((error: unknown) => t.fail(String(error)));
  });
  t.equal(exitCode, 130, stderr);
  t.same(leftBehind, []);
  t.same(await containersLeft(instance), []);
});

await t.test('options that cannot be meant are refused', async (t) => {
  for (const [args, message] of [
    [['--rows', 'latency_1,speed'], /^--rows: no row is named speed; there are idle_rss, /],
    [['--rounds', '0'], /^--rounds must be a whole number/],
    [['--rounds', 'many'], /^--rounds must be a whole number/],
    [['--fast'], /^Unknown option '--fast'/],
    [['latency_1'], /^Unexpected argument 'latency_1'/],
  ] as const) {
    const { exitCode, stdout, stderr } = await runMain(args);
    t.equal(exitCode, 1);
    t.equal(stdout, '');
    t.match(stderr, message);
  }
});

await t.test(
  'a container option that `docker run` is not told of is an error, not a baseline with less to do',
  async (t) => {
    await t.rejects(dockerRunFlags({ Image: 'x', HostConfig: { Privileged: false } }, t.testdir()), {
      message: /no flag is known for Privileged/,
    });
  },
);
