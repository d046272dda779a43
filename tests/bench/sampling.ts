// Samples of several sides in turn, so that a machine that is busy for a while is busy for all of them alike.

import { median } from '../support/statistics.ts';

/** Takes one sample, or a few that belong together. */
export type Sampler = () => Promise<number | readonly number[]>;

export interface SamplingOptions {
  readonly rounds: number;
  /** rounds that come first and are not counted */
  readonly warmUps: number;
  readonly signal: AbortSignal;
  /** Resolves when nothing is left to do of the sample before. */
  readonly settle: () => Promise<void>;
}

/** A sample of each side, and again, in an order that turns round, so that none always comes after the same other. */
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
      const taken = await samplers[side]();
      if (round >= 0) samples[side].push(...[taken].flat());
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
 * How many jobs a second end, with so many under way at any time: a rate for each of the batches, one right after the
 * other. Jobs that start together tend to end together, so a batch should be a multiple of what is under way. Those that
 * end first, `skipped` of them, are not counted, and after the last one that counts the others run to their end.
 */
export async function ratesPerS(options: {
  readonly parallel: number;
  readonly skipped: number;
  readonly batches: number;
  readonly batchSize: number;
  readonly signal: AbortSignal;
  readonly job: () => Promise<void>;
}): Promise<readonly number[]> {
  const { parallel, skipped, batches, batchSize, signal, job } = options;
  const over = new AbortController();
  const isOver = AbortSignal.any([signal, over.signal]);
  const endedAtMs: number[] = [performance.now()];

  async function worker(): Promise<void> {
    while (!isOver.aborted) {
      await job();
      endedAtMs.push(performance.now());
      if (endedAtMs.length > skipped + batches * batchSize) over.abort();
    }
  }
  // All are awaited, also after a failure: none may still be at work when the next side has its turn.
  const workers = Array.from({ length: parallel }, () =>
    worker().catch((error: unknown) => {
      over.abort();
      throw error;
    }),
  );
  const failure = (await Promise.allSettled(workers)).find(({ status }) => status === 'rejected');
  signal.throwIfAborted();
  if (failure?.status === 'rejected') throw failure.reason;
  return Array.from({ length: batches }, (_, batch) => {
    const first = skipped + batch * batchSize;
    return batchSize / ((endedAtMs[first + batchSize]! - endedAtMs[first]!) / 1000);
  });
}
