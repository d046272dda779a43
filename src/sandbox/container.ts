// Creates, attaches, starts and removes one container. It knows nothing about the bytes on the container's streams.

import { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { beforeDeadline } from '../clock.ts';
import { sandboxOptions, type SandboxOptions } from './container-options.ts';
import { engineDeadlineMs, isUnreachable, withinDeadline, type Engine } from './engine.ts';
import { isGone, type OnUnreachable, type Removals } from './removals.ts';

export interface RunningContainer {
  readonly name: string;
  /** stdin and stdout; stdout is wrapped as `readAttachedStdout` expects */
  readonly stream: Duplex;
  /** Changes the memory limit; does nothing when the limit is already the same. */
  setMemory(bytes: number): Promise<void>;
  /**
   * Removes the container, and resolves when the engine no longer knows it or cannot remove it (removals.ts). `ask`
   * first lets it end by itself, `force` does not. Calling it again is harmless.
   */
  remove(how: 'ask' | 'force', onUnreachable?: OnUnreachable): Promise<void>;
}

export interface Surroundings {
  readonly engine: Engine;
  readonly removals: Removals;
}

/** How long a supervisor whose stdin was closed may take to exit and be removed by the engine. */
const politeDeadlineMs = 2_000;

/** Resolves to whether the container ended and the engine removed it in time. */
async function removedByItself(engine: Engine, container: Docker.Container, ended: Promise<unknown>): Promise<boolean> {
  try {
    await beforeDeadline(politeDeadlineMs, ended, () => new Error('it did not end by itself'));
    return await isGone(engine, container);
  } catch {
    return false; // the engine may also have restarted or closed the wait; the forced removal then finds out
  }
}

/** Uses the container's name: when the answer to `create` is lost, the container may exist without a known id. */
async function createContainer({ engine, removals }: Surroundings, options: SandboxOptions): Promise<Docker.Container> {
  const container = engine.getContainer(options.name);
  try {
    await withinDeadline(engine, engineDeadlineMs, 'create', (abortSignal) =>
      engine.createContainer({ ...sandboxOptions(options), abortSignal }),
    );
  } catch (error) {
    if (!isUnreachable(error)) await removals.remove(container);
    throw error;
  }
  return container;
}

/** Rejects when the container cannot be started, after it has been removed. */
export async function startContainer(surroundings: Surroundings, options: SandboxOptions): Promise<RunningContainer> {
  const { engine, removals } = surroundings;
  const container = await createContainer(surroundings, options);
  try {
    const stream = await withinDeadline(engine, engineDeadlineMs, 'attach', () =>
      container.attach({ stream: true, stdin: true, stdout: true, hijack: true }),
    );
    if (!(stream instanceof Duplex)) throw new Error('the engine gave no two-way stream');
    return await startAttached(surroundings, container, stream, options.memoryBytes);
  } catch (error) {
    await removals.remove(container);
    throw error;
  }
}

async function startAttached(
  { engine, removals }: Surroundings,
  container: Docker.Container,
  stream: Duplex,
  memoryBytes: number,
): Promise<RunningContainer> {
  // A failed write becomes visible in the read that waits for the answer.
  stream.on('error', () => stream.destroy());
  // The wait begins before the start, so that no end is missed.
  const ended: Promise<unknown> = container.wait({ condition: 'removed' });
  // The removal awaits this promise and sees a failure there; until then a rejection must not count as unhandled.
  ended.catch(() => undefined);
  await withinDeadline(engine, engineDeadlineMs, 'start', (abortSignal) => container.start({ abortSignal }));

  let currentBytes = memoryBytes;
  let removal: Promise<void> | undefined;

  async function removeOnce(how: 'ask' | 'force', onUnreachable?: OnUnreachable): Promise<void> {
    if (how === 'ask') {
      stream.end();
      if (await removedByItself(engine, container, ended)) return;
    }
    stream.destroy();
    await removals.remove(container, onUnreachable);
  }

  return {
    name: container.id,
    stream,
    async setMemory(bytes) {
      if (bytes === currentBytes) return;
      await withinDeadline(engine, engineDeadlineMs, 'update', (abortSignal) =>
        container.update({ Memory: bytes, MemorySwap: bytes, abortSignal }),
      );
      currentBytes = bytes;
    },
    remove(how, onUnreachable) {
      removal ??= removeOnce(how, onUnreachable);
      return removal;
    },
  };
}
