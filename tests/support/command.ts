// The command line as its users have it: a process with an exit code, its stdout and its stderr.

import { spawn, type ChildProcessByStdio } from 'node:child_process';
import { once } from 'node:events';
import { glob, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Readable, Writable } from 'node:stream';
import { text } from 'node:stream/consumers';

export interface Ended {
  /** null when a signal has ended it */
  readonly code: number | null;
  readonly stdout: string;
  readonly stderr: string;
}

export type CommandProcess = ChildProcessByStdio<Writable, Readable, Readable>;

/** As in a terminal: nothing of the npm that runs these tests, and no word on colours. */
export const plainEnvironment: NodeJS.ProcessEnv = Object.fromEntries(
  Object.entries(process.env).filter(([name]) => !/^npm_|^TAP|^(?:FORCE|NO)_COLOR$|^LL_SOLUTION_RUNNER_/.test(name)),
);

export interface RunOptions {
  readonly cwd?: string;
  readonly env?: NodeJS.ProcessEnv;
}

export function start(argv: readonly string[], { cwd, env }: RunOptions = {}): CommandProcess {
  const [file = '', ...args] = argv;
  return spawn(file, args, { cwd, env: { ...plainEnvironment, ...env }, stdio: ['pipe', 'pipe', 'pipe'] });
}

/** Resolves when it has ended. */
export async function run(argv: readonly string[], options?: RunOptions): Promise<Ended> {
  const child = start(argv, options);
  const closed = once(child, 'close');
  const [stdout, stderr] = await Promise.all([text(child.stdout), text(child.stderr), closed]);
  return { code: child.exitCode, stdout, stderr };
}

/** From the sources. */
export const command: readonly string[] = [
  process.execPath,
  join(import.meta.dirname, '..', '..', 'src', 'cli', 'main.ts'),
];

/** Marks all that a command starts, in its environment. */
export const markedWith = (mark: string): NodeJS.ProcessEnv => ({ COMMAND_MARK: mark });

/** The environments of all processes with the mark, each with its variables by name. */
export async function environmentsOf(mark: string): Promise<readonly ReadonlyMap<string, string>[]> {
  const environments: ReadonlyMap<string, string>[] = [];
  for await (const file of glob('/proc/[0-9]*/environ')) {
    // A process may have gone, or be somebody else's.
    const environment = await readFile(file, 'utf8').catch(() => '');
    const variables = new Map(
      environment.split('\0').map((line) => [line.replace(/=.*/s, ''), line.replace(/^.*?=/s, '')]),
    );
    if (variables.get('COMMAND_MARK') === mark) environments.push(variables);
  }
  return environments;
}
