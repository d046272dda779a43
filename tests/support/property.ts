// Properties by fast-check as tests: one that holds is an assertion that passed.

import * as fc from 'fast-check';
import type { Test } from 'tap';

/** Throws with the smallest counterexample, and the seed that repeats it. */
export async function expectToHold<Values extends [unknown, ...unknown[]]>(
  t: Pick<Test, 'pass'>,
  property: fc.IProperty<Values> | fc.IAsyncProperty<Values>,
  options: { readonly seed: number; readonly numRuns: number },
): Promise<void> {
  await fc.assert(property as fc.IAsyncProperty<Values>, options);
  t.pass(`holds in ${options.numRuns} runs (seed ${options.seed})`);
}
