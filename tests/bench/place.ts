// What the measurements share: the server, the bare Python, a directory, and the end of all of them.

import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { ensureImage } from '../../src/sandbox/image.ts';
import { docker } from '../support/docker.ts';
import { startServer, type TestServer } from '../support/server.ts';
import { openBareMachine, type BareMachine, type BareProgram } from './bare-program.ts';
import { sumCode } from './client.ts';
import { removeContainers, type BaselineParts } from './engine-baseline.ts';
import type { Plan } from './plan.ts';
import { interleave, type Sampler } from './sampling.ts';

export const slots = 10;

export interface BenchParts {
  readonly plan: Plan;
  /** aborted when the bench is to end before its time */
  readonly signal: AbortSignal;
  readonly onProgress: (text: string) => void;
}

export interface Place extends BenchParts, AsyncDisposable {
  readonly baseline: BaselineParts;
  readonly directory: string;
  readonly bareMachine: BareMachine;
  /** `python3 main.py`, the sum of the numbers of a line */
  readonly barePython: BareProgram;
  /** which Python it is */
  readonly pythonDescription: string;
  /** The server with ten slots and otherwise its default settings: one for all that ask. */
  server(): Promise<TestServer>;
  /** A server with settings of its own; whoever asked for it stops it. */
  startServer(environment: Readonly<Record<string, string>>): Promise<TestServer>;
  /** Medians are made of these: idle and with a full pool before each sample. */
  interleave<Side extends string>(
    samplers: Readonly<Record<Side, Sampler>>,
    server: TestServer,
    sampling?: { readonly rounds?: number; readonly warmUps?: number },
  ): Promise<Readonly<Record<Side, readonly number[]>>>;
}

export async function openPlace(parts: BenchParts): Promise<Place> {
  await using opened = new AsyncDisposableStack();
  const { plan, signal, onProgress } = parts;
  const instance = `bench-${randomUUID().slice(0, 8)}`;
  onProgress(`instance ${instance}`);
  const baseline = { image: await ensureImage(docker, 'python', onProgress), instance };
  const directory = await mkdtemp(join(tmpdir(), 'll-solution-runner-bench-'));
  opened.defer(() => rm(directory, { recursive: true, force: true }));
  opened.defer(() => removeContainers(baseline.instance));
  const bareMachine = await openBareMachine(baseline, directory);
  const python = { fileName: 'main.py', compile: null, run: ['python3', 'main.py'] };
  const barePython = opened.use(await bareMachine.start(baseline.image, python, sumCode));
  const whose = bareMachine.isRoot ? 'the sandbox image’s, by chroot' : 'this machine’s';
  let shared: Promise<TestServer> | undefined;
  let servers = 0;

  async function start(environment: Readonly<Record<string, string>>): Promise<TestServer> {
    signal.throwIfAborted();
    servers += 1;
    const server = await startServer({
      INSTANCE: `${instance}-${servers}`,
      MAX_CONTAINERS: String(slots),
      LOG_LEVEL: 'warn',
      SHUTDOWN_GRACE: '1s',
      ...environment,
    });
    // Whatever waits for it then rejects.
    signal.addEventListener('abort', () => void server.stop(), { once: true });
    if (signal.aborted) await server.stop();
    return server;
  }

  const closing = opened.move();
  return {
    ...parts,
    baseline,
    directory,
    bareMachine,
    barePython,
    pythonDescription: `${barePython.pythonVersion}, ${whose}`,
    server() {
      shared ??= start({}).then((server) => closing.use(server));
      return shared;
    },
    startServer: start,
    interleave: (samplers, server, { rounds = plan.rounds, warmUps = plan.warmUps } = {}) =>
      interleave(samplers, {
        rounds,
        warmUps,
        signal,
        settle: () => server.untilCounts({ running: 0, waiting: 0, warm_containers: slots }),
      }),
    async [Symbol.asyncDispose]() {
      await closing.disposeAsync();
    },
  };
}
