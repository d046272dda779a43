// Everything behind the HTTP surfaces, put together: engine, pool, slots, judging, and whether this node can judge now.

import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import { errorTable, JudgeError } from '../errors.ts';
import { defaultJudgingLimits, type JudgingLimits } from '../execution/limits.ts';
import { compileMemoryBytes } from '../execution/needs.ts';
import type { Run } from '../execution/run.ts';
import { createScriptRunner, type ScriptRunner } from '../execution/run-script.ts';
import { createSlots, type SlotQueue } from '../execution/slots.ts';
import { runCanary, type CanaryResult } from '../judging/canary.ts';
import { createRunner, type Runner } from '../judging/runner.ts';
import { defaultLanguage } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { createDockerSandboxes, type SandboxImage } from '../sandbox/docker-sandboxes.ts';
import { createEngineWatch, type EngineState } from '../sandbox/engine-watch.ts';
import { connectEngine, describeEngine, type EngineDescription } from '../sandbox/engine.ts';
import { imageName } from '../sandbox/image.ts';
import type { PoolCounts } from '../sandbox/places.ts';
import type { PoolTotals } from '../sandbox/pool.ts';
import { reap } from '../sandbox/reaper.ts';
import { createReadiness, type LanguageState, type ServedLanguage } from './readiness.ts';
import { stopNode } from './stop.ts';
import { removeStrays } from './strays.ts';

export interface JudgeNode {
  readonly judge: Runner;
  readonly runScript: ScriptRunner;
  /** Fills the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
  readonly slots: SlotQueue;
  readonly health: { current(): EngineState };
  readonly containers: () => PoolCounts;
  readonly containerTotals: () => PoolTotals;
  /** calls that the engine failed, by what was asked */
  readonly engineFailures: () => Readonly<Record<string, number>>;
  readonly engine: () => EngineDescription | undefined;
  /** whether submissions in a language are judged now */
  readonly languageState: (language: Language) => LanguageState;
  /**
   * Makes ready: waits for the engine, removes what an earlier life left, fills the pool, judges the canaries. To be called
   * when it is certain that no other server has this instance's name.
   */
  start(): void;
  /** resolves when the canary of the default language has been accepted */
  readonly ready: Promise<CanaryResult>;
  /** Takes no more, lets what runs and waits finish within the grace, then waits until every container is gone. */
  stop(graceMs: number): Promise<void>;
}

/** The languages that are served, the default one first. */
async function servedLanguages(config: Config): Promise<readonly [ServedLanguage, ...ServedLanguage[]]> {
  const others = config.languages.filter(({ name }) => name !== defaultLanguage.name);
  const wanted = new Set(config.languagesToBuild.map(({ name }) => name));
  const serve = async (language: Language): Promise<ServedLanguage> => {
    // Without its default language the node cannot judge at all.
    const isWanted = language === defaultLanguage || wanted.has(language.name);
    return { language, engineName: await imageName(language.image), isWanted };
  };
  return [await serve(defaultLanguage), ...(await Promise.all(others.map(async (language) => serve(language))))];
}

/** By the names of their targets: what the engine calls the images, and how large their containers are made. */
function imagesOf(served: readonly ServedLanguage[], config: Config): ReadonlyMap<string, SandboxImage> {
  return new Map(
    served.map(({ language, engineName }) => {
      const testBytes = Math.max(config.defaultMemoryLimitBytes, language.defaultMemoryBytes);
      return [language.image, { engineName, memoryBytes: compileMemoryBytes(language, testBytes) }];
    }),
  );
}

function judgingLimits(config: Config): JudgingLimits {
  return {
    ...defaultJudgingLimits,
    testOutputBytes: config.maxOutputBytes,
    submissionOutputBytes: config.maxSubmissionOutputBytes,
    submissionTimeMs: config.submissionTimeoutMs,
  };
}

function slotsOf(config: Config, log: Logger): SlotQueue {
  return createSlots(
    {
      maxRunning: config.maxContainers,
      maxWaiting: config.maxQueue,
      maxWaitingBytes: config.maxQueueBytes,
      queueTimeoutMs: config.queueTimeoutMs,
    },
    (error) => log.error({ err: error }, 'a submission failed after it was answered'),
  );
}

