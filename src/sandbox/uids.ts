// Gives each live container two users of its own, one that compiles and one that runs. The kernel counts processes,
// pipe pages and signals per user across containers, so two sandboxes that shared a user could starve each other.

/** The first and the last uid of a range; both belong to it. */
export interface UidRange {
  readonly first: number;
  readonly last: number;
}

export interface Uids {
  /** Throws when all uids are taken: then more containers exist than the configuration allows. */
  take(): number;
  giveBack(uid: number): void;
}

/** The uid that has been free for longest is taken first. */
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
