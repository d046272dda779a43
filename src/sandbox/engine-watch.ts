// Asks the engine about twice a second whether it answers. A health check reads the last result, so it never waits for
// the engine.

import { pause } from '../clock.ts';
import { isUnreachable, withinDeadline, type Engine } from './engine.ts';

export type EngineState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface EngineWatchParts {
  readonly docker: Engine;
  /** called once each time the engine stops answering */
  readonly onTrouble: (reason: string, error: unknown) => void;
}

export interface EngineWatch {
  start(): void;
  readonly current: () => EngineState;
  /** Whether nobody listens where the engine should. One that only hangs may still do what it was asked. */
  readonly isUnreachable: () => boolean;
  /** resolves when the engine has answered for the first time */
  readonly ready: Promise<void>;
  stop(): void;
}

/** How long the engine may take to answer a simple question. */
export const promptAnswerMs = 900;
/** The pause between two questions; the last result is never older than this plus `promptAnswerMs`. */
export const promptLookMs = 500;

export const engineIsSilent = 'the Docker Engine does not answer';

export function createEngineWatch({ docker, onTrouble }: EngineWatchParts): EngineWatch {
  const stopped = new AbortController();
  const ready = Promise.withResolvers<void>();
  let unreachable = false;
  let state: EngineState = { ok: false, reason: 'the Docker Engine has not answered yet' };

  async function ask(): Promise<void> {
    try {
      await withinDeadline(docker, promptAnswerMs, 'ping', async () => docker.ping());
      state = { ok: true };
      unreachable = false;
      ready.resolve();
    } catch (error) {
      if (state.ok || state.reason !== engineIsSilent) onTrouble(engineIsSilent, error);
      state = { ok: false, reason: engineIsSilent };
      unreachable = isUnreachable(error);
    }
  }

  async function watch(): Promise<void> {
    while (!stopped.signal.aborted) {
      await ask();
      await pause(promptLookMs, stopped.signal);
    }
  }

  return {
    start: () => void watch(),
    current: () => state,
    isUnreachable: () => unreachable,
    ready: ready.promise,
    stop: () => stopped.abort(),
  };
}
