// POST /prewarm: fills the pool of warm containers.

import { Prewarmed } from '../../api/session.ts';
import { accessErrors, sessionErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { anything, noMediaType } from './any-body.ts';
import { prewarmExamples } from './session-examples.ts';

const prewarmSchema = {
  consumes: [anything],
  operationId: 'prewarm',
  tags: ['sessions'],
  summary: 'Fill the pool of warm containers',
  description:
    'Answers at once, before the containers have started. The server keeps the pool full by itself unless ' +
    '`POOL_SIZE` is 0.',
  response: {
    200: Prewarmed,
    ...sessionErrorResponses(...accessErrors, noMediaType),
  },
};

export function prewarm(fill: () => void): Route<typeof prewarmSchema> {
  return {
    schema: prewarmSchema,
    config: { needsKey: true, examples: prewarmExamples },
    handler: () => {
      fill();
      return { status: 'prewarm triggered' as const };
    },
  };
}
