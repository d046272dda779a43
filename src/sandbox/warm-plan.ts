// Plans of which images to keep containers warm: one container for each of the last submissions, of its image. So a
// language that is used more often has more warm containers, and a language that is no longer used has none.

export interface WarmPlan {
  /** Notes that a submission needs this image. */
  note(image: string): void;
  /** Adds this many containers of the image `first` to the plan, once: each submission takes one of them away. */
  wantOnce(count: number): void;
  /** The number of containers of each image to keep warm. */
  wanted(): ReadonlyMap<string, number>;
  /** The number of all containers to keep warm. */
  size(): number;
}

/** Before the first submission, all planned containers are of the image `first`. */
export function createWarmPlan(size: number, first: string): WarmPlan {
  const recent = Array.from({ length: size }, () => first);
  let once = 0;
  return {
    note(image) {
      recent.push(image);
      recent.shift();
      once = Math.max(0, once - 1);
    },
    wantOnce(count) {
      once = count;
    },
    wanted: () => countByImage([...recent, ...Array.from({ length: once }, () => first)].map((image) => ({ image }))),
    size: () => size + once,
  };
}

export function countByImage(all: Iterable<{ readonly image: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { image } of all) counts.set(image, (counts.get(image) ?? 0) + 1);
  return counts;
}
