// The checker that compares byte for byte.

import { type Difference, excerptOfLine, lineEnd, mismatch, positionOf } from './difference.ts';

/** null when both have the same bytes */
export function compareBytes(got: Uint8Array, expected: Uint8Array): Difference | null {
  const at = mismatch({ bytes: got, from: 0, end: got.length }, { bytes: expected, from: 0, end: expected.length });
  if (at < 0) return null;
  const restOfLine = (bytes: Uint8Array): string =>
    excerptOfLine({ bytes, from: at, end: lineEnd(bytes, at, bytes.length) }, bytes.length);
  return { ...positionOf(expected, at), expected: restOfLine(expected), got: restOfLine(got) };
}
