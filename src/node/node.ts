// Assembles the parts behind the HTTP surfaces: engine, pool, slots, judging, and the state of this node.

import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import { JudgeError } from '../errors.ts';
import type { SlotQueue } from '../execution/slots.ts';
import { runCanary, type CanaryResult } from '../judging/canary.ts';
import type { Language } from '../languages/language.ts';
import type { DockerSandboxes } from '../sandbox/docker-sandboxes.ts';
import { createEngineWatch, engineIsSilent, type EngineState, type EngineWatch } from '../sandbox/engine-watch.ts';
import {
  connectEngine,
  describeEngine,
  type Engine,
  type EngineDescription,
  type EngineFailure,
} from '../sandbox/engine.ts';
import { blockedMessage, type Pool, type PoolTotals } from '../sandbox/pool.ts';
import { reap } from '../sandbox/reaper.ts';
import type { Storage } from '../storage/storage.ts';
import { engineNames, judgingLimits, sandboxesOf, servedLanguages, storageOf } from './from-config.ts';
import { createHealth } from './health.ts';
import { createReadiness, type LanguageState } from './readiness.ts';
import { createQueues } from './queues.ts';
import { createRunners, type Runners } from './runners.ts';
import { stopNode } from './stop.ts';
import { removeStrays } from './strays.ts';

export interface JudgeNode extends Runners {
  /** Starts to fill the pool of warm containers, and does not wait for it. */
  readonly prewarm: () => void;
  readonly slots: SlotQueue;
  /** to be closed when no request is left */
  readonly storage: Storage;
  readonly health: { current(): EngineState };
  readonly containers: Pool['counts'];
  readonly containerTotals: () => PoolTotals;
  /** the number of failed calls to the engine, by operation */
  readonly engineFailures: () => Readonly<Record<string, number>>;
  readonly engine: () => EngineDescription | undefined;
  /** whether a language is ready */
  readonly languageState: (language: Language) => LanguageState;
  /** the engine's name of the image in which a language runs */
  readonly imageOf: (language: Language) => string;
  /**
   * Makes the node ready: waits for the engine, removes the containers of an earlier run, fills the pool and judges the
   * canaries. Must be called only when no other server can have this instance's name.
   */
  start(): void;
  /** resolves when the canary of the default language has been accepted */
  readonly ready: Promise<CanaryResult>;
  /** Refuses new work, lets accepted work finish within the grace, then waits until every container is gone. */
  stop(graceMs: number): Promise<void>;
}

/** Assembles the parts; they do nothing before `start`. */
export async function createJudgeNode(config: Config, log: Logger): Promise<JudgeNode> {
  const failures = countFailures();
  const address = { dockerHost: config.dockerHost, apiVersion: config.dockerApiVersion };
  const docker = connectEngine(address, failures.add);
  const languages = await servedLanguages(config);
  const limits = judgingLimits(config);
  const stopping = new AbortController();
  const watch = createEngineWatch({ docker, onTrouble: (reason, error) => log.error({ err: error }, reason) });
  const isEngineThere = (): boolean => watch.current().ok;
  const queues = createQueues(config, log);
  const { slots } = queues;
  const onStuck = (): void => queues.refuseWaiting(new JudgeError('no_sandbox', blockedMessage));
  const pool = sandboxesOf(config, { docker, languages, onStuck, log });
  const opening = createOpening({ docker, instance: config.instance, pool, log });

  const readiness = createReadiness({
    docker,
    languages,
    isEngineThere,
    async prove(language, signal) {
      await opening.open();
      // The canary takes a slot, so that its container never delays a submission that has a slot.
      const canary = await slots.run<CanaryResult>({ signal, bytes: 0 }, async (answer) =>
        answer(await runCanary(language, pool, limits, signal)),
      );
      if (canary.reason !== null) throw new Error(`the canary was not accepted: ${JSON.stringify(canary.reason)}`);
      return canary;
    },
    onBuildLine: ({ name }, line) => log.info({ building: name, line }, 'building a sandbox image'),
    onTrouble: ({ name }, error) => log.error({ err: error, language: name }, 'a language cannot be judged'),
  });

  async function start(): Promise<void> {
    watch.start();
    await watch.ready;
    readiness.start();
    await readiness.ready;
    const { instance } = config;
    await removeStrays({ docker, instance, known: pool.names, isEngineThere, log }, stopping.signal);
  }

  const guard = { stateOf: readiness.stateOf, blockedBy: () => obstacleOf(watch, pool), stopping: stopping.signal };
  return {
    start: () => void start(),
    ...createRunners(queues, { sandboxes: pool, limits }, guard),
    prewarm: () => pool.fill(),
    slots,
    storage: storageOf(config, log),
    health: createHealth({
      engine: () => opening.unfit() ?? watch.current(),
      readiness: readiness.current,
      pool,
      poolSize: config.poolSize,
    }),
    containers: () => pool.counts(),
    containerTotals: () => pool.totals(),
    engineFailures: failures.counts,
    engine: opening.engine,
    languageState: readiness.stateOf,
    imageOf: engineNames(languages),
    ready: readiness.ready,
    stop: async (graceMs) => stopNode({ queues, readiness, watch, pool, stopping }, graceMs),
  };
}

/** Why no sandbox can be started for a time that nobody knows. */
function obstacleOf(watch: Pick<EngineWatch, 'isUnreachable'>, pool: Pick<Pool, 'isStuck'>): string | undefined {
  if (watch.isUnreachable()) return engineIsSilent;
  return pool.isStuck() ? blockedMessage : undefined;
}

interface OpeningParts {
  readonly docker: Engine;
  readonly instance: string;
  readonly pool: DockerSandboxes;
  readonly log: Logger;
}

interface Opening {
  /** Removes the containers of an earlier run, then opens the pool. Calling it again is harmless. */
  readonly open: () => Promise<void>;
  /** undefined until the engine has described itself */
  readonly engine: () => EngineDescription | undefined;
  /** the state of an engine that cannot hold sandboxes */
  readonly unfit: () => EngineState | undefined;
}

const unfit = (shortcoming: string): string => `the engine cannot hold sandboxes: ${shortcoming}`;

function createOpening({ docker, instance, pool, log }: OpeningParts): Opening {
  let engine: EngineDescription | undefined;
  let isOpen = false;
  return {
    engine: () => engine,
    unfit: () => (engine?.shortcoming === undefined ? undefined : { ok: false, reason: unfit(engine.shortcoming) }),
    async open() {
      if (isOpen) return;
      engine = await describeEngine(docker);
      if (engine.shortcoming !== undefined) throw new Error(unfit(engine.shortcoming));
      const removed = await reap(docker, instance, pool.names());
      if (removed > 0) log.warn({ removed }, 'removed containers of an earlier run');
      pool.open();
      isOpen = true;
    },
  };
}

/** Counts the failed calls to the engine, by operation. */
function countFailures() {
  const byOperation = new Map<string, number>();
  return {
    add: ({ operation }: EngineFailure): void => {
      byOperation.set(operation, (byOperation.get(operation) ?? 0) + 1);
    },
    counts: (): Readonly<Record<string, number>> => Object.fromEntries(byOperation),
  };
}
