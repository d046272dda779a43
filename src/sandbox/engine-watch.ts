// Asks the engine, twice a second, whether it answers and has the sandbox image, and builds the image when it is missing.
// Whoever wants to know reads the last answer: a health check never waits for the engine.

import type Docker from 'dockerode';
import { pause } from '../clock.ts';
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

// What it says is never older than the two together.
const intervalMs = 500;
const answerDeadlineMs = 900;
/** after a build that failed: it costs more than a look */
const rebuildPauseMs = 2_000;

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
    let isImageThere: boolean;
    try {
      isImageThere = await withinDeadline(answerDeadlineMs, 'ping', async () => {
        await docker.ping();
        return hasImage(docker, image);
      });
    } catch (error) {
      worsen('the Docker Engine does not answer', error);
      return intervalMs;
    }
    if (!isImageThere) return await rebuild();
    state = { ok: true };
    ready.resolve();
    return intervalMs;
  }

  /** Resolves with how long to wait before the look that finds out what came of it. */
  async function rebuild(): Promise<number> {
    state = { ok: false, reason: 'the sandbox image is being built' };
    try {
      await buildImage(docker, language, image, onBuildLine);
      return 0;
    } catch (error) {
      worsen(`the sandbox image for ${language} cannot be built`, error);
      return rebuildPauseMs;
    }
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
