// Sandboxes on the real engine for tests: an instance of its own for each test file, and nothing left behind.

import { randomUUID } from 'node:crypto';
import { createInterface } from 'node:readline';
import type { Readable } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { Test } from 'tap';
import type Docker from 'dockerode';
import type { Outcome } from '../../src/execution/outcome.ts';
import type { ProcessLimits } from '../../src/execution/process.ts';
import type { Lease } from '../../src/execution/sandbox.ts';
import { instanceLabel } from '../../src/sandbox/container-options.ts';
import {
  createDockerSandboxes,
  type DockerSandboxesParts,
  type SandboxImage,
} from '../../src/sandbox/docker-sandboxes.ts';
import { connectEngine, engineStatus, type Engine } from '../../src/sandbox/engine.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import type { Pool } from '../../src/sandbox/pool.ts';

export const mib = 1024 * 1024;

export const docker: Engine = connectEngine({
  dockerHost: process.env['DOCKER_HOST'],
  apiVersion: process.env['DOCKER_API_VERSION'],
});

export const python = '/usr/bin/python3';

/** Generous: a test that is about one limit must not meet another. */
export const ampleLimits: ProcessLimits = {
  timeMs: 10_000,
  wallTimeMs: 60_000,
  memoryBytes: 128 * mib,
  outputBytes: mib,
};

/**
 * User ids for the sandboxes of one pool or server: the kernel counts processes per user. Files that one run has beside
 * each other (TEST_LANE, test-file.ts) never share any; where in its lane a file begins depends on its process, so that
 * two runs on one machine hardly ever do.
 */
export function uidRange(): { readonly first: number; readonly last: number } {
  uidRangesTaken += 1;
  const inLane = (process.pid * 7 + uidRangesTaken) % rangesPerLane;
  const first = 10_000 + (lane * rangesPerLane + inLane) * 100;
  return { first, last: first + 99 };
}
const lane = Number(process.env['TEST_LANE'] ?? 0);
/** Both lanes end below the range that a server takes by itself (SANDBOX_UIDS). */
const rangesPerLane = 240;
let uidRangesTaken = 0;

export function newInstance(): string {
  return `test-${randomUUID().slice(0, 13)}`;
}

/** Removes a container, unless that is done or under way; every other failure is one. */
export async function removeIfThere(owned: Docker.Container | Docker.Image): Promise<void> {
  try {
    await owned.remove({ force: true });
  } catch (error) {
    const status = engineStatus(error);
    if (status !== 404 && status !== 409) throw error;
  }
}

/** The containers of an instance that exist now, in whatever state. */
export async function containersOf(instance: string): Promise<readonly Docker.ContainerInfo[]> {
  return docker.listContainers({ all: true, filters: { label: [`${instanceLabel}=${instance}`] } });
}

/** What the engine's event stream says of the containers of an instance. */
export interface ContainerWatch extends Disposable {
  /** ids of all that were created since the watch began, in order */
  readonly created: readonly string[];
  /** ids of all that were removed */
  readonly removed: readonly string[];
  /** how many exist now */
  existing(): number;
  /** the most that ever existed at one moment */
  peak(): number;
  readonly until: typeof until;
}

const conditionDeadlineMs = 30_000;

/** Resolves when the condition holds; rejects when that takes longer than anything here may. */
export async function until(what: string | (() => string), isMet: () => boolean | Promise<boolean>): Promise<void> {
  const startedAt = performance.now();
  while (!(await isMet())) {
    const waitedMs = performance.now() - startedAt;
    if (waitedMs > conditionDeadlineMs) {
      throw new Error(`${typeof what === 'string' ? what : what()}: not within ${conditionDeadlineMs / 1000} s`);
    }
    await delay(nextLookMs(waitedMs));
  }
}

/** The longer something has taken, the less a look at it may cost the processor that it waits for: 5 to 50 ms. */
function nextLookMs(waitedMs: number): number {
  return Math.min(50, 5 + waitedMs / 20);
}

