// Starts the installed Docker Engine: through systemd, through its init script or as dockerd itself, whichever works.

import { spawn } from 'node:child_process';
import { existsSync, openSync, closeSync, readFileSync, rmSync } from 'node:fs';
import { setTimeout as delay } from 'node:timers/promises';
import { adviseNotStarted } from './advice.ts';
import { defaultEngine } from './engine-address.ts';
import { pingEngine } from './engine-client.ts';
import type { Say } from './find-engine.ts';
import {
  crashOf,
  lastLines,
  onceMoreAfterCrash,
  runProgram,
  systemEnvironment,
  type ProgramEnd,
} from './run-program.ts';
import { SetupError } from './setup-error.ts';

/** The init script writes to this file too, so that there is one place to look. */
const logFile = '/var/log/docker.log';
const deadlineMs = 60_000;
const pollMs = 100;

/** For each pid file, the program that runs when the file is valid. */
const pidFiles: readonly (readonly [path: string, program: string])[] = [
  ['/var/run/docker.pid', 'dockerd'],
  ['/var/run/docker-ssd.pid', 'dockerd'],
  ['/var/run/docker/containerd/containerd.pid', 'containerd'],
];

/** Resolves when the engine answers at `defaultEngine`; rejects with a SetupError that ends with the engine's log. */
export async function startEngine(env: NodeJS.ProcessEnv, say: Say): Promise<void> {
  const options = { env: systemEnvironment(env), timeoutMs: deadlineMs };
  if (existsSync('/run/systemd/system')) return startBySystemd(options, say);

  const removed = removeStalePidFiles(pidFiles);
  if (removed.length > 0) say(`removed ${removed.join(', ')}: left by an engine that no longer runs`);
  const attempts: string[] = [];
  if (!isEngineAlive() && existsSync('/etc/init.d/docker')) {
    say('starting Docker Engine (service docker start)');
    const service = await runProgram(['service', 'docker', 'start'], options);
    attempts.push(`service docker start: ${service.ok ? 'succeeded, but no engine runs' : service.tail}`);
  }
  // by now an engine may be starting: that of the init script, or one that another program started
  if ((attempts.length > 0 || isEngineAlive()) && (await answersWhile(isEngineAlive))) return;
  if (isEngineAlive()) {
    attempts.push(`A dockerd is running but does not answer at ${defaultEngine.url} within ${deadlineMs / 1000} s.`);
  } else {
    say(`starting Docker Engine (dockerd; its log is ${logFile})`);
    const { ok, tail } = await onceMoreAfterCrash(
      'dockerd',
      async () => tryDockerd(options.env),
      () => removeStalePidFiles(pidFiles),
    );
    if (ok) return;
    attempts.push(`dockerd: ${tail}`);
  }
  attempts.push(`The end of ${logFile}:`, lastLines(readText(logFile) ?? ''));
  throw new SetupError(adviseNotStarted(attempts));
}

async function startBySystemd(options: { env: NodeJS.ProcessEnv; timeoutMs: number }, say: Say): Promise<void> {
  say('starting Docker Engine (systemctl start docker)');
  const started = await runProgram(['systemctl', 'start', 'docker'], options);
  if (started.ok && (await answersWhile(() => true))) return;
  const journal = await runProgram(['journalctl', '--no-pager', '-n', '15', '-u', 'docker'], options);
  throw new SetupError(adviseNotStarted([`systemctl start docker: ${started.tail}`, journal.tail]));
}

/**
 * Waits until the engine answers; false when the deadline passes or the engine is no longer alive. The init script
 * returns before dockerd has written its pid file, so a missing process counts only after a moment of grace.
 */
async function answersWhile(isAlive: () => boolean): Promise<boolean> {
  const startedAt = performance.now();
  const graceMs = 2000;
  for (;;) {
    const elapsedMs = performance.now() - startedAt;
    if (existsSync('/var/run/docker.sock') && (await pingEngine(defaultEngine, 1000)).kind === 'answers') return true;
    if (elapsedMs > deadlineMs || (elapsedMs > graceMs && !isAlive())) return false;
    await delay(pollMs);
  }
}

function isEngineAlive(): boolean {
  return pidFiles.some(([path, program]) => program === 'dockerd' && isRunning(readText(path), program));
}

/** Starts dockerd in a session of its own, so that it outlives this process, its terminal and the server. */
async function tryDockerd(env: NodeJS.ProcessEnv): Promise<ProgramEnd> {
  const log = openSync(logFile, 'a', 0o640);
  const child = spawn('dockerd', [], { env, cwd: '/', detached: true, stdio: ['ignore', log, log] });
  closeSync(log);
  let end: ProgramEnd | undefined;
  child.once('error', ({ message }) => (end = { ok: false, tail: message, crash: undefined }));
  child.once('exit', (code, signal) => (end = { ok: false, tail: 'it ended at once', crash: crashOf(code, signal) }));
  child.unref();
  if (await answersWhile(() => end === undefined)) return { ok: true, tail: '', crash: undefined };
  return end ?? { ok: false, tail: `no answer within ${deadlineMs / 1000} s`, crash: undefined };
}

/**
 * Removes the pid files whose program does not run, and returns their paths. An engine that was killed leaves its pid
 * file; when another program has got that pid since, the next engine takes it for a running engine and does not start.
 */
export function removeStalePidFiles(files: readonly (readonly [path: string, program: string])[]): string[] {
  const stale = files.filter(([path, program]) => existsSync(path) && !isRunning(readText(path), program));
  for (const [path] of stale) rmSync(path, { force: true });
  return stale.map(([path]) => path);
}

function isRunning(pidText: string | undefined, program: string): boolean {
  const pid = Number(pidText?.trim());
  if (!Number.isInteger(pid) || pid <= 0) return false;
  return readText(`/proc/${pid}/comm`)?.trim() === program;
}

function readText(path: string): string | undefined {
  try {
    return readFileSync(path, 'utf8');
  } catch {
    return undefined;
  }
}
