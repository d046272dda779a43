// The figures of answers: seconds and MiB, without the digits that are noise.

import { mib } from '../sizes.ts';

/** Rounds to the microsecond. */
export function seconds(milliseconds: number): number {
  return Math.round(milliseconds * 1000) / 1_000_000;
}

/** Rounds to a thousandth of a MiB, which is a quarter of a page. */
export function mebibytes(bytes: number): number {
  return Math.round((bytes / mib) * 1000) / 1000;
}
