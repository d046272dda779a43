// The checkers that look at tokens: stretches between whitespace, compared as text or as numbers.
//
// Whitespace is what C's isspace() knows in ASCII: space, \t, \n, \v, \f, \r. Nothing beyond ASCII separates tokens, a
// no-break space or a BOM is part of one, and so is NUL. Letters have a case.

import { type Difference, excerpt, mismatch, positionOf, type Span, stepBack } from './difference.ts';
import { isClose, isDigit, parseNumber, type Tolerance } from './numbers.ts';

/** Characters shown before the place where two long tokens part. */
const LEAD_CHARACTERS = 20;

/** Compares token by token; with a tolerance, tokens that are numbers on both sides are compared as such. */
export function compareTokens(got: Uint8Array, expected: Uint8Array, tolerance: Tolerance | null): Difference | null {
  let gotFrom = skipSpace(got, 0);
  let expectedFrom = skipSpace(expected, 0);
  while (gotFrom < got.length || expectedFrom < expected.length) {
    const gotToken = { bytes: got, from: gotFrom, end: tokenEnd(got, gotFrom) };
    const expectedToken = { bytes: expected, from: expectedFrom, end: tokenEnd(expected, expectedFrom) };
    const at = tolerance ? numberMismatch(gotToken, expectedToken, tolerance) : mismatch(gotToken, expectedToken);
    if (at >= 0) return tokenDifference(gotToken, expectedToken, at);
    gotFrom = skipSpace(got, gotToken.end);
    expectedFrom = skipSpace(expected, expectedToken.end);
  }
  return null;
}

/** As `mismatch`; numbers differ as a whole, from their first character on. */
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

/** The place is told in the output's lines. Whole short tokens are shown, of a long one what surrounds the place. */
function tokenDifference(got: Span, expected: Span, at: number): Difference {
  const shownFrom = stepBack(expected.bytes, expected.from, expected.from + at, LEAD_CHARACTERS) - expected.from;
  return {
    ...positionOf(got.bytes, got.from + at),
    expected: excerpt({ ...expected, from: expected.from + shownFrom }),
    got: excerpt({ ...got, from: got.from + shownFrom }),
  };
}

function skipSpace(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && isSpace(bytes[at] ?? 0)) at++;
  return at;
}

function tokenEnd(bytes: Uint8Array, from: number): number {
  let at = from;
  while (at < bytes.length && !isSpace(bytes[at] ?? 0)) at++;
  return at;
}

function isSpace(byte: number): boolean {
  return byte === 0x20 || (byte >= 0x09 && byte <= 0x0d);
}
