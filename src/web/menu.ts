// The menu, the colours of the page, the examples, and the list of keys.

import { button, byId, make, onClick } from './dom.ts';
import { modeOf } from './modes.ts';
import type { Example } from './server.ts';
import { settings } from './storage.ts';

export interface MenuParts {
  readonly hasEarlier: () => boolean;
  readonly bringBack: () => void;
  readonly startOver: () => void;
  readonly download: () => void;
}

export function createMenu({ hasEarlier, bringBack, startOver, download }: MenuParts): void {
  const menu = byId('menu', HTMLElement);
  menu.addEventListener('beforetoggle', () => (button('bring-back').disabled = !hasEarlier()));
  const entries = { 'bring-back': bringBack, 'start-over': startOver, download, 'show-keys': showKeys };
  for (const [id, act] of Object.entries(entries)) {
    onClick(id, () => {
      menu.hidePopover();
      act();
    });
  }
  const chosen = document.documentElement.dataset['theme'] ?? '';
  for (const choice of menu.querySelectorAll<HTMLInputElement>('input[name=theme]')) {
    choice.checked = choice.value === chosen;
    choice.addEventListener('change', () => setTheme(choice.value));
  }
}

/** '' follows the system. */
function setTheme(theme: string): void {
  if (theme === '') delete document.documentElement.dataset['theme'];
  else document.documentElement.dataset['theme'] = theme;
  settings.keepTheme(theme === '' ? null : theme);
}

export function showKeys(): void {
  const dialog = byId('keys-dialog', HTMLDialogElement);
  if (!dialog.open) dialog.showModal();
}

/** Shows the buttons that open the list; there are none where the server has no examples. */
export function showExamples(examples: readonly Example[], open: (example: Example) => void): void {
  if (examples.length === 0) return;
  const dialog = byId('examples-dialog', HTMLDialogElement);
  const list = byId('example-list', HTMLElement);
  for (const [language, some] of Map.groupBy(examples, (example) => example.language)) {
    list.append(make('h3', '', modeOf(language).title));
    for (const example of some) {
      const entry = make('button', '', example.title);
      entry.type = 'button';
      entry.addEventListener('click', () => {
        dialog.close();
        open(example);
      });
      list.append(entry);
    }
  }
  for (const id of ['examples', 'menu-examples']) {
    button(id).hidden = false;
    onClick(id, () => {
      byId('menu', HTMLElement).hidePopover();
      dialog.showModal();
    });
  }
}
