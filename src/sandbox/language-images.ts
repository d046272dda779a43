// Which languages can be judged, besides the default one: whether the engine has their images, and whether each has
// shown that it works. Images that are missing are built when they are wanted, one at a time.

import type Docker from 'dockerode';
import { JudgeError } from '../errors.ts';
import { pause } from '../clock.ts';
import { buildImage, hasImage } from './image.ts';

/** `version` is what the language says of itself. */
export type LanguageState =
  { readonly ready: true; readonly version: string } | { readonly ready: false; readonly reason: string };

export interface LanguageImagesParts {
  readonly docker: Docker;
  /** the engine's names of the images, by the names of their targets */
  readonly engineNames: ReadonlyMap<string, string>;
  /** those of `engineNames` that are to be built when they are missing */
  readonly wanted: ReadonlySet<string>;
  /** Judges a submission in the image and resolves with the language's version; rejects when it cannot be judged. */
  readonly prove: (image: string) => Promise<string>;
  /** whether the engine can be asked at all */
  readonly isEngineThere: () => boolean;
  readonly onBuildLine: (line: string) => void;
  /** hears of each image that could not be built or did not work */
  readonly onTrouble: (image: string, error: unknown) => void;
}

export interface LanguageImages {
  start(): void;
  state(image: string): LanguageState;
  stop(): void;
}

const intervalMs = 2_000;
/** A build or a proof that failed costs more than a look. */
const pauseAfterTroubleMs = 30_000;

export function createLanguageImages(parts: LanguageImagesParts): LanguageImages {
  const { docker, engineNames, wanted, prove, isEngineThere, onBuildLine, onTrouble } = parts;
  const stopped = new AbortController();
  const states = new Map<string, LanguageState>();
  const notBeforeMs = new Map<string, number>();
  let building: string | undefined;

  function set(image: string, reason: string): void {
    states.set(image, { ready: false, reason });
  }

  /** What fails is left alone for a while, unless the engine or the queue is to blame. */
  async function attempt(image: string, work: () => Promise<void>): Promise<void> {
    try {
      await work();
    } catch (error) {
      if (stopped.signal.aborted || !isEngineThere() || isPassing(error)) return;
      set(image, 'its image could not be built or does not work');
      notBeforeMs.set(image, performance.now() + pauseAfterTroubleMs);
      onTrouble(image, error);
    }
  }

  async function look(image: string, engineName: string): Promise<void> {
    let isThere: boolean;
    try {
      isThere = await hasImage(docker, engineName);
    } catch {
      return; // the engine's trouble says nothing of the image, and is told by whoever watches the engine
    }
    if (isThere) {
      if (states.get(image)?.ready !== true) states.set(image, { ready: true, version: await prove(image) });
    } else if (image === building) {
      set(image, 'its image is being built');
    } else if (wanted.has(image)) {
      set(image, 'its image is to be built');
      building ??= build(image, engineName);
    } else {
      set(image, 'its image is not there: `npm run images` builds it');
    }
  }

  /** Takes minutes, in which the others are looked at. @returns its name, at once */
  function build(image: string, engineName: string): string {
    void attempt(image, () => buildImage(docker, image, engineName, onBuildLine)).finally(() => {
      building = undefined;
    });
    return image;
  }

  async function watch(): Promise<void> {
    while (!stopped.signal.aborted) {
      for (const [image, engineName] of engineNames) {
        if (stopped.signal.aborted || !isEngineThere() || performance.now() < (notBeforeMs.get(image) ?? 0)) continue;
        await attempt(image, () => look(image, engineName));
      }
      await pause(intervalMs, stopped.signal);
    }
  }

  return {
    start: () => void watch(),
    state: (image) => states.get(image) ?? { ready: false, reason: 'the server has just started' },
    stop: () => stopped.abort(),
  };
}

/** Too much to do, or the end of the server: nothing that speaks against the image. */
function isPassing(error: unknown): boolean {
  return error instanceof JudgeError && ['queue_full', 'queue_timeout', 'draining', 'client_gone'].includes(error.code);
}
