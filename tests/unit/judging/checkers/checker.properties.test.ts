// What holds for the checkers whatever is compared, beside slow ones that are plainly right.

import * as fc from 'fast-check';
import t from 'tap';
import type { CheckerChoice } from '../../../../src/judging/checkers/create-checker.ts';
import { decodeTail, decodeUtf8, firstBytes } from '../../../../src/text.ts';
import { expectToHold } from '../../../support/property.ts';
import { check } from './check.ts';

const seed = Date.now() % 2 ** 31;
const runs = { seed, numRuns: 500 };
t.comment(`seed ${seed}`);

const checkers: readonly CheckerChoice[] = [
  { type: 'lines' },
  { type: 'exact' },
  { type: 'tokens' },
  { type: 'float', absolute: 1e-6, relative: 1e-6 },
];
const blank = fc.constantFrom(' ', '\t', '\r');
const space = fc.constantFrom(' ', '\t', '\r', '\n');
const word = fc.string({ unit: fc.constantFrom('a', 'b', '1', '-', '.', 'é', '😀'), minLength: 1, maxLength: 4 });
/** Short texts of few characters, so that equal and nearly equal ones are common. */
const text = fc.array(fc.oneof(word, space), { maxLength: 12 }).map((parts) => parts.join(''));

function accepts(checker: CheckerChoice, output: string | Uint8Array, expected: string): boolean {
  return check(checker, Buffer.from(output), Buffer.from(expected)) === null;
}

await t.test('what is expected is accepted, by every checker', async (t) => {
  for (const checker of checkers) {
    await expectToHold(
      t,
      fc.property(fc.oneof(text, fc.string({ unit: 'binary' })), (expected) => {
        return accepts(checker, expected, expected);
      }),
      runs,
    );
  }
});

await t.test('exact accepts the same bytes and no others', async (t) => {
  await expectToHold(
    t,
    fc.property(fc.uint8Array({ maxLength: 20 }), fc.string({ unit: 'grapheme', maxLength: 8 }), (output, expected) => {
      return accepts({ type: 'exact' }, output, expected) === Buffer.from(expected).equals(output);
    }),
    runs,
  );
});

const visibleLines = (whole: string): readonly string[] =>
  whole
    .replace(/[ \t\r\n]+$/, '')
    .split('\n')
    .map((line) => line.replace(/[ \t\r]+$/, ''));

await t.test('lines accepts what has the same visible lines', async (t) => {
  await expectToHold(
    t,
    fc.property(text, text, (output, expected) => {
      const same = JSON.stringify(visibleLines(output)) === JSON.stringify(visibleLines(expected));
      return accepts({ type: 'lines' }, output, expected) === same;
    }),
    runs,
  );
});

await t.test('lines does not see blanks at the end of a line, nor empty lines at the end', async (t) => {
  await expectToHold(
    t,
    fc.property(text, fc.array(blank), fc.array(space), (expected, blanks, spaces) => {
      const output = expected.split('\n').join(`${blanks.join('')}\n`) + spaces.join('');
      return accepts({ type: 'lines' }, output, expected);
    }),
    runs,
  );
});

const tokensOf = (whole: string): readonly string[] => whole.split(/[ \t\r\n]+/).filter((token) => token !== '');

await t.test('tokens accepts what has the same tokens', async (t) => {
  await expectToHold(
    t,
    fc.property(text, text, (output, expected) => {
      const same = JSON.stringify(tokensOf(output)) === JSON.stringify(tokensOf(expected));
      return accepts({ type: 'tokens' }, output, expected) === same;
    }),
    runs,
  );
});

await t.test('float accepts what is within either tolerance, and NaN for no number', async (t) => {
  const number = fc.oneof(fc.double({ noNaN: true, noDefaultInfinity: true, min: -1e9, max: 1e9 }), fc.integer());
  const tolerance = fc.constantFrom(0, 1e-9, 1e-3, 0.5);
  await expectToHold(
    t,
    fc.property(
      number,
      fc.double({ min: -2, max: 2, noNaN: true }),
      tolerance,
      tolerance,
      (expected, off, absolute, relative) => {
        const got = expected + off * Math.max(absolute, relative * Math.abs(expected));
        const [gap, allowed] = [Math.abs(got - expected), Math.max(absolute, relative * Math.abs(expected))];
        // At the border itself either answer is right: the numbers have no exact decimal form.
        fc.pre(Math.abs(gap - allowed) > 1e-12 * Math.max(1, Math.abs(expected)) || gap === 0);
        return accepts({ type: 'float', absolute, relative }, String(got), String(expected)) === gap <= allowed;
      },
    ),
    runs,
  );
  await expectToHold(
    t,
    fc.property(number, (value) => {
      const checker: CheckerChoice = { type: 'float', absolute: 1e9, relative: 1e9 };
      return !accepts(checker, 'nan', String(value)) && !accepts(checker, String(value), 'nan');
    }),
    runs,
  );
});

