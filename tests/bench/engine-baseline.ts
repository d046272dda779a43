// What the engine alone can do with the server's own container: the same image, entry point and flags, without our code
// around it.

import { randomUUID } from 'node:crypto';
import { Duplex } from 'node:stream';
import { setTimeout as delay } from 'node:timers/promises';
import type { ContainerCreateOptions } from 'dockerode';
import { createByteReader, readAttachedStdout, type ByteReader } from '../../src/sandbox/byte-reader.ts';
import { containerMemoryBytes, sandboxOptions } from '../../src/sandbox/container-options.ts';
import { engineDeadlineMs, engineStatus, withinDeadline } from '../../src/sandbox/engine.ts';
import { readReady } from '../../src/sandbox/protocol.ts';
import { containersOf, docker, mib } from '../support/docker.ts';

export interface BaselineParts {
  readonly image: string;
  /** of the baselines' containers, which the server must not take for its own */
  readonly instance: string;
}

/** What the server would ask the engine for. */
export function baselineOptions({ image, instance }: BaselineParts): ContainerCreateOptions {
  return sandboxOptions({
    name: `${instance}-${randomUUID()}`,
    image,
    instance,
    memoryBytes: containerMemoryBytes({ memoryBytes: 128 * mib, inputBytes: 0, outputBytes: mib }),
    runtime: process.env['SANDBOX_RUNTIME'],
  });
}

interface BaselineContainer {
  readonly stream: Duplex;
  readonly reader: ByteReader;
  /** Closes its stdin, and resolves when the engine has removed it. */
  end(): Promise<void>;
}

/** Creates, attaches and starts; the entry point is the image's unless another is given. */
export async function startBaseline(parts: BaselineParts, entryPoint?: readonly string[]): Promise<BaselineContainer> {
  const options = baselineOptions(parts);
  const container = await withinDeadline(docker, engineDeadlineMs, 'create', (abortSignal) =>
    docker.createContainer({
      ...options,
      ...(entryPoint === undefined ? {} : { Entrypoint: [...entryPoint] }),
      abortSignal,
    }),
  );
  const stream = await withinDeadline(docker, engineDeadlineMs, 'attach', () =>
    container.attach({ stream: true, stdin: true, stdout: true, hijack: true }),
  );
  if (!(stream instanceof Duplex)) throw new Error('the engine gave no two-way stream');
  stream.on('error', () => stream.destroy());
  await withinDeadline(docker, engineDeadlineMs, 'start', (abortSignal) => container.start({ abortSignal }));
  return {
    stream,
    reader: createByteReader(readAttachedStdout(stream)),
    async end() {
      const removed = withinDeadline(docker, engineDeadlineMs, 'wait', () => container.wait({ condition: 'removed' }));
      stream.end();
      await removed.catch((error: unknown) => {
        if (engineStatus(error) !== 404) throw error; // it was faster than the question
      });
      stream.destroy();
    },
  };
}

/** The whole life of a container in which nothing is judged. */
export async function cycleContainer(parts: BaselineParts): Promise<void> {
  const container = await startBaseline(parts);
  await withinDeadline(docker, engineDeadlineMs, 'READY', () => readReady(container.reader));
  await container.end();
}

async function removeContainer(id: string): Promise<void> {
  try {
    await docker.getContainer(id).remove({ force: true, v: true });
  } catch (error) {
    // 404: gone; 409: its removal is under way.
    if (engineStatus(error) !== 404 && engineStatus(error) !== 409) throw error;
  }
}

/** Removes whatever an interruption or a failure has left, and resolves when the engine no longer knows it. */
export async function removeContainers(instance: string): Promise<void> {
  const deadlineMs = performance.now() + engineDeadlineMs;
  for (;;) {
    const left = await containersOf(instance);
    if (left.length === 0) return;
    if (performance.now() > deadlineMs) throw new Error(`${left.length} containers of ${instance} cannot be removed`);
    await Promise.all(left.map(({ Id: id }) => removeContainer(id)));
    await delay(20);
  }
}
