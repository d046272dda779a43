// The checker that compares whitespace-separated tokens, and the walk over tokens that the float checker shares.
//
// Whitespace is the ASCII whitespace of C's isspace(): space, \t, \n, \v, \f, \r. Nothing beyond ASCII separates
// tokens: a no-break space or a BOM is part of a token, and so is NUL. Tokens are case-sensitive.

import {
  type Difference,
  invalidBytesOf,
  excerpt,
  mismatch,
  type NumericGap,
  positionOf,
  type Span,
  stepBack,
} from './difference.ts';

/** Characters shown before the place where two long tokens differ. */
const LEAD_CHARACTERS = 20;

/** Where two tokens differ: the number of bytes that they have in common; -1 when they count as equal. */
export type TokenMismatch = (got: Span, expected: Span) => number;

/** null when both have the same tokens */
export function compareTokens(got: Uint8Array, expected: Uint8Array): Difference | null {
  return compareTokensBy(mismatch, got, expected);
}

/** Compares token by token; the rule compares two tokens, and `gapOf` says how far two numbers that differ are apart. */
export function compareTokensBy(
  rule: TokenMismatch,
  got: Uint8Array,
  expected: Uint8Array,
  gapOf: (got: Span, expected: Span) => NumericGap | undefined = () => undefined,
): Difference | null {
  let gotFrom = skipSpace(got, 0);
  let expectedFrom = skipSpace(expected, 0);
  while (gotFrom < got.length || expectedFrom < expected.length) {
    const gotToken = { bytes: got, from: gotFrom, end: tokenEnd(got, gotFrom) };
    const expectedToken = { bytes: expected, from: expectedFrom, end: tokenEnd(expected, expectedFrom) };
    const at = rule(gotToken, expectedToken);
    if (at >= 0) {
      const gap = gapOf(gotToken, expectedToken);
      return { ...tokenDifference(gotToken, expectedToken, at), ...(gap === undefined ? {} : { gap }) };
    }
    gotFrom = skipSpace(got, gotToken.end);
    expectedFrom = skipSpace(expected, expectedToken.end);
  }
  return null;
}

/** Line and column are those of the output. A short token is shown whole, a long one only around the difference. */
function tokenDifference(got: Span, expected: Span, at: number): Difference {
  const shownFrom = stepBack(expected.bytes, expected.from, expected.from + at, LEAD_CHARACTERS) - expected.from;
  return {
    ...positionOf(got.bytes, got.from + at),
    expected: excerpt({ ...expected, from: expected.from + shownFrom }),
    got: excerpt({ ...got, from: got.from + shownFrom }),
    ...invalidBytesOf({ ...got, from: got.from + at }),
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
