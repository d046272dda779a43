// A Docker Engine of the test's own, with its own data, that can be stopped, paused and filled: the user's engine never is.
// Its data lie in memory, in a mount name space of its own, and vanish with it.

import { spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import Docker from 'dockerode';
import { instanceLabel } from '../../src/sandbox/container-options.ts';
import { docker as firstEngine } from './docker.ts';

export interface SecondEngine extends AsyncDisposable {
  /** for DOCKER_HOST */
  readonly url: string;
  readonly docker: Docker;
  /** Resolves when it answers. */
  start(): Promise<void>;
  /** As an administrator would; resolves when it has ended, its containers with it. */
  stop(): Promise<void>;
  signal(signal: NodeJS.Signals): void;
  /** Takes all room on its disk; resolves with what gives it back. */
  fillDisk(): Promise<() => Promise<void>>;
  /** Brings an image of the first engine. */
  load(image: string): Promise<void>;
  /** the names of an instance's containers, in whatever state */
  containersOf(instance: string): Promise<readonly string[]>;
}

/** Room for an image, and little more. */
const diskSize = '400m';

/** An engine that reaches no registry; not started yet. */
export async function createSecondEngine(): Promise<SecondEngine> {
  const directory = await mkdtemp(join(tmpdir(), 'engine-'));
  const socket = join(directory, 'socket');
  const data = join(directory, 'data');
  const place = (option: string, name: string): string => `--${option}=${join(directory, name)}`;
  const options = [
    `--data-root=${data}`,
    place('exec-root', 'exec'),
    place('pidfile', 'pid'),
    `--host=unix://${socket}`,
    `--containerd-namespace=second-${process.pid}`,
    `--containerd-plugins-namespace=second-plugins-${process.pid}`,
    '--bridge=none',
    '--iptables=false',
  ];
  // One shell keeps the mount, so that the data outlive a stop of the engine. In a network of their own: an engine
  // without a bridge deletes docker0, whoever made it.
  const mount = `mkdir -p ${data} && mount -t tmpfs -o size=${diskSize} none ${data} && echo mounted && exec cat`;
  const keeper = spawn('unshare', ['--mount', '--net', 'sh', '-c', mount], { stdio: ['pipe', 'pipe', 'inherit'] });
  await once(keeper.stdout, 'data');
  const docker = new Docker({ socketPath: socket });
  let engine: ChildProcess | undefined;
  let exited: Promise<unknown> = Promise.resolve();

  async function start(): Promise<void> {
    const namespaces = ['--target', String(keeper.pid), '--mount', '--net'];
    const child = spawn('nsenter', [...namespaces, 'dockerd', ...options], {
      stdio: ['ignore', 'ignore', 'pipe'],
      env: { ...process.env, HTTPS_PROXY: 'http://127.0.0.1:1' },
    });
    engine = child;
    exited = once(child, 'exit');
    const { promise: listening, resolve, reject } = Promise.withResolvers<void>();
    let log = '';
    child.stderr.setEncoding('utf8').on('data', (chunk: string) => {
      log = (log + chunk).slice(-20_000);
      if (log.includes('API listen on')) resolve();
    });
    child.once('exit', () => reject(new Error(`the second engine ended:\n${log}`)));
    await listening;
  }

  async function stop(): Promise<void> {
    engine?.kill('SIGCONT');
    engine?.kill('SIGTERM');
    await exited;
  }

  return {
    url: `unix://${socket}`,
    docker,
    start,
    stop,
    signal: (signal) => void engine?.kill(signal),
    async fillDisk() {
      const filler = join('/proc', String(keeper.pid), 'root', data, 'filler');
      await writeFile(filler, Buffer.alloc(1 << 30)).catch((error: NodeJS.ErrnoException) => {
        if (error.code !== 'ENOSPC') throw error;
      });
      return async () => rm(filler);
    },
    async load(image) {
      await docker.loadImage(await firstEngine.getImage(image).get()).then(async (answer) => {
        await pipeline(answer, async (chunks) => {
          for await (const chunk of chunks) void chunk;
        });
      });
    },
    async containersOf(instance) {
      const filters = { label: [`${instanceLabel}=${instance}`] };
      return (await docker.listContainers({ all: true, filters })).map(({ Id }) => Id);
    },
    async [Symbol.asyncDispose]() {
      await stop();
      keeper.stdin.end();
      await once(keeper, 'exit');
      await rm(directory, { recursive: true, force: true });
    },
  };
}
