import { test } from 'tap';
import type { Test } from 'tap';
import type { CheckerChoice } from '../../../../src/judging/checkers/create-checker.ts';
import type { Difference } from '../../../../src/judging/checkers/difference.ts';
import { check } from './check.ts';

const exact: CheckerChoice = { type: 'exact' };
const lines: CheckerChoice = { type: 'lines' };
const tokens: CheckerChoice = { type: 'tokens' };
const float: CheckerChoice = { type: 'float', absolute: 1e-6, relative: 1e-6 };
const all = { exact, lines, tokens, float };

function compare(checker: CheckerChoice, output: string | Uint8Array, expected: string): Difference | null {
  return check(checker, typeof output === 'string' ? Buffer.from(output) : output, Buffer.from(expected));
}

function difference(
  line: number,
  column: number,
  expected: string,
  got: string,
  invalidBytes?: readonly number[],
): Difference {
  const whole = { line, column, expected, got };
  return invalidBytes === undefined ? whole : { ...whole, invalidBytes: Uint8Array.from(invalidBytes) };
}

function bytes(...parts: readonly (string | number)[]): Uint8Array {
  return Buffer.concat(parts.map((part) => (typeof part === 'string' ? Buffer.from(part) : Buffer.of(part))));
}

type Row = readonly [what: string, output: string | Uint8Array, expected: string];

function passes(t: Test, checker: CheckerChoice, rows: readonly Row[]): void {
  for (const [what, output, expected] of rows) t.equal(compare(checker, output, expected), null, what);
}

type FailingRow = readonly [...Row, Difference];

function fails(t: Test, checker: CheckerChoice, rows: readonly FailingRow[]): void {
  for (const [what, output, expected, found] of rows) t.strictSame(compare(checker, output, expected), found, what);
}

await test('every checker accepts what is the same to the byte', async (t) => {
  for (const [name, checker] of Object.entries(all)) {
    for (const text of ['', '5', '5\n', 'a b\r\nc\t\n\n', 'é😀\u0000\n', '\uFEFF5\n', '\uFFFD', '\r', '\n\n']) {
      t.equal(compare(checker, text, text), null, `${name} ${JSON.stringify(text)}`);
    }
  }
});

await test('every checker tells an empty output from an expected one', async (t) => {
  for (const [name, checker] of Object.entries(all)) {
    t.strictSame(compare(checker, '', '5\n'), difference(1, 1, '5', ''), name);
    t.strictSame(compare(checker, '5\n', ''), difference(1, 1, '', '5'), name);
  }
});

await test('invalid UTF-8 never passes against U+FFFD in the expected output', async (t) => {
  for (const [name, checker] of Object.entries(all)) {
    t.strictSame(compare(checker, bytes('a', 0xff), 'a\uFFFD')?.got.endsWith('\uFFFD'), true, name);
    t.strictSame(compare(checker, bytes(0xed, 0xa0, 0x80), '\uFFFD\uFFFD\uFFFD')?.column, 1, `${name}, surrogate`);
    t.equal(compare(checker, bytes(0xef, 0xbf, 0xbd), '\uFFFD'), null, `${name}, the character itself`);
  }
});

await test('a lone surrogate in the expected output is matched by U+FFFD, as which it is encoded', async (t) => {
  for (const [name, checker] of Object.entries(all)) t.equal(compare(checker, '\uFFFD', '\uD800'), null, name);
});

await test('a BOM is part of the output', async (t) => {
  for (const [name, checker] of Object.entries(all)) {
    t.strictSame(compare(checker, '\uFEFF5\n', '5\n'), difference(1, 1, '5', '\uFEFF5'), name);
  }
});

await test('the exact checker compares byte for byte', async (t) => {
  fails(t, exact, [
    ['a missing line break', '5', '5\n', difference(1, 2, '\n', '')],
    ['a line break too many', '5\n', '5', difference(1, 2, '', '\n')],
    ['CRLF', '1\r\n2', '1\n2', difference(1, 2, '\n', '\r')],
    ['a trailing space', '1 \n', '1\n', difference(1, 2, '\n', ' ')],
    ['another line', '1\n2\n4\n', '1\n2\n3\n', difference(3, 1, '3', '4')],
    ['the excerpt ends with the line', 'ab\nc', 'ax\ny', difference(1, 2, 'x', 'b')],
    ['NUL', 'a\u0000b', 'ab', difference(1, 2, 'b', '\u0000b')],
  ]);
});

