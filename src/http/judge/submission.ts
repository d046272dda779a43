// Turns the body of a request into a Submission.

import type { Static } from 'typebox';
import {
  defaultMemoryLimitBytes,
  defaultTolerance,
  languageByName,
  type CheckerField,
  type SubmissionBody,
  type SubmissionLimits,
} from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import type { CheckerChoice } from '../../judging/checkers/create-checker.ts';
import type { Submission } from '../../judging/submission.ts';
import { testsFromTexts } from '../../judging/test-source.ts';
import { defaultLanguage } from '../../languages/catalogue.ts';
import { formatSizeBytes, mib } from '../../sizes.ts';

/** @throws JudgeError for what a schema cannot check: base64, the size of the program and text that is not Unicode */
export function toSubmission(body: SubmissionBody, limits: SubmissionLimits): Submission {
  const language = languageByName(limits).get(body.language ?? defaultLanguage.name);
  if (language === undefined) throw new JudgeError('bad_request', 'language is unknown');
  const source = decodeProgram(body.code, limits.maxCodeBytes);
  if (body.attempt_id !== undefined) checkWellFormed(body.attempt_id, 'attempt_id');
  for (const [index, test] of body.tests.entries()) {
    checkWellFormed(test.in, `tests/${index}/in`);
    checkWellFormed(test.expected_out, `tests/${index}/expected_out`);
  }
  return {
    language,
    program: { fileName: language.fileName, source },
    tests: testsFromTexts(body.tests.map(({ in: input, expected_out: answer }) => ({ input, answer }))),
    timeLimitMs: body.time_limit === undefined ? limits.defaultTimeLimitMs : wholeMs(body.time_limit),
    memoryLimitBytes:
      body.memory_limit === undefined ? defaultMemoryLimitBytes(language, limits) : Math.round(body.memory_limit * mib),
    checker: toChecker(body.checker ?? 'lines'),
    stopOnFailure: body.stop_on_failure ?? false,
  };
}

/** Rounds to whole milliseconds, at least 1: a process could not keep a limit of 0 ms. */
function wholeMs(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1000));
}

/** If one tolerance is given, the other is 0. If none is given, both have the default. */
function toChecker(checker: Static<typeof CheckerField>): CheckerChoice {
  if (typeof checker === 'string') return { type: checker };
  const { absolute, relative } = checker;
  if (absolute === undefined && relative === undefined) {
    return { type: 'float', absolute: defaultTolerance, relative: defaultTolerance };
  }
  return { type: 'float', absolute: absolute ?? 0, relative: relative ?? 0 };
}

function decodeProgram(code: string, maxCodeBytes: number): Uint8Array {
  if (code === '') throw new JudgeError('bad_request', 'code must not be empty');
  const tooLarge = new JudgeError(
    'payload_too_large',
    `code must be at most ${formatSizeBytes(maxCodeBytes)} when decoded`,
  );
  if (code.length > Math.ceil(maxCodeBytes / 3) * 4) throw tooLarge;
  const source = Buffer.from(code, 'base64');
  // Node's decoder skips characters that are not base64, so the code is strict only if it encodes to the same text
  // again.
  if (source.toString('base64') !== code) {
    throw new JudgeError('bad_request', 'code must be base64 (RFC 4648: standard alphabet, padded, no white space)');
  }
  if (source.length > maxCodeBytes) throw tooLarge;
  return source;
}

/** A lone surrogate has no UTF-8 encoding, so the program could not read the text as it was sent. */
function checkWellFormed(text: string, place: string): void {
  if (!text.isWellFormed())
    throw new JudgeError('bad_request', `${place} must be Unicode text, but it has a lone surrogate`);
}
