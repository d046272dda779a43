// Everything behind the HTTP surfaces, put together: engine, pool, slots, judging, and whether this node can judge now.

import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import { JudgeError } from '../errors.ts';
import { runCanary, type CanaryResult } from '../judging/canary.ts';
import { defaultLanguage } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { defaultJudgingLimits, type JudgingLimits } from '../execution/limits.ts';
import { compileMemoryBytes } from '../execution/needs.ts';
import { createScriptRunner, type ScriptRunner } from '../execution/run-script.ts';
import type { Run } from '../execution/run.ts';
import { createRunner, type Runner } from '../judging/runner.ts';
import { pause } from '../clock.ts';
import { createDockerSandboxes, type SandboxImage } from '../sandbox/docker-sandboxes.ts';
import { createEngineWatch, type EngineState } from '../sandbox/engine-watch.ts';
import { connectEngine, describeEngine, type EngineDescription } from '../sandbox/engine.ts';
import { imageName } from '../sandbox/image.ts';
import { createLanguageImages, type LanguageState } from '../sandbox/language-images.ts';
import type { PoolCounts, PoolTotals } from '../sandbox/pool.ts';
import { reap } from '../sandbox/reaper.ts';
import { createSlots, type SlotQueue } from '../execution/slots.ts';

export interface JudgeNode {
  readonly judge: Runner;
  readonly runScript: ScriptRunner;
  /** Fills the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
  readonly slots: SlotQueue;
  readonly health: { current(): EngineState };
  readonly containers: () => PoolCounts;
  readonly containerTotals: () => PoolTotals;
  readonly engine: () => EngineDescription | undefined;
  /** whether submissions in a language are judged now */
  readonly languageState: (language: Language) => LanguageState;
  /**
   * Makes ready: waits for the engine, removes what an earlier life left, fills the pool, judges the canary; again and
   * again until it has succeeded. To be called when it is certain that no other server has this instance's name.
   */
  start(): void;
  /** resolves when the canary has been accepted */
  readonly ready: Promise<CanaryResult>;
  /** Takes no more, lets what runs and waits finish within the grace, then waits until every container is gone. */
  stop(graceMs: number): Promise<void>;
}

const canaryPauseMs = 2_000;
const straysIntervalMs = 10_000;
/** How long the engine may take to remove the containers of a node that stops. */
const removalDeadlineMs = 15_000;

/** By the names of their targets: what the engine calls the images, and how large their containers are made. */
async function imagesOf(config: Config): Promise<ReadonlyMap<string, SandboxImage>> {
  const named = config.languages.map(async (language) => {
    const memoryBytes = compileMemoryBytes(
      language,
      Math.max(config.defaultMemoryLimitBytes, language.defaultMemoryBytes),
    );
    return [language.image, { engineName: await imageName(language.image), memoryBytes }] as const;
  });
  return new Map(await Promise.all(named));
}

function judgingLimits(config: Config): JudgingLimits {
  return {
    ...defaultJudgingLimits,
    testOutputBytes: config.maxOutputBytes,
    submissionOutputBytes: config.maxSubmissionOutputBytes,
    submissionTimeMs: config.submissionTimeoutMs,
  };
}

