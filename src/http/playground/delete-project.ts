// DELETE /api/snippets/<id>: deletes a saved project, for who has its token.

import { Type } from 'typebox';
import { ProjectParameters } from '../../api/project.ts';
import { JudgeError } from '../../errors.ts';
import { hashOfToken } from '../../snippets/token.ts';
import { bearerOf } from '../access/keys.ts';
import { accessErrors, noJson, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { deleteExamples } from './project-examples.ts';
import { noProject, noSuchProject, type ProjectParts } from './project-view.ts';

const deleteSchema = {
  operationId: 'deleteProject',
  tags: ['playground'],
  summary: 'Delete a saved project',
  description:
    'The token is the one that POST /api/save answered with 201. Where keys are configured, the key goes into `X-API-Key`.',
  params: ProjectParameters,
  response: {
    204: Type.Null({ description: 'The project is deleted' }),
    ...playgroundErrorResponses(...accessErrors, 'no_token', 'wrong_token', noJson, noProject, 'storage_unavailable'),
  },
};

export function deleteProject({ snippets, needsKey }: ProjectParts): Route<typeof deleteSchema> {
  return {
    schema: deleteSchema,
    config: { needsKey, takesToken: true, examples: deleteExamples },
    handler: async ({ params, headers }, reply) => {
      const token = bearerOf(headers.authorization);
      if (token === undefined) throw new JudgeError('no_token');
      const end = await snippets.remove(params.id, hashOfToken(token));
      if (end === 'unknown') throw new JudgeError('not_found', noSuchProject);
      if (end === 'wrong_token') throw new JudgeError('wrong_token');
      await reply.code(204).send(null);
    },
  };
}
