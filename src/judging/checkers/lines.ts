// The checker that compares line by line and ignores blanks at the end of a line and empty lines at the end.

import { columnOf, type Difference, excerptOfLine, invalidBytesOf, lineEnd, mismatch } from './difference.ts';

/** Lines that are missing at the end of one side count as empty, so only visible text makes a difference. */
export function compareLines(got: Uint8Array, expected: Uint8Array): Difference | null {
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
        ...invalidBytesOf({ ...gotLine, from: gotFrom + at }),
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
