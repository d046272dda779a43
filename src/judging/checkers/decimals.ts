// Exact arithmetic on decimals as they are written, for what doubles cannot tell.
//
// A sum of decimals is formed digit by digit from the largest power of ten down, until the digits that are left cannot
// change its sign. That takes linear time and no memory, however many digits a program writes.

import type { Span } from './difference.ts';

/** The magnitude of a decimal that is not 0: its digits from the first to the last one that is not 0, and its sign. */
export interface Decimal {
  readonly sign: 1 | -1;
  readonly bytes: Uint8Array;
  readonly from: number;
  readonly end: number;
  /** the index of the point; less than `from` when no digit before it counts */
  readonly point: number;
  /** the power of ten of the first digit */
  readonly top: number;
  /** the power of ten of the last digit */
  readonly bottom: number;
}

/** A decimal times a whole number of up to 18 digits (`high * CHUNK + low`) and a power of ten. */
interface Term {
  readonly decimal: Decimal;
  readonly high: number;
  readonly low: number;
  readonly shift: number;
}

const CHUNK_DIGITS = 9;
const CHUNK = 10 ** CHUNK_DIGITS;
const LEADING_DIGITS = 15;
const ZERO = 0x30;
const POINT = 0x2e;

/** Reads a token of the grammar in numbers.ts; null for 0. The exponent must not be beyond those of doubles. */
export function readDecimal({ bytes, from, end }: Span): Decimal | null {
  const start = bytes[from] === 0x2b || bytes[from] === 0x2d ? from + 1 : from;
  let mantissaEnd = start;
  let point = -1;
  while (mantissaEnd < end && ((bytes[mantissaEnd] ?? 0) | 0x20) !== 0x65) {
    if (bytes[mantissaEnd] === POINT) point = mantissaEnd;
    mantissaEnd++;
  }
  let first = start;
  while (first < mantissaEnd && isIdle(bytes[first])) first++;
  if (first === mantissaEnd) return null;
  let last = mantissaEnd;
  while (isIdle(bytes[last - 1])) last--;
  const exponent =
    mantissaEnd === end ? 0 : Number(Buffer.from(bytes.subarray(mantissaEnd + 1, end)).toString('latin1'));
  const wholeEnd = point < 0 ? mantissaEnd : point;
  const powerAt = (at: number): number => (at < wholeEnd ? wholeEnd - at - 1 : wholeEnd - at) + exponent;
  const sign = bytes[from] === 0x2d ? -1 : 1;
  return { sign, bytes, from: first, end: last, point, top: powerAt(first), bottom: powerAt(last - 1) };
}

/** The decimal that a person writes for a double: the shortest one. */
export function decimalOf(value: number): Decimal | null {
  const bytes = Buffer.from(String(value));
  return readDecimal({ bytes, from: 0, end: bytes.length });
}

/** Whether the distance of two decimals is at most `limit`. */
export function isWithin(one: Decimal | null, other: Decimal | null, limit: Decimal | null): boolean {
  return hasDistanceBelow(one, other, limit === null ? [] : [{ decimal: limit, high: 0, low: -1, shift: 0 }]);
}

/** Whether the distance of `got` from `expected` is at most `share` times the magnitude of `expected`. */
export function isWithinShare(got: Decimal | null, expected: Decimal | null, share: Decimal): boolean {
  if (expected === null) return got === null;
  const digits = digitsOf(share);
  const high = -Number(digits.slice(0, -CHUNK_DIGITS));
  const low = -Number(digits.slice(-CHUNK_DIGITS));
  return hasDistanceBelow(got, expected, [{ decimal: expected, high, low, shift: share.bottom }]);
}

/** The distance of two decimals, right in its first 15 digits. */
export function distanceOf(one: Decimal | null, other: Decimal | null): number {
  const sign = signOf(difference(one, other, 1));
  if (sign === 0) return 0;
  const terms = difference(one, other, sign);
  let power = topOf(terms);
  let leading = 0;
  for (const bottom = bottomOf(terms); power >= bottom && leading < 10 ** (LEADING_DIGITS - 1); power--) {
    leading *= 10;
    for (const { decimal, low } of terms) leading += low * digitAt(decimal, power);
  }
  return Number(`${leading}e${power + 1}`);
}

/** Whether the larger less the smaller, with the terms of the limit added, is at most 0. */
function hasDistanceBelow(one: Decimal | null, other: Decimal | null, limit: readonly Term[]): boolean {
  const sign = signOf(difference(one, other, 1));
  return sign === 0 || (limit.length > 0 && signOf([...difference(one, other, sign), ...limit]) <= 0);
}

function difference(one: Decimal | null, other: Decimal | null, sign: number): readonly Term[] {
  const term = (decimal: Decimal | null, low: number): readonly Term[] =>
    decimal === null ? [] : [{ decimal, high: 0, low: low * decimal.sign, shift: 0 }];
  return [...term(one, sign), ...term(other, -sign)];
}

/** The sign of the sum of the terms. */
function signOf(terms: readonly Term[]): number {
  // The digits that are left add less than every factor together.
  const decided = terms.reduce((sum, { high }) => sum + Math.abs(high) + 1, 0);
  let high = 0;
  let low = 0;
  for (let power = topOf(terms), bottom = bottomOf(terms); power >= bottom; power--) {
    high *= 10;
    low *= 10;
    for (const term of terms) {
      const digit = digitAt(term.decimal, power - term.shift);
      if (digit === 0) continue;
      high += term.high * digit;
      low += term.low * digit;
    }
    if (low < 0 || low >= CHUNK) {
      const carry = Math.floor(low / CHUNK);
      high += carry;
      low -= carry * CHUNK;
    }
    if (Math.abs(high) > decided) break;
  }
  return Math.sign(high) || Math.sign(low);
}

const topOf = (terms: readonly Term[]): number => Math.max(...terms.map(({ decimal, shift }) => decimal.top + shift));

const bottomOf = (terms: readonly Term[]): number =>
  Math.min(...terms.map(({ decimal, shift }) => decimal.bottom + shift));

function digitAt({ bytes, from, end, point, top }: Decimal, power: number): number {
  if (power > top) return 0;
  const at = from + top - power;
  const index = point > from && at >= point ? at + 1 : at;
  return index < end ? (bytes[index] ?? ZERO) - ZERO : 0;
}

const isIdle = (byte: number | undefined): boolean => byte === ZERO || byte === POINT;

function digitsOf(decimal: Decimal): string {
  let digits = '';
  for (let power = decimal.top; power >= decimal.bottom; power--) digits += digitAt(decimal, power);
  return digits;
}
