// Makes the parts of a node as its configuration says.

import { availableParallelism } from 'node:os';
import type { Logger } from 'pino';
import type { Config } from '../config/load.ts';
import { defaultJudgingLimits, type JudgingLimits } from '../execution/limits.ts';
import { compileMemoryBytes } from '../execution/needs.ts';
import { createSlots, type SlotQueue } from '../execution/slots.ts';
import { defaultLanguage } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { createDockerSandboxes, type DockerSandboxes, type SandboxImage } from '../sandbox/docker-sandboxes.ts';
import type { Engine } from '../sandbox/engine.ts';
import { imageName } from '../sandbox/image.ts';
import { openSharedResults, type OpenSharedResults } from '../storage/shared-results.ts';
import { createStorage, type Storage } from '../storage/storage.ts';
import type { ServedLanguage } from './readiness.ts';

/** Returns the served languages, beginning with the default one. */
export async function servedLanguages(config: Config): Promise<readonly [ServedLanguage, ...ServedLanguage[]]> {
  const others = config.languages.filter(({ name }) => name !== defaultLanguage.name);
  const wanted = new Set(config.languagesToBuild.map(({ name }) => name));
  const serve = async (language: Language): Promise<ServedLanguage> => {
    // Without its default language the node cannot judge at all.
    const isWanted = language === defaultLanguage || wanted.has(language.name);
    return { language, engineName: await imageName(language.image), isWanted };
  };
  return [await serve(defaultLanguage), ...(await Promise.all(others.map(async (language) => serve(language))))];
}

/** The engine's name of the image in which a language runs. */
export function engineNames(served: readonly ServedLanguage[]): (language: Language) => string {
  const names = new Map(served.map(({ language, engineName }) => [language.image, engineName]));
  return ({ image }) => names.get(image) ?? image;
}

/** For the name of each image's target: the engine's name of the image, and the memory of its containers. */
function imagesOf(served: readonly ServedLanguage[], config: Config): ReadonlyMap<string, SandboxImage> {
  return new Map(
    served.map(({ language, engineName }) => {
      const testBytes = Math.max(config.defaultMemoryLimitBytes, language.defaultMemoryBytes);
      return [language.image, { engineName, memoryBytes: compileMemoryBytes(language, testBytes) }];
    }),
  );
}

export function judgingLimits(config: Config): JudgingLimits {
  return {
    ...defaultJudgingLimits,
    testOutputBytes: config.maxOutputBytes,
    submissionOutputBytes: config.maxSubmissionOutputBytes,
    submissionTimeMs: config.submissionTimeoutMs,
  };
}

export function slotsOf(config: Config, log: Logger, maxRunning: number): SlotQueue {
  return createSlots(
    {
      maxRunning,
      maxWaiting: config.maxQueue,
      maxWaitingBytes: config.maxQueueBytes,
      queueTimeoutMs: config.queueTimeoutMs,
      owners: Math.max(1, config.apiKeys.length),
    },
    (error) => log.error({ err: error }, 'a submission failed after it was answered'),
  );
}

export interface SandboxesParts {
  readonly docker: Engine;
  readonly languages: readonly ServedLanguage[];
  /** called when no submission can get a sandbox for a time that nobody knows */
  readonly onStuck: () => void;
  readonly log: Logger;
}

/** Returns a pool that is not open yet. */
export function sandboxesOf(config: Config, parts: SandboxesParts): DockerSandboxes {
  const { docker, languages, onStuck, log } = parts;
  return createDockerSandboxes({
    docker,
    images: imagesOf(languages, config),
    defaultImage: defaultLanguage.image,
    instance: config.instance,
    runtime: config.sandboxRuntime,
    uids: config.sandboxUids,
    maxContainers: config.maxContainers,
    poolSize: config.poolSize,
    outputBytes: config.maxOutputBytes,
    // More parallel starts are not faster, because a start is work for the engine's and the kernel's processors.
    parallelStarts: Math.max(2, availableParallelism()),
    onFailure: (error) => log.error({ err: error }, 'a sandbox failed to start or died'),
    onStuck,
    onLost: (container, error) => log.error({ err: error, container }, 'the engine cannot remove a container'),
  });
}

/** Returns a storage that opens nothing before it is used. */
export function storageOf(config: Config, log: Logger): Storage {
  const onTrouble = (error: unknown): void => log.error({ err: error }, 'the database of saved projects has failed');
  return createStorage({ ...config, onTrouble });
}

/** Returns the results of runs that servers share; null when this one shares none. */
export function sharedResultsOf({ redisUrl, runCacheTtlMs }: Config, log: Logger): OpenSharedResults | null {
  if (redisUrl === undefined) return null;
  return openSharedResults({ url: redisUrl, ttlMs: runCacheTtlMs, onTrouble: (text) => log.warn(text) });
}
