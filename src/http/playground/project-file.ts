// GET /p/<id>/raw/<file>: a file of a saved project, as text that no browser takes for a page.

import { basename } from 'node:path/posix';
import { create as contentDisposition } from 'content-disposition';
import { Type } from 'typebox';
import { FileParameters } from '../../api/project.ts';
import { JudgeError } from '../../errors.ts';
import { accessErrors, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { fileExamples } from './project-examples.ts';
import { findProject, noProject, type ProjectParts } from './project-view.ts';

const fileSchema = {
  operationId: 'projectFile',
  tags: ['playground'],
  summary: 'A file of a saved project',
  description: 'The bytes of the file, as text in UTF-8 whatever they are.',
  produces: ['text/plain'],
  params: FileParameters,
  response: {
    200: Type.Unsafe<Buffer>(Type.String({ description: 'The file' })),
    ...playgroundErrorResponses(
      ...accessErrors,
      { ...noProject, meaning: `${noProject.meaning}, or it has no such file` },
      'storage_unavailable',
    ),
  },
};

/** Somebody else wrote the file: a browser that shows it all the same gives it no origin and loads nothing for it. */
export const strangersContent = "default-src 'none'; sandbox";

export function projectFile({ snippets, needsKey }: ProjectParts): Route<typeof fileSchema> {
  return {
    schema: fileSchema,
    config: { needsKey, wildcard: 'file', examples: fileExamples },
    handler: async ({ params }, reply) => {
      const { '*': name } = params;
      const project = await findProject(snippets, params.id);
      const file = project.files.find((one) => one.name === name);
      if (file === undefined) throw new JudgeError('not_found', 'the project has no such file');
      return reply
        .type('text/plain; charset=utf-8')
        .header('content-security-policy', strangersContent)
        .header('content-disposition', contentDisposition(basename(name), { type: 'inline' }))
        .send(Buffer.from(file.content));
    },
  };
}
