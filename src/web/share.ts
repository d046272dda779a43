// Sharing: a link to what is saved on the server, or one that holds the program itself.

import { button, byId, copy, onClick, toast } from './dom.ts';
import { fragmentOf } from './private-link.ts';
import type { Program } from './program.ts';
import { createSavedOffers } from './saved-offers.ts';
import { tried } from './server-words.ts';
import type { Server } from './server.ts';
import { tokens } from './storage.ts';
import type { Texts, Phrases } from './strings.ts';

export interface ShareParts {
  readonly server: Pick<Server, 'save' | 'remove' | 'archive'>;
  readonly key: () => string | null;
  readonly texts: Texts;
  readonly phrases: Phrases;
  readonly program: () => Program;
  /** Why the server would not take the program, in words; null when it takes it, as far as the page knows. */
  readonly refusalOf: (program: Program) => string | null;
  /** The program of the page has this address now. */
  readonly onSaved: (path: string) => void;
  readonly onTitle: (title: string) => void;
}

export interface Share {
  /** Saves and copies the link, without a dialog. */
  saveQuietly(): Promise<void>;
  /** What is in the page was saved here under this id; null: it was not, or has changed since. */
  setSaved(id: string | null): void;
  savedId(): string | null;
}

export function createShare(parts: ShareParts): Share {
  const { server, phrases, program, refusalOf, onSaved, onTitle } = parts;
  const dialog = byId('share-dialog', HTMLDialogElement);
  const title = byId('project-title', HTMLInputElement);
  const link = byId('saved-link', HTMLInputElement);
  const said = byId('share-said', HTMLElement);
  const remove = button('delete-saved');
  const offers = createSavedOffers({ ...parts, say: (text) => (said.textContent = text) });
  let savedId: string | null = null;

  function setSaved(id: string | null): void {
    savedId = id;
    link.hidden = id === null;
    link.value = id === null ? '' : `${location.origin}/p/${id}`;
    remove.hidden = id === null || tokens.of(id) === null;
    offers.show(id);
  }

  /** Returns what came of it. */
  async function save(): Promise<string> {
    const refusal = refusalOf(program());
    if (refusal !== null) return phrases.notSaved(refusal);
    return tried(phrases, phrases.notSaved, async () => {
      const { id, token } = await server.save(program());
      if (typeof token === 'string') tokens.keep(id, token);
      onSaved(`/p/${id}`);
      setSaved(id);
      return (await copy(link.value)) ? phrases.saved : phrases.savedNotCopied;
    });
  }

  onClick('share', () => {
    said.textContent = '';
    title.value = program().title;
    offers.show(savedId);
    dialog.showModal();
  });
  title.addEventListener('input', () => onTitle(title.value.trim()));
  onClick('save', async () => {
    said.textContent = await save();
    if (!link.hidden) link.select();
  });
  onClick('delete-saved', async () => {
    const id = savedId;
    const token = id === null ? null : tokens.of(id);
    if (id === null || token === null) return;
    said.textContent = await tried(phrases, phrases.notDeleted, async () => {
      await server.remove(id, token);
      tokens.keep(id, null);
      setSaved(null);
      onSaved('/');
      return phrases.deleted;
    });
  });
  onClick('copy-private', async () => {
    const address = `${location.origin}/${await fragmentOf(program())}`;
    if (await copy(address)) return void (said.textContent = phrases.copied);
    link.hidden = false;
    link.value = address;
    return link.select();
  });
  return { saveQuietly: async () => toast(await save()), setSaved, savedId: () => savedId };
}
