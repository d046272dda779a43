// Which images to keep containers warm of: those of the last submissions, one for each. So a language that is asked for
// more often than others has more of them, and one that nobody asks for any more has none.

export interface WarmPlan {
  /** A submission has come that needs this image. */
  note(image: string): void;
  /** how many containers of each image to keep warm; together as many as the pool is large */
  wanted(): ReadonlyMap<string, number>;
}

/** Before the first submission, all are of the image `first`. */
export function createWarmPlan(size: number, first: string): WarmPlan {
  const recent = Array.from({ length: size }, () => first);
  return {
    note(image) {
      recent.push(image);
      recent.shift();
    },
    wanted: () => countByImage(recent.map((image) => ({ image }))),
  };
}

export function countByImage(all: Iterable<{ readonly image: string }>): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { image } of all) counts.set(image, (counts.get(image) ?? 0) + 1);
  return counts;
}
