// Which images to keep containers warm of: those of the last submissions, one for each. So a language that is asked for
// more often than others has more of them, and one that nobody asks for any more has none.

export interface WarmPlan {
  /** A submission has come that needs this image. */
  note(image: string): void;
  /** Wants so many of the image `first` once, besides: each submission takes one of them away. */
  wantOnce(count: number): void;
  /** how many containers of each image to keep warm */
  wanted(): ReadonlyMap<string, number>;
  /** how many that is together */
  size(): number;
}

/** Before the first submission, all are of the image `first`. */
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
