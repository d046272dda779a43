// Where two byte strings differ, and how that place is shown to a person.
//
// Everything here relies on one invariant: the expected side, a test's answer, is valid UTF-8, and all bytes before
// the first difference are the same on both sides (or ASCII). So the characters before the difference can be counted
// without decoding, however invalid the output is after it.

import { isUtf8 } from 'node:buffer';
import { decodeUtf8, firstCharacters } from '../../text.ts';

/** The first place where the output differs. */
export interface Difference {
  /** 1-based */
  readonly line: number;
  /** 1-based, in characters (Unicode code points) */
  readonly column: number;
  /** at most 40 characters of the expected output; empty when it has ended there */
  readonly expected: string;
  /** at most 40 characters of the output; invalid bytes become U+FFFD; empty when the output has ended there */
  readonly got: string;
  /** the first bytes of `got` that are not UTF-8, at most 8 of them */
  readonly invalidBytes?: Uint8Array;
  /** where the float checker found two numbers */
  readonly gap?: NumericGap;
}

/** How far two numbers are apart, as they are written, and what the checker tolerates. */
export interface NumericGap {
  readonly distance: number;
  readonly absolute: number;
  readonly relative: number;
}

const NEWLINE = 0x0a;
const CHUNK_BYTES = 4096;
const EXCERPT_CHARACTERS = 40;
/** UTF-8 takes at most four bytes for a character. */
const EXCERPT_BYTES = 4 * EXCERPT_CHARACTERS;
const SHOWN_INVALID_BYTES = 8;
const LONGEST_CHARACTER_BYTES = 4;

/** A stretch of bytes: `[from, end)`. */
export interface Span {
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly end: number;
}

/** The number of bytes that both have in common, cut back to the start of a character; -1 when they are equal. */
export function mismatch(got: Span, expected: Span): number {
  const { bytes: gotBytes, from: gotFrom } = got;
  const { bytes: expectedBytes, from: expectedFrom } = expected;
  const gotLength = got.end - gotFrom;
  const expectedLength = expected.end - expectedFrom;
  const shorter = Math.min(gotLength, expectedLength);
  let at = skipSameChunks(got, expected, shorter);
  while (at < shorter && gotBytes[gotFrom + at] === expectedBytes[expectedFrom + at]) at++;
  if (at === shorter && gotLength === expectedLength) return -1;
  while (at > 0 && at < expectedLength && isContinuation(expectedBytes[expectedFrom + at])) at--;
  return at;
}

/** Long stretches are compared by the runtime, many times faster than byte by byte. */
function skipSameChunks(got: Span, expected: Span, length: number): number {
  let at = 0;
  for (let next = CHUNK_BYTES; next <= length; next += CHUNK_BYTES) {
    const gotChunk = got.bytes.subarray(got.from + at, got.from + next);
    const expectedChunk = expected.bytes.subarray(expected.from + at, expected.from + next);
    if (Buffer.compare(gotChunk, expectedChunk) !== 0) break;
    at = next;
  }
  return at;
}

/** Line and column of a byte, 1-based. The bytes before it must be valid UTF-8. */
export function positionOf(bytes: Uint8Array, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < at; index++) {
    if (bytes[index] !== NEWLINE) continue;
    line++;
    lineStart = index + 1;
  }
  return { line, column: columnOf(bytes, lineStart, at) };
}

/** The column, 1-based, of a byte in the line that starts at `lineStart`. The bytes between must be valid UTF-8. */
export function columnOf(bytes: Uint8Array, lineStart: number, at: number): number {
  let column = 1;
  for (let index = lineStart; index < at; index++) if (!isContinuation(bytes[index])) column++;
  return column;
}

/** The index that many characters before `at`, or `floor` if that is later. The bytes between must be valid UTF-8. */
export function stepBack(bytes: Uint8Array, floor: number, at: number, characters: number): number {
  let index = at;
  for (let left = characters; index > floor && left > 0;) {
    index--;
    if (!isContinuation(bytes[index])) left--;
  }
  return index;
}

/** The first 40 characters of a stretch. */
export function excerpt({ bytes, from, end }: Span): string {
  const cut = Math.min(end, from + EXCERPT_BYTES);
  return firstCharacters(decodeUtf8(bytes.subarray(from, cut), cut < end), EXCERPT_CHARACTERS);
}

/** The first bytes of an excerpt that are not UTF-8, under the name that they have in a difference; nothing if there are none. */
export function invalidBytesOf({ bytes, from, end }: Span): Pick<Difference, 'invalidBytes'> {
  const invalid: number[] = [];
  let at = from;
  for (let left = EXCERPT_CHARACTERS; left > 0 && at < end && invalid.length < SHOWN_INVALID_BYTES; left--) {
    const length = characterLength(bytes, at, end);
    if (length === 0) invalid.push(bytes[at] ?? 0);
    at += Math.max(1, length);
  }
  return invalid.length === 0 ? {} : { invalidBytes: Uint8Array.from(invalid) };
}

/** How many bytes the character takes that begins here; 0 when none does. */
function characterLength(bytes: Uint8Array, at: number, end: number): number {
  for (let length = 1; length <= LONGEST_CHARACTER_BYTES && at + length <= end; length++) {
    if (isUtf8(bytes.subarray(at, at + length))) return length;
  }
  return 0;
}

/** The rest of a line. When the line has ended, it is the line break, or nothing at the end of the text. */
export function excerptOfLine(rest: Span, textEnd: number): string {
  return rest.from >= rest.end && rest.from < textEnd ? '\n' : excerpt(rest);
}

/** The index of the next line break, or `end`. */
export function lineEnd(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && bytes[at] !== NEWLINE) at++;
  return at;
}

function isContinuation(byte: number | undefined): boolean {
  return byte !== undefined && (byte & 0xc0) === 0x80;
}
