// Results of runs, kept for a while, so that a program that many people run without a change runs once.

import { createHash } from 'node:crypto';
import { LRUCache } from 'lru-cache';
import type { Owner } from './holdings.ts';
import type { LiveScript } from './live.ts';
import type { RunRecord } from './run-record.ts';
import { retainedBytes } from '../text.ts';

export interface CachedResult {
  readonly record: RunRecord;
  /** milliseconds since the run ended */
  readonly ageMs: number;
}

export interface ResultCache {
  get(key: string): CachedResult | undefined;
  set(key: string, record: RunRecord): void;
}

/** Keeps results in memory: at most `maxBytes`, each for `ttlMs`; those that were read longest ago go first. */
export function createResultCache({ maxBytes, ttlMs }: { maxBytes: number; ttlMs: number }): ResultCache {
  if (maxBytes === 0) return { get: () => undefined, set: () => undefined };
  const kept = new LRUCache<string, RunRecord>({ maxSize: maxBytes, ttl: ttlMs, sizeCalculation: recordBytes });
  return {
    get(key) {
      const record = kept.get(key);
      return record === undefined ? undefined : { record, ageMs: ttlMs - kept.getRemainingTTL(key) };
    },
    set(key, record) {
      kept.set(key, record);
    },
  };
}

/** The objects of a record, its key and its place in the cache, without its texts. */
const recordOverheadBytes = 1024;

function recordBytes({ output, compileOutput }: RunRecord): number {
  const outputBytes = output.reduce((sum, { text }) => sum + retainedBytes(text) + 64, 0);
  return recordOverheadBytes + outputBytes + retainedBytes(compileOutput);
}

/**
 * Tells runs apart whose results may differ; so does whether stdin ends after the input. A result belongs to the key that
 * asked for it, so that nobody learns what others run. `image` names the version of the language.
 */
export function resultKey(
  script: LiveScript,
  input: Uint8Array,
  isInteractive: boolean,
  image: string,
  owner: Owner,
): string {
  const { language, program, args = [], timeLimitMs, wallTimeMs, memoryLimitBytes, outputBytes } = script;
  const limits = [timeLimitMs, wallTimeMs, memoryLimitBytes, outputBytes];
  const { fileName, source, files = [] } = program;
  const contents = [source, ...files.map(({ content }) => content), input];
  const names = [fileName, ...files.map(({ name }) => name)];
  const lengths = contents.map(({ length }) => length);
  const parts = [owner, language.name, image, isInteractive, names, args, limits, lengths];
  const hash = createHash('sha256').update(JSON.stringify(parts)).update('\0');
  for (const content of contents) hash.update(content);
  return hash.digest('base64url');
}
