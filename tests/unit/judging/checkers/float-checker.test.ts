import { test } from 'tap';
import type { Difference } from '../../../../src/judging/checkers/difference.ts';
import { parseNumber } from '../../../../src/judging/checkers/numbers.ts';
import { check } from './check.ts';

function compare(output: string, expected: string, absolute = 1e-6, relative = 1e-6): Difference | null {
  return check({ type: 'float', absolute, relative }, Buffer.from(output), Buffer.from(expected));
}

function value(token: string): number | null {
  const bytes = Buffer.from(` ${token} `);
  return parseNumber(bytes, 1, bytes.length - 1);
}

await test('numbers pass within the absolute tolerance', async (t) => {
  t.equal(compare('0.0000009', '0', 1e-6, 0), null);
  t.equal(compare('100.5', '100', 0.5, 0), null);
  t.strictSame(compare('0.0000011', '0', 1e-6, 0), {
    line: 1,
    column: 1,
    expected: '0',
    got: '0.0000011',
    gap: { distance: 0.000_001_1, absolute: 1e-6, relative: 0 },
  });
});

await test('numbers pass within the relative tolerance, relative to the expected one', async (t) => {
  t.equal(compare('1000001', '1000000', 0, 1e-6), null);
  t.not(compare('1000002', '1000000', 0, 1e-6), null);
  t.equal(compare('150', '100', 0, 0.5), null);
  t.not(compare('100', '150', 0, 0.3), null, 'a third of 150 is missing');
  t.equal(compare('-1000001', '-1000000', 0, 1e-6), null);
  t.not(compare('1', '0', 0, 1e9), null, 'nothing but 0 is relatively close to 0');
});

await test('either tolerance is enough, and without any only the same number passes', async (t) => {
  t.equal(compare('1000001', '1000000', 0.5, 1e-6), null);
  t.equal(compare('0.4', '0', 0.5, 1e-6), null);
  t.equal(compare('1.50', '1.5', 0, 0), null);
  t.not(compare('1.51', '1.5', 0, 0), null);
});

await test('numbers are written in decimal', async (t) => {
  const same: readonly (readonly [string, string])[] = [
    ['+5', '5'],
    ['-0', '0'],
    ['0.0', '-0'],
    ['5.', '5'],
    ['.5', '0.5'],
    ['-.5', '-0.50'],
    ['1e3', '1000'],
    ['1E+3', '1000'],
    ['1.5e-3', '0.0015'],
    ['00012', '12'],
    ['12345678901234567890', '1.2345678901234567890e19'],
    ['1e-400', '0'],
    ['inf', '+Infinity'],
    ['-INF', '-infinity'],
  ];
  for (const [output, expected] of same) {
    t.equal(compare(output, expected, 0, 0), null, `${output} is ${expected}`);
    t.equal(compare(expected, output, 0, 0), null, `${expected} is ${output}`);
  }
});

await test('nothing else is a number', async (t) => {
  const words = ['0x10', '1_000', '1,5', '5f', '--5', '+-5', '+', '-', '.', '+.', 'e5', '.e5', '1e', '1e+', '1e5.0'];
  const more = [
    '1.2.3',
    '١',
    '５',
    '1/2',
    '0b1',
    '0o7',
    '1n',
    '5\u00A0',
    'infinit',
    'infinityx',
    'in',
    'nanx',
    '5\u0000',
  ];
  for (const word of [...words, ...more]) {
    t.equal(value(word), null, JSON.stringify(word));
    t.equal(compare(word, word), null, `${JSON.stringify(word)} as text`);
  }
  t.not(compare('16', '0x10'), null);
  t.not(compare('0x10', '0X10'), null);
  t.not(compare('1000', '1_000'), null);
  t.equal(value(''), null);
});

await test('a decimal beyond the doubles is text', async (t) => {
  t.equal(value('1e400'), null);
  t.equal(value('9'.repeat(400)), null);
  t.equal(compare('1e400', '1e400'), null);
  t.not(compare('1e400', '1e401'), null);
  t.not(compare('1e400', 'inf'), null);
  t.not(compare('inf', '1e400'), null);
});

await test('NaN is text: it equals the same token and no number', async (t) => {
  for (const word of ['nan', 'NaN', '-nan', '+NAN']) {
    t.equal(value(word), null, word);
    t.equal(compare(`1.0 ${word}`, `1 ${word}`, 0, 0), null, word);
    t.not(compare('5', word, Infinity, Infinity), null);
    t.not(compare(word, '5', Infinity, Infinity), null);
    t.not(compare(word, 'inf', Infinity, Infinity), null);
  }
  t.strictSame(compare('1 nan', '1 NaN'), { line: 1, column: 3, expected: 'NaN', got: 'nan' });
  t.strictSame(compare('1 -nan', '1 nan'), { line: 1, column: 3, expected: 'nan', got: '-nan' });
});

