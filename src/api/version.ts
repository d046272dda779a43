// The answer of GET /version.

import { Type, type Static } from 'typebox';
import { LanguageView } from './language.ts';
import { nullable } from './nullable.ts';

export const LimitsView = Type.Object(
  {
    max_time_limit: Type.Number({ description: 'seconds, the largest `time_limit`' }),
    max_memory_limit: Type.Number({ description: 'MiB, the largest `memory_limit`' }),
    max_code_bytes: Type.Integer({ description: 'the largest program, decoded' }),
    max_body_bytes: Type.Integer({ description: 'the largest body of a request' }),
    max_tests: Type.Integer({ description: 'the most tests in a submission' }),
    max_output_bytes: Type.Integer({ description: 'the most output that is kept of a test' }),
    max_submission_output_bytes: Type.Integer({
      description: 'the most output that is kept of all tests of a submission',
    }),
    submission_timeout: Type.Number({
      description: 'seconds for which the compile step and all tests of a submission may be charged together',
    }),
    queue_timeout: Type.Number({ description: 'seconds that a submission of POST /run_code may wait for a slot' }),
    max_queue: Type.Integer({ description: 'the most submissions that may wait for a slot' }),
    max_containers: Type.Integer({ description: 'the most containers that may exist at once' }),
  },
  { description: 'limits that no request can exceed' },
);
export type LimitsView = Static<typeof LimitsView>;

export const VersionView = Type.Object(
  {
    version: Type.String({ description: 'version of this server' }),
    commit: nullable(Type.String({ description: 'commit that the server was made from; null when it is not known' })),
    languages: Type.Array(LanguageView, { description: 'as in GET /languages' }),
    limits: LimitsView,
    sandbox_runtime: nullable(
      Type.String({ description: 'OCI runtime of the sandboxes; null when it is not known yet' }),
    ),
    engine_version: nullable(
      Type.String({ description: 'version of the Docker Engine; null when it is not known yet' }),
    ),
  },
  { title: 'Version', description: 'Version, languages and limits of this server' },
);
export type VersionView = Static<typeof VersionView>;
