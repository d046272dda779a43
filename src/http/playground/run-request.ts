// Turns the body of POST /api/run into an order for a run.

import { defaultRunLanguage, type RunBody } from '../../api/run.ts';
import { languageByName, limitsOf, type SubmissionLimits } from '../../api/submission.ts';
import { JudgeError } from '../../errors.ts';
import type { Owner } from '../../execution/holdings.ts';
import type { RunOrder } from '../../execution/run-broker.ts';
import { programOf } from '../../execution/source-text.ts';
import { formatSizeBytes } from '../../sizes.ts';
import { refusalOf, type Problem } from '../request/body-problems.ts';
import { problemsInText } from '../request/text-problems.ts';

export interface RunLimits extends SubmissionLimits {
  readonly runWallLimitMs: number;
}

/** @throws JudgeError for what a schema cannot check: the size of the program and text that is not Unicode */
export function toOrder(body: RunBody, limits: RunLimits, owner: Owner, isInteractive = false): RunOrder {
  const language = languageByName(limits).get(body.language ?? defaultRunLanguage);
  if (language === undefined) throw new JudgeError('bad_request', `language ${defaultRunLanguage} is not served here`);
  const source = Buffer.from(body.code);
  const refusal = refusalOf(problemsIn(body, source, limits));
  if (refusal !== undefined) throw refusal;
  return {
    script: {
      language,
      program: programOf(language, source),
      ...limitsOf(body, language, limits),
      wallTimeMs: limits.runWallLimitMs,
      outputBytes: limits.maxOutputBytes,
    },
    input: Buffer.from(body.stdin ?? ''),
    isInteractive,
    fresh: body.fresh ?? false,
    owner,
  };
}

function* problemsIn(body: RunBody, source: Uint8Array, { maxCodeBytes }: SubmissionLimits): Generator<Problem> {
  if (source.length === 0) yield { text: 'code must not be empty', isSize: false };
  if (source.length > maxCodeBytes) {
    yield { text: `code must be at most ${formatSizeBytes(maxCodeBytes)} of UTF-8 (MAX_CODE)`, isSize: true };
  }
  yield* problemsInText(body.code, 'code');
  yield* problemsInText(body.stdin ?? '', 'stdin');
}
