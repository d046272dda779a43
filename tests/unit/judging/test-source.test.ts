import t from 'tap';
import { testsFromTexts } from '../../../src/judging/test-source.ts';

const texts = [
  { input: '', answer: 'ß' },
  { input: '😀1\n', answer: '' },
];

await t.test('the number and the sizes of tests are known before the first is read', async (t) => {
  const { count, largestInputBytes, heldBytes } = testsFromTexts(texts);
  t.strictSame({ count, largestInputBytes, heldBytes }, { count: 2, largestInputBytes: 6, heldBytes: 8 });
  t.match(testsFromTexts([]), { count: 0, largestInputBytes: 0, heldBytes: 0 });
});

await t.test('a test is read as the UTF-8 of its texts', async (t) => {
  const source = testsFromTexts(texts);
  t.strictSame(await source.read(0), { input: Buffer.from(''), answer: Buffer.from('ß') });
  t.strictSame(await source.read(1), { input: Buffer.from('😀1\n'), answer: Buffer.from('') });
  t.throws(() => source.read(2), RangeError);
});
