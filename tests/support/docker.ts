// Sandboxes on the real engine for tests: an instance of its own for each test file, and nothing left behind.

import { randomUUID } from 'node:crypto';
import type { Test } from 'tap';
import type Docker from 'dockerode';
import type { Lease, Outcome, ProcessLimits } from '../../src/judging/sandbox.ts';
import { instanceLabel } from '../../src/sandbox/container-options.ts';
import { createDockerSandboxes, type DockerSandboxesParts } from '../../src/sandbox/docker-sandboxes.ts';
import { connectEngine } from '../../src/sandbox/engine.ts';
import { ensureImage } from '../../src/sandbox/image.ts';
import type { Pool } from '../../src/sandbox/pool.ts';

export const mib = 1024 * 1024;

export const docker: Docker = connectEngine({
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

export function newInstance(): string {
  return `test-${randomUUID().slice(0, 13)}`;
}

/** The containers of an instance that exist now, in whatever state. */
export async function containersOf(instance: string): Promise<readonly Docker.ContainerInfo[]> {
  return docker.listContainers({ all: true, filters: { label: [`${instanceLabel}=${instance}`] } });
}

export interface TestPool {
  readonly pool: Pool;
  readonly instance: string;
  readonly failures: readonly unknown[];
}

/** An open pool of real containers, closed when the test ends; a container that is left then fails the file. */
export async function openPool(t: Test, overrides: Partial<DockerSandboxesParts> = {}): Promise<TestPool> {
  const instance = newInstance();
  const failures: unknown[] = [];
  const pool = createDockerSandboxes({
    docker,
    image: await ensureImage(docker, 'python', () => undefined),
    instance,
    runtime: undefined,
    uids: { first: 58_000, last: 58_099 },
    maxContainers: 2,
    poolSize: 1,
    memoryBytes: 128 * mib,
    outputBytes: mib,
    parallelStarts: 2,
    onFailure: (error) => failures.push(error),
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
  return pool.lease({ memoryBytes, inputBytes, outputBytes: mib }, never);
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
