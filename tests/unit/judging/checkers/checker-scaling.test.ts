// That checking takes linear time. Ratios of times, not times: the machine may be slow or busy.

import { test } from 'tap';
import { check, type Checker } from '../../../../src/judging/checkers/checker.ts';

const SMALL = 1 << 16;
const FACTOR = 16;
/** Quadratic work would take 256 times as long. */
const TOLERATED_RATIO = 5 * FACTOR;

const checkers: readonly Checker[] = [
  { type: 'exact' },
  { type: 'lines' },
  { type: 'tokens' },
  { type: 'float', absolute: 0, relative: 0 },
];

/** Two texts of a length that part at their very end, so that all of both is looked at. */
const shapes: Readonly<Record<string, (length: number) => readonly [output: string, expected: string]>> = {
  'one endless line': (length) => ['a'.repeat(length), `${'a'.repeat(length - 1)}b`],
  'one endless number': (length) => ['1'.repeat(length), `${'1'.repeat(length - 1)}2`],
  'one endless fraction': (length) => [`1.${'1'.repeat(length)}x`, `1.${'1'.repeat(length)}y`],
  'empty lines': (length) => [`${'\n'.repeat(length)}a`, `${'\r\n'.repeat(length)}b`],
  'blanks before the end of a line': (length) => [`${' '.repeat(length)}\nb`, '\nc'],
  'blanks before something': (length) => [`${' \t'.repeat(length / 2)}b`, `${' \t'.repeat(length / 2)}c`],
  'short lines with trailing blanks': (length) => [`${'1 \n'.repeat(length / 3)}b`, `${'1\r\n'.repeat(length / 3)}c`],
  'numbers written otherwise': (length) => [`${'1.0 '.repeat(length / 4)}b`, `${'1 '.repeat(length / 4)}c`],
  'astral characters': (length) => [`${'😀'.repeat(length / 4)}b`, `${'😀'.repeat(length / 4)}c`],
};

function shortestMs(work: () => void): number {
  let shortest = Infinity;
  for (let round = 0; round < 5; round++) {
    const startedAt = performance.now();
    work();
    shortest = Math.min(shortest, performance.now() - startedAt);
  }
  return shortest;
}

for (const [shape, make] of Object.entries(shapes)) {
  await test(`checking takes linear time: ${shape}`, async (t) => {
    for (const checker of checkers) {
      const run = (length: number): number => {
        const [output, expected] = make(length);
        const bytes = Buffer.from(output);
        return shortestMs(() => {
          if (check(checker, bytes, expected) === null) t.fail('a difference was missed');
        });
      };
      const small = run(SMALL);
      const large = run(SMALL * FACTOR);
      t.ok(large < TOLERATED_RATIO * Math.max(small, 0.05), `${checker.type}: ${small} ms, then ${large} ms`);
    }
  });
}

await test('outputs of 16 MiB in one line are checked', async (t) => {
  const bytes = Buffer.alloc(16 << 20, '7');
  const expected = `${bytes.toString('latin1', 1)}8`;
  for (const checker of checkers) {
    t.equal(check(checker, bytes, expected)?.column, 16 << 20, checker.type);
  }
});