await test('the lines checker ignores trailing blanks of a line and trailing empty lines', async (t) => {
  passes(t, lines, [
    ['trailing spaces, tabs and CRs', '1 \t\r \r\n2\t', '1\n2'],
    ['in the expected output too', '1\n2', '1 \t\r\n2\r\r\n'],
    ['CRLF against LF', '1\r\n\r\n2\r\n', '1\n\n2\n'],
    ['no line break at the end', '5', '5\n'],
    ['many at the end', '5\n\n\n\n', '5'],
    ['whitespace-only lines at the end', '5\n \n\t\r\n  ', '5'],
    ['nothing against blanks', '', ' \n\t\r\n'],
    ['blanks against nothing', '\n \n', ''],
    ['a blank line in the middle', 'a\n \nb', 'a\n\nb'],
  ]);
});

await test('the lines checker heeds everything else', async (t) => {
  fails(t, lines, [
    ['leading spaces', ' 5\n', '5\n', difference(1, 1, '5', ' 5')],
    ['a lone CR is no line break', '1\r2\n', '1\n2\n', difference(1, 2, '\n', '\r2')],
    ['a double space', '1  2', '1 2', difference(1, 3, '2', ' 2')],
    ['an empty line at the start', '\n5', '5', difference(1, 1, '5', '\n')],
    ['an empty line in the middle', 'a\n\nb', 'a\nb', difference(2, 1, 'b', '\n')],
    ['a form feed at the end', '5\f\n', '5\n', difference(1, 2, '', '\f')],
    ['a no-break space at the end', '5\u00A0\n', '5\n', difference(1, 2, '', '\u00A0')],
    ['NUL at the end', '5\u0000', '5', difference(1, 2, '', '\u0000')],
    ['the output is a prefix', '1\n2\n', '1\n2\n3\n', difference(3, 1, '3', '')],
    ['the output goes on', '1\n2\n3\n', '1\n2\n', difference(3, 1, '', '3')],
    ['the output goes on after empty lines', '1\n\n\n4', '1', difference(4, 1, '', '4')],
    ['the line ends too early', '1 2\nx', '1 2 3\nx', difference(1, 4, ' 3', '\n')],
    ['the line ends too late', '1 2 3 \nx', '1 2\t\nx', difference(1, 4, '\n', ' 3')],
    ['the last line ends too early', '1 2 \n', '1 2 3 \n', difference(1, 4, ' 3', '')],
    ['after lines with trailing blanks', 'a \t\r\nb\r\nxd\n', 'a\nb\nxc\n', difference(3, 2, 'c', 'd')],
  ]);
});

await test('the tokens checker compares what stands between ASCII whitespace', async (t) => {
  passes(t, tokens, [
    ['tokens over line ends', '1\n2 3\n', '1 2\n3'],
    ['every kind of whitespace', '1\t2\n3\v4\f5\r6 7', '1 2 3 4 5 6 7'],
    ['leading and trailing whitespace', '\r\n\t 1 2 \n\n', '1 2'],
    ['nothing against whitespace', ' \n\v\f', ''],
  ]);
  fails(t, tokens, [
    ['another token', '1\n2 4\n', '1 2 3', difference(2, 3, '3', '4')],
    [
      'the place is the first differing character, the excerpt the token',
      '1 12346',
      '1 12345',
      difference(1, 7, '12345', '12346'),
    ],
    ['a longer token', '123', '12', difference(1, 3, '12', '123')],
    ['a shorter token', '12', '123', difference(1, 3, '123', '12')],
    ['a token too few', '1\n2\n', '1 2 3', difference(3, 1, '3', '')],
    ['a token too many', '1 2\n 3', '1 2', difference(2, 2, '', '3')],
    ['numbers are text', '1.0', '1', difference(1, 2, '1', '1.0')],
    ['letters have a case', 'yes', 'YES', difference(1, 1, 'YES', 'yes')],
    ['a no-break space separates nothing', '1\u00A02', '1 2', difference(1, 2, '1', '1\u00A02')],
    ['U+0085 separates nothing', '1\u00852', '1 2', difference(1, 2, '1', '1\u00852')],
    ['NUL separates nothing', '1\u00002', '1 2', difference(1, 2, '1', '1\u00002')],
  ]);
});