await test('decimals are compared as they are written where doubles cannot tell', async (t) => {
  const rows: readonly (readonly [
    got: string,
    expected: string,
    absolute: number,
    relative: number,
    distance: number | null,
  ])[] = [
    ['1000000000000000063', '1000000000000000000', 1e-6, 0, 63],
    ['1000000000000000063', '1000000000000000000', 1e-6, 1e-17, 63],
    ['1000000000000000063', '1000000000000000000', 63, 0, null],
    ['1000000000000000063', '1000000000000000000', 0, 6.3e-17, null],
    ['9007199254740993', '9007199254740992', 0, 0, 1],
    ['-9007199254740993', '-9007199254740992', 0, 0, 1],
    ['9007199254740993.0', '9007199254740993', 0, 0, null],
    ['1.1', '1', 0.1, 0, null],
    ['1', '1.1', 0.1, 0, null],
    ['-1.1', '-1', 0.1, 0, null],
    ['1.10000000000000000001', '1', 0.1, 0, 0.1],
    ['110', '100', 0, 0.1, null],
    ['110.00000000000000001', '100', 0, 0.1, 10],
    ['0.3', '0.30000000000000004', 0, 0, 4e-17],
    ['0.1', '0.10', 0, 0, null],
    ['-0.1', '0.1', 0.2, 0, null],
    ['-0.1', '0.1000000000000000000001', 0.2, 0, 0.2],
    ['1.000000000000000000000', '1', 0, 0, null],
    ['1.000000000000000000001', '1', 0, 0, 1e-21],
    ['1e-320', '1.5e-320', 0, 0, 5e-321],
    ['1e308', '-1e308', 0, 2, null],
    ['123e-2', '1.23', 0, 0, null],
    ['0.00123e3', '1.23', 0, 0, null],
    [`0.${'0'.repeat(400)}5e401`, '5', 0, 0, null],
    [`5${'0'.repeat(400)}e-400`, '5', 0, 0, null],
    ['1e-400', '0', 0, 0, null],
  ];
  for (const [got, expected, absolute, relative, distance] of rows) {
    const found = compare(got, expected, absolute, relative);
    const words = `${got}, ${expected} at ${absolute}, ${relative}`;
    t.equal(found === null, distance === null, words);
    if (found !== null && distance !== null) t.equal(found.gap?.distance, distance, words);
  }
  t.equal(compare('1e308', '-1e308', 0, 1.9)?.gap, undefined, 'a distance that no double holds is not told');
  t.equal(compare('inf', '1', 1, 1)?.gap, undefined);
  t.equal(compare('1e-320', '1.00001e-320', 0, 0)?.gap, undefined);
});

await test('infinities equal only themselves', async (t) => {
  t.equal(compare('inf', 'inf'), null);
  t.not(compare('-inf', 'inf', Infinity, Infinity), null);
  t.not(compare('1e308', 'inf', 1e308, 1), null);
  t.not(compare('inf', '1e308', 1e308, 1), null);
});

await test('tokens that are no numbers are compared as text, at their first differing character', async (t) => {
  t.equal(compare('x = 0.50000001\nyes', 'x\n= 0.5 yes'), null);
  t.strictSame(compare('1.0 yes', '1 yeah'), { line: 1, column: 7, expected: 'yeah', got: 'yes' });
  t.strictSame(compare('1.0 five', '1 5'), { line: 1, column: 5, expected: '5', got: 'five' });
  t.strictSame(compare('1.0\n\n5', '1 five'), { line: 3, column: 1, expected: 'five', got: '5' });
});

await test('a number differs as a whole, from its first character on', async (t) => {
  t.match(compare('1.00\n 123.456', '1 123.457'), { line: 2, column: 2, expected: '123.457', got: '123.456' });
  t.strictSame(compare('1.0', '1 2'), { line: 1, column: 4, expected: '2', got: '' });
  t.strictSame(compare('1.0 2', '1'), { line: 1, column: 5, expected: '', got: '2' });
});

await test('short decimals have the value that the language gives them', async (t) => {
  let seed = 7;
  const random = (below: number): number => (seed = (seed * 48_271) % 2_147_483_647) % below;
  for (let round = 0; round < 20_000; round++) {
    const digits = String(random(10 ** (1 + random(9)))) + String(random(10 ** random(6)));
    const point = random(digits.length + 2);
    const token = `${['', '-', '+'][random(3)]}${point > digits.length ? digits : `${digits.slice(0, point)}.${digits.slice(point)}`}`;
    if (!Object.is(value(token), Number(token))) t.fail(`${token} is not ${value(token)}`);
  }
  t.ok(Object.is(value('-0'), -0));
  t.equal(value('999999999999999'), 999_999_999_999_999);
  t.equal(value('0.1'), 0.1);
});
