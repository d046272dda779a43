// Everything behind the HTTP surfaces, put together: engine, pool, slots, judging, and whether this node can judge now.

import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Config } from './config.ts';
import { JudgeError } from './errors.ts';
import { runCanary, type CanaryResult } from './judging/canary.ts';
import { defaultLanguage } from './judging/languages.ts';
import { defaultJudgingLimits, type JudgingLimits } from './judging/limits.ts';
import { createRunner, type Runner } from './judging/run.ts';
import { pause } from './pause.ts';
import { createDockerSandboxes } from './sandbox/docker-sandboxes.ts';
import { createEngineWatch, type EngineState } from './sandbox/engine-watch.ts';
import { connectEngine, describeEngine, type EngineDescription } from './sandbox/engine.ts';
import { imageName } from './sandbox/image.ts';
import { reap } from './sandbox/reaper.ts';
import { createSlots, type SlotQueue } from './slots.ts';

export interface JudgeNode {
  readonly judge: Runner;
  readonly slots: SlotQueue;
  readonly health: { current(): EngineState };
  readonly warmContainers: () => number;
  readonly engine: () => EngineDescription | undefined;
  /** the canary that was accepted; undefined before */
  readonly canary: () => CanaryResult | undefined;
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
/** A start takes a tenth of this. */
const slowStartMs = 1_500;
/** How long the engine may take to remove the containers of a node that stops. */
const removalDeadlineMs = 15_000;

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
  const image = await imageName(defaultLanguage.image);
  const limits = judgingLimits(config);
  const stopping = new AbortController();
  const ready = Promise.withResolvers<CanaryResult>();
  let canary: CanaryResult | undefined;
  let engine: EngineDescription | undefined;

  const watch = createEngineWatch({
    docker,
    language: defaultLanguage.image,
    image,
    onBuildLine: (line) => log.info({ line }, 'building the sandbox image'),
    onTrouble: (reason, error) => log.error({ err: error }, reason),
  });
  const pool = createDockerSandboxes({
    docker,
    image,
    instance: config.instance,
    runtime: config.sandboxRuntime,
    uids: config.sandboxUids,
    maxContainers: config.maxContainers,
    poolSize: config.poolSize,
    memoryBytes: config.defaultMemoryLimitBytes,
    outputBytes: config.maxOutputBytes,
    // More at once are no faster: a start is the engine's and the kernel's computing.
    parallelStarts: Math.max(2, availableParallelism()),
    onFailure: (error) => log.error({ err: error }, 'a sandbox failed to start or died'),
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
  const run = createRunner({ slots, sandboxes: pool, limits });

  async function makeReady(): Promise<void> {
    watch.start();
    await watch.ready;
    engine = await describeEngine(docker);
    const removed = await reap(docker, config.instance, pool.names());
    if (removed > 0) log.warn({ removed }, 'removed containers of an earlier life');
    pool.open();
    canary = await runCanary(defaultLanguage, pool, limits, stopping.signal);
    if (canary.error !== null) throw new Error(`the canary was not accepted: ${canary.error}`);
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
    return hasFailed || (leased === 0 && pool.longestStartMs() > slowStartMs);
  }

  function currentHealth(): EngineState {
    const state = watch.current();
    if (!state.ok) return state;
    if (canary === undefined) return { ok: false, reason: 'the canary submission has not passed yet' };
    return isBarren() ? { ok: false, reason: 'no sandbox can be started' } : state;
  }

  async function judge(...[submission, signal]: Parameters<Runner>): ReturnType<Runner> {
    try {
      return await run(submission, AbortSignal.any([signal, stopping.signal]));
    } catch (error) {
      if (!stopping.signal.aborted || signal.aborted) throw error;
      throw new JudgeError('draining', 'the server stopped before the submission was judged', { cause: error });
    }
  }

  async function stop(graceMs: number): Promise<void> {
    slots.drain();
    await settledWithin(graceMs, slots.onIdle());
    stopping.abort();
    watch.stop();
    const emptied = settledWithin(removalDeadlineMs, Promise.all([slots.onIdle(), pool.close()]));
    if (!(await emptied)) throw new Error('the engine did not remove all containers in time');
  }

  return {
    start: () => void insistOnReady(),
    judge,
    slots,
    health: { current: currentHealth },
    warmContainers: () => pool.counts().warm,
    engine: () => engine,
    canary: () => canary,
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
