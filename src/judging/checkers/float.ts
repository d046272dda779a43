// The checker that compares tokens, where two numbers are equal within a tolerance.

import { type Difference, mismatch, type NumericGap, type Span } from './difference.ts';
import {
  distanceBetween,
  isCloseAsWritten,
  isCloseInDoubles,
  type NumberToken,
  parseNumber,
  type Tolerance,
} from './numbers.ts';
import { compareTokensBy } from './tokens.ts';

/** null when both have the same tokens, or numbers that are close enough */
export function compareNumbers(got: Uint8Array, expected: Uint8Array, tolerance: Tolerance): Difference | null {
  return compareTokensBy(
    (one, other) => numberMismatch(one, other, tolerance),
    got,
    expected,
    (one, other) => gapOf(one, other, tolerance),
  );
}

/** Like `mismatch`, except that two numbers that differ do so from their first character on. */
function numberMismatch(got: Span, expected: Span, tolerance: Tolerance): number {
  const at = mismatch(got, expected);
  if (at < 0) return at;
  const expectedValue = parseNumber(expected.bytes, expected.from, expected.end);
  if (expectedValue === null) return at;
  const gotValue = parseNumber(got.bytes, got.from, got.end);
  if (gotValue === null) return at;
  const isClose =
    isCloseInDoubles(gotValue, expectedValue, tolerance) ??
    isCloseAsWritten({ token: got, value: gotValue }, { token: expected, value: expectedValue }, tolerance);
  return isClose ? -1 : 0;
}

function numberOf(token: Span): NumberToken | null {
  const value = parseNumber(token.bytes, token.from, token.end);
  return value === null ? null : { token, value };
}

/** How far two numbers are apart; undefined when one of the tokens is no number, or a double cannot hold the distance. */
function gapOf(got: Span, expected: Span, { absolute, relative }: Tolerance): NumericGap | undefined {
  const [gotNumber, expectedNumber] = [numberOf(got), numberOf(expected)];
  if (gotNumber === null || expectedNumber === null) return undefined;
  const distance = distanceBetween(gotNumber, expectedNumber);
  return distance === null ? undefined : { distance, absolute, relative };
}