/** Decimals as text, often near each other and often with more digits than a double has. */
const digits = fc.oneof(fc.string({ unit: fc.constantFrom('0', '1', '9'), maxLength: 24 }), fc.constant('000000000'));
const decimal = fc
  .record({
    sign: fc.constantFrom('', '-', '+'),
    whole: digits,
    fraction: digits,
    exponent: fc.integer({ min: -9, max: 9 }),
  })
  .filter(({ whole, fraction }) => whole + fraction !== '')
  .map(({ sign, whole, fraction, exponent }) => {
    const mantissa = fraction === '' ? whole : `${whole}.${fraction}`;
    return `${sign}${mantissa}${exponent === 0 ? '' : `e${exponent}`}`;
  });
const PLACES = 60;

/** The decimal in units of 10^-60. */
function scaled(token: string): bigint {
  const [, sign, whole = '', fraction = '', exponent = '0'] = /^([-+]?)(\d*)\.?(\d*)(?:e([-+]?\d+))?$/i.exec(token)!;
  const magnitude = BigInt(`${whole}${fraction}` || '0') * 10n ** BigInt(PLACES - fraction.length + Number(exponent));
  return sign === '-' ? -magnitude : magnitude;
}

const magnitudeOf = (value: bigint): bigint => (value < 0n ? -value : value);

await t.test('float compares decimals exactly, however many digits they have', async (t) => {
  const tolerance = fc.constantFrom(0, 1e-17, 1e-9, 1.234_567_890_123_456e-5, 0.1, 1, 9, 1e9);
  const pair = fc.oneof(
    fc.tuple(decimal, decimal),
    decimal.chain((one) => fc.tuple(fc.constant(one), fc.constantFrom(one, one.replace(/[019](?=e|$)/, '1')))),
  );
  await expectToHold(
    t,
    fc.property(pair, tolerance, tolerance, ([got, expected], absolute, relative) => {
      const distance = magnitudeOf(scaled(got) - scaled(expected));
      const one = 10n ** BigInt(PLACES);
      const isWithin =
        distance <= scaled(String(absolute)) ||
        distance * one <= magnitudeOf(scaled(expected)) * scaled(String(relative));
      return accepts({ type: 'float', absolute, relative }, got, expected) === isWithin;
    }),
    { ...runs, numRuns: 5000 },
  );
  await expectToHold(
    t,
    fc.property(pair, ([got, expected]) => {
      const found = check({ type: 'float', absolute: 0, relative: 0 }, Buffer.from(got), Buffer.from(expected));
      const exact = Number(`${magnitudeOf(scaled(got) - scaled(expected))}e-${PLACES}`);
      return found === null ? exact === 0 : Math.abs(found.gap!.distance - exact) <= 1e-13 * exact;
    }),
    runs,
  );
});

await t.test('a difference names the first line that differs, as it stands on both sides', async (t) => {
  await expectToHold(
    t,
    fc.property(text, text, (output, expected) => {
      const difference = check({ type: 'lines' }, Buffer.from(output), Buffer.from(expected));
      if (difference === null) return;
      const [got, wanted] = [visibleLines(output), visibleLines(expected)];
      const first = Array.from({ length: Math.max(got.length, wanted.length) }).findIndex(
        (_, i) => (got[i] ?? '') !== (wanted[i] ?? ''),
      );
      const characters = Array.from(wanted[first] ?? '');
      const column = characters.findIndex((character, at) => character !== Array.from(got[first] ?? '')[at]);
      const expectedColumn = column < 0 ? characters.length + 1 : column + 1;
      if (difference.line !== first + 1 || difference.column !== expectedColumn) {
        throw new Error(`${JSON.stringify(difference)}, not line ${first + 1}, column ${expectedColumn}`);
      }
    }),
    runs,
  );
});

await t.test('decoding is the standard’s, and a cut leaves whole characters', async (t) => {
  await expectToHold(
    t,
    fc.property(fc.uint8Array({ maxLength: 40 }), (bytes) => {
      return decodeUtf8(bytes, false) === new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes);
    }),
    runs,
  );
  await expectToHold(
    t,
    fc.property(fc.string({ unit: 'grapheme', maxLength: 20 }), fc.nat(80), (whole, cut) => {
      const bytes = Buffer.from(whole);
      const at = Math.min(cut, bytes.length);
      const isStart = whole.startsWith(decodeUtf8(bytes.subarray(0, at), at < bytes.length));
      const isEnd = whole.endsWith(decodeTail(bytes.subarray(at), at > 0));
      const start = firstBytes(whole, at);
      return isStart && isEnd && whole.startsWith(start) && Buffer.byteLength(start) <= Math.max(at, 0);
    }),
    runs,
  );
});
