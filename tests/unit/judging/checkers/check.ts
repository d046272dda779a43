// Checks an output as the judge does.

import { type CheckerChoice, createChecker } from '../../../../src/judging/checkers/create-checker.ts';
import type { Difference } from '../../../../src/judging/checkers/difference.ts';

export function check(choice: CheckerChoice, output: Uint8Array, answer: Uint8Array): Difference | null {
  return createChecker(choice).check({ input: new Uint8Array(), answer }, output);
}
