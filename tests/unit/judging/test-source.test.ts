import t from 'tap';
import { testsFromTexts } from '../../../src/judging/test-source.ts';

const texts = [
  { input: '', answer: 'ß' },
  { input: '😀1\n', answer: '' },
];

await t.test('the number and the sizes of tests are known before the first is read', async (t) => {
  const { count, largestInputBytes, heldBytes } = testsFromTexts(texts);
  t.strictSame({ count, largestInputBytes, heldBytes }, { count: 2, largestInputBytes: 6, heldBytes: 2 * 256 + 1 + 8 });
  t.match(testsFromTexts([]), { count: 0, largestInputBytes: 0, heldBytes: 0 });
});

const heldBytes = (input: string, answer: string) => testsFromTexts([{ input, answer }]).heldBytes;

await t.test('a test weighs what it takes in memory, also when its texts are empty', async (t) => {
  const empty = heldBytes('', '');
  t.equal(empty, 256);
  t.equal(heldBytes('a'.repeat(1000), 'ß'.repeat(10)) - empty, 1010, 'a byte for a character of Latin-1');
  t.equal(heldBytes('a'.repeat(999) + 'я', '') - empty, 2000, 'two for each when one is beyond');
});

await t.test('a test is read as the UTF-8 of its texts', async (t) => {
  const source = testsFromTexts(texts);
  t.strictSame(await source.read(0), { input: Buffer.from(''), answer: Buffer.from('ß') });
  t.strictSame(await source.read(1), { input: Buffer.from('😀1\n'), answer: Buffer.from('') });
  t.throws(() => source.read(2), RangeError);
});
