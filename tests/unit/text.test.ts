import { test } from 'tap';
import { decodeTail, decodeUtf8, firstBytes, firstCharacters, harmless, lastLine, quote } from '../../src/text.ts';

await test('invalid bytes decode to U+FFFD, also at the end of output that was not cut', async (t) => {
  t.equal(decodeUtf8(Buffer.of(0x61, 0xff, 0x62), false), 'a\uFFFDb');
  t.equal(decodeUtf8(Buffer.of(0x61, 0xe2, 0x82), false), 'a\uFFFD');
  t.equal(decodeUtf8(Buffer.of(0xed, 0xa0, 0x80), false), '\uFFFD\uFFFD\uFFFD');
});

await test('a character that the cut went through is dropped', async (t) => {
  for (const character of ['é', '€', '😀']) {
    const whole = Buffer.from(`a${character}`);
    for (let length = 2; length < whole.length; length++) {
      t.equal(decodeUtf8(whole.subarray(0, length), true), 'a', `${character}, ${length} bytes`);
    }
    t.equal(decodeUtf8(whole, true), `a${character}`);
  }
});

await test('bytes that begin no character are invalid also at a cut', async (t) => {
  t.equal(decodeUtf8(Buffer.of(0x61, 0xff), true), 'a\uFFFD');
  t.equal(decodeUtf8(Buffer.of(0x61, 0xe0, 0x80), true), 'a\uFFFD\uFFFD');
  t.equal(decodeUtf8(Buffer.of(0x61, 0x80), true), 'a\uFFFD');
});

await test('a BOM and NULs stay', async (t) => {
  t.equal(decodeUtf8(Buffer.from('\uFEFFa\u0000'), false), '\uFEFFa\u0000');
  t.equal(decodeTail(Buffer.from('\uFEFFa'), false), '\uFEFFa');
});

await test('the tail of a longer text starts with a whole character', async (t) => {
  const whole = Buffer.from('😀b');
  t.equal(decodeTail(whole.subarray(1), true), 'b');
  t.equal(decodeTail(whole.subarray(3), true), 'b');
  t.equal(decodeTail(whole.subarray(3), false), '\uFFFDb');
  t.equal(decodeTail(Buffer.alloc(0), true), '');
  t.equal(decodeTail(Buffer.of(0x80), true), '');
});

await test('a text is cut to characters without splitting one', async (t) => {
  t.equal(firstCharacters('abc', 3), 'abc');
  t.equal(firstCharacters('abcd', 3), 'abc');
  t.equal(firstCharacters('😀😁😂', 2), '😀😁');
  t.equal(firstCharacters('a😀😁', 2), 'a😀');
});

await test('a text is cut to bytes without splitting a character', async (t) => {
  t.equal(firstBytes('abc', 3), 'abc');
  t.equal(firstBytes('éé', 3), 'é');
  t.equal(firstBytes('a😀😀', 8), 'a😀');
  t.equal(firstBytes('aaa😀', 4), 'aaa');
  t.equal(firstBytes('a'.repeat(100_000), 8192).length, 8192);
});

await test('the last line is the last one that is not blank', async (t) => {
  t.equal(lastLine('a\nb\n\n \t\n'), 'b');
  t.equal(lastLine('  a  '), 'a');
  t.equal(lastLine('10%\r20%\r'), '20%');
  t.equal(lastLine('a\r\nb\r\n'), 'b');
  t.equal(lastLine(''), '');
  t.equal(lastLine('\n\n'), '');
});

await test('what a program says is bounded and steers no terminal', async (t) => {
  t.equal(harmless('\u001B[31mred\u0007\u009B\u007F'), '\uFFFD[31mred\uFFFD\uFFFD\uFFFD');
  t.equal(harmless('a\tb'), 'a b');
  t.equal(harmless('a\u2028b\u202Ec\u2066d\u200F'), 'a\uFFFDb\uFFFDc\uFFFDd\uFFFD');
  t.equal(harmless('é😀 fine'), 'é😀 fine');
  t.equal(harmless('x'.repeat(200)), 'x'.repeat(200));
  t.equal(harmless('😀'.repeat(201)), `${'😀'.repeat(200)}…`);
});

await test('quotes are as in JSON', async (t) => {
  t.equal(quote('a"b\\\n\t\u0000'), String.raw`"a\"b\\\n\t\u0000"`);
  t.equal(quote('\u007F\u202E'), String.raw`"\u007f\u202e"`);
});
