// How output is compared with the expected output.
//
// Bytes are compared with bytes: the expected text is encoded once and the output is never decoded, so that U+FFFD in
// the expected output is matched by its own three bytes alone, never by a broken sequence that decodes to it. What
// separates lines and tokens is ASCII, and no byte of a longer UTF-8 character is. (A lone surrogate in the expected
// text has no UTF-8 and is encoded as U+FFFD.) Every checker scans both sides once, with indices, and allocates
// nothing that grows with the number of lines or tokens.

import { JudgeError } from '../../errors.ts';
import { columnOf, type Difference, excerptOfLine, lineEnd, mismatch, positionOf } from './difference.ts';
import { compareTokens } from './tokens.ts';

export type { Difference } from './difference.ts';

/** The checker a submission asks for. Tolerances are plain numbers; either one suffices. */
export type Checker =
  | { readonly type: 'lines' }
  | { readonly type: 'exact' }
  | { readonly type: 'tokens' }
  | { readonly type: 'float'; readonly absolute: number; readonly relative: number };

/** Compares the raw bytes of stdout with the expected output; null when the checker is satisfied. */
export function check(checker: Checker, output: Uint8Array, expected: Uint8Array): Difference | null {
  const wanted = Buffer.from(expected.buffer, expected.byteOffset, expected.length);
  switch (checker.type) {
    case 'exact':
      return compareBytes(output, wanted);
    case 'lines':
      return wanted.equals(output) ? null : compareLines(output, wanted);
    case 'tokens':
      return wanted.equals(output) ? null : compareTokens(output, wanted, null);
    case 'float':
      return compareTokens(output, wanted, checker);
    default:
      checker satisfies never;
      throw new JudgeError('internal', 'the submission has an unknown checker');
  }
}

function compareBytes(got: Uint8Array, expected: Uint8Array): Difference | null {
  const at = mismatch({ bytes: got, from: 0, end: got.length }, { bytes: expected, from: 0, end: expected.length });
  if (at < 0) return null;
  const restOfLine = (bytes: Uint8Array): string =>
    excerptOfLine({ bytes, from: at, end: lineEnd(bytes, at, bytes.length) }, bytes.length);
  return { ...positionOf(expected, at), expected: restOfLine(expected), got: restOfLine(got) };
}

/** Lines that one side lacks at its end count as empty, so only what is visible makes a difference. */
function compareLines(got: Uint8Array, expected: Uint8Array): Difference | null {
  const gotEnd = trimmedEnd(got, 0, got.length, isBlankOrNewline);
  const expectedEnd = trimmedEnd(expected, 0, expected.length, isBlankOrNewline);
  let gotFrom = 0;
  let expectedFrom = 0;
  for (let line = 1; gotFrom < gotEnd || expectedFrom < expectedEnd; line++) {
    const gotBreak = lineEnd(got, gotFrom, gotEnd);
    const expectedBreak = lineEnd(expected, expectedFrom, expectedEnd);
    const gotLine = { bytes: got, from: gotFrom, end: trimmedEnd(got, gotFrom, gotBreak, isBlank) };
    const expectedLine = {
      bytes: expected,
      from: expectedFrom,
      end: trimmedEnd(expected, expectedFrom, expectedBreak, isBlank),
    };
    const at = mismatch(gotLine, expectedLine);
    if (at >= 0) {
      return {
        line,
        column: columnOf(expected, expectedFrom, expectedFrom + at),
        expected: excerptOfLine({ ...expectedLine, from: expectedFrom + at }, expectedEnd),
        got: excerptOfLine({ ...gotLine, from: gotFrom + at }, gotEnd),
      };
    }
    gotFrom = Math.min(gotBreak + 1, gotEnd);
    expectedFrom = Math.min(expectedBreak + 1, expectedEnd);
  }
  return null;
}

function trimmedEnd(bytes: Uint8Array, from: number, end: number, isTrimmed: (byte: number) => boolean): number {
  let at = end;
  while (at > from && isTrimmed(bytes[at - 1] ?? 0)) at--;
  return at;
}

/** Space, tab, CR: what is ignored at the end of a line. */
function isBlank(byte: number): boolean {
  return byte === 0x20 || byte === 0x09 || byte === 0x0d;
}

function isBlankOrNewline(byte: number): boolean {
  return byte === 0x0a || isBlank(byte);
}
