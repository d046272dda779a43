// That checking takes linear time. Ratios of times, not times: the machine may be slow or busy.

import { test } from 'tap';
import type { CheckerChoice } from '../../../../src/judging/checkers/create-checker.ts';
import { check } from './check.ts';

const SMALL = 1 << 16;
const FACTOR = 16;
/** Between as many bytes in one piece and in pieces: quadratic work would take 16 times as long in one piece. */
const TOLERATED_RATIO = 5;

const checkers: readonly CheckerChoice[] = [
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
      const run = (length: number, times: number): number => {
        const [output, answer] = make(length).map((text) => Buffer.from(text));
        return shortestMs(() => {
          for (let time = 0; time < times; time++) {
            if (check(checker, output!, answer!) === null) t.fail('a difference was missed');
          }
        });
      };
      const inPieces = run(SMALL, FACTOR);
      const whole = run(SMALL * FACTOR, 1);
      t.ok(whole < TOLERATED_RATIO * Math.max(inPieces, 0.8), `${checker.type}: ${inPieces} ms, then ${whole} ms`);
    }
  });
}

await test('outputs of 16 MiB in one line are checked', async (t) => {
  const bytes = Buffer.alloc(16 << 20, '7');
  const answer = Buffer.from(`${bytes.toString('latin1', 1)}8`);
  for (const checker of checkers) {
    t.equal(check(checker, bytes, answer)?.column, 16 << 20, checker.type);
  }
});
