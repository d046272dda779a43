// GET /p/<id>.zip: the files of a saved project.

import { create as contentDisposition } from 'content-disposition';
import { Zip, ZipDeflate } from 'fflate';
import { Type } from 'typebox';
import { ProjectParameters } from '../../api/project.ts';
import type { ProjectFile } from '../../snippets/project.ts';
import { accessErrors, playgroundErrorResponses } from '../description/error-responses.ts';
import type { Route } from '../description/route.ts';
import { zipExamples } from './project-examples.ts';
import { findProject, noProject, type ProjectParts } from './project-view.ts';

const zipSchema = {
  operationId: 'projectZip',
  tags: ['playground'],
  summary: 'The files of a saved project as a zip archive',
  description: 'The archive of a project is the same, byte for byte, each time.',
  produces: ['application/zip'],
  params: ProjectParameters,
  response: {
    200: Type.Unsafe<Buffer>(Type.String({ format: 'binary', description: 'The archive' })),
    ...playgroundErrorResponses(...accessErrors, noProject, 'storage_unavailable'),
  },
};

/** The earliest time that an archive can hold. It has no time zone, so the local time is taken. */
const sameTime = new Date(1980, 0, 1);

export function projectZip({ snippets, needsKey }: ProjectParts): Route<typeof zipSchema> {
  return {
    schema: zipSchema,
    config: { needsKey, examples: zipExamples },
    handler: async ({ params }, reply) => {
      const { id, files } = await findProject(snippets, params.id);
      return reply
        .type('application/zip')
        .header('content-disposition', contentDisposition(`${id}.zip`))
        .send(zipOf(files));
    },
  };
}

function zipOf(files: readonly ProjectFile[]): Buffer {
  const parts: Uint8Array[] = [];
  const zip = new Zip((error, part) => {
    if (error !== null) throw error;
    parts.push(part);
  });
  for (const { name, content } of files) {
    const entry = new ZipDeflate(name);
    entry.mtime = sameTime;
    zip.add(entry);
    entry.push(content, true);
  }
  zip.end();
  return Buffer.concat(parts);
}
