// Finds out which languages this node can judge now. A language is ready when the engine has its image and a canary
// submission in the language has passed. Missing images are built if the configuration wants them, one at a time.
//
// The default language is made ready first, and then the node is ready. The other languages follow.

import PQueue from 'p-queue';
import { pause } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { CanaryResult } from '../judging/canary.ts';
import type { Language } from '../languages/language.ts';
import { withinDeadline, type Engine } from '../sandbox/engine.ts';
import { engineIsSilent, promptAnswerMs, promptLookMs, type EngineState } from '../sandbox/engine-watch.ts';
import { buildImage, hasImage } from '../sandbox/image.ts';

/** `version` is the version that the language reports; people read `reason`. */
export type LanguageState =
  { readonly ready: true; readonly version: string } | { readonly ready: false; readonly reason: string };

export interface ServedLanguage {
  readonly language: Language;
  /** the name by which the engine knows the image */
  readonly engineName: string;
  /** whether the image is built when it is missing */
  readonly isWanted: boolean;
}

export interface ReadinessParts {
  readonly docker: Engine;
  /** the first language is the default */
  readonly languages: readonly [ServedLanguage, ...ServedLanguage[]];
  /** Judges the canary of a language. Rejects when the canary was not accepted or when the signal aborts. */
  readonly prove: (language: Language, signal: AbortSignal) => Promise<CanaryResult>;
  /** whether the engine answers */
  readonly isEngineThere: () => boolean;
  readonly onBuildLine: (language: Language, line: string) => void;
  /** called for each image that could not be built or did not work */
  readonly onTrouble: (language: Language, error: unknown) => void;
}

export interface Readiness {
  start(): void;
  /** resolves when the canary of the default language has been accepted for the first time */
  readonly ready: Promise<CanaryResult>;
  readonly stateOf: (language: Language) => LanguageState;
  /** whether the default language can be judged, as a statement about the whole node */
  readonly current: () => EngineState;
  /** Ends the canaries that run or wait, and watches no more. */
  stop(): void;
}

type Stage = 'unseen' | 'missing' | 'building' | 'unbuilt' | 'unproven' | 'broken';

interface Watched extends ServedLanguage {
  stage: Stage;
  /** undefined while the language is not ready */
  canary: CanaryResult | undefined;
  /** whether the engine answered the last question about the image */
  isAnswered: boolean;
  /** how many builds or canaries have failed in a row */
  failures: number;
  /** the work that failed last, and the time until which it is not tried again */
  pausing: { readonly work: 'build' | 'prove'; readonly untilMs: number } | undefined;
}

const doesNotWork = 'its image could not be built or does not work';
const unproven = 'the canary submission has not passed yet';
/** Why a language is not ready. */
const languageReasons: Readonly<Record<Stage, string>> = {
  unseen: 'the server has just started',
  missing: 'its image is missing: `npm run images` builds it',
  building: 'its image is being built',
  unbuilt: doesNotWork,
  unproven,
  broken: doesNotWork,
};
/** Why the node is not ready when its default language is not. */
const nodeReasons: Readonly<Record<Stage, (language: Language) => string>> = {
  unseen: () => 'the server has not looked for the sandbox image yet',
  missing: () => 'the sandbox image is missing',
  building: () => 'the sandbox image is being built',
  unbuilt: ({ image }) => `the sandbox image for ${image} cannot be built`,
  unproven: () => unproven,
  broken: () => unproven,
};

/** How often the images of the other languages are checked. A health check depends on the default language alone. */
const lookMs = 2_000;
/** A failed build or canary costs more than a check, so the pause doubles with each failure. */
const firstPauseMs = 2_000;
const longestPauseMs = 30_000;

