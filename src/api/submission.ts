// The body of a submission: its schema under the limits of a server.

import { Type, type Static } from 'typebox';
import { byAnyName, defaultLanguage, withVariants } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { formatSizeBytes, mib } from '../sizes.ts';

/** What a server allows a submission to ask for, and its defaults. */
export interface SubmissionLimits {
  readonly defaultTimeLimitMs: number;
  readonly maxTimeLimitMs: number;
  readonly defaultMemoryLimitBytes: number;
  readonly maxMemoryLimitBytes: number;
  /** the largest program, decoded */
  readonly maxCodeBytes: number;
  readonly maxTests: number;
  /** what is kept of the output of one test */
  readonly maxOutputBytes: number;
  /** the languages that are served */
  readonly languages: readonly Language[];
}

const minMemoryLimitMb = 16;
/** in characters; it is kept as long as the result of its task */
const longestAttemptId = 256;
/** the tolerances of a float checker when the request sets none */
export const defaultTolerance = 1e-6;

const test = (maxOutputBytes: number) =>
  Type.Object(
    {
      in: Type.String({ description: 'the whole of stdin; may be empty' }),
      expected_out: Type.String({
        description:
          'the output that the checker expects; may be empty, and must not be larger than the output limit ' +
          `(${formatSizeBytes(maxOutputBytes)})`,
      }),
    },
    { additionalProperties: false, description: 'one run of the program' },
  );

const tolerance = (of: string) =>
  Type.Optional(
    Type.Number({
      minimum: 0,
      description: `largest ${of} that counts as equal; when neither tolerance is set, both are ${defaultTolerance}; when only the other is set, this is 0`,
    }),
  );

export const CheckerField = Type.Union(
  [
    Type.Enum(['lines', 'exact', 'tokens'], {
      type: 'string',
      description:
        '`lines`: line by line, ignoring white space at the end of a line and empty lines at the end; `exact`: byte for ' +
        'byte; `tokens`: whitespace-separated tokens, case-sensitive',
    }),
    Type.Object(
      {
        type: Type.Literal('float', { description: 'tokens; two numbers within either tolerance are equal' }),
        absolute: tolerance('difference'),
        relative: tolerance('difference in relation to the expected number'),
      },
      {
        additionalProperties: false,
        description:
          'numbers are compared as the decimals that they are written as; tokens that are not numbers, NaN among them, are ' +
          'compared as text',
      },
    ),
  ],
  { default: 'lines', description: 'how output is compared' },
);

/** What an error says about a field besides the rule of its schema. */
export const fieldRules = ({ languages }: Pick<SubmissionLimits, 'languages'>) => {
  const names = withVariants(languages).map(({ name }) => name);
  return {
    checker: { shapes: '"lines", "exact", "tokens" or {"type": "float", "absolute": 1e-6, "relative": 1e-6}' },
    language: { shapes: `one of: ${names.join(', ')}; GET /languages has their other names` },
    tests: { entry: 'test', variable: 'MAX_TESTS' },
    time_limit: { unit: 's', variable: 'MAX_TIMEOUT' },
    memory_limit: { unit: 'MiB', variable: 'MAX_MEMORY' },
  } as const;
};

/** The field that names the language. */
export const languageField = (limits: Pick<SubmissionLimits, 'languages'>, fallback: string) =>
  Type.Optional(
    Type.Enum([...languageByName(limits).keys()], {
      type: 'string',
      default: fallback,
      description: 'a name from GET /languages, or one of its aliases',
    }),
  );

/** The fields for the limits of a program; the texts complete their descriptions. */
export const limitFields = (limits: SubmissionLimits, time: string, memory: string) => ({
  time_limit: Type.Optional(
    Type.Number({
      exclusiveMinimum: 0,
      maximum: limits.maxTimeLimitMs / 1000,
      default: limits.defaultTimeLimitMs / 1000,
      description: time,
    }),
  ),
  memory_limit: Type.Optional(
    Type.Number({
      minimum: minMemoryLimitMb,
      maximum: limits.maxMemoryLimitBytes / mib,
      default: limits.defaultMemoryLimitBytes / mib,
      description: `MiB ${memory}; some languages have a larger default: see GET /languages`,
    }),
  ),
});

/** The field for the tests of a program. */
export const testsField = (limits: SubmissionLimits) =>
  Type.Array(test(limits.maxOutputBytes), {
    minItems: 1,
    maxItems: limits.maxTests,
    description: 'the program runs once for each test; a request with too many tests gets a 413',
  });

/** The schema of a submission under these limits. */
export const submissionBody = (limits: SubmissionLimits) =>
  Type.Object(
    {
      code: Type.String({
        contentEncoding: 'base64',
        description:
          'the bytes of the program in base64 (RFC 4648: standard alphabet, padded, no white space); ' +
          `decoded, at least 1 byte and at most ${formatSizeBytes(limits.maxCodeBytes)}`,
      }),
      tests: testsField(limits),
      language: languageField(limits, defaultLanguage.name),
      ...limitFields(limits, 'seconds for each test, as `execution_time` counts them', 'for each test'),
      checker: Type.Optional(CheckerField),
      stop_on_failure: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'tests after the first failed one are not run; their entries in `results` say `not run`',
        }),
      ),
      attempt_id: Type.Optional(
        Type.String({
          maxLength: longestAttemptId,
          description: `any text of up to ${longestAttemptId} characters; the answer repeats it`,
        }),
      ),
      verbose: Type.Optional(
        Type.Boolean({
          default: false,
          description: 'adds verdict, stderr, exit code, times and more to each result, and timings to the answer',
        }),
      ),
    },
    { additionalProperties: false, title: 'Submission', description: 'A program, its tests and its limits' },
  );

export type SubmissionBody = Static<ReturnType<typeof submissionBody>>;

/** The served languages and their variants by their names and aliases. */
export function languageByName({ languages }: Pick<SubmissionLimits, 'languages'>): ReadonlyMap<string, Language> {
  return byAnyName(languages);
}

/** The limits of a program of this language, as the fields ask for them. */
export function limitsOf(
  asked: { readonly time_limit?: number; readonly memory_limit?: number },
  language: Language,
  limits: SubmissionLimits,
): { readonly timeLimitMs: number; readonly memoryLimitBytes: number } {
  return {
    // Whole milliseconds, at least 1: a process could not keep a limit of 0 ms.
    timeLimitMs:
      asked.time_limit === undefined ? limits.defaultTimeLimitMs : Math.max(1, Math.round(asked.time_limit * 1000)),
    memoryLimitBytes:
      asked.memory_limit === undefined
        ? defaultMemoryLimitBytes(language, limits)
        : Math.round(asked.memory_limit * mib),
  };
}

/** The configured default, or the language's own when that is larger, but never more than the maximum. */
export function defaultMemoryLimitBytes({ defaultMemoryBytes }: Language, limits: SubmissionLimits): number {
  return Math.min(limits.maxMemoryLimitBytes, Math.max(limits.defaultMemoryLimitBytes, defaultMemoryBytes));
}
