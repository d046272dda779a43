// The port of everything that compares output with an answer. A checker decides about output alone: how the program
// ended has been decided before it is asked.

import type { TestCase } from '../test-source.ts';
import type { Difference } from './difference.ts';

export interface Checker {
  /**
   * The first difference between stdout of a test, in its raw bytes, and what the test wants; null when the checker is
   * satisfied. Rejects with a JudgeError when it cannot tell: that is never a pass.
   */
  check(test: TestCase, output: Uint8Array): Difference | null | Promise<Difference | null>;
}
