// The line in which a person types while a program runs.

import { button, byId } from './dom.ts';

export interface TypeLineParts {
  readonly write: (text: string) => void;
  /** the end of input */
  readonly end: () => void;
}

export function createTypeLine({ write, end }: TypeLineParts) {
  const form = byId('type', HTMLFormElement);
  const field = byId('typed', HTMLInputElement);

  function setEnded(isEnded: boolean): void {
    field.disabled = isEnded;
    for (const one of form.querySelectorAll('button')) one.disabled = isEnded;
  }

  function endInput(): void {
    if (field.value !== '') write(field.value);
    field.value = '';
    setEnded(true);
    end();
  }

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    write(`${field.value}\n`);
    field.value = '';
  });
  field.addEventListener('keydown', (event) => {
    if (!event.ctrlKey || event.key.toLowerCase() !== 'd') return;
    event.preventDefault();
    endInput();
  });
  // Several lines are sent as they are: the field itself would make one of them.
  field.addEventListener('paste', (event) => {
    const text = event.clipboardData?.getData('text/plain') ?? '';
    if (!text.includes('\n')) return;
    event.preventDefault();
    write(field.value + text.replaceAll('\r\n', '\n'));
    field.value = '';
  });
  button('end-input').addEventListener('click', endInput);
  // A click on the output wants to type there, unless it selects text or follows a link.
  byId('output', HTMLElement).addEventListener('click', ({ target }) => {
    const isSelecting = document.getSelection()?.isCollapsed === false;
    if (!form.hidden && !isSelecting && !(target instanceof HTMLButtonElement)) field.focus();
  });

  return {
    setOpen(isOpen: boolean): void {
      if (isOpen !== form.hidden) return;
      const hadFocus = form.contains(document.activeElement);
      form.hidden = !isOpen;
      field.value = '';
      setEnded(false);
      if (hadFocus) byId('output', HTMLElement).focus();
    },
  };
}
