// Users of its own for each live container, one that compiles and one that runs: the kernel counts processes, pipe pages and signals per user, across
// containers, so two sandboxes that shared one could starve each other.

/** First and last uid, both included. */
export interface UidRange {
  readonly first: number;
  readonly last: number;
}

export interface Uids {
  /** Throws when all are taken: there are more containers than the configuration allows. */
  take(): number;
  giveBack(uid: number): void;
}

/** The one that has been free for longest is taken first. */
export function createUids(range: UidRange): Uids {
  const free = Array.from({ length: range.last - range.first + 1 }, (_, index) => range.first + index);
  return {
    take() {
      const uid = free.shift();
      if (uid === undefined) throw new Error(`all uids from ${range.first} to ${range.last} are taken`);
      return uid;
    },
    giveBack(uid) {
      free.push(uid);
    },
  };
}
