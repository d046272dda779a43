// GET /version and GET /languages: what this server is, what it can judge and within which limits.

import { Type, type Static } from 'typebox';
import type { Language } from '../judging/languages.ts';
import { mib } from '../quantity.ts';
import { errorResponses } from './errors.ts';
import type { Route } from './route.ts';
import { defaultMemoryLimitBytes, type SubmissionLimits } from './submission.ts';

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

const MaybeText = Type.Unsafe<string | null>({ type: ['string', 'null'] });

const LanguageView = Type.Object({
  name: Type.String(),
  aliases: Type.Array(Type.String(), { description: 'other names that a request may have for it' }),
  ready: Type.Boolean({ description: 'whether submissions in it are judged now' }),
  reason: Type.Unsafe<string | null>({ type: ['string', 'null'], description: 'why it is not ready' }),
  version: MaybeText,
  file_name: Type.String(),
  default_limits: Type.Object({
    time_limit: Type.Number({ description: 'seconds' }),
    memory_limit: Type.Number({ description: 'MB of 1,048,576 bytes' }),
  }),
});

const LimitsView = Type.Object({
  max_time_limit: Type.Number({ description: 'seconds' }),
  max_memory_limit: Type.Number({ description: 'MB of 1,048,576 bytes' }),
  max_code_bytes: Type.Integer(),
  max_body_bytes: Type.Integer(),
  max_tests: Type.Integer(),
  max_output_bytes: Type.Integer({ description: 'for each test' }),
  max_submission_output_bytes: Type.Integer(),
  submission_timeout: Type.Number({ description: 'seconds that the tests of a submission may be charged together' }),
  queue_timeout: Type.Number({ description: 'seconds' }),
  max_queue: Type.Integer({ description: 'submissions' }),
  max_containers: Type.Integer(),
});

const VersionView = Type.Object({
  version: Type.String(),
  commit: MaybeText,
  languages: Type.Array(LanguageView),
  limits: LimitsView,
  sandbox_runtime: MaybeText,
  engine_version: MaybeText,
});

const versionSchema = {
  operationId: 'version',
  tags: ['node'],
  summary: 'What this server is made of, and its limits',
  response: { 200: VersionView, ...errorResponses() },
};
const languagesSchema = {
  operationId: 'languages',
  tags: ['node'],
  summary: 'The languages, and which are ready',
  response: { 200: Type.Array(LanguageView), ...errorResponses() },
};

export function version({ about, languageState, limits }: AboutParts): Route<typeof versionSchema> {
  return {
    schema: versionSchema,
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
  return { schema: languagesSchema, handler: () => languageViews(languageState, limits) };
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