/** Puts the parts together; nothing happens before `start`. */
export async function createJudgeNode(config: Config, log: Logger): Promise<JudgeNode> {
  const docker = connectEngine({ dockerHost: config.dockerHost, apiVersion: config.dockerApiVersion });
  const images = await imagesOf(config);
  const limits = judgingLimits(config);
  const stopping = new AbortController();
  const ready = Promise.withResolvers<CanaryResult>();
  let canary: CanaryResult | undefined;
  let engine: EngineDescription | undefined;

  const watch = createEngineWatch({
    docker,
    language: defaultLanguage.image,
    image: await imageName(defaultLanguage.image),
    onBuildLine: (line) => log.info({ line }, 'building the sandbox image'),
    onTrouble: (reason, error) => log.error({ err: error }, reason),
  });
  const pool = createDockerSandboxes({
    docker,
    images,
    defaultImage: defaultLanguage.image,
    instance: config.instance,
    runtime: config.sandboxRuntime,
    uids: config.sandboxUids,
    maxContainers: config.maxContainers,
    poolSize: config.poolSize,
    outputBytes: config.maxOutputBytes,
    // More at once are no faster: a start is the engine's and the kernel's computing.
    parallelStarts: Math.max(2, availableParallelism()),
    onFailure: (error) => log.error({ err: error }, 'a sandbox failed to start or died'),
  });
  const languageImages = createLanguageImages({
    docker,
    engineNames: new Map(
      [...images].flatMap(([image, { engineName }]) => (image === defaultLanguage.image ? [] : [[image, engineName]])),
    ),
    wanted: new Set(config.languagesToBuild.map(({ image }) => image)),
    prove,
    isEngineThere: () => watch.current().ok,
    onBuildLine: (line) => log.info({ line }, 'building a sandbox image'),
    onTrouble: (name, error) => log.error({ err: error, image: name }, 'a language cannot be judged'),
  });
  const slots = createSlots(
    {
      maxRunning: config.maxContainers,
      maxWaiting: config.maxQueue,
      maxWaitingBytes: config.maxQueueBytes,
      queueTimeoutMs: config.queueTimeoutMs,
    },
    (error) => log.error({ err: error }, 'a submission failed after it was answered'),
  );
  const runnerParts = { slots, sandboxes: pool, limits };

  /** Judges the language's canary, and resolves with its version. */
  async function prove(image: string): Promise<string> {
    const language = config.languages.find((served) => served.image === image) ?? defaultLanguage;
    // In a slot, so that no submission that has one waits for the container of the canary.
    const result = await slots.run<CanaryResult>({ signal: stopping.signal, bytes: 0 }, async (answer) =>
      answer(await runCanary(language, pool, limits, stopping.signal)),
    );
    if (result.reason !== null) throw new Error(`the canary was not accepted: ${JSON.stringify(result.reason)}`);
    return result.version;
  }

  function languageState(language: Language): LanguageState {
    if (language !== defaultLanguage) return languageImages.state(language.image);
    if (canary !== undefined) return { ready: true, version: canary.version };
    return { ready: false, reason: 'the canary submission has not passed yet' };
  }

  async function makeReady(): Promise<void> {
    watch.start();
    await watch.ready;
    engine = await describeEngine(docker);
    const removed = await reap(docker, config.instance, pool.names());
    if (removed > 0) log.warn({ removed }, 'removed containers of an earlier life');
    pool.open();
    canary = await runCanary(defaultLanguage, pool, limits, stopping.signal);
    if (canary.reason !== null) throw new Error(`the canary was not accepted: ${JSON.stringify(canary.reason)}`);
    ready.resolve(canary);
  }

  /** A `create` that the engine finished after we had given it up leaves a container that nobody knows. */
  async function removeStrays(): Promise<void> {
    while (!stopping.signal.aborted) {
      await pause(straysIntervalMs, stopping.signal);
      if (stopping.signal.aborted || !watch.current().ok) continue;
      try {
        const removed = await reap(docker, config.instance, pool.names());
        if (removed > 0) log.warn({ removed }, 'removed containers that nobody knew');
      } catch (error) {
        log.warn({ err: error }, 'could not look for stray containers');
      }
    }
  }

  async function insistOnReady(): Promise<void> {
    while (!stopping.signal.aborted) {
      try {
        await makeReady();
        languageImages.start();
        void removeStrays();
        return;
      } catch (error) {
        canary = undefined;
        log.error({ err: error }, 'not ready to judge');
        await pause(canaryPauseMs, stopping.signal);
      }
    }
  }

  /** Nothing is warm, and what is to come fails, or hangs while the machine has nothing else to do. */
  function isBarren(): boolean {
    const { warm, leased } = pool.counts();
    if (warm > 0) return false;
    // Without warm containers to make, nobody would find out that it is over.
    const hasFailed = config.poolSize > 0 && pool.lastFailure() !== undefined;
    return hasFailed || (leased === 0 && pool.isStartSlow());
  }

  function currentHealth(): EngineState {
    const state = watch.current();
    if (!state.ok) return state;
    if (canary === undefined) return { ok: false, reason: 'the canary submission has not passed yet' };
    return isBarren() ? { ok: false, reason: 'no sandbox can be started' } : state;
  }

  /** Refuses languages that are not ready, and ends when the node does. */
  function onThisNode<Job extends { readonly language: Language }, Result>(
    run: Run<Job, Result>,
    isDone: string,
  ): Run<Job, Result> {
    return async (job, signal, options) => {
      const { language } = job;
      const state = languageState(language);
      if (!state.ready && language !== defaultLanguage) {
        throw new JudgeError('no_sandbox', `${language.name} is not ready: ${state.reason}`);
      }
      try {
        return await run(job, AbortSignal.any([signal, stopping.signal]), options);
      } catch (error) {
        if (!stopping.signal.aborted || signal.aborted) throw error;
        throw new JudgeError('draining', `the server stopped before ${isDone}`, { cause: error });
      }
    };
  }

  async function stop(graceMs: number): Promise<void> {
    slots.drain();
    await settledWithin(graceMs, slots.onIdle());
    stopping.abort();
    watch.stop();
    languageImages.stop();
    const emptied = settledWithin(removalDeadlineMs, Promise.all([slots.onIdle(), pool.close()]));
    if (!(await emptied)) throw new Error('the engine did not remove all containers in time');
  }

  return {
    start: () => void insistOnReady(),
    judge: onThisNode(createRunner(runnerParts), 'the submission was judged'),
    runScript: onThisNode(createScriptRunner(runnerParts), 'the script had ended'),
    prewarm: () => pool.fill(),
    slots,
    health: { current: currentHealth },
    containers: () => pool.counts(),
    containerTotals: () => pool.totals(),
    engine: () => engine,
    languageState,
    ready: ready.promise,
    stop,
  };
}

/** Whether it did; rejects when it rejects in time. */
async function settledWithin(deadlineMs: number, work: Promise<unknown>): Promise<boolean> {
  const over = new AbortController();
  try {
    return await Promise.race([work.then(() => true), pause(deadlineMs, over.signal).then(() => false)]);
  } finally {
    over.abort();
  }
}
