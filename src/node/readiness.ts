// Which languages this node can judge now: whether the engine has a language's image, and whether a canary submission in
// the language has passed. Images that are missing are built when they are wanted, one at a time.
//
// The default language comes first, and the node is ready when that language is. The others follow then.

import PQueue from 'p-queue';
import { pause } from '../clock.ts';
import { JudgeError } from '../errors.ts';
import type { CanaryResult } from '../judging/canary.ts';
import type { Language } from '../languages/language.ts';
import { withinDeadline, type Engine } from '../sandbox/engine.ts';
import { engineIsSilent, promptAnswerMs, promptLookMs, type EngineState } from '../sandbox/engine-watch.ts';
import { buildImage, hasImage } from '../sandbox/image.ts';

/** `version` is what the language says of itself; `reason` is for people. */
export type LanguageState =
  { readonly ready: true; readonly version: string } | { readonly ready: false; readonly reason: string };

export interface ServedLanguage {
  readonly language: Language;
  /** the engine's name of its image */
  readonly engineName: string;
  /** whether the image is built when it is missing */
  readonly isWanted: boolean;
}

export interface ReadinessParts {
  readonly docker: Engine;
  /** the first is the default */
  readonly languages: readonly [ServedLanguage, ...ServedLanguage[]];
  /** Judges the canary of a language. Rejects when it was not accepted, and when the signal aborts. */
  readonly prove: (language: Language, signal: AbortSignal) => Promise<CanaryResult>;
  /** whether the engine can be asked at all */
  readonly isEngineThere: () => boolean;
  readonly onBuildLine: (language: Language, line: string) => void;
  /** hears of each image that could not be built or did not work */
  readonly onTrouble: (language: Language, error: unknown) => void;
}

export interface Readiness {
  start(): void;
  /** resolves when the canary of the default language has been accepted for the first time */
  readonly ready: Promise<CanaryResult>;
  readonly stateOf: (language: Language) => LanguageState;
  /** whether the default language can be judged, as a statement about the whole node */
  readonly current: () => EngineState;
  /** Ends the canaries that run or wait. */
  stop(): void;
}

type Stage = 'unseen' | 'missing' | 'building' | 'unbuilt' | 'unproven' | 'broken';

interface Watched extends ServedLanguage {
  stage: Stage;
  /** undefined while the language is not ready */
  canary: CanaryResult | undefined;
  /** whether the engine answered when it was asked for the image last */
  isAnswered: boolean;
  /** how often a build or a canary has failed in a row */
  failures: number;
  /** what failed last, and until when it is not tried again */
  pausing: { readonly work: 'build' | 'prove'; readonly untilMs: number } | undefined;
}

const doesNotWork = 'its image could not be built or does not work';
const unproven = 'the canary submission has not passed yet';
/** Why a language is not ready. */
const languageReasons: Readonly<Record<Stage, string>> = {
  unseen: 'the server has just started',
  missing: 'its image is not there: `npm run images` builds it',
  building: 'its image is being built',
  unbuilt: doesNotWork,
  unproven,
  broken: doesNotWork,
};
/** Why the node is not ready when its default language is not. */
const nodeReasons: Readonly<Record<Stage, (language: Language) => string>> = {
  unseen: () => 'the sandbox image is being made ready',
  missing: () => 'the sandbox image is not there',
  building: () => 'the sandbox image is being built',
  unbuilt: ({ image }) => `the sandbox image for ${image} cannot be built`,
  unproven: () => unproven,
  broken: () => unproven,
};

/** How often the images of the other languages are looked at: a health check tells of the default language alone. */
const lookMs = 2_000;
/** A build or a canary that has failed costs more than a look; the pause doubles with each failure. */
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
    stateOf({ name }) {
      const one = byName.get(name);
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

/** Looks at the image of a language once, and does what is missing: a build, or the proof that the image works. */
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
      one.isAnswered = false; // which says nothing of the image
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

/** What fails is left alone for a while, unless the engine or the queue is to blame. One build and one canary at a time. */
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

/** Too much to do, or the end of the server: nothing that speaks against the image. */
function isPassing(error: unknown): boolean {
  return error instanceof JudgeError && ['queue_full', 'queue_timeout', 'draining', 'client_gone'].includes(error.code);
}
