// What the dialog offers of a saved program besides its link: its files, and the HTML for another page.

import { byId, copy, make, onClick, saveAs } from './dom.ts';
import { embedCode } from './embed-code.ts';
import type { Program } from './program.ts';
import { tried } from './server-words.ts';
import type { Server } from './server.ts';
import type { Phrases, Texts } from './strings.ts';

export interface SavedOffersParts {
  readonly key: () => string | null;
  readonly texts: Texts;
  readonly server: Pick<Server, 'archive'>;
  readonly phrases: Phrases;
  readonly program: () => Program;
  readonly say: (text: string) => void;
}

export function createSavedOffers({ server, key, texts, phrases, program, say }: SavedOffersParts) {
  const offers = byId('saved-offers', HTMLElement);
  const raw = byId('raw-files', HTMLElement);
  const embed = byId('embed-offer', HTMLElement);
  const origin = byId('made-from', HTMLElement);

  let savedId: string | null = null;

  function showOrigin(parent: string | null): void {
    origin.hidden = parent === null;
    const link = make('a', '', parent ?? '');
    link.href = `/p/${parent}`;
    origin.replaceChildren(`${phrases.madeFrom} `, link);
  }

  onClick('download-zip', async () => {
    const id = savedId;
    if (id === null) return;
    say(
      await tried(phrases, phrases.notDownloaded, async () => {
        saveAs(`${id}.zip`, await server.archive(id));
        return '';
      }),
    );
  });
  onClick('copy-embed', async () => {
    if (await copy(byId('embed-code', HTMLInputElement).value)) say(phrases.copied);
  });

  return {
    /** `id`: of the saved program; null: nothing is offered of a program that is not saved */
    show(id: string | null): void {
      savedId = id;
      offers.hidden = id === null;
      const { files, title, parent } = program();
      showOrigin(parent);
      if (id === null) return;
      // Neither a link nor a frame can send a key.
      const isOpen = key() === null;
      raw.hidden = !isOpen;
      embed.hidden = !isOpen;
      raw.replaceChildren(...files.map(({ name }) => rawLink(id, name)));
      byId('embed-code', HTMLInputElement).value = embedCode(location.origin, id, title || texts.title);
    },
  };
}

function rawLink(id: string, name: string): HTMLElement {
  const row = make('li', '');
  const link = make('a', '', name);
  link.href = `/p/${id}/raw/${name.split('/').map(encodeURIComponent).join('/')}`;
  link.target = '_blank';
  link.rel = 'noopener';
  row.append(link);
  return row;
}
