// Which tests are sent together: as many as the server takes in one submission.

import { formatSizeBytes, kib } from '../sizes.ts';
import { CommandError } from './command-error.ts';
import type { NamedTest } from './test-files.ts';

/** The limits of one submission; the keys are those of GET /version. */
export interface SubmissionLimits {
  readonly max_tests: number;
  readonly max_body_bytes: number;
  /** for the output of one test */
  readonly max_output_bytes: number;
}

/** A test in the form that a submission needs. */
export interface SentTest {
  readonly in: string;
  readonly expected_out: string;
}

export const sentTest = ({ in: input, expected_out: expected }: NamedTest): SentTest => ({
  in: input,
  expected_out: expected,
});

/** How many of the tests from `first` on fit into one submission, `otherBytes` of whose body are not tests. */
export function batchSize(
  tests: readonly NamedTest[],
  first: number,
  otherBytes: number,
  { max_tests: maxTests, max_body_bytes: maxBytes }: SubmissionLimits,
): number {
  let bytes = otherBytes;
  let count = 0;
  for (const test of tests.slice(first, first + maxTests)) {
    bytes += bodyBytes(test);
    if (bytes > maxBytes) break;
    count += 1;
  }
  return count;
}

/** @throws CommandError for the first test that no submission can hold */
export function requireFit(tests: readonly NamedTest[], otherBytes: number, limits: SubmissionLimits): void {
  const tooLarge = tests.find((test) => otherBytes + bodyBytes(test) > limits.max_body_bytes);
  if (tooLarge === undefined) return;
  const size = formatSizeBytes(Math.ceil(bodyBytes(tooLarge) / kib) * kib);
  throw new CommandError(
    `test ${tooLarge.name} is too large: with ${size} it does not fit into the ` +
      `${formatSizeBytes(limits.max_body_bytes)} that the server takes (its MAX_BODY)`,
  );
}

/** The size of a test in JSON, with the comma after it. */
function bodyBytes(test: NamedTest): number {
  return Buffer.byteLength(JSON.stringify(sentTest(test))) + 1;
}