/** Follows the containers of an instance from now on; those that exist already are counted. */
export async function watchContainers(instance: string): Promise<ContainerWatch> {
  const filters = { type: ['container'], event: ['create', 'destroy'], label: [`${instanceLabel}=${instance}`] };
  const stream = (await docker.getEvents({ filters: JSON.stringify(filters) })) as Readable;
  const live = new Set((await containersOf(instance)).map(({ Id }) => Id));
  const created: string[] = [];
  const removed: string[] = [];
  let peak = live.size;

  const onEvent = (line: string): void => {
    const { Action: action, id } = JSON.parse(line) as { Action: string; id: string };
    if (action === 'create') {
      created.push(id);
      live.add(id);
    } else {
      removed.push(id);
      live.delete(id);
    }
    peak = Math.max(peak, live.size);
  };
  const lines = createInterface({ input: stream }).on('line', onEvent);

  return {
    created,
    removed,
    existing: () => live.size,
    peak: () => peak,
    until,
    [Symbol.dispose]() {
      lines.close();
      stream.destroy();
    },
  };
}

export interface TestPool {
  readonly pool: Pool;
  readonly instance: string;
  readonly failures: readonly unknown[];
}

/** What most tests run in. */
export const pythonImage: SandboxImage = {
  engineName: await ensureImage(docker, 'python', () => undefined),
  memoryBytes: 128 * mib,
};

/** An open pool of real containers, closed when the test ends; a container that is left then fails the file. */
export async function openPool(t: Test, overrides: Partial<DockerSandboxesParts> = {}): Promise<TestPool> {
  const instance = newInstance();
  const failures: unknown[] = [];
  const pool = createDockerSandboxes({
    docker,
    images: new Map([['python', pythonImage]]),
    defaultImage: 'python',
    instance,
    runtime: undefined,
    uids: uidRange(),
    maxContainers: 2,
    poolSize: 1,
    outputBytes: mib,
    parallelStarts: 2,
    onFailure: (error) => failures.push(error),
    onLost: (_, error) => failures.push(error),
    onStuck: () => undefined,
    ...overrides,
  });
  pool.open();
  t.teardown(async () => {
    await pool.close();
    const left = await containersOf(instance);
    if (left.length > 0) throw new Error(`${left.length} containers are left`);
  });
  return { pool, instance, failures };
}

export const never: AbortSignal = new AbortController().signal;

export async function leaseFor(pool: Pool, memoryBytes = 128 * mib, inputBytes = 64 * 1024): Promise<Lease> {
  return pool.lease({ image: 'python', memoryBytes, inputBytes, outputBytes: mib }, never);
}

export interface PythonRun {
  readonly outcome: Outcome;
  readonly stdout: string;
  readonly stderr: string;
}

/** Runs a Python program once in a container of its own. */
export async function runPython(
  pool: Pool,
  source: string,
  options: { readonly input?: string | Uint8Array; readonly limits?: Partial<ProcessLimits> } = {},
): Promise<PythonRun> {
  const input = Buffer.from(options.input ?? '');
  const limits = { ...ampleLimits, ...options.limits };
  await using lease = await leaseFor(pool, limits.memoryBytes, input.length);
  await lease.load({ fileName: 'main.py', source: Buffer.from(source) });
  return await runLoaded(lease, { input, limits });
}

/** Runs the program that is loaded already. */
export async function runLoaded(
  lease: Lease,
  options: { readonly input?: string | Uint8Array; readonly limits?: Partial<ProcessLimits> } = {},
): Promise<PythonRun> {
  const outcome = await lease.run({
    argv: [python, 'main.py'],
    input: Buffer.from(options.input ?? ''),
    limits: { ...ampleLimits, ...options.limits },
  });
  return { outcome, stdout: Buffer.from(outcome.stdout).toString(), stderr: Buffer.from(outcome.stderr).toString() };
}
