// What a server tells of itself.

import { Type, type Static } from 'typebox';
import { LanguageView } from './language.ts';
import { nullable } from './nullable.ts';

export const LimitsView = Type.Object(
  {
    max_time_limit: Type.Number({ description: 'seconds, the largest `time_limit`' }),
    max_memory_limit: Type.Number({ description: 'MiB, the largest `memory_limit`' }),
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
export type LimitsView = Static<typeof LimitsView>;

export const VersionView = Type.Object(
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
export type VersionView = Static<typeof VersionView>;
