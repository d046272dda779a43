// Asks for a key, where the server wants one.

import { byId } from './dom.ts';
import { settings } from './storage.ts';

/** Resolves when a key was given; never when the person does not give one. */
export async function askForKey(): Promise<void> {
  const dialog = byId('key-dialog', HTMLDialogElement);
  const field = byId('key', HTMLInputElement);
  field.value = '';
  dialog.returnValue = '';
  dialog.showModal();
  await new Promise<void>((resolve) => {
    const closed = (): void => {
      if (dialog.returnValue !== 'given') return;
      settings.keepKey(field.value.trim());
      resolve();
    };
    dialog.addEventListener('close', closed, { once: true });
  });
}
