// A Redis server of its own, from Debian's package, on a port of its own, that keeps nothing on the disk.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { installPackages } from '../../src/setup/install-packages.ts';
import { until } from './docker.ts';
import { run } from './command.ts';
import { freePort } from './server.ts';

export interface Redis {
  readonly url: string;
  /** Starts it again, empty, on the same port. */
  readonly start: () => Promise<void>;
  readonly stop: () => Promise<void>;
  /** Lets it go on, or keeps it from answering while its connections stay open. */
  readonly signal: (signal: 'SIGSTOP' | 'SIGCONT') => void;
  /** Runs a command of redis-cli. */
  readonly cli: (...argv: readonly string[]) => Promise<string>;
  readonly dispose: () => Promise<void>;
}

/** It is in the address, and must be nowhere else. */
export const redisPassword = 'correct-horse-battery';

/**
 * The server is this program by the name `redis-server`. The package of that name would start a service at once; the tools
 * do not.
 */
const program = '/usr/bin/redis-check-rdb';

/** Says why tests that need Redis are skipped where it is missing and cannot be installed. */
export function needsRedis(): { readonly skip?: string } {
  if (existsSync(program) || process.getuid?.() === 0) return {};
  return { skip: 'needs redis-tools, which only root can install' };
}

export async function startRedis(): Promise<Redis> {
  if (!existsSync(program)) await installPackages(process.env, (line) => console.error(line), ['redis-tools']);
  const port = String(await freePort());
  let child: ChildProcess | undefined;

  const cli: Redis['cli'] = async (...argv) => {
    const { stdout } = await run(['redis-cli', '-p', port, ...argv], { env: { REDISCLI_AUTH: redisPassword } });
    return stdout.trim();
  };

  async function start(): Promise<void> {
    const settings = ['--port', port, '--bind', '127.0.0.1', '--save', '', '--requirepass', redisPassword];
    child = spawn(program, settings, { argv0: 'redis-server', stdio: 'ignore' });
    await until('a Redis server', async () => (await cli('PING')) === 'PONG');
  }

  async function stop(): Promise<void> {
    if (child === undefined || child.exitCode !== null || child.signalCode !== null) return;
    const ended = once(child, 'exit');
    child.kill('SIGKILL');
    await ended;
  }

  await start();
  return {
    url: `redis://:${redisPassword}@127.0.0.1:${port}`,
    start,
    stop,
    signal: (signal) => void child?.kill(signal),
    cli,
    dispose: stop,
  };
}
