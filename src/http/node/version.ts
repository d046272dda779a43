// GET /version and GET /languages: the versions, the languages and the limits of this server.

import { Type } from 'typebox';
import { LanguageView } from '../../api/language.ts';
import { VersionView, type LimitsView } from '../../api/version.ts';
import { withVariants } from '../../languages/catalogue.ts';
import type { Language } from '../../languages/language.ts';
import { mib } from '../../sizes.ts';
import { errorResponses } from '../description/error-responses.ts';
import type { Examples } from '../description/describe-route.ts';
import type { Route } from '../description/route.ts';
import { defaultMemoryLimitBytes, type SubmissionLimits } from '../../api/submission.ts';

/** The versions of the server's parts; null for a version that is not known (yet). */
export interface Versions {
  readonly version: string;
  readonly commit: string | null;
  readonly engineVersion: string | null;
  /** the runtime of the sandboxes, such as runc */
  readonly sandboxRuntime: string | null;
}

/** Whether a language is ready; people read `reason`. */
export type LanguageState =
  { readonly ready: true; readonly version: string } | { readonly ready: false; readonly reason: string };

export interface VersionParts {
  /** called at each request, because some versions are known only after the first container has run */
  readonly versions: () => Versions;
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

const python: LanguageView = {
  name: 'python',
  aliases: ['py', 'python3', 'py3', 'cpython'],
  ready: true,
  reason: null,
  version: '3.13.5',
  file_name: 'main.py',
  default_limits: { time_limit: 5, memory_limit: 128 },
};
const languageExamples: Examples = {
  python_alone: { summary: 'A server with Python only', status: 200, answer: [python] },
};
const versionExamples = (limits: VersionParts['limits']): Examples => ({
  python_alone: {
    summary: 'A server with Python only',
    status: 200,
    answer: {
      version: '1.0.0',
      commit: '8d8f076c2b5f4e0f9a3b7d1e6c5a4f3b2d1e0c9a',
      languages: [python],
      limits: limitsView(limits),
      sandbox_runtime: 'runc',
      engine_version: '20.10.24',
    } satisfies VersionView,
  },
});

const versionSchema = {
  operationId: 'version',
  tags: ['node'],
  summary: 'Versions and limits of this server',
  description: 'The limits come from the configuration.',
  response: { 200: VersionView, ...errorResponses() },
};
const languagesSchema = {
  operationId: 'languages',
  tags: ['node'],
  summary: 'The languages of this server and whether each is ready',
  description: 'The configured languages. A submission in a language that is not ready gets a 503.',
  response: {
    200: Type.Array(LanguageView, { description: 'The languages, beginning with Python' }),
    ...errorResponses(),
  },
};

export function version({ versions, languageState, limits }: VersionParts): Route<typeof versionSchema> {
  return {
    schema: versionSchema,
    config: { examples: versionExamples(limits) },
    handler: () => {
      const known = versions();
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

export function languageList({ languageState, limits }: Omit<VersionParts, 'versions'>): Route<typeof languagesSchema> {
  return {
    schema: languagesSchema,
    config: { examples: languageExamples },
    handler: () => languageViews(languageState, limits),
  };
}

function languageViews(stateOf: VersionParts['languageState'], limits: SubmissionLimits): LanguageView[] {
  return withVariants(limits.languages).map((language) => {
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

function limitsView(limits: VersionParts['limits']): LimitsView {
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
