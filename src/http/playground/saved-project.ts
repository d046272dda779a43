// GET /api/snippets/<id>: a saved project.

import { ProjectParameters, SavedProject } from '../../api/project.ts';
import { accessErrors, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { projectExamples } from './project-examples.ts';
import { findProject, noProject, projectView, type ProjectParts } from './project-view.ts';

const projectSchema = {
  operationId: 'savedProject',
  tags: ['playground'],
  summary: 'A saved project',
  description: 'The project as it was saved, with the id of the one that it was made from.',
  params: ProjectParameters,
  response: { 200: SavedProject, ...playgroundErrorResponses(...accessErrors, noProject, 'storage_unavailable') },
};

export function savedProject({ snippets, needsKey }: ProjectParts): Route<typeof projectSchema> {
  return {
    schema: projectSchema,
    config: { needsKey, examples: projectExamples },
    handler: async ({ params }) => projectView(await findProject(snippets, params.id)),
  };
}
