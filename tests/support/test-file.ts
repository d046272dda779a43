// Runs one test file in a process group of its own and tells what came of it. A tap test file is a program that prints
// TAP, so it is run as one: with several files in one run, tap's own runner books the timeout of one file on another
// and calls a file without a single test skipped.

import { spawn } from 'node:child_process';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pause } from '../../src/clock.ts';
import { countTap, type Tally } from './tap-tally.ts';

export interface FileResult {
  readonly file: string;
  readonly tally: Tally;
  readonly seconds: number;
  /** what the file wrote to stderr: shown when something failed */
  readonly stderr: string;
}

const keptStderr = 64 * 1024;
/** Test files and the servers that they start load the same modules again and again: a server starts in 0.72 s, not 1.0. */
const compileCache = join(tmpdir(), 'll-solution-runner-compile-cache');
/** How long a file that is told to end may take to end what it started. */
const graceMs = 3000;
/** tap ends a hanging test by itself after the timeout and reports it by name; the runner's own clock comes after. */
const overtimeMs = 2000;

export interface FileOptions {
  /** which of the files that run beside each other it is: 0 or 1; docker.ts takes its users by it */
  readonly lane: number;
  readonly timeoutMs: number;
  readonly signal: AbortSignal;
}

/** Always resolves. When `signal` aborts, or the time is over, the whole process group is ended. */
export async function runTestFile(file: string, { lane, timeoutMs, signal }: FileOptions): Promise<FileResult> {
  const startedAt = performance.now();
  const counter = countTap(file);
  const ofTap = { TAP: '1', TAP_TIMEOUT: String(timeoutMs / 1000), FORCE_COLOR: '0' };
  const env = { ...process.env, ...ofTap, NODE_COMPILE_CACHE: compileCache, TEST_LANE: String(lane) };
  const child = spawn(process.execPath, [...process.execArgv, file], {
    env,
    detached: true,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let stderr = '';
  child.stdout.setEncoding('utf8').on('data', (chunk: string) => counter.write(chunk));
  child.stderr.setEncoding('utf8').on('data', (chunk: string) => (stderr = (stderr + chunk).slice(-keptStderr)));

  const ended = new Promise<string | undefined>((resolve) => {
    child.once('error', (error) => resolve(`it could not be started: ${error.message}`));
    child.once('exit', (code, by) => resolve(code === 0 ? undefined : `it ended with ${by ?? `exit code ${code}`}`));
  });
  const closed = new Promise<void>((resolve) => child.once('close', () => resolve()).once('error', () => resolve()));
  const timeout = AbortSignal.timeout(timeoutMs + overtimeMs);
  const stop = AbortSignal.any([signal, timeout]);
  const onStop = (): void => void endGroup(child.pid, ended);
  stop.addEventListener('abort', onStop, { once: true });
  if (stop.aborted) onStop();

  const end = await ended;
  stop.removeEventListener('abort', onStop);
  // what it left behind would go on holding its pipes and whatever else it has
  killGroup(child.pid, 'SIGKILL');
  await closed;

  const cause = signal.aborted ? 'it was interrupted' : timeout.aborted ? `it ran over ${timeoutMs / 1000} s` : end;
  const tally = judgeFile(file, counter.end(), cause);
  return { file, tally, seconds: (performance.now() - startedAt) / 1000, stderr };
}

/** A file that ended badly, or in which nothing ran, is a failure also when no test in it is. */
function judgeFile(file: string, tally: Tally, end: string | undefined): Tally {
  const isEmpty = tally.passed + tally.failed.length + tally.skipped.length === 0;
  const cause = end ?? (isEmpty ? 'no test ran in it' : undefined);
  const failedTests = tally.failed.filter(({ name }) => name !== file);
  if (cause === undefined) return tally;
  if (failedTests.length > 0) {
    // the tests that were still open when the file ended have nothing else to say for themselves
    const failed = failedTests.map(({ name, details }) => ({ name, details: details.length > 0 ? details : [cause] }));
    return { ...tally, failed };
  }
  const details = [cause, ...tally.failed.flatMap((whole) => whole.details)];
  return { ...tally, failed: [{ name: file, details }] };
}

async function endGroup(pid: number | undefined, ended: Promise<unknown>): Promise<void> {
  killGroup(pid, 'SIGTERM');
  const late = new AbortController();
  await Promise.race([ended, pause(graceMs, late.signal)]);
  late.abort();
  killGroup(pid, 'SIGKILL');
}

function killGroup(pid: number | undefined, signal: NodeJS.Signals): void {
  if (pid === undefined) return;
  try {
    process.kill(-pid, signal);
  } catch (error) {
    if (!(error instanceof Error && 'code' in error && error.code === 'ESRCH')) throw error;
  }
}