export function createReadiness(parts: ReadinessParts): Readiness {
  const stopped = new AbortController();
  const ready = Promise.withResolvers<CanaryResult>();
  const [defaultLanguage, ...otherLanguages] = parts.languages;
  const first = watched(defaultLanguage);
  const others = otherLanguages.map((served) => watched(served));
  const byName = new Map([first, ...others].map((one) => [one.language.name, one]));
  const look = createLook(parts, stopped.signal);

  async function watch(one: Watched, intervalMs: number): Promise<void> {
    while (!stopped.signal.aborted) {
      if (parts.isEngineThere()) await look(one);
      if (one === first && one.canary !== undefined) ready.resolve(one.canary);
      await pause(intervalMs, stopped.signal);
    }
  }

  async function watchAll(): Promise<void> {
    void watch(first, promptLookMs);
    await ready.promise;
    for (const one of others) void watch(one, lookMs);
  }

  return {
    start: () => void watchAll(),
    ready: ready.promise,
    stateOf({ name, variantOf }) {
      // A variant runs in the containers of its language, whose canary proves them.
      const one = byName.get(variantOf ?? name);
      if (one?.canary !== undefined) return { ready: true, version: one.canary.version };
      return { ready: false, reason: languageReasons[one?.stage ?? 'unseen'] };
    },
    current() {
      if (!first.isAnswered) return { ok: false, reason: engineIsSilent };
      return first.canary === undefined
        ? { ok: false, reason: nodeReasons[first.stage](first.language) }
        : { ok: true };
    },
    stop: () => stopped.abort(),
  };
}

/** Checks the image of a language once, and then builds the image or proves that it works, if that is missing. */
function createLook(parts: ReadinessParts, stopped: AbortSignal): (one: Watched) => Promise<void> {
  const { docker, prove, onBuildLine } = parts;
  const attempt = createAttempt(parts, stopped);

  async function build(one: Watched): Promise<void> {
    one.stage = 'building';
    await buildImage(docker, one.language.image, one.engineName, (line) => onBuildLine(one.language, line));
    one.stage = 'unproven';
  }

  async function judgeCanary(one: Watched): Promise<void> {
    one.canary = await prove(one.language, stopped);
    one.failures = 0;
  }

  return async (one) => {
    let isThere: boolean;
    try {
      isThere = await withinDeadline(docker, promptAnswerMs, 'inspect image', async () =>
        hasImage(docker, one.engineName),
      );
      one.isAnswered = true;
    } catch {
      one.isAnswered = false; // the image may still exist
      return;
    }
    if (!isThere) {
      one.canary = undefined;
      if (one.isWanted) await attempt(one, 'build', build);
      else one.stage = 'missing';
    } else if (one.canary === undefined) {
      if (one.stage !== 'broken') one.stage = 'unproven';
      await attempt(one, 'prove', judgeCanary);
    }
  };
}

/**
 * Pauses after work that failed, unless the engine or the queue is to blame. One build and one canary run at a time.
 */
function createAttempt({ isEngineThere, onTrouble }: ReadinessParts, stopped: AbortSignal) {
  const queues = { build: new PQueue({ concurrency: 1 }), prove: new PQueue({ concurrency: 1 }) };

  return async (one: Watched, work: 'build' | 'prove', carryOut: (one: Watched) => Promise<void>): Promise<void> => {
    if (one.pausing?.work === work && performance.now() < one.pausing.untilMs) return;
    try {
      await queues[work].add(async () => {
        if (!stopped.aborted) await carryOut(one);
      });
    } catch (error) {
      if (stopped.aborted || !isEngineThere() || isPassing(error)) return;
      const pauseMs = Math.min(firstPauseMs * 2 ** one.failures, longestPauseMs);
      one.failures += 1;
      one.pausing = { work, untilMs: performance.now() + pauseMs };
      one.stage = work === 'build' ? 'unbuilt' : 'broken';
      onTrouble(one.language, error);
    }
  };
}

function watched(served: ServedLanguage): Watched {
  return { ...served, stage: 'unseen', canary: undefined, isAnswered: true, failures: 0, pausing: undefined };
}

/** Whether the server was too busy or is ending, so that the failure tells nothing about the image. */
function isPassing(error: unknown): boolean {
  return error instanceof JudgeError && ['queue_full', 'queue_timeout', 'draining', 'client_gone'].includes(error.code);
}
