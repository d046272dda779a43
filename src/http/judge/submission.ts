// Turns the body of a request into a Submission.

import type { Static } from 'typebox';
import {
  defaultTolerance,
  languageByName,
  limitsOf,
  type CheckerField,
  type SubmissionBody,
  type SubmissionLimits,
} from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import { programOf } from '../../execution/source-text.ts';
import type { CheckerChoice } from '../../judging/checkers/create-checker.ts';
import type { Submission } from '../../judging/submission.ts';
import { testsFromTexts, type TestText } from '../../judging/test-source.ts';
import { defaultLanguage } from '../../languages/catalogue.ts';
import { formatSizeBytes } from '../../sizes.ts';
import { refusalOf, type Problem } from '../request/body-problems.ts';
import { problemsInText } from '../request/text-problems.ts';

/** UTF-8 takes at most three bytes for a UTF-16 unit. */
const mostBytesPerUnit = 3;

/** @throws JudgeError for what a schema cannot check: base64, the size of the program and text that is not Unicode */
export function toSubmission(body: SubmissionBody, limits: SubmissionLimits): Submission {
  const language = languageByName(limits).get(body.language ?? defaultLanguage.name);
  if (language === undefined) throw new JudgeError('bad_request', 'language is unknown');
  const source = Buffer.from(body.code, 'base64');
  const refusal = refusalOf(problemsIn(body, source, limits));
  if (refusal !== undefined) throw refusal;
  return {
    language,
    program: programOf(language, source),
    tests: testsFromTexts(body.tests.map(toTestText)),
    ...limitsOf(body, language, limits),
    checker: toChecker(body.checker ?? 'lines'),
    stopOnFailure: body.stop_on_failure ?? false,
  };
}

/** A test as the judge names its parts. */
export function toTestText({ in: input, expected_out: answer }: SubmissionBody['tests'][number]): TestText {
  return { input, answer };
}

/** If one tolerance is given, the other is 0. If none is given, both have the default. */
export function toChecker(checker: Static<typeof CheckerField>): CheckerChoice {
  if (typeof checker === 'string') return { type: checker };
  const { absolute, relative } = checker;
  if (absolute === undefined && relative === undefined) {
    return { type: 'float', absolute: defaultTolerance, relative: defaultTolerance };
  }
  return { type: 'float', absolute: absolute ?? 0, relative: relative ?? 0 };
}

function* problemsIn(body: SubmissionBody, source: Buffer, limits: SubmissionLimits): Generator<Problem> {
  yield* problemsInCode(body.code, source, limits);
  yield* problemsInText(body.attempt_id ?? '', 'attempt_id');
  yield* problemsInTests(body.tests, body.checker, limits);
}

/** What a schema cannot check of tests. */
export function* problemsInTests(
  tests: SubmissionBody['tests'],
  checker: SubmissionBody['checker'],
  { maxOutputBytes }: SubmissionLimits,
): Generator<Problem> {
  for (const [index, test] of tests.entries()) {
    const place = `test ${index + 1} of ${tests.length}`;
    yield* problemsInText(test.in, `${place}: in`);
    yield* problemsInText(test.expected_out, `${place}: expected_out`);
    yield* problemsInAnswer(test.expected_out, `${place}: expected_out`, { checker, maxOutputBytes });
  }
}

function* problemsInCode(code: string, source: Buffer, { maxCodeBytes }: SubmissionLimits): Generator<Problem> {
  if (code === '') {
    yield { text: 'code must not be empty', isSize: false };
  } else if (source.length > maxCodeBytes) {
    yield { text: `code must be at most ${formatSizeBytes(maxCodeBytes)} when decoded (MAX_CODE)`, isSize: true };
    // Node's decoder skips characters that are not base64, so the code is strict only if it encodes to the same text
    // again.
  } else if (source.toString('base64') !== code) {
    const rule = 'RFC 4648: standard alphabet, padded, no white space';
    yield { text: `code must be base64 (${rule})`, isSize: false };
  }
}

/** An output that is cut at the output limit could never be what such a test expects. */
function* problemsInAnswer(
  answer: string,
  place: string,
  { checker, maxOutputBytes }: { checker: SubmissionBody['checker']; maxOutputBytes: number },
): Generator<Problem> {
  if (answer.length * mostBytesPerUnit <= maxOutputBytes) return;
  // No checker but `exact` heeds how much white space there is.
  const needed = checker === 'exact' ? answer : answer.replaceAll(/[ \t\r\n]+/g, '');
  const bytes = Buffer.byteLength(needed);
  if (bytes <= maxOutputBytes) return;
  const most = formatSizeBytes(maxOutputBytes);
  yield { text: `${place} has ${formatSizeBytes(bytes)}, more than the output limit of ${most}`, isSize: false };
}
