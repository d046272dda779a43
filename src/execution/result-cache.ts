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
  /** Returns a result that is in memory. */
  get(key: string): CachedResult | undefined;
  /** Gets a result into memory that another server has shared, if there is one. Never rejects. */
  fetch(key: string): Promise<void>;
  set(key: string, record: RunRecord): void;
}

/** Results that several servers share. What does not work there is as if nothing were shared: no call rejects. */
export interface SharedResults {
  get(key: string): Promise<CachedResult | undefined>;
  set(key: string, record: RunRecord): void;
}

export interface ResultCacheParts {
  /** of results in memory; with 0 there is no cache, not even a shared one */
  readonly maxBytes: number;
  /** how long a result is kept */
  readonly ttlMs: number;
  /** null when this server shares none */
  readonly shared: SharedResults | null;
}

/** Keeps results in memory: those that were read longest ago go first. */
export function createResultCache({ maxBytes, ttlMs, shared }: ResultCacheParts): ResultCache {
  if (maxBytes === 0) return { get: () => undefined, fetch: async () => undefined, set: () => undefined };
  const kept = new LRUCache<string, RunRecord>({ maxSize: maxBytes, ttl: ttlMs, sizeCalculation: recordBytes });
  return {
    get(key) {
      const record = kept.get(key);
      return record === undefined ? undefined : { record, ageMs: ttlMs - kept.getRemainingTTL(key) };
    },
    async fetch(key) {
      const found = await shared?.get(key);
      if (found !== undefined && found.ageMs < ttlMs) kept.set(key, found.record, { ttl: ttlMs - found.ageMs });
    },
    set(key, record) {
      kept.set(key, record);
      shared?.set(key, record);
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
