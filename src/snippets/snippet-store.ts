// The port to the place where saved projects are kept.

import type { Project, SavedProject } from './project.ts';

export interface ProjectToSave extends Project {
  readonly parent: string | null;
  /** the hash of the token that may delete it, should it be new */
  readonly tokenHash: Buffer;
}

/** Each function throws JudgeError `storage_unavailable` when the place does not work now. */
export interface SnippetStore {
  /** Keeps the project unless it is there already. A project that is there keeps its parent and its token. */
  readonly save: (project: ProjectToSave) => Promise<{ readonly id: string; readonly isNew: boolean }>;
  /** Resolves to undefined when there is no project with this id, whatever the id is. */
  readonly find: (id: string) => Promise<SavedProject | undefined>;
  /** Deletes the project if this is the hash of its token. */
  readonly remove: (id: string, tokenHash: Buffer) => Promise<'removed' | 'wrong_token' | 'unknown'>;
}
