// Which image the next container is made of, and which warm container yields its place. Pure functions of what the pool
// holds now.

import { countByImage } from './warm-plan.ts';

interface OfImage {
  readonly image: string;
}

export interface PoolState<Sandbox extends OfImage> {
  /** who waits, the longest first */
  readonly waiting: readonly OfImage[];
  readonly starting: Iterable<OfImage>;
  /** the oldest first */
  readonly warm: readonly Sandbox[];
  /** how many of each image to keep warm */
  readonly wanted: ReadonlyMap<string, number>;
}

export interface NextStart extends OfImage {
  /** whether somebody waits for it */
  readonly isAwaited: boolean;
}

/** For whoever has waited longest and has no start yet; then what is to be kept warm. Nothing of an image that is paused. */
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

/** The warm container that makes room for the next start: one that is surplus, or any of another image for who waits. */
export function yieldingTo<Sandbox extends OfImage>(
  next: NextStart,
  state: Pick<PoolState<Sandbox>, 'warm' | 'wanted'>,
): Sandbox | undefined {
  const others = state.warm.filter(({ image }) => image !== next.image);
  const surplus = others.find((sandbox) => isSurplus(sandbox, state));
  return surplus ?? (next.isAwaited ? others[0] : undefined);
}

/** The container to give up when there are more warm ones than wanted: the newest, if its image has too many. */
export function surplusOf<Sandbox extends OfImage>(
  newest: Sandbox,
  state: Pick<PoolState<Sandbox>, 'warm' | 'wanted'>,
): Sandbox | undefined {
  return [newest, ...state.warm].find((sandbox) => isSurplus(sandbox, state));
}

/** Whether more of its image are warm than are wanted. */
function isSurplus({ image }: OfImage, { warm, wanted }: Pick<PoolState<OfImage>, 'warm' | 'wanted'>): boolean {
  return (countByImage(warm).get(image) ?? 0) > (wanted.get(image) ?? 0);
}
