// Submissions, limits and outcomes that the tests of this folder start from.

import { languages } from '../../../src/languages/catalogue.ts';
import { defaultJudgingLimits } from '../../../src/execution/limits.ts';
import type { ProcessLimits } from '../../../src/execution/process.ts';
import type { Submission } from '../../../src/judging/submission.ts';
import { testsFromTexts, type TestText } from '../../../src/judging/test-source.ts';

export const MB = 1_048_576;

const [python] = languages.values();
if (python === undefined) throw new Error('there is no language');
export const language = python;

export const limits = defaultJudgingLimits;

export const processLimits: ProcessLimits = {
  timeMs: 5000,
  wallTimeMs: 55_000,
  memoryBytes: 128 * MB,
  outputBytes: MB,
};

/** A test for each pair of input and answer. */
export function testCases(pairs: Readonly<Record<string, string>>): readonly TestText[] {
  return Object.entries(pairs).map(([input, answer]) => ({ input, answer }));
}

export function submissionOf(tests: readonly TestText[], changes: Partial<Submission> = {}): Submission {
  return {
    language,
    program: { fileName: language.fileName, source: Buffer.from('print(input())') },
    tests: testsFromTexts(tests),
    timeLimitMs: 5000,
    memoryLimitBytes: 128 * MB,
    checker: { type: 'lines' },
    stopOnFailure: false,
    ...changes,
  };
}
