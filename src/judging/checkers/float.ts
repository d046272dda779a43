// The checker that compares tokens, where two numbers are equal within a tolerance.

import { type Difference, mismatch, type Span } from './difference.ts';
import { isClose, isDigit, parseNumber, type Tolerance } from './numbers.ts';
import { compareTokensBy } from './tokens.ts';

/** null when both have the same tokens, or numbers that are close enough */
export function compareNumbers(got: Uint8Array, expected: Uint8Array, tolerance: Tolerance): Difference | null {
  return compareTokensBy((one, other) => numberMismatch(one, other, tolerance), got, expected);
}

/** Like `mismatch`, except that two numbers that differ do so from their first character on. */
function numberMismatch(got: Span, expected: Span, tolerance: Tolerance): number {
  const at = mismatch(got, expected);
  const first = expected.bytes[expected.from];
  // The same text is the same number, unless it is a NaN.
  if (at < 0 && first !== undefined && isDigit(first)) return at;
  const expectedValue = parseNumber(expected.bytes, expected.from, expected.end);
  if (expectedValue === null) return at;
  const gotValue = at < 0 ? expectedValue : parseNumber(got.bytes, got.from, got.end);
  if (gotValue === null) return at;
  return isClose(gotValue, expectedValue, tolerance) ? -1 : 0;
}
