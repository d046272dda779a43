// Decides from which image the next container is started, and which warm container yields its place. These are pure
// functions of the pool's state.

import { countByImage } from './warm-plan.ts';

interface OfImage {
  readonly image: string;
}

export interface PoolState<Sandbox extends OfImage> {
  /** the waiters, beginning with the one that has waited longest */
  readonly waiting: readonly OfImage[];
  readonly starting: Iterable<OfImage>;
  /** the warm containers, beginning with the oldest */
  readonly warm: readonly Sandbox[];
  /** how many containers of each image to keep warm */
  readonly wanted: ReadonlyMap<string, number>;
}

export interface NextStart extends OfImage {
  /** whether a waiter needs it */
  readonly isAwaited: boolean;
}

/**
 * Returns the start for the longest waiter that has none yet, else a start for the warm containers. Paused images are
 * skipped.
 */
export function nextStart(
  { waiting, starting, warm, wanted }: PoolState<OfImage>,
  isPaused: (image: string) => boolean,
): NextStart | undefined {
  const unclaimed = countByImage(starting);
  for (const { image } of waiting) {
    const left = unclaimed.get(image) ?? 0;
    if (left === 0 && !isPaused(image)) return { image, isAwaited: true };
    unclaimed.set(image, Math.max(0, left - 1));
  }
  const ready = countByImage(warm);
  for (const [image, count] of wanted) {
    const coming = (ready.get(image) ?? 0) + (unclaimed.get(image) ?? 0);
    if (coming < count && !isPaused(image)) return { image, isAwaited: false };
  }
  return undefined;
}

/** Returns the warm container that yields its place: a surplus one, or for a waiter also any one of another image. */
export function yieldingTo<Sandbox extends OfImage>(
  next: NextStart,
  state: Pick<PoolState<Sandbox>, 'warm' | 'wanted'>,
): Sandbox | undefined {
  const others = state.warm.filter(({ image }) => image !== next.image);
  const surplus = others.find((sandbox) => isSurplus(sandbox, state));
  return surplus ?? (next.isAwaited ? others[0] : undefined);
}

/** Returns a warm container to give up when its image has too many: the newest if possible, else the oldest. */
export function surplusOf<Sandbox extends OfImage>(
  newest: Sandbox,
  state: Pick<PoolState<Sandbox>, 'warm' | 'wanted'>,
): Sandbox | undefined {
  return [newest, ...state.warm].find((sandbox) => isSurplus(sandbox, state));
}

/** Whether more containers of this image are warm than wanted. */
function isSurplus({ image }: OfImage, { warm, wanted }: Pick<PoolState<OfImage>, 'warm' | 'wanted'>): boolean {
  return (countByImage(warm).get(image) ?? 0) > (wanted.get(image) ?? 0);
}
