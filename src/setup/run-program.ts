// Runs the system's own tools (apt-get, service, mmdebstrap): silent when they succeed, with their last lines when they
// fail.

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/** How a program ended. `tail`: the last lines of its stdout and stderr together. */
export interface ProgramEnd {
  readonly ok: boolean;
  readonly tail: string;
}

const keptBytes = 16 * 1024;
const keptLines = 15;

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
}

/** Runs a program to its end, or to `timeoutMs`. Never rejects: a program that cannot be started has failed. */
export async function runProgram(argv: readonly string[], options: RunOptions): Promise<ProgramEnd> {
  const { stdout, keep, ended } = startProgram(argv, options);
  stdout.setEncoding('utf8').on('data', keep);
  return ended;
}

/** A program whose stdout the caller reads; `ended` resolves when it is gone and all its output has been read. */
export interface StartedProgram {
  readonly stdout: Readable;
  readonly ended: Promise<ProgramEnd>;
  /** adds a chunk to the text from which the tail is taken */
  readonly keep: (chunk: string) => void;
}

export function startProgram(argv: readonly string[], options: RunOptions): StartedProgram {
  const [file = '', ...args] = argv;
  const child = spawn(file, args, { env: options.env, stdio: ['ignore', 'pipe', 'pipe'] });
  let kept = '';
  const keep = (chunk: string): void => {
    kept = (kept + chunk).slice(-keptBytes);
  };
  child.stderr.setEncoding('utf8').on('data', keep);
  const timer = setTimeout(() => child.kill('SIGTERM'), options.timeoutMs);
  const ended = new Promise<ProgramEnd>((resolve) => {
    child.once('error', (error) => resolve({ ok: false, tail: error.message }));
    child.once('close', (code, signal) => {
      if (signal !== null) keep(`\n${file} was ended by ${signal} (it had ${options.timeoutMs / 1000} s)`);
      resolve({ ok: code === 0, tail: lastLines(kept) });
    });
  }).finally(() => clearTimeout(timer));
  return { stdout: child.stdout, keep, ended };
}

/** The last lines of a log that are not blank. */
export function lastLines(log: string): string {
  const lines = log.split('\n').filter((line) => line.trim() !== '');
  return lines.slice(-keptLines).join('\n');
}

/** Administrators' programs are often not on a user's PATH, and npm's own directories must not be searched for them. */
export const systemPath = '/usr/local/sbin:/usr/local/bin:/usr/sbin:/usr/bin:/sbin:/bin';

export function isInstalled(program: string): boolean {
  return systemPath.split(':').some((directory) => {
    try {
      accessSync(join(directory, program), constants.X_OK);
      return true;
    } catch {
      return false;
    }
  });
}

/** The variables that a system tool needs, without those of npm: its PATH, and how to reach the network. */
export function systemEnvironment(env: NodeJS.ProcessEnv): NodeJS.ProcessEnv {
  const kept = Object.entries(env).filter(([name]) => /^(?:(?:https?|ftp|no|all)_proxy|HOME|LANG|TMPDIR)$/i.test(name));
  return { ...Object.fromEntries(kept), PATH: systemPath };
}
