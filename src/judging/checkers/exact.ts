// The checker that compares byte for byte.

import {
  type Difference,
  excerptOfLine,
  invalidBytesOf,
  lineEnd,
  mismatch,
  positionOf,
  type Span,
} from './difference.ts';

/** null when both have the same bytes */
export function compareBytes(got: Uint8Array, expected: Uint8Array): Difference | null {
  const at = mismatch({ bytes: got, from: 0, end: got.length }, { bytes: expected, from: 0, end: expected.length });
  if (at < 0) return null;
  const restOfLine = (bytes: Uint8Array): Span => ({ bytes, from: at, end: lineEnd(bytes, at, bytes.length) });
  const shown = restOfLine(got);
  return {
    ...positionOf(expected, at),
    expected: excerptOfLine(restOfLine(expected), expected.length),
    got: excerptOfLine(shown, got.length),
    ...invalidBytesOf(shown),
  };
}
