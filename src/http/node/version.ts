// GET /version and GET /languages: what this server is, what it can judge and within which limits.

import { Type, type Static } from 'typebox';
import type { Language } from '../../languages/catalogue.ts';
import { mib } from '../../sizes.ts';
import { errorResponses } from '../description/error-responses.ts';
import { nullable } from '../../api/nullable.ts';
import type { Examples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';
import { defaultMemoryLimitBytes, type SubmissionLimits } from '../judge/submission.ts';

/** What is known of the parts this server is made of; null for what is not known (yet). */
export interface About {
  readonly version: string;
  readonly commit: string | null;
  readonly engineVersion: string | null;
  /** the runtime of the sandboxes, such as runc */
  readonly sandboxRuntime: string | null;
}

/** Whether submissions in a language are judged now; `reason` is for people. */
export type LanguageState =
  { readonly ready: true; readonly version: string } | { readonly ready: false; readonly reason: string };

export interface AboutParts {
  /** asked at each request: some of it is known only after the first container has run */
  readonly about: () => About;
  readonly languageState: (language: Language) => LanguageState;
  readonly limits: SubmissionLimits & DescribedLimits;
}

/** Limits that no request can change. */
export interface DescribedLimits {
  readonly maxContainers: number;
  readonly maxQueue: number;
  readonly maxBodyBytes: number;
  readonly maxOutputBytes: number;
  readonly maxSubmissionOutputBytes: number;
  readonly queueTimeoutMs: number;
  readonly submissionTimeoutMs: number;
}

const LanguageView = Type.Object(
  {
    name: Type.String({ description: 'what a request calls it' }),
    aliases: Type.Array(Type.String(), { description: 'other names that a request may have for it' }),
    ready: Type.Boolean({ description: 'whether submissions in it are judged now' }),
    reason: nullable(Type.String({ description: 'why it is not ready; null when it is' })),
    version: nullable(Type.String({ description: 'of its compiler or interpreter; null when it is not ready' })),
    file_name: Type.String({ description: 'what the program is called in the sandbox' }),
    default_limits: Type.Object(
      {
        time_limit: Type.Number({ description: 'seconds' }),
        memory_limit: Type.Number({ description: 'MB of 1,048,576 bytes' }),
      },
      { description: 'those of a request that sets none' },
    ),
  },
  { title: 'Language', description: 'a language that this server is configured for' },
);

const LimitsView = Type.Object(
  {
    max_time_limit: Type.Number({ description: 'seconds, the largest `time_limit`' }),
    max_memory_limit: Type.Number({ description: 'MB of 1,048,576 bytes, the largest `memory_limit`' }),
    max_code_bytes: Type.Integer({ description: 'of a program, decoded' }),
    max_body_bytes: Type.Integer({ description: 'of the body of a request' }),
    max_tests: Type.Integer({ description: 'in a submission' }),
    max_output_bytes: Type.Integer({ description: 'kept of the output of each test' }),
    max_submission_output_bytes: Type.Integer({ description: 'kept of the output of all tests of a submission' }),
    submission_timeout: Type.Number({ description: 'seconds that the tests of a submission may be charged together' }),
    queue_timeout: Type.Number({ description: 'seconds that a submission of POST /run_code may wait for a slot' }),
    max_queue: Type.Integer({ description: 'submissions that may wait for a slot' }),
    max_containers: Type.Integer({ description: 'that may exist at once' }),
  },
  { description: 'those that no request can exceed' },
);

const VersionView = Type.Object(
  {
    version: Type.String({ description: 'of this server' }),
    commit: nullable(Type.String({ description: 'that it was made from; null when it is not known' })),
    languages: Type.Array(LanguageView, { description: 'as in GET /languages' }),
    limits: LimitsView,
    sandbox_runtime: nullable(
      Type.String({ description: 'the OCI runtime of the sandboxes; null when not known yet' }),
    ),
    engine_version: nullable(Type.String({ description: 'of the Docker Engine; null when not known yet' })),
  },
  { title: 'Version', description: 'What is known of it' },
);

const python: Static<typeof LanguageView> = {
  name: 'python',
  aliases: ['py', 'python3', 'py3', 'cpython'],
  ready: true,
  reason: null,
  version: '3.13.5',
  file_name: 'main.py',
  default_limits: { time_limit: 5, memory_limit: 128 },
};
const languageExamples: Examples = {
  python_alone: { summary: 'A server for Python alone', status: 200, answer: [python] },
};
const versionExamples = (limits: AboutParts['limits']): Examples => ({
  python_alone: {
    summary: 'A server for Python alone',
    status: 200,
    answer: {
      version: '1.0.0',
      commit: '8d8f076c2b5f4e0f9a3b7d1e6c5a4f3b2d1e0c9a',
      languages: [python],
      limits: limitsView(limits),
      sandbox_runtime: 'runc',
      engine_version: '20.10.24',
    } satisfies Static<typeof VersionView>,
  },
});

const versionSchema = {
  operationId: 'version',
  tags: ['node'],
  summary: 'What this server is made of, and its limits',
  description: 'The limits are those of its configuration.',
  response: { 200: VersionView, ...errorResponses() },
};
const languagesSchema = {
  operationId: 'languages',
  tags: ['node'],
  summary: 'The languages, and which are ready',
  description: 'Those that this server is configured for. A submission in one that is not ready gets a 503.',
  response: {
    200: Type.Array(LanguageView, { description: 'The languages, Python first' }),
    ...errorResponses(),
  },
};

export function version({ about, languageState, limits }: AboutParts): Route<typeof versionSchema> {
  return {
    schema: versionSchema,
    config: { examples: versionExamples(limits) },
    handler: () => {
      const known = about();
      return {
        version: known.version,
        commit: known.commit,
        languages: languageViews(languageState, limits),
        limits: limitsView(limits),
        sandbox_runtime: known.sandboxRuntime,
        engine_version: known.engineVersion,
      };
    },
  };
}

export function languageList({ languageState, limits }: Omit<AboutParts, 'about'>): Route<typeof languagesSchema> {
  return {
    schema: languagesSchema,
    config: { examples: languageExamples },
    handler: () => languageViews(languageState, limits),
  };
}

function languageViews(stateOf: AboutParts['languageState'], limits: SubmissionLimits): Static<typeof LanguageView>[] {
  return limits.languages.map((language) => {
    const state = stateOf(language);
    return {
      name: language.name,
      aliases: [...language.aliases],
      ready: state.ready,
      reason: state.ready ? null : state.reason,
      version: state.ready ? state.version : null,
      file_name: language.fileName,
      default_limits: {
        time_limit: limits.defaultTimeLimitMs / 1000,
        memory_limit: defaultMemoryLimitBytes(language, limits) / mib,
      },
    };
  });
}

function limitsView(limits: AboutParts['limits']): Static<typeof LimitsView> {
  return {
    max_time_limit: limits.maxTimeLimitMs / 1000,
    max_memory_limit: limits.maxMemoryLimitBytes / mib,
    max_code_bytes: limits.maxCodeBytes,
    max_body_bytes: limits.maxBodyBytes,
    max_tests: limits.maxTests,
    max_output_bytes: limits.maxOutputBytes,
    max_submission_output_bytes: limits.maxSubmissionOutputBytes,
    submission_timeout: limits.submissionTimeoutMs / 1000,
    queue_timeout: limits.queueTimeoutMs / 1000,
    max_queue: limits.maxQueue,
    max_containers: limits.maxContainers,
  };
}
