// Results of the playground that several servers share through Valkey or Redis. While that does not answer at once, each
// server does with its own.

import type { RedisClientType } from '@redis/client';
import type { SharedResults } from '../execution/result-cache.ts';
import type { RunRecord } from '../execution/run-record.ts';
import { kib, secondMs } from '../sizes.ts';

export interface SharedResultsParts {
  /** `redis://…` or `rediss://…` */
  readonly url: string;
  /** how long a result is kept */
  readonly ttlMs: number;
  /** Hears once of each outage, and when it is over. No text holds a part of the URL. */
  readonly onTrouble: (text: string) => void;
}

export interface OpenSharedResults extends SharedResults {
  /** never rejects */
  close(): Promise<void>;
}

/** What is stored under a key. The number in the prefix changes when this does. */
interface Stored {
  readonly record: RunRecord;
  readonly endedAtMs: number;
}

const prefix = 'll-solution-runner:result:1:';
/** A run waits no longer than this to learn whether its result is known. */
const answerMs = 100;
/** So long nobody asks a server that did not answer in time. */
const restMs = 5 * secondMs;
const connectMs = 2 * secondMs;
const longestRetryMs = 5 * secondMs;
/** A larger result costs more to send than it saves. */
const mostBytes = 1024 * kib;
const mostWaiting = 1000;

/** Connects in the background, again and again. */
export function openSharedResults({ url, ttlMs, onTrouble }: SharedResultsParts): OpenSharedResults {
  let restUntilMs = 0;
  let isDown = false;

  function down(reason: string): void {
    restUntilMs = performance.now() + restMs;
    if (isDown) return;
    isDown = true;
    onTrouble(`results of runs are not shared now: ${reason}`);
  }

  function up(): void {
    if (isDown) onTrouble('results of runs are shared again');
    isDown = false;
  }

  const opening = connect(url, { down, up }).catch((error: unknown) => {
    down(reasonOf(error));
    return null;
  });

  /** The client, when it can answer now. */
  async function ready(): Promise<RedisClientType | null> {
    const client = await opening;
    return client?.isReady === true && performance.now() >= restUntilMs ? client : null;
  }

  return {
    async get(key) {
      const client = await ready();
      if (client === null) return undefined;
      try {
        const text = await inTime(client.get(prefix + key));
        up();
        return text === null ? undefined : resultIn(text);
      } catch (error) {
        down(reasonOf(error));
        return undefined;
      }
    },
    set(key, record) {
      const stored: Stored = { record, endedAtMs: Date.now() };
      const text = JSON.stringify(stored);
      if (text.length > mostBytes) return;
      void ready()
        .then(async (client) => client?.set(prefix + key, text, { expiration: { type: 'PX', value: ttlMs } }))
        .catch((error: unknown) => down(reasonOf(error)));
    },
    async close() {
      const client = await opening;
      client?.destroy();
    },
  };
}

interface Listener {
  readonly down: (reason: string) => void;
  readonly up: () => void;
}

/** @throws TypeError when the URL is none */
async function connect(url: string, { down, up }: Listener): Promise<RedisClientType> {
  // A server that shares nothing does not load it.
  const { createClient } = await import('@redis/client');
  const client: RedisClientType = createClient({
    url,
    disableOfflineQueue: true,
    commandsQueueMaxLength: mostWaiting,
    socket: {
      connectTimeout: connectMs,
      reconnectStrategy: (retries: number) => Math.min(longestRetryMs, 50 * 2 ** Math.min(retries, 10)),
    },
  });
  client.on('error', (error: unknown) => down(reasonOf(error)));
  client.on('ready', up);
  // It goes on trying by itself.
  client.connect().catch((error: unknown) => down(reasonOf(error)));
  return client;
}

async function inTime<Value>(answer: Promise<Value>): Promise<Value> {
  const { promise: late, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new Error('no answer in time')), answerMs);
  return Promise.race([answer, late]).finally(() => clearTimeout(timer));
}

/** Undefined for what no server of this version has written. */
function resultIn(text: string): { record: RunRecord; ageMs: number } | undefined {
  try {
    const { record, endedAtMs }: Stored = JSON.parse(text);
    if (!Array.isArray(record.output) || typeof endedAtMs !== 'number') return undefined;
    // Clocks of several machines differ.
    return { record, ageMs: Math.max(0, Date.now() - endedAtMs) };
  } catch {
    return undefined;
  }
}

/** Names what is wrong, and nothing of the URL, which may hold a password. */
function reasonOf(error: unknown): string {
  if (!(error instanceof Error)) return 'the server of REDIS_URL does not work';
  const code = 'code' in error ? String(error.code) : '';
  if (code === 'ERR_INVALID_URL') return 'REDIS_URL is not a valid address';
  if (code !== '') return `the server of REDIS_URL cannot be reached (${code})`;
  // What the server itself says: `WRONGPASS invalid username-password pair …`
  const [word = ''] = /^[A-Z]{3,}(?= )/.exec(error.message) ?? [];
  return word === '' ? 'the server of REDIS_URL does not answer' : `the server of REDIS_URL refuses: ${word}`;
}
