// Samples of several sides in turn, so that a machine that is busy for a while is busy for all of them alike.

import { median } from '../support/statistics.ts';

/** Takes one sample. */
export type Sampler = () => Promise<number>;

export interface SamplingOptions {
  readonly rounds: number;
  /** rounds that come first and are not counted */
  readonly warmUps: number;
  readonly signal: AbortSignal;
  /** Resolves when nothing is left to do of the sample before. */
  readonly settle: () => Promise<void>;
}

/** One sample of each side, and again, in an order that turns round, so that none always comes after the same other. */
export async function interleave<Side extends string>(
  samplers: Readonly<Record<Side, Sampler>>,
  { rounds, warmUps, signal, settle }: SamplingOptions,
): Promise<Readonly<Record<Side, readonly number[]>>> {
  const sides = Object.keys(samplers) as Side[];
  const samples = Object.fromEntries(sides.map((side) => [side, [] as number[]])) as Record<Side, number[]>;
  for (let round = -warmUps; round < rounds; round += 1) {
    for (const side of round % 2 === 0 ? sides : sides.toReversed()) {
      await settle();
      signal.throwIfAborted();
      const sample = await samplers[side]();
      if (round >= 0) samples[side].push(sample);
    }
  }
  return samples;
}

export function medians<Side extends string>(
  samples: Readonly<Record<Side, readonly number[]>>,
): Readonly<Record<Side, number>> {
  const entries = Object.entries<readonly number[]>(samples).map(([side, values]) => [side, median(values)]);
  return Object.fromEntries(entries) as Record<Side, number>;
}

/**
 * How many jobs a second end, with so many under way at any time. Those that end first, `skipped` of them, are not
 * counted, and after the last one that counts the others run to their end.
 */
export async function ratePerS(options: {
  readonly parallel: number;
  readonly skipped: number;
  readonly counted: number;
  readonly signal: AbortSignal;
  readonly job: () => Promise<void>;
}): Promise<number> {
  const { parallel, skipped, counted, signal, job } = options;
  const over = new AbortController();
  const isOver = AbortSignal.any([signal, over.signal]);
  let ended = 0;
  let startedAtMs = performance.now();
  let endedAtMs = Number.NaN;

  async function worker(): Promise<void> {
    while (!isOver.aborted) {
      await job();
      ended += 1;
      if (ended === skipped) startedAtMs = performance.now();
      if (ended !== skipped + counted) continue;
      endedAtMs = performance.now();
      over.abort();
    }
  }
  // All are awaited, also after a failure: none may still be at work when the next batch begins.
  const workers = Array.from({ length: parallel }, () =>
    worker().catch((error: unknown) => {
      over.abort();
      throw error;
    }),
  );
  const failure = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  signal.throwIfAborted();
  if (failure?.status === 'rejected') throw failure.reason;
  return counted / ((endedAtMs - startedAtMs) / 1000);
}
