// The tabs of the files above the editor, and what can be done with a file.

import { button, byId, make, onClick } from './dom.ts';
import { createFileDialog } from './file-dialog.ts';
import type { OpenFiles } from './open-files.ts';
import type { Phrases } from './strings.ts';

export interface FileTabsParts {
  readonly files: OpenFiles;
  readonly phrases: Phrases;
  /** the end that names of the program's source files have */
  readonly extension: () => string;
  readonly canFormat: () => boolean;
  readonly format: () => void;
}

export function createFileTabs(parts: FileTabsParts): void {
  const { files } = parts;
  const list = byId('files', HTMLElement);
  const dialog = createFileDialog(parts);

  function show(): void {
    const hadFocus = list.contains(document.activeElement);
    list.replaceChildren(...files.names().map((name) => tabOf(name, parts)));
    const tab = list.querySelector<HTMLElement>('[aria-selected=true]');
    tab?.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    if (hadFocus) tab?.focus();
    byId('editor', HTMLElement).setAttribute('aria-labelledby', tab?.id ?? '');
    button('add-file').disabled = files.isFull();
    for (const id of ['add-file', 'file-more']) button(id).hidden = false;
  }

  list.addEventListener('click', ({ target }) => {
    const tab = target instanceof Element ? target.closest<HTMLElement>('[role=tab]') : null;
    if (tab !== null) files.show(tab.dataset['name'] ?? '');
  });
  list.addEventListener('dblclick', () => dialog.rename());
  list.addEventListener('keydown', (event) => {
    const names = files.names();
    const acts: Readonly<Record<string, () => void>> = {
      ArrowRight: () => files.showNext(1),
      ArrowLeft: () => files.showNext(-1),
      Home: () => files.show(names[0] ?? ''),
      End: () => files.show(names.at(-1) ?? ''),
      F2: () => dialog.rename(),
      Delete: () => dialog.remove(),
    };
    const act = acts[event.key];
    if (act === undefined) return;
    event.preventDefault();
    act();
  });
  onClick('add-file', () => dialog.add());
  createFileMenu(parts, dialog);
  files.onChange(show);
}

function tabOf(name: string, { files, phrases }: FileTabsParts): HTMLElement {
  const isShown = name === files.shown();
  const tab = make('button', 'file');
  tab.type = 'button';
  tab.id = `file-tab-${files.names().indexOf(name)}`;
  tab.role = 'tab';
  tab.ariaSelected = String(isShown);
  tab.tabIndex = isShown ? 0 : -1;
  tab.dataset['name'] = name;
  tab.setAttribute('aria-controls', 'editor');
  tab.append(make('span', 'name', name));
  if (name === files.entry() && files.names().length > 1) {
    const mark = make('span', 'runs');
    mark.title = phrases.isRun;
    mark.append(make('span', 'unseen', phrases.isRun));
    tab.append(mark);
  }
  return tab;
}

/** What the menu does concerns the file that is shown. */
function createFileMenu(
  { files, canFormat, format }: FileTabsParts,
  dialog: ReturnType<typeof createFileDialog>,
): void {
  const menu = byId('file-menu', HTMLElement);
  const opener = button('file-more');
  menu.addEventListener('beforetoggle', () => {
    const { left, bottom } = opener.getBoundingClientRect();
    menu.style.left = `${Math.max(8, Math.min(left, innerWidth - menuWidth - 8))}px`;
    menu.style.top = `${bottom + 4}px`;
    const name = files.shown();
    button('run-file').disabled = name === files.entry() || !files.canRun(name);
    button('remove-file').disabled = files.names().length === 1;
    button('format-file').hidden = !canFormat();
  });
  const entries = {
    'rename-file': () => dialog.rename(),
    'run-file': () => files.runShown(),
    'remove-file': () => dialog.remove(),
    'format-file': format,
  };
  for (const [id, act] of Object.entries(entries)) {
    onClick(id, () => {
      menu.hidePopover();
      act();
    });
  }
}

/** as in dialogs.css */
const menuWidth = 264;
