// Removes containers of this instance that the pool does not know. Such a container is left when the engine finishes a
// `create` after the pool has given up on it.

import type { Logger } from 'pino';
import { pause } from '../clock.ts';
import { reap } from '../sandbox/reaper.ts';
import type { Engine } from '../sandbox/engine.ts';

export interface StraysParts {
  readonly docker: Engine;
  readonly instance: string;
  /** the containers that the pool knows now */
  readonly known: () => ReadonlySet<string>;
  readonly isEngineThere: () => boolean;
  readonly log: Logger;
}

const intervalMs = 10_000;

/** Resolves when the signal has aborted. */
export async function removeStrays(parts: StraysParts, signal: AbortSignal): Promise<void> {
  const { docker, instance, known, isEngineThere, log } = parts;
  while (!signal.aborted) {
    await pause(intervalMs, signal);
    if (signal.aborted || !isEngineThere()) continue;
    try {
      const removed = await reap(docker, instance, known());
      if (removed > 0) log.warn({ removed }, 'removed stray containers');
    } catch (error) {
      log.warn({ err: error }, 'could not look for stray containers');
    }
  }
}