await test('columns count characters, not bytes or UTF-16 units', async (t) => {
  fails(t, lines, [
    ['two bytes', 'éé5', 'éé6', difference(1, 3, '6', '5')],
    ['astral', '😀😀5', '😀😀6', difference(1, 3, '6', '5')],
    ['parting inside a character', 'aè', 'aé', difference(1, 2, 'é', 'è')],
    ['parting inside an astral character', '😀😁!', '😀😂!', difference(1, 2, '😂!', '😁!')],
    ['a combining mark is a character', 'e\u0301x', 'e\u0301y', difference(1, 3, 'y', 'x')],
    ['a character cut short', bytes('é', 0xc3), 'éé', difference(1, 2, 'é', '\uFFFD', [0xc3])],
    ['a stray continuation', bytes('é', 0x80), 'é', difference(1, 2, '', '\uFFFD', [0x80])],
  ]);
  fails(t, tokens, [['in an earlier token', '😀é\n é 5', '😀é é 6', difference(2, 4, '6', '5')]]);
  fails(t, exact, [['parting inside a character', 'a\n€', 'a\n\u20AD', difference(2, 1, '\u20AD', '€')]]);
});

await test('the bytes of the output that are not UTF-8 are named, by every checker', async (t) => {
  const rows: readonly (readonly [what: string, output: Uint8Array, invalid: readonly number[] | undefined])[] = [
    ['Latin-1', bytes('caf', 0xe9), [0xe9]],
    ['UTF-16 with a BOM', bytes(0xff, 0xfe, '5', 0), [0xff, 0xfe]],
    ['a surrogate', bytes('x', 0xed, 0xa0, 0x80), [0xed, 0xa0, 0x80]],
    ['more than a character may be', bytes(0xf4, 0x90, 0x80, 0x80), [0xf4, 0x90, 0x80, 0x80]],
    ['an overlong form', bytes(0xc0, 0x80), [0xc0, 0x80]],
    ['between characters', bytes('é', 0x80, '😀', 0xf0, 0x9f, '€'), [0x80, 0xf0, 0x9f]],
    ['U+FFFD itself', bytes('\uFFFD'), undefined],
  ];
  for (const [name, checker] of Object.entries(all)) {
    for (const [what, output, invalid] of rows) {
      const found = compare(checker, output, '5');
      t.strictSame(found?.invalidBytes, invalid && Uint8Array.from(invalid), `${name}, ${what}`);
    }
  }
  const cut = compare(exact, bytes('x'.repeat(39), '😀', 0xff), 'a');
  t.equal(cut?.invalidBytes, undefined, 'beyond what is shown');
});

await test('excerpts are at most 40 characters', async (t) => {
  for (const character of ['a', 'é', '€', '😀']) {
    const long = character.repeat(100_000);
    t.strictSame(
      compare(lines, `x${long}`, `y${long}`),
      difference(1, 1, `y${character.repeat(39)}`, `x${character.repeat(39)}`),
    );
    const found = compare(tokens, `${long}x${long}`, `${long}y${long}`);
    const lead = character.repeat(20);
    const tail = character.repeat(19);
    t.strictSame(found, difference(1, 100_001, `${lead}y${tail}`, `${lead}x${tail}`));
  }
  const invalid = compare(exact, Buffer.alloc(1000, 0xff), 'a');
  t.strictSame(
    invalid,
    difference(
      1,
      1,
      'a',
      '\uFFFD'.repeat(40),
      Array.from({ length: 8 }, () => 0xff),
    ),
  );
  const cut = compare(exact, bytes(...Array.from({ length: 40 }, () => '😀'), 'x'), 'a');
  t.strictSame(cut?.got, '😀'.repeat(40));
});

await test('differences deep in a long line are found where they are', async (t) => {
  for (const at of [0, 1, 4095, 4096, 4097, 8191, 8192, 12_287]) {
    const output = Buffer.alloc(12_288, 'a');
    const expected = output.toString();
    output[at] = 0x62;
    for (const [name, checker] of Object.entries(all)) {
      t.equal(compare(checker, output, expected)?.column, at + 1, `${name}, ${at}`);
    }
  }
});

await test('an unknown checker is a fault of ours and never a pass', async (t) => {
  const unknown: CheckerChoice = JSON.parse('{ "type": "fuzzy" }');
  t.throws(() => compare(unknown, '5', '5'), { code: 'internal' });
});

await test('the output may be a view into a larger buffer', async (t) => {
  const whole = Buffer.from('xx3.5 4xx');
  const view = new Uint8Array(whole.buffer, whole.byteOffset + 2, 5);
  for (const [name, checker] of Object.entries(all)) t.equal(compare(checker, view, '3.5 4'), null, name);
  t.equal(compare(float, view, '3.50 4.0'), null);
});
