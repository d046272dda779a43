// How much of something bounded one of several owners may take, so that none of them can shut the others out.

export interface Wish {
  /** what all owners have taken */
  readonly taken: number;
  /** what this owner has taken of it */
  readonly own: number;
  readonly wanted: number;
  readonly max: number;
  /** how many owners there may be; with one, the bound alone counts */
  readonly owners: number;
}

/** The part of the whole that is kept for owners who have less than their share. */
const keptPart = 1 / 4;

/** An owner may take what leaves it within its share, and beyond that as long as it leaves the kept part to others. */
export function mayTake({ taken, own, wanted, max, owners }: Wish): boolean {
  if (taken + wanted > max) return false;
  const isWithinShare = own === 0 || own + wanted <= max / owners;
  return owners <= 1 || isWithinShare || taken + wanted <= (1 - keptPart) * max;
}
