// Runs the system's own tools (apt-get, service, mmdebstrap): silent when they succeed, with their last lines when they
// fail.

import { spawn } from 'node:child_process';
import { accessSync, constants } from 'node:fs';
import { constants as system } from 'node:os';
import { join } from 'node:path';
import type { Readable } from 'node:stream';

/**
 * How a program ended. `tail`: the last lines of its stdout and stderr together. `crash`: the signal, when it died from one
 * that its own fault causes, or a program that a shell ran for it.
 */
export interface ProgramEnd {
  readonly ok: boolean;
  readonly tail: string;
  readonly crash: NodeJS.Signals | undefined;
}

/** Not those that a person or the system sends. */
const crashSignals = ['SIGILL', 'SIGTRAP', 'SIGABRT', 'SIGBUS', 'SIGFPE', 'SIGSEGV', 'SIGSYS'] as const;

const keptBytes = 16 * 1024;
const keptLines = 15;

export interface RunOptions {
  readonly env: NodeJS.ProcessEnv;
  readonly timeoutMs: number;
}

/**
 * Runs a program to its end, or to `timeoutMs`; once more when it crashes, after `repair`, which puts in order what the
 * crash may have left. Never rejects: a program that cannot be started has failed.
 */
export async function runProgram(
  argv: readonly string[],
  options: RunOptions,
  repair?: readonly string[],
): Promise<ProgramEnd> {
  const run = async (command: readonly string[]): Promise<ProgramEnd> => {
    const { stdout, keep, ended } = startProgram(command, options);
    stdout.setEncoding('utf8').on('data', keep);
    return ended;
  };
  return onceMoreAfterCrash(
    argv.join(' '),
    async () => run(argv),
    async () => repair && run(repair),
  );
}

/**
 * Takes a step, and takes it again, after `repair`, when its program crashes. `byHand` is the command with which a person
 * can repeat it; its first word is the program.
 */
export async function onceMoreAfterCrash(
  byHand: string,
  step: () => Promise<ProgramEnd>,
  repair?: () => unknown,
): Promise<ProgramEnd> {
  const first = await step();
  if (first.crash === undefined) return first;
  await repair?.();
  const second = await step();
  if (second.crash === undefined) return second;
  const advice = `${byHand.split(' ')[0]} died from ${second.crash} twice. To repeat it: ${byHand}`;
  return { ...second, tail: `${second.tail}\n${advice}`.trim() };
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
    child.once('error', (error) => resolve({ ok: false, tail: error.message, crash: undefined }));
    child.once('close', (code, signal) => {
      const crash = crashOf(code, signal);
      if (signal !== null && crash === undefined) {
        keep(`\n${file} was ended by ${signal} (it had ${options.timeoutMs / 1000} s)`);
      }
      resolve({ ok: code === 0, tail: lastLines(kept), crash });
    });
  }).finally(() => clearTimeout(timer));
  return { stdout: child.stdout, keep, ended };
}

/** The signal of a crash. A shell whose program died from signal n exits with 128 + n. */
export function crashOf(code: number | null, signal: NodeJS.Signals | null): NodeJS.Signals | undefined {
  return crashSignals.find((name) => name === signal || code === 128 + system.signals[name]);
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
