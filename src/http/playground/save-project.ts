// POST /api/save: keeps a project under an address that follows from its content.

import { NoQuery } from '../../api/no-query.ts';
import { KnownProject, NewProject, projectBody, type ProjectLimits } from '../../api/project.ts';
import { fieldRules } from '../../api/submission.ts';
import { hashOfToken, newToken } from '../../snippets/token.ts';
import type { CountOne } from '../access/rate-limit.ts';
import { accessErrors, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { allProblems } from '../request/body-problems.ts';
import { toProject } from './project-body.ts';
import { saveExamples } from './project-examples.ts';
import { pagePath, type ProjectParts } from './project-view.ts';

export interface SaveParts extends ProjectParts {
  readonly limits: ProjectLimits;
  /** counts the projects that a client saves */
  readonly countOne: CountOne;
}

const linkTo = (operationId: string, description: string) => ({
  operationId,
  parameters: { id: '$response.body#/id' },
  description,
});

const saveSchema = (limits: ProjectLimits) => ({
  operationId: 'saveProject',
  tags: ['playground'],
  summary: 'Save a project',
  description:
    'The id follows from language, files, entry, args, stdin and title, so the same project has the same address, whoever saves it. ' +
    'Only who saves it first gets its token. A project that was deleted can be saved again, and has a new token then.',
  body: projectBody(limits),
  querystring: NoQuery,
  response: {
    200: KnownProject,
    201: NewProject,
    ...playgroundErrorResponses(
      ...accessErrors,
      {
        code: 'bad_request',
        meaning: 'the body is not JSON or has a wrong shape, an unknown field or a file that no project may have',
        message: 'files[3].name must not be empty, but it is ""',
      },
      {
        code: 'payload_too_large',
        meaning: 'the body, the files or the input exceed their bound',
        message: 'files must have at most 256 KiB together (MAX_CODE), not 300 KiB',
      },
      'unsupported_media_type',
      'storage_unavailable',
    ),
  },
});

export function saveProject({ snippets, limits, needsKey, countOne }: SaveParts): Route<ReturnType<typeof saveSchema>> {
  return {
    schema: saveSchema(limits),
    config: { needsKey, rateLimit: false, examples: saveExamples },
    links: {
      201: {
        savedProject: linkTo('savedProject', 'the project'),
        deleteProject: linkTo('deleteProject', 'the end of the project'),
        projectZip: linkTo('projectZip', 'its files'),
        projectFile: linkTo('projectFile', 'a file of it'),
      },
    },
    validatorCompiler: allProblems({ language: fieldRules(limits).language }),
    onRequest: countOne,
    handler: async (request, reply) => {
      const token = newToken();
      const project = toProject(request.body, limits);
      const { id, isNew } = await snippets.save({ ...project, tokenHash: hashOfToken(token) });
      const known = { id, url: pagePath(id) };
      if (isNew) await reply.code(201).send({ ...known, token });
      else await reply.code(200).send(known);
    },
  };
}
