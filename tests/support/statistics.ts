// Figures that stand for many.

function sorted(values: readonly number[]): readonly number[] {
  if (values.length === 0) throw new RangeError('no values');
  return values.toSorted((a, b) => a - b);
}

export function median(values: readonly number[]): number {
  const ascending = sorted(values);
  const middle = ascending.length >> 1;
  return ascending.length % 2 === 1 ? ascending[middle]! : (ascending[middle - 1]! + ascending[middle]!) / 2;
}

/** The smallest value that is not below so many per cent of all (nearest rank). */
export function percentile(values: readonly number[], percent: number): number {
  const ascending = sorted(values);
  return ascending[Math.max(Math.ceil((percent / 100) * ascending.length), 1) - 1]!;
}
