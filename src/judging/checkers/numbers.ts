// Which tokens the float checker reads as numbers, and when two numbers are close enough.
//
//   number   = [sign] (digits ["." [digits]] | "." digits) [("e" | "E") [sign] digits]
//   infinity = [sign] ("inf" | "infinity")      in any case
//   nan      = [sign] "nan"                     in any case
//
// All ASCII. Nothing else is a number: no hexadecimal, no underscores or commas between digits, no suffix. A decimal
// too large for a double (1e400) is not a number either: as an infinity it would equal every other decimal that is too
// large, so it is compared as text. A decimal too small for a double is 0.

/** Tolerances of the float checker; a number within either one is close enough. */
export interface Tolerance {
  readonly absolute: number;
  readonly relative: number;
}

const WORD_BYTES = '-infinity'.length;
const SHORT_BYTES = 15;
const LETTER_I = 0x69;
const LETTER_N = 0x6e;

/** The value of a token; NaN for a NaN, null for a token that is not a number. */
export function parseNumber(bytes: Uint8Array, from: number, end: number): number | null {
  return isDecimal(bytes, from, end) ? decimalValue(bytes, from, end) : wordValue(bytes, from, end);
}

/** NaN is close to nothing, an infinity only to itself. The relative tolerance is relative to the expected value. */
export function isClose(got: number, expected: number, { absolute, relative }: Tolerance): boolean {
  if (got === expected) return true;
  if (!Number.isFinite(got) || !Number.isFinite(expected)) return false;
  const distance = Math.abs(got - expected);
  return distance <= absolute || distance <= relative * Math.abs(expected);
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
  if (end - from > WORD_BYTES || (letter !== LETTER_I && letter !== LETTER_N)) return null;
  switch (latin1Text(bytes, from, end).toLowerCase()) {
    case 'inf':
    case '+inf':
    case 'infinity':
    case '+infinity':
      return Infinity;
    case '-inf':
    case '-infinity':
      return -Infinity;
    case 'nan':
    case '+nan':
    case '-nan':
      return NaN;
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
