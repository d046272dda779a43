// Asks the engine, once a second, whether it answers and has the sandbox image, and builds the image when it is missing.
// Whoever wants to know reads the last answer: a health check never waits for the engine.

import type Docker from 'dockerode';
import { pause } from '../pause.ts';
import { withinDeadline } from './engine.ts';
import { buildImage, hasImage } from './image.ts';

export type EngineState = { readonly ok: true } | { readonly ok: false; readonly reason: string };

export interface EngineWatchParts {
  readonly docker: Docker;
  readonly language: string;
  readonly image: string;
  /** hears what an image build prints */
  readonly onBuildLine: (line: string) => void;
  /** hears of each change for the worse, once */
  readonly onTrouble: (reason: string, error: unknown) => void;
}

export interface EngineWatch {
  start(): void;
  current(): EngineState;
  /** resolves when the engine has answered and has the image, for the first time */
  readonly ready: Promise<void>;
  stop(): void;
}

const intervalMs = 1_000;
/** after a build that failed: it costs more than a look */
const rebuildPauseMs = 5_000;
const pingDeadlineMs = 900;

export function createEngineWatch({ docker, language, image, onBuildLine, onTrouble }: EngineWatchParts): EngineWatch {
  const stopped = new AbortController();
  const ready = Promise.withResolvers<void>();
  let state: EngineState = { ok: false, reason: 'the sandbox image is being made ready' };

  function worsen(reason: string, error: unknown): void {
    if (state.ok || state.reason !== reason) onTrouble(reason, error);
    state = { ok: false, reason };
  }

  /** Resolves with how long to wait before the next look. */
  async function look(): Promise<number> {
    try {
      await withinDeadline(pingDeadlineMs, 'ping', async () => docker.ping());
    } catch (error) {
      worsen('the Docker Engine does not answer', error);
      return intervalMs;
    }
    try {
      if (!(await hasImage(docker, image))) {
        state = { ok: false, reason: 'the sandbox image is being built' };
        await buildImage(docker, language, image, onBuildLine);
      }
    } catch (error) {
      worsen(`the sandbox image for ${language} cannot be built`, error);
      return rebuildPauseMs;
    }
    state = { ok: true };
    ready.resolve();
    return intervalMs;
  }

  async function watch(): Promise<void> {
    while (!stopped.signal.aborted) {
      const pauseMs = await look();
      await pause(pauseMs, stopped.signal);
    }
  }

  let isWatching = false;
  return {
    start() {
      if (!isWatching) void watch();
      isWatching = true;
    },
    current: () => state,
    ready: ready.promise,
    stop: () => stopped.abort(),
  };
}
