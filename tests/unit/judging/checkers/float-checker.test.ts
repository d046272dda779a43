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
  t.strictSame(compare('0.0000011', '0', 1e-6, 0), { line: 1, column: 1, expected: '0', got: '0.0000011' });
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

await test('NaN never equals, in whatever case, not even itself', async (t) => {
  for (const word of ['nan', 'NaN', '-nan', '+NAN']) {
    t.strictSame(compare(`1 ${word}`, `1 ${word}`), { line: 1, column: 3, expected: word, got: word }, word);
    t.not(compare('5', word), null);
    t.not(compare(word, '5', Infinity, Infinity), null);
  }
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
  t.strictSame(compare('1.00\n 123.456', '1 123.457'), { line: 2, column: 2, expected: '123.457', got: '123.456' });
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