/** Puts the parts together; nothing happens before `start`. */
export async function createJudgeNode(config: Config, log: Logger): Promise<JudgeNode> {
  const engineFailures = new Map<string, number>();
  const address = { dockerHost: config.dockerHost, apiVersion: config.dockerApiVersion };
  const docker = connectEngine(address, ({ operation }) => {
    engineFailures.set(operation, (engineFailures.get(operation) ?? 0) + 1);
  });
  const languages = await servedLanguages(config);
  const limits = judgingLimits(config);
  const stopping = new AbortController();
  let engine: EngineDescription | undefined;

  const watch = createEngineWatch({ docker, onTrouble: (reason, error) => log.error({ err: error }, reason) });
  const isEngineThere = (): boolean => watch.current().ok;
  const pool = createDockerSandboxes({
    docker,
    images: imagesOf(languages, config),
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
  const slots = slotsOf(config, log);
  const runnerParts = { slots, sandboxes: pool, limits };
  const openPool = openOnce();
  const readiness = createReadiness({
    docker,
    languages,
    prove,
    isEngineThere,
    onBuildLine: ({ name }, line) => log.info({ building: name, line }, 'building a sandbox image'),
    onTrouble: ({ name }, error) => log.error({ err: error, language: name }, 'a language cannot be judged'),
  });

  /** In a slot, so that no submission that has one waits for the container of the canary. */
  async function prove(language: Language, signal: AbortSignal): Promise<CanaryResult> {
    await openPool();
    const canary = await slots.run<CanaryResult>({ signal, bytes: 0 }, async (answer) =>
      answer(await runCanary(language, pool, limits, signal)),
    );
    if (canary.error !== null) throw new Error(`the canary was not accepted: ${canary.error}`);
    return canary;
  }

  /** Opens the pool when the engine is there and nothing of an earlier life is left. */
  function openOnce(): () => Promise<void> {
    let isOpen = false;
    return async () => {
      if (isOpen) return;
      engine = await describeEngine(docker);
      const removed = await reap(docker, config.instance, pool.names());
      if (removed > 0) log.warn({ removed }, 'removed containers of an earlier life');
      pool.open();
      isOpen = true;
    };
  }

  async function start(): Promise<void> {
    watch.start();
    await watch.ready;
    readiness.start();
    await readiness.ready;
    const strays = {
      docker,
      instance: config.instance,
      known: () => pool.names(),
      isEngineThere,
      onRemoved: (removed: number) => log.warn({ removed }, 'removed containers that nobody knew'),
      onTrouble: (error: unknown) => log.warn({ err: error }, 'could not look for stray containers'),
    };
    await removeStrays(strays, stopping.signal);
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
    const engineState = watch.current();
    if (!engineState.ok) return engineState;
    const state = readiness.current();
    if (!state.ok) return state;
    return isBarren() ? { ok: false, reason: errorTable.no_sandbox.message } : state;
  }

  /** Refuses languages that are not ready, and ends when the node does. */
  function onThisNode<Job extends { readonly language: Language }, Result>(
    run: Run<Job, Result>,
    isDone: string,
  ): Run<Job, Result> {
    return async (job, signal, options) => {
      const { language } = job;
      const state = readiness.stateOf(language);
      if (!state.ready) throw new JudgeError('no_sandbox', `${language.name} is not ready: ${state.reason}`);
      try {
        return await run(job, AbortSignal.any([signal, stopping.signal]), options);
      } catch (error) {
        if (!stopping.signal.aborted || signal.aborted) throw error;
        throw new JudgeError('draining', `the server stopped before ${isDone}`, { cause: error });
      }
    };
  }

  const stop = async (graceMs: number): Promise<void> =>
    stopNode(
      {
        drain() {
          slots.drain();
          readiness.stop();
        },
        onIdle: async () => slots.onIdle(),
        abort() {
          stopping.abort();
          watch.stop();
        },
        removeContainers: async () => pool.close(),
      },
      graceMs,
    );

  return {
    start: () => void start(),
    judge: onThisNode(createRunner(runnerParts), 'the submission was judged'),
    runScript: onThisNode(createScriptRunner(runnerParts), 'the script had ended'),
    prewarm: () => pool.fill(),
    slots,
    health: { current: currentHealth },
    containers: () => pool.counts(),
    containerTotals: () => pool.totals(),
    engineFailures: () => Object.fromEntries(engineFailures),
    engine: () => engine,
    languageState: (language) => readiness.stateOf(language),
    ready: readiness.ready,
    stop,
  };
}
