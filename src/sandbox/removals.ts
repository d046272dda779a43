// Removes containers, however long that takes and whatever fails on the way. A container that the engine cannot remove
// would hold its place for ever: an engine that was killed may leave containers that stay "removing". After a while such
// a container counts as lost: its place is free, and the removal goes on. Only so many can be lost at a time, because
// each may still run.

import type Docker from 'dockerode';
import { engineDeadlineMs, engineStatus, isUnreachable, withinDeadline, type Engine } from './engine.ts';

/** Called for each attempt that could not reach the engine. */
export type OnUnreachable = (error: unknown) => void;

export interface RemovalsParts {
  readonly engine: Engine;
  /** how many containers may be lost at a time */
  readonly mostLost: number;
  /** called with the name of each container that is lost, and with the engine's last answer */
  readonly onLost: (name: string, error: unknown) => void;
}

export interface Removals {
  /** Resolves when the engine no longer knows the container, or when the container counts as lost. */
  remove(container: Docker.Container, onUnreachable?: OnUnreachable): Promise<void>;
  /** Resolves when the container of this name is gone, if it is lost; resolves at once if it is not. */
  whenGone(name: string): Promise<void>;
  /** Resolves when no container is lost. */
  allGone(): Promise<void>;
  /** how many containers are lost now */
  lost(): number;
}

/** How long the engine may refuse a removal before the container is lost. */
export const removalPatienceMs = 5_000;
const retryMs = 250;
const retryLostMs = 2_000;

export function createRemovals({ engine, mostLost, onLost }: RemovalsParts): Removals {
  const lost = new Map<string, Promise<void>>();

  async function insist(container: Docker.Container, loseIt: (error: unknown) => void, onUnreachable: OnUnreachable) {
    let refusedSinceMs: number | undefined;
    for (;;) {
      const attempt = await attemptRemoval(engine, container);
      if (attempt.end === 'gone') return;
      if (attempt.end === 'unreachable') {
        onUnreachable(attempt.error);
        refusedSinceMs = undefined;
      } else {
        refusedSinceMs ??= attempt.startedMs;
        if (performance.now() - refusedSinceMs >= removalPatienceMs) loseIt(attempt.error);
      }
      await new Promise((resolve) => setTimeout(resolve, lost.has(container.id) ? retryLostMs : retryMs));
    }
  }

  return {
    async remove(container, onUnreachable = () => undefined) {
      const { id } = container;
      const free = Promise.withResolvers<void>();
      const loseIt = (error: unknown): void => {
        if (lost.has(id) || lost.size >= mostLost) return;
        lost.set(id, gone);
        onLost(id, error);
        free.resolve();
      };
      const gone = insist(container, loseIt, onUnreachable).finally(() => lost.delete(id));
      await Promise.race([gone, free.promise]);
    },
    whenGone: async (name) => lost.get(name),
    async allGone() {
      await Promise.all(lost.values());
    },
    lost: () => lost.size,
  };
}

interface Attempt {
  readonly startedMs: number;
  /** `refused`: the container is still there, or the engine does not answer */
  readonly end: 'gone' | 'refused' | 'unreachable';
  readonly error?: unknown;
}

async function attemptRemoval(engine: Engine, container: Docker.Container): Promise<Attempt> {
  const startedMs = performance.now();
  let refusal: unknown;
  try {
    await withinDeadline(engine, engineDeadlineMs, 'remove', (abortSignal) =>
      container.remove({ force: true, v: true, abortSignal }),
    );
  } catch (error) {
    // 404: the container is gone; 409: its removal is under way. Every other error is a fault of the engine.
    if (engineStatus(error) === 404) return { startedMs, end: 'gone' };
    if (isUnreachable(error)) return { startedMs, end: 'unreachable', error };
    refusal = error;
  }
  const end = (await isGone(engine, container).catch(() => false)) ? 'gone' : 'refused';
  return { startedMs, end, error: refusal };
}

/** Returns whether the engine no longer knows the container. */
export async function isGone(engine: Engine, container: Docker.Container): Promise<boolean> {
  try {
    await withinDeadline(engine, engineDeadlineMs, 'inspect', (abortSignal) => container.inspect({ abortSignal }));
    return false;
  } catch (error) {
    if (engineStatus(error) === 404) return true;
    throw error;
  }
}
