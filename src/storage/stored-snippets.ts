// Saved projects in the database.

import { canonical, contentHash, idsOf, isProjectId } from '../snippets/project-id.ts';
import type { ProjectFile, SavedProject } from '../snippets/project.ts';
import type { SnippetStore } from '../snippets/snippet-store.ts';
import type { Database, Row } from './database.ts';

const insert = `
INSERT INTO snippets (id, hash, language, title, files, entry, args, stdin, parent, token_hash)
VALUES ($1, $2, $3, $4, $5::jsonb, $6, $7::jsonb, $8, $9, $10)
ON CONFLICT DO NOTHING
RETURNING id`;

const idOfHash = 'SELECT id FROM snippets WHERE hash = $1';

const select = `
SELECT id, language, title, files::text, entry, args::text, encode(stdin, 'base64') AS stdin, parent,
  extract(epoch FROM created_at) * 1000 AS created_ms
FROM snippets WHERE id = $1`;

const remove = `
WITH removed AS (DELETE FROM snippets WHERE id = $1 AND token_hash = $2 RETURNING id)
SELECT EXISTS (SELECT FROM removed) AS is_removed
FROM snippets WHERE id = $1`;

export function createSnippetStore({ query }: Pick<Database, 'query'>): SnippetStore {
  return {
    async save(given) {
      const project = canonical(given);
      const hash = contentHash(project);
      const { language, title, files, entry, args, stdin, parent, tokenHash } = project;
      const content = [filesAsJson(files), entry, JSON.stringify(args), Buffer.from(stdin)];
      const rest = [hash, language, title, ...content, parent, tokenHash];
      for (const id of idsOf(hash)) {
        const [inserted] = await query(insert, [id, ...rest]);
        if (inserted !== undefined) return { id, isNew: true };
        const [existing] = await query(idOfHash, [hash]);
        if (existing !== undefined) return { id: String(existing['id']), isNew: false };
        // Another project has this id.
      }
      throw new Error('every id of a project belongs to another project');
    },
    async find(id) {
      if (!isProjectId(id)) return undefined;
      const [row] = await query(select, [id]);
      return row === undefined ? undefined : projectOf(row);
    },
    async remove(id, tokenHash) {
      if (!isProjectId(id)) return 'unknown';
      const [row] = await query(remove, [id, tokenHash]);
      if (row === undefined) return 'unknown';
      return row['is_removed'] === true ? 'removed' : 'wrong_token';
    },
  };
}

function filesAsJson(files: readonly ProjectFile[]): string {
  return JSON.stringify(files.map(({ name, content }) => ({ name, content: Buffer.from(content).toString('base64') })));
}

function projectOf(row: Row): SavedProject {
  const { id, language, title, files, entry, args, stdin, parent, created_ms: createdMs } = row;
  return {
    id: String(id),
    language: String(language),
    title: String(title),
    files: filesFromJson(String(files)),
    entry: typeof entry === 'string' ? entry : null,
    args: argsFromJson(String(args)),
    stdin: Buffer.from(String(stdin), 'base64').toString(),
    parent: typeof parent === 'string' ? parent : null,
    createdAt: new Date(Number(createdMs)),
  };
}

function argsFromJson(json: string): readonly string[] {
  const args: readonly string[] = JSON.parse(json);
  return args;
}

function filesFromJson(json: string): readonly ProjectFile[] {
  const files: readonly { readonly name: string; readonly content: string }[] = JSON.parse(json);
  return files.map(({ name, content }) => ({ name, content: Buffer.from(content, 'base64') }));
}
