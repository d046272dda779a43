// Saved projects as clients read them.

import { isUtf8 } from 'node:buffer';
import type { SavedFile, SavedProject as SavedProjectView } from '../../api/project.ts';
import { JudgeError } from '../../errors.ts';
import type { ProjectFile, SavedProject } from '../../snippets/project.ts';
import type { SnippetStore } from '../../snippets/snippet-store.ts';

export const noSuchProject = 'there is no such project, or it was deleted';

/** The description of the 404 for an unknown project. */
export const noProject = { code: 'not_found', meaning: noSuchProject, message: noSuchProject } as const;

export const pagePath = (id: string): string => `/p/${id}`;

/** @throws JudgeError `not_found` */
export async function findProject(snippets: SnippetStore, id: string): Promise<SavedProject> {
  const project = await snippets.find(id);
  if (project === undefined) throw new JudgeError('not_found', noSuchProject);
  return project;
}

export function projectView(project: SavedProject): SavedProjectView {
  const { id, language, title, files, entry, args, stdin, parent, createdAt } = project;
  return {
    id,
    url: pagePath(id),
    language,
    title,
    files: files.map(fileView),
    entry,
    args: [...args],
    stdin,
    parent,
    created_at: createdAt.toISOString(),
  };
}

export function fileView({ name, content }: ProjectFile): SavedFile {
  const bytes = Buffer.from(content);
  return isUtf8(bytes) ? { name, text: bytes.toString() } : { name, content: bytes.toString('base64') };
}

export interface ProjectParts {
  readonly snippets: SnippetStore;
  /** whether the routes need a key where there are keys */
  readonly needsKey: boolean;
}
