// npm run test:cgroup2: tests with their sandboxes on cgroup v2, whatever cgroups this machine has.
//
// The tests and the servers run here, their Docker Engine in a guest: Debian with systemd under user-mode Linux, a kernel
// that runs as a program. It needs root, x86-64, and a Docker Engine that builds the guest. CGROUP2_GUEST names the folder
// that keeps the guest for the next time. Exit code 0 and a note in passed.json when all tests have passed.

import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { ensureImage, sourceHash } from '../../src/sandbox/image.ts';
import { connectEngine } from '../../src/sandbox/engine.ts';
import { installPackages } from '../../src/setup/install-packages.ts';
import { isInstalled } from '../../src/setup/run-program.ts';
import { cgroup2Record, recordPassed } from '../support/long-tests.ts';

const here = import.meta.dirname;
const folder = process.env['CGROUP2_GUEST'] ?? '/var/tmp/ll-solution-runner-cgroup2';

/** Programs that this needs, and the packages that have them. */
const needed: Readonly<Record<string, string>> = { mke2fs: 'e2fsprogs', ip: 'iproute2', unshare: 'util-linux' };

const files = [
  'tests/hostile/python.test.ts',
  'tests/integration/figures.test.ts',
  'tests/integration/host-config.test.ts',
  'tests/integration/sandbox-contract.test.ts',
  'tests/integration/verdicts.test.ts',
];

/**
 * They meet the kernel's cgroups: memory, processes, leftovers. The other programs attack what has no version, and
 * memory-reserved needs more address space than the guest has.
 */
const hostilePrograms = [
  'memory_limit_exceeded/memory',
  'accepted/memory-(?!reserved)',
  'processes-fork-bomb',
  'processes-kill-all',
  'processes-signal-supervisor',
  'processes-daemon-writes-later',
  'processes-thread-flood',
  'processes-zombies',
  'files-fill-bytes',
  'files-left-for-the-next',
  'files-proc-and-sys-settings',
  'files-proc-of-others',
  'output-flood-stdout',
  'time-spin-in-processes',
];

/** Tests that load this machine, which is not the guest, or measure what its one slow processor cannot show. */
const leftOut = ['beside', 'hardly ever', 'millisecond', 'charged no less'];

/** Each file may take this long. */
const secondsForFile = '1200';

const environment = {
  HOSTILE_PROGRAMS: hostilePrograms.join('|'),
  TAP_GREP: leftOut.join('|'),
  TAP_INVERT: '1',
  // a page fault takes 50 times as long as usual
  TIME_FACTOR: '10',
  // the tests that are left out are skipped ones
  CI: '',
};

const interrupt = new AbortController();
for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) process.on(signal, () => interrupt.abort());

function say(line: string): void {
  process.stdout.write(`cgroup2: ${line}\n`);
}

/** Runs a shell script to its end, and says how long it took. Throws when it fails. */
async function runScript(
  what: string,
  argv: readonly string[],
  options: { readonly env?: NodeJS.ProcessEnv; readonly killSignal: NodeJS.Signals },
): Promise<void> {
  const startedAt = performance.now();
  const child = spawn('sh', argv, {
    env: { ...process.env, ...options.env },
    stdio: ['ignore', 'inherit', 'inherit'],
    signal: interrupt.signal,
    killSignal: options.killSignal,
  });
  const [code] = (await once(child, 'close')) as [number | null];
  const seconds = ((performance.now() - startedAt) / 1000).toFixed(1);
  if (code !== 0) throw new Error(`${what}: failed after ${seconds} s`);
  say(`${what}: ${seconds} s`);
}

/** Builds the guest unless the folder has one that was made from the same files. */
async function ensureGuest(): Promise<void> {
  const built = join(folder, 'built-from');
  const source = await sourceHash(join(here, 'guest'));
  if (existsSync(built) && (await readFile(built, 'utf8')) === source) return;
  say(`building the guest in ${folder} (about a minute)`);
  await runScript('the guest', [join(here, 'guest', 'build.sh'), folder], { killSignal: 'SIGTERM' });
  await writeFile(built, source);
}

try {
  if (process.getuid?.() !== 0 || process.arch !== 'x64') throw new Error('it needs root, on x86-64');
  const missing = Object.entries(needed).filter(([program]) => !isInstalled(program));
  const packages = missing.map(([, name]) => name);
  if (packages.length > 0) await installPackages(process.env, say, packages);
  await ensureGuest();
  const engine = connectEngine({
    dockerHost: process.env['DOCKER_HOST'],
    apiVersion: process.env['DOCKER_API_VERSION'],
  });
  const image = await ensureImage(engine, 'python', say);
  const tests = [process.execPath, 'tests/support/run-tests.ts', '--timeout', secondsForFile, ...files];
  // its namespaces end with it at once
  await runScript('boot and tests', [join(here, 'with-guest.sh'), folder, image, ...tests], {
    env: environment,
    killSignal: 'SIGKILL',
  });
  await recordPassed(cgroup2Record);
} catch (error) {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}
