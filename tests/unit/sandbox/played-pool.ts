// The pool with containers that are played: an engine whose every answer waits until the test gives it.

import { mock } from 'node:test';
import t from 'tap';
import { JudgeError } from '../../../src/errors.ts';
import type { SandboxNeeds } from '../../../src/execution/sandbox.ts';
import type { PooledSandbox } from '../../../src/sandbox/places.ts';
import { createPool, type PoolParts } from '../../../src/sandbox/pool.ts';

export const needs: SandboxNeeds = { image: 'python', memoryBytes: 1, inputBytes: 0, outputBytes: 0 };
export const never = new AbortController().signal;
export const request = {
  argv: ['/x'],
  input: Buffer.alloc(0),
  limits: { timeMs: 1, wallTimeMs: 1, memoryBytes: 1, outputBytes: 1 },
};

mock.timers.enable({ apis: ['setTimeout'] });
t.teardown(() => mock.timers.reset());

/** Lets everything happen that waits for nothing but its turn. */
export async function settle(): Promise<void> {
  await new Promise((resolve) => setImmediate(resolve));
}

/** Lets time pass; a deadline counts it in slices, and each sets the next timer. */
export function pass(milliseconds: number): void {
  for (let left = milliseconds; left > 0; left -= 250) mock.timers.tick(Math.min(left, 250));
}

export interface PlayedSandbox extends PooledSandbox {
  /** its stream ends */
  die(): void;
  /** the engine no longer knows it */
  vanish(): void;
  readonly was: { fitted: number; loaded: number; killed: boolean; asked: number };
  /** what the next `fit` fails with */
  refusal: Error | undefined;
}

export function playSandbox(name: string, image: string): PlayedSandbox {
  const ended = Promise.withResolvers<void>();
  const gone = Promise.withResolvers<void>();
  const was = { fitted: 0, loaded: 0, killed: false, asked: 0 };
  const run = () => ended.promise.then(() => Promise.reject(new JudgeError('sandbox_failed', 'the sandbox failed')));
  return {
    name,
    image,
    was,
    refusal: undefined,
    ended: ended.promise,
    die: () => ended.resolve(),
    vanish: () => gone.resolve(),
    async fit() {
      was.fitted += 1;
      if (this.refusal !== undefined) throw this.refusal;
    },
    async load() {
      was.loaded += 1;
      if (was.killed) throw new JudgeError('sandbox_failed', 'the sandbox failed');
    },
    compile: run,
    run,
    start: () => ({
      output: (async function* () {})(),
      write: () => Promise.resolve(),
      end: () => undefined,
      stop: () => undefined,
      ended: run(),
    }),
    kill() {
      was.killed = true;
      ended.resolve();
    },
    async remove() {
      was.asked += 1;
      ended.resolve();
      await gone.promise;
    },
  };
}

/** An engine whose every answer waits until the test gives it. */
export function playEngine() {
  const starting: {
    name: string;
    image: string;
    resolve: (sandbox: PlayedSandbox) => void;
    reject: (error: Error) => void;
  }[] = [];
  const existing = new Map<string, PlayedSandbox>();
  const all: PlayedSandbox[] = [];
  let attempts = 0;
  let most = 0;
  return {
    all,
    existing,
    starting,
    attempts: () => attempts,
    /** the most that ever existed or were being made at once */
    most: () => most,
    start(image: string): Promise<PooledSandbox> {
      attempts += 1;
      const { promise, resolve, reject } = Promise.withResolvers<PlayedSandbox>();
      starting.push({ name: `sandbox ${attempts}`, image, resolve, reject });
      most = Math.max(most, starting.length + existing.size);
      return promise;
    },
    /** Answers the oldest start. */
    async started(): Promise<PlayedSandbox> {
      const { name, image, resolve } = starting.shift()!;
      const sandbox = playSandbox(name, image);
      existing.set(name, sandbox);
      all.push(sandbox);
      resolve(sandbox);
      await settle();
      return sandbox;
    },
    async failed(error = new Error('the engine refused')): Promise<void> {
      starting.shift()!.reject(error);
      await settle();
    },
    async vanished(sandbox: PlayedSandbox): Promise<void> {
      existing.delete(sandbox.name);
      sandbox.vanish();
      await settle();
    },
  };
}

/** For an engine that removes every container. */
export const noneLost: PoolParts['removals'] = { lost: () => 0, allGone: async () => undefined };

export function poolWith(parts: Partial<PoolParts> = {}) {
  const engine = playEngine();
  const failures: unknown[] = [];
  const pool = createPool({
    start: (image) => engine.start(image),
    defaultImage: 'python',
    capacity: 3,
    warmTarget: 3,
    parallelStarts: 3,
    removals: noneLost,
    onStuck: () => undefined,
    onFailure: (error) => failures.push(error),
    ...parts,
  });
  return { pool, engine, failures };
}

/** Rejections are values here: a test reads them when it gets to it. */
export function codeOf(work: Promise<unknown>): Promise<string> {
  return work.then(
    () => 'none',
    (error: unknown) => (error instanceof JudgeError ? error.code : String(error)),
  );
}
