// Asks the engine, once a second, whether it answers and has the sandbox image, and builds the image when it is missing.
// Whoever wants to know reads the last answer: a health check never waits for the engine.

import { setTimeout as delay } from 'node:timers/promises';
import type Docker from 'dockerode';
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
  current(): EngineState;
  /** resolves when the engine has answered and has the image, for the first time */
  readonly ready: Promise<void>;
  stop(): void;
}

const intervalMs = 1_000;
const pingDeadlineMs = 900;

export function watchEngine({ docker, language, image, onBuildLine, onTrouble }: EngineWatchParts): EngineWatch {
  const stopped = new AbortController();
  const ready = Promise.withResolvers<void>();
  let state: EngineState = { ok: false, reason: 'the sandbox image is being made ready' };

  function worsen(reason: string, error: unknown): void {
    if (state.ok || state.reason !== reason) onTrouble(reason, error);
    state = { ok: false, reason };
  }

  async function look(): Promise<void> {
    try {
      await withinDeadline(pingDeadlineMs, 'ping', async () => docker.ping());
    } catch (error) {
      worsen('the Docker Engine does not answer', error);
      return;
    }
    try {
      if (!(await hasImage(docker, image))) {
        state = { ok: false, reason: 'the sandbox image is being built' };
        await buildImage(docker, language, image, onBuildLine);
      }
    } catch (error) {
      worsen(`the sandbox image for ${language} cannot be built`, error);
      return;
    }
    state = { ok: true };
    ready.resolve();
  }

  async function watch(): Promise<void> {
    while (!stopped.signal.aborted) {
      await look();
      await delay(intervalMs, undefined, { signal: stopped.signal, ref: false }).catch(() => undefined);
    }
  }

  void watch();
  return { current: () => state, ready: ready.promise, stop: () => stopped.abort() };
}
