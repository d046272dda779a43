import t from 'tap';
import { sideOf, type ComparedSide } from '../../../src/web/comparison.ts';
import type { Piece } from '../../../src/web/visible-text.ts';

const textOf = (pieces: readonly Piece[]): string => pieces.map(({ text }) => text).join('');

/** `2: same|different`, `…` where more of a line is not shown. */
function shown({ lines, before, after, isShort }: ComparedSide): readonly string[] {
  return [
    ...(before > 0 ? [`${before} before`] : []),
    ...lines.map(({ number, same, different, cut }) => {
      const marked = different === null ? '' : `|${textOf(different)}`;
      return `${number}: ${cut.before ? '…' : ''}${textOf(same)}${marked}${cut.after ? '…' : ''}`;
    }),
    ...(after > 0 ? [`${after} after`] : []),
    ...(isShort ? ['ends'] : []),
  ];
}

const numbered = (count: number): string => Array.from({ length: count }, (_, at) => `line ${at + 1}\n`).join('');

t.test('the line of the first difference is parted where it differs', async (t) => {
  t.same(shown(sideOf('1\n23\n4\n', { line: 2, column: 2 })), ['1: 1', '2: 2|3', '3: 4']);
  t.same(
    shown(sideOf('\u{1F600}\u{1F600}b\n', { line: 1, column: 3 })),
    ['1: \u{1F600}\u{1F600}|b'],
    'characters count',
  );
  t.same(shown(sideOf('a b  c', { line: 1, column: 5 })), ['1: a·b·|·c'], 'in that line each space is shown');
  t.same(shown(sideOf('ab\n', { line: 1, column: 3 })), ['1: ab|'], 'the line ends there');
  t.same(shown(sideOf('ab', null)), ['1: ab']);
});

t.test('a text that ends before the difference says so', async (t) => {
  t.same(shown(sideOf('1\n', { line: 2, column: 1 })), ['1: 1', 'ends']);
  t.same(shown(sideOf('', { line: 1, column: 1 })), ['ends']);
  t.same(shown(sideOf('\n', { line: 1, column: 1 })), ['1: |'], 'an empty line is one');
  t.same(shown(sideOf(numbered(30), { line: 40, column: 1 })), ['29 before', '30: line 30', 'ends']);
});

t.test('of a long text the lines around the difference are shown', async (t) => {
  const around = shown(sideOf(numbered(1000), { line: 500, column: 6 }));
  t.equal(around[0], '495 before');
  t.equal(around[1], '496: line 496');
  t.equal(around[5], '500: line·|500');
  t.equal(around.at(-1), '489 after');
  t.equal(around.length, 18);
  t.equal(shown(sideOf(numbered(1000), null)).at(-1), '984 after');
});

t.test('of a long line the characters around the difference are shown', async (t) => {
  const line = `${'a'.repeat(1000)}b${'c'.repeat(1000)}`;
  t.same(shown(sideOf(line, { line: 1, column: 1001 })), [`1: …${'a'.repeat(60)}|b${'c'.repeat(239)}…`]);
  t.same(shown(sideOf(line, null)), [`1: ${'a'.repeat(240)}…`]);
});
