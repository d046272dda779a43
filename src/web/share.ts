// Sharing: a link to what is saved on the server, or one that holds the program itself.

import { button, byId, copy, onClick, toast } from './dom.ts';
import { fragmentOf, type Program } from './private-link.ts';
import { ServerError, type Server } from './server.ts';
import { tokens } from './storage.ts';
import type { Phrases } from './strings.ts';

export interface ShareParts {
  readonly server: Pick<Server, 'save' | 'remove'>;
  readonly phrases: Phrases;
  readonly program: () => Program;
  /** The program of the page has this address now. */
  readonly onSaved: (path: string) => void;
}

export interface Share {
  /** Saves and copies the link, without a dialog. */
  saveQuietly(): Promise<void>;
  /** What is in the page was saved here under this id; null: it was not, or has changed since. */
  setSaved(id: string | null): void;
}

export function createShare({ server, phrases, program, onSaved }: ShareParts): Share {
  const dialog = byId('share-dialog', HTMLDialogElement);
  const link = byId('saved-link', HTMLInputElement);
  const said = byId('share-said', HTMLElement);
  const remove = button('delete-saved');
  let savedId: string | null = null;

  function setSaved(id: string | null): void {
    savedId = id;
    link.hidden = id === null;
    link.value = id === null ? '' : `${location.origin}/p/${id}`;
    remove.hidden = id === null || tokens.of(id) === null;
  }

  /** Returns what came of it. */
  async function save(): Promise<string> {
    try {
      const { id, token } = await server.save(program());
      if (typeof token === 'string') tokens.keep(id, token);
      setSaved(id);
      onSaved(`/p/${id}`);
      return (await copy(link.value)) ? phrases.saved : phrases.savedNotCopied;
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      return phrases.notSaved(reasonOf(error, phrases));
    }
  }

  onClick('share', () => {
    said.textContent = '';
    dialog.showModal();
  });
  onClick('save', async () => {
    said.textContent = await save();
    if (!link.hidden) link.select();
  });
  onClick('delete-saved', async () => {
    const token = savedId === null ? null : tokens.of(savedId);
    if (savedId === null || token === null) return;
    try {
      await server.remove(savedId, token);
      tokens.keep(savedId, null);
      setSaved(null);
      onSaved('/');
      said.textContent = phrases.deleted;
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      said.textContent = phrases.notDeleted(reasonOf(error, phrases));
    }
  });
  onClick('copy-private', async () => {
    const address = `${location.origin}/${await fragmentOf(program())}`;
    if (await copy(address)) said.textContent = phrases.copied;
    else {
      link.hidden = false;
      link.value = address;
      link.select();
    }
  });
  return { saveQuietly: async () => toast(await save()), setSaved };
}

/** A server without a place for programs has no such route. */
function reasonOf({ status, message }: ServerError, phrases: Phrases): string {
  if (status === 0) return phrases.connectionLost;
  return status === 404 || message === '' ? phrases.cannotSave : message;
}
