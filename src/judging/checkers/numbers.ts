// Which tokens the float checker reads as numbers, and when two numbers are close enough.
//
//   number   = [sign] (digits ["." [digits]] | "." digits) [("e" | "E") [sign] digits]
//   infinity = [sign] ("inf" | "infinity")      in any case
//
// All ASCII. Nothing else is a number: no hexadecimal, no underscores or commas between digits, no suffix, and no NaN,
// which is text like any other word. A decimal too large for a double (1e400) is not a number either: as an infinity it
// would equal every other decimal that is too large, so it is compared as text. A decimal too small for a double is 0.

import { type Decimal, decimalOf, distanceOf, isWithin, isWithinShare, readDecimal } from './decimals.ts';
import type { Span } from './difference.ts';

/** Tolerances of the float checker; a number within either one is close enough. */
export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

const WORD_BYTES = '-infinity'.length;
const SHORT_BYTES = 15;
const LETTER_I = 0x69;
/** The smallest double that has all its digits. */
const SMALLEST_NORMAL = 2 ** -1022;

/** A token that is a number. */
export interface NumberToken {
  readonly token: Span;
  readonly value: number;
}

/** The value of a token; null for a token that is not a number. */
export function parseNumber(bytes: Uint8Array, from: number, end: number): number | null {
  return isDecimal(bytes, from, end) ? decimalValue(bytes, from, end) : wordValue(bytes, from, end);
}

/**
 * Whether two numbers are within either tolerance; null when the rounding of a double might decide. An infinity is close
 * only to itself. The relative tolerance is relative to the expected value.
 */
export function isCloseInDoubles(got: number, expected: number, { absolute, relative }: Tolerance): boolean | null {
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return got === expected;
  const distance = Math.abs(got - expected);
  const allowed = Math.max(absolute, expected === 0 ? 0 : relative * Math.abs(expected));
  if (!Number.isFinite(allowed) && Math.max(absolute, relative) < Infinity) return null;
  // Each operation errs by at most half an epsilon of its result, and there are fewer than eight.
  const error = 4 * Number.EPSILON * (Math.abs(got) + Math.abs(expected) + allowed) + 8 * Number.MIN_VALUE;
  if (distance + error <= allowed) return true;
  return distance - error > allowed ? false : null;
}

/** The same for the decimals as they are written: those of two finite numbers, and the tolerance as a person writes it. */
export function isCloseAsWritten(got: NumberToken, expected: NumberToken, { absolute, relative }: Tolerance): boolean {
  if (isCertainlySame(got, expected)) return true;
  const [one, other] = [writtenDecimal(got), writtenDecimal(expected)];
  const share = relative === 0 ? null : decimalOf(relative);
  return isWithin(one, other, decimalOf(absolute)) || (share !== null && isWithinShare(one, other, share));
}

/** The distance of two numbers as they are written; null when a double cannot hold it. */
export function distanceBetween(got: NumberToken, expected: NumberToken): number | null {
  if (!Number.isFinite(got.value) || !Number.isFinite(expected.value)) return null;
  const distance = distanceOf(writtenDecimal(got), writtenDecimal(expected));
  return distance > 0 && distance < Infinity ? distance : null;
}

/** Two decimals of at most 15 digits that have the same double are the same, unless that double lacks digits. */
function isCertainlySame(got: NumberToken, expected: NumberToken): boolean {
  return got.value === expected.value && isShort(got) && isShort(expected);
}

function isShort({ token, value }: NumberToken): boolean {
  return token.end - token.from <= SHORT_BYTES && (value === 0 || Math.abs(value) >= SMALLEST_NORMAL);
}

/** null for 0 */
function writtenDecimal({ token, value }: NumberToken): Decimal | null {
  return value === 0 ? null : readDecimal(token);
}

/** Scans by hand: a regular expression would need a stack as long as the longest token, which may be all the output. */
function isDecimal(bytes: Uint8Array, from: number, end: number): boolean {
  const whole = skipSign(bytes, from);
  const point = skipDigits(bytes, whole, end);
  const hasPoint = point < end && bytes[point] === 0x2e;
  const fraction = hasPoint ? point + 1 : point;
  const mantissaEnd = skipDigits(bytes, fraction, end);
  if (point === whole && mantissaEnd === fraction) return false;
  if (mantissaEnd === end) return true;
  if (((bytes[mantissaEnd] ?? 0) | 0x20) !== 0x65) return false;
  const exponent = mantissaEnd + 1 < end ? skipSign(bytes, mantissaEnd + 1) : end;
  return exponent < end && skipDigits(bytes, exponent, end) === end;
}

function decimalValue(bytes: Uint8Array, from: number, end: number): number | null {
  const short = end - from <= SHORT_BYTES ? shortValue(bytes, from, end) : null;
  if (short !== null) return short;
  const value = Number(latin1Text(bytes, from, end));
  return Number.isFinite(value) ? value : null;
}

/**
 * A decimal of at most 15 bytes without an exponent is a whole number below 2^53 over a power of ten that a double
 * holds exactly, so one division rounds it correctly. Outputs are full of such numbers; this makes no strings of them.
 */
function shortValue(bytes: Uint8Array, from: number, end: number): number | null {
  let digits = 0;
  let scale = 0;
  for (let at = skipSign(bytes, from); at < end; at++) {
    const byte = bytes[at] ?? 0;
    if (isDigit(byte)) {
      digits = 10 * digits + (byte - 0x30);
      scale *= 10;
    } else if (byte === 0x2e) scale = 1;
    else return null;
  }
  const value = scale === 0 ? digits : digits / scale;
  return bytes[from] === 0x2d ? -value : value;
}

function wordValue(bytes: Uint8Array, from: number, end: number): number | null {
  const letter = (bytes[skipSign(bytes, from)] ?? 0) | 0x20;
  if (end - from > WORD_BYTES || letter !== LETTER_I) return null;
  switch (latin1Text(bytes, from, end).toLowerCase()) {
    case 'inf':
    case '+inf':
    case 'infinity':
    case '+infinity':
      return Infinity;
    case '-inf':
    case '-infinity':
      return -Infinity;
    default:
      return null;
  }
}

/** One character for each byte, so that no byte beyond ASCII can turn into a letter or digit of the grammar. */
function latin1Text(bytes: Uint8Array, from: number, end: number): string {
  return Buffer.from(bytes.buffer, bytes.byteOffset + from, end - from).toString('latin1');
}

function skipSign(bytes: Uint8Array, from: number): number {
  return bytes[from] === 0x2b || bytes[from] === 0x2d ? from + 1 : from;
}

function skipDigits(bytes: Uint8Array, from: number, end: number): number {
  let at = from;
  while (at < end && isDigit(bytes[at] ?? 0)) at++;
  return at;
}

/** An ASCII digit. */
export function isDigit(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x39;
}
