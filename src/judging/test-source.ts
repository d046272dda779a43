// Where the tests of a submission come from: the request itself, or later a store that is read test by test.

import { retainedBytes } from '../text.ts';

/** One test of a submission. */
export interface TestCase {
  /** the whole of stdin */
  readonly input: Uint8Array;
  /** What the output is compared with, in valid UTF-8. It stays in the server: no container ever sees it. */
  readonly answer: Uint8Array;
}

/** The tests of a submission, read one by one. Their number and sizes are known before the first is read. */
export interface TestSource {
  readonly count: number;
  readonly largestInputBytes: number;
  /** what the tests take in the server's memory while the submission waits and runs */
  readonly heldBytes: number;
  /** The test at an index from 0. Each test is read once, in order, and may be read while the one before it runs. */
  read(index: number): TestCase | Promise<TestCase>;
}

/** A test as a client writes it. */
export interface TestText {
  readonly input: string;
  readonly answer: string;
}

/** The objects of a test, its two strings without their characters, and its places in arrays (measured: 170 bytes). */
const testOverheadBytes = 256;

/** Tests in memory. Each test is encoded when it is read, so that a waiting submission holds its texts only once. */
export function testsFromTexts(texts: readonly TestText[]): TestSource {
  let largestInputBytes = 0;
  let heldBytes = 0;
  for (const { input, answer } of texts) {
    largestInputBytes = Math.max(largestInputBytes, Buffer.byteLength(input));
    heldBytes += testOverheadBytes + retainedBytes(input) + retainedBytes(answer);
  }
  return {
    count: texts.length,
    largestInputBytes,
    heldBytes,
    read(index) {
      const text = texts[index];
      if (text === undefined) throw new RangeError(`there is no test ${index} among ${texts.length}`);
      return { input: Buffer.from(text.input), answer: Buffer.from(text.answer) };
    },
  };
}
