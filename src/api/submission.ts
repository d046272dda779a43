// The body of a submission: its schema under the limits of a server.

import { Type, type Static } from 'typebox';
import { defaultLanguage } from '../languages/catalogue.ts';
import type { Language } from '../languages/language.ts';
import { formatSizeBytes, mib } from '../sizes.ts';

/** What a server lets a submission ask for, and what it assumes where one asks for nothing. */
export interface SubmissionLimits {
  readonly defaultTimeLimitMs: number;
  readonly maxTimeLimitMs: number;
  readonly defaultMemoryLimitBytes: number;
  readonly maxMemoryLimitBytes: number;
  /** of a program, decoded */
  readonly maxCodeBytes: number;
  readonly maxTests: number;
  /** the languages that are served */
  readonly languages: readonly Language[];
}

const minMemoryLimitMb = 16;
/** of a float checker that names none */
export const defaultTolerance = 1e-6;

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

export const CheckerField = Type.Union(
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

/** What a value that may have one of several shapes must be, in words, by its place. */
export const unionRules: Readonly<Record<string, string>> = {
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
          description: 'MiB for each test; some languages have a larger default: see GET /languages',
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

/** The served languages, by all their names. */
export function languageByName({ languages }: Pick<SubmissionLimits, 'languages'>): ReadonlyMap<string, Language> {
  return new Map(languages.flatMap((language) => [language.name, ...language.aliases].map((name) => [name, language])));
}

/** The configured one, or the language's own when it needs more. */
export function defaultMemoryLimitBytes({ defaultMemoryBytes }: Language, limits: SubmissionLimits): number {
  return Math.min(limits.maxMemoryLimitBytes, Math.max(limits.defaultMemoryLimitBytes, defaultMemoryBytes));
}
