// The field for the arguments of the program, with what will be sent below it.

import { splitArguments } from './arguments.ts';
import { byId, make } from './dom.ts';
import type { Phrases } from './strings.ts';

export interface ArgumentField {
  /** as they were typed */
  typed(): string;
  set(typed: string): void;
  /** what is wrong with the quotes, in words; null when nothing is */
  fault(): string | null;
}

export interface ArgumentFieldParts {
  readonly phrases: Phrases;
  readonly onEdit: () => void;
}

export function createArgumentField({ phrases, onEdit }: ArgumentFieldParts): ArgumentField {
  const field = byId('args', HTMLInputElement);
  const shown = byId('args-shown', HTMLElement);

  /** A word without spaces and quotes is sent as it stands there. */
  function show(): void {
    const { args, fault } = splitArguments(field.value);
    field.setAttribute('aria-invalid', String(fault !== null));
    shown.classList.toggle('fault', fault !== null);
    if (fault !== null) shown.textContent = phrases.argumentFault[fault];
    else if (args.length === 0) shown.textContent = phrases.noArguments;
    else shown.replaceChildren(phrases.argumentsSent, ...args.flatMap((arg) => [' ', make('code', '', arg)]));
  }

  field.addEventListener('input', () => {
    show();
    onEdit();
  });
  show();
  return {
    typed: () => field.value,
    fault() {
      const { fault } = splitArguments(field.value);
      return fault === null ? null : phrases.argumentFault[fault];
    },
    set(typed) {
      field.value = typed;
      show();
    },
  };
}
