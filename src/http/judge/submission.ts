// The body of a submission: its schema, and the Submission in it.

import { Type, type Static } from 'typebox';
import type { Config } from '../../config/load.ts';
import { JudgeError } from '../../errors.ts';
import type { Checker } from '../../judging/checkers/checker.ts';
import { defaultLanguage, type Language } from '../../languages/catalogue.ts';
import type { Submission } from '../../judging/submission.ts';
import { formatSizeBytes, mib } from '../../sizes.ts';
import type { UnionRules } from '../request/schema-errors.ts';

export type SubmissionLimits = Pick<
  Config,
  | 'defaultTimeLimitMs'
  | 'maxTimeLimitMs'
  | 'defaultMemoryLimitBytes'
  | 'maxMemoryLimitBytes'
  | 'maxCodeBytes'
  | 'maxTests'
  | 'languages'
>;

const minMemoryLimitMb = 16;
const defaultTolerance = 1e-6;

const Test = Type.Object(
  {
    in: Type.String({ description: 'the whole of stdin; may be empty' }),
    expected_out: Type.String({ description: 'what stdout must be, as the checker compares; may be empty' }),
  },
  { additionalProperties: false, description: 'one run of the program' },
);

const tolerance = (of: string) =>
  Type.Optional(
    Type.Number({
      minimum: 0,
      description: `tolerance of the ${of}; ${defaultTolerance} in both when neither is given, else 0 when this is not`,
    }),
  );

const CheckerField = Type.Union(
  [
    Type.Enum(['lines', 'exact', 'tokens'], {
      type: 'string',
      description:
        '`lines`: line by line, without white space at the end of a line and empty lines at the end; `exact`: byte for ' +
        'byte; `tokens`: what stands between white space, letters with their case',
    }),
    Type.Object(
      {
        type: Type.Literal('float', { description: 'tokens, of which numbers are equal within either tolerance' }),
        absolute: tolerance('difference'),
        relative: tolerance('difference, as a part of the expected number'),
      },
      {
        additionalProperties: false,
        description: 'NaN equals nothing; tokens that are no numbers are compared exactly',
      },
    ),
  ],
  { default: 'lines', description: 'how output is compared' },
);

export const unionRules: UnionRules = {
  checker: '"lines", "exact", "tokens" or {"type": "float", "absolute": 1e-6, "relative": 1e-6}',
};

/** The schema of a submission under these limits. */
export const submissionBody = (limits: SubmissionLimits) =>
  Type.Object(
    {
      code: Type.String({
        contentEncoding: 'base64',
        description:
          'the bytes of the program in base64 (RFC 4648: standard alphabet, padded, no white space); ' +
          `decoded at least one, at most ${formatSizeBytes(limits.maxCodeBytes)}`,
      }),
      tests: Type.Array(Test, {
        minItems: 1,
        maxItems: limits.maxTests,
        description: 'the program runs once for each; more of them than allowed are a 413',
      }),
      language: Type.Optional(
        Type.Enum([...languageByName(limits).keys()], {
          type: 'string',
          default: defaultLanguage.name,
          description: 'a name from GET /languages, or one of its aliases',
        }),
      ),
      time_limit: Type.Optional(
        Type.Number({
          exclusiveMinimum: 0,
          maximum: limits.maxTimeLimitMs / 1000,
          default: limits.defaultTimeLimitMs / 1000,
          description: 'seconds for each test, as `execution_time` counts them',
        }),
      ),
      memory_limit: Type.Optional(
        Type.Number({
          minimum: minMemoryLimitMb,
          maximum: limits.maxMemoryLimitBytes / mib,
          default: limits.defaultMemoryLimitBytes / mib,
          description: 'MB of 1,048,576 bytes for each test; some languages have a larger default: see GET /languages',
        }),
      ),
      checker: Type.Optional(CheckerField),
      stop_on_failure: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'tests after the first failed one are not run; they still have their entries, `not run`',
        }),
      ),
      attempt_id: Type.Optional(Type.String({ description: 'sent back as it came; any text' })),
      verbose: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'adds verdict, stderr, exit code, times and more to each result, and timings to the whole',
        }),
      ),
    },
    { additionalProperties: false, title: 'Submission', description: 'A program, its tests and its limits' },
  );

export type SubmissionBody = Static<ReturnType<typeof submissionBody>>;

/** Throws JudgeError for what a schema cannot say: base64, the size of the program, text that is not Unicode. */
export function toSubmission(body: SubmissionBody, limits: SubmissionLimits): Submission {
  const language = languageByName(limits).get(body.language ?? defaultLanguage.name);
  if (language === undefined) throw new JudgeError('bad_request', 'language is not known');
  const source = decodeProgram(body.code, limits.maxCodeBytes);
  if (body.attempt_id !== undefined) checkWellFormed(body.attempt_id, 'attempt_id');
  for (const [index, test] of body.tests.entries()) {
    checkWellFormed(test.in, `tests/${index}/in`);
    checkWellFormed(test.expected_out, `tests/${index}/expected_out`);
  }
  return {
    language,
    program: { fileName: language.fileName, source },
    tests: body.tests,
    timeLimitMs: body.time_limit === undefined ? limits.defaultTimeLimitMs : wholeMs(body.time_limit),
    memoryLimitBytes:
      body.memory_limit === undefined ? defaultMemoryLimitBytes(language, limits) : Math.round(body.memory_limit * mib),
    checker: toChecker(body.checker ?? 'lines'),
    stopOnFailure: body.stop_on_failure ?? false,
  };
}

/** The served languages, by all their names. */
function languageByName({ languages }: Pick<SubmissionLimits, 'languages'>): ReadonlyMap<string, Language> {
  return new Map(languages.flatMap((language) => [language.name, ...language.aliases].map((name) => [name, language])));
}

/** The configured one, or the language's own when it needs more. */
export function defaultMemoryLimitBytes({ defaultMemoryBytes }: Language, limits: SubmissionLimits): number {
  return Math.min(limits.maxMemoryLimitBytes, Math.max(limits.defaultMemoryLimitBytes, defaultMemoryBytes));
}

/** At least one: a limit of nothing could not be reached by waiting. */
function wholeMs(seconds: number): number {
  return Math.max(1, Math.round(seconds * 1000));
}

/** One tolerance alone is the only one that counts; none at all is the usual one in both. */
function toChecker(checker: Static<typeof CheckerField>): Checker {
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
    `code must be at most ${formatSizeBytes(maxCodeBytes)}, decoded`,
  );
  if (code.length > Math.ceil(maxCodeBytes / 3) * 4) throw tooLarge;
  const source = Buffer.from(code, 'base64');
  // Node's decoder passes over what does not belong, so only what encodes to the same text is strict base64.
  if (source.toString('base64') !== code) {
    throw new JudgeError('bad_request', 'code must be base64 (RFC 4648: standard alphabet, padded, no white space)');
  }
  if (source.length > maxCodeBytes) throw tooLarge;
  return source;
}

/** A lone surrogate has no UTF-8, so the program could not be given what was sent. */
function checkWellFormed(text: string, place: string): void {
  if (!text.isWellFormed())
    throw new JudgeError('bad_request', `${place} must be Unicode text, it has a lone surrogate`);
}
