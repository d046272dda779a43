// The port for comparing output with an answer. A checker decides about output alone: it is asked only after a program
// that ended well.

import type { TestCase } from '../test-source.ts';
import type { Difference } from './difference.ts';

export interface Checker {
  /**
   * The first difference between the raw bytes of stdout and the test's answer; null when the checker accepts the
   * output. Rejects with a JudgeError when the checker cannot decide: that is never a pass.
   */
  check(test: TestCase, output: Uint8Array): Difference | null | Promise<Difference | null>;
}
