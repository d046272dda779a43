// Creates, attaches, starts and removes one container. It knows nothing about the bytes on the container's streams.

import { Duplex } from 'node:stream';
import type Docker from 'dockerode';
import { beforeDeadline } from '../clock.ts';
import { sandboxOptions, type SandboxOptions } from './container-options.ts';
import { engineDeadlineMs, engineStatus, withinDeadline, type Engine } from './engine.ts';

export interface RunningContainer {
  readonly name: string;
  /** stdin and stdout; stdout is wrapped as `readAttachedStdout` expects */
  readonly stream: Duplex;
  /** Changes the memory limit; does nothing when the limit is already the same. */
  setMemory(bytes: number): Promise<void>;
  /**
   * Removes the container, and resolves when the engine no longer knows it. `ask` first lets it end by itself, `force`
   * does not. Calling it again is harmless. `onUnreachable` is called for each attempt that could not reach the engine.
   */
  remove(how: 'ask' | 'force', onUnreachable?: OnUnreachable): Promise<void>;
}

export type OnUnreachable = (error: unknown) => void;

/** How long a supervisor whose stdin was closed may take to exit and be removed by the engine. */
const politeDeadlineMs = 2_000;
const retryMs = 250;

/** True when the engine no longer knows the container. */
async function isGone(engine: Engine, container: Docker.Container): Promise<boolean> {
  try {
    await withinDeadline(engine, engineDeadlineMs, 'inspect', (abortSignal) => container.inspect({ abortSignal }));
    return false;
  } catch (error) {
    if (engineStatus(error) === 404) return true;
    throw error;
  }
}

/** Resolves when the engine no longer knows the container, however long that takes and whatever fails on the way. */
async function insistOnRemoval(
  engine: Engine,
  container: Docker.Container,
  onUnreachable: OnUnreachable = () => undefined,
): Promise<void> {
  for (;;) {
    try {
      await withinDeadline(engine, engineDeadlineMs, 'remove', (abortSignal) =>
        container.remove({ force: true, v: true, abortSignal }),
      );
    } catch (error) {
      // 404: the container is gone; 409: its removal is under way. Every other error is a fault of the engine, and the
      // loop goes on until it is over: a slot whose container may still exist must not be given away.
      if (engineStatus(error) === 404) return;
      if (isUnreachable(error)) onUnreachable(error);
    }
    if (await isGone(engine, container).catch(() => false)) return;
    await new Promise((resolve) => setTimeout(resolve, retryMs));
  }
}

/** Resolves to whether the container ended and the engine removed it in time. */
async function removedByItself(engine: Engine, container: Docker.Container, ended: Promise<unknown>): Promise<boolean> {
  try {
    await beforeDeadline(politeDeadlineMs, ended, () => new Error('it did not end by itself'));
    return await isGone(engine, container);
  } catch {
    return false; // the engine may also have restarted or closed the wait; insistOnRemoval then finds out
  }
}

/** Whether the engine could not be reached at all, so that it cannot have created anything. */
function isUnreachable(error: unknown): boolean {
  const code = typeof error === 'object' && error !== null && 'code' in error ? error.code : undefined;
  return code === 'ENOENT' || code === 'ECONNREFUSED' || code === 'EACCES';
}

/** Uses the container's name: when the answer to `create` is lost, the container may exist without a known id. */
async function createContainer(engine: Engine, options: SandboxOptions): Promise<Docker.Container> {
  const container = engine.getContainer(options.name);
  try {
    await withinDeadline(engine, engineDeadlineMs, 'create', (abortSignal) =>
      engine.createContainer({ ...sandboxOptions(options), abortSignal }),
    );
  } catch (error) {
    if (!isUnreachable(error)) await insistOnRemoval(engine, container);
    throw error;
  }
  return container;
}

/** Rejects when the container cannot be started, after it has been removed. */
export async function startContainer(engine: Engine, options: SandboxOptions): Promise<RunningContainer> {
  const container = await createContainer(engine, options);
  try {
    const stream = await withinDeadline(engine, engineDeadlineMs, 'attach', () =>
      container.attach({ stream: true, stdin: true, stdout: true, hijack: true }),
    );
    if (!(stream instanceof Duplex)) throw new Error('the engine gave no two-way stream');
    return await startAttached(engine, container, stream, options.memoryBytes);
  } catch (error) {
    await insistOnRemoval(engine, container);
    throw error;
  }
}

async function startAttached(
  engine: Engine,
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
    await insistOnRemoval(engine, container, onUnreachable);
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
