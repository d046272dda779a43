// Asks for the name of a file, and whether one is to be deleted.

import { brokenNameRule, nameClash, type NameRule } from '../file-names.ts';
import { byId, onClick } from './dom.ts';
import type { OpenFiles } from './open-files.ts';
import type { Phrases } from './strings.ts';

export interface FileDialogParts {
  readonly files: OpenFiles;
  readonly phrases: Phrases;
  readonly extension: () => string;
}

/** What is wrong with the name beside the names of the other files; null when a file may have it. */
export function nameFault(name: string, others: readonly string[], phrases: Phrases): string | null {
  const rule = brokenNameRule(name);
  if (rule !== null) return phrases[phraseOf[rule]];
  const clash = nameClash(
    name,
    others.map((other) => ({ name: other })),
  );
  return clash === null ? null : phrases[clashPhraseOf[clash.kind]](clash.other.name);
}

const phraseOf = {
  not_unicode: 'nameNotUnicode',
  too_long: 'nameTooLong',
  empty: 'nameEmpty',
  absolute: 'nameAbsolute',
  option: 'nameOption',
  backslash: 'nameBackslash',
  control_character: 'nameControl',
  empty_segment: 'nameEmptySegment',
  dots: 'nameDots',
  long_segment: 'nameLongSegment',
  too_deep: 'nameTooDeep',
} as const satisfies Record<NameRule, keyof Phrases>;

const clashPhraseOf = { same: 'nameTaken', directory: 'nameOfFolder', below: 'nameBelowFile' } as const;

export function createFileDialog({ files, phrases, extension }: FileDialogParts) {
  const dialog = byId('file-dialog', HTMLDialogElement);
  const title = byId('file-dialog-title', HTMLElement);
  const field = byId('file-name', HTMLInputElement);
  const fault = byId('file-fault', HTMLElement);
  const question = byId('remove-dialog', HTMLDialogElement);
  let others: readonly string[] = [];
  let take: ((name: string) => void) | null = null;

  /** Nobody is told that a name is wrong before it is there. */
  function check(isWhole: boolean): boolean {
    const name = field.value.trim();
    const said = isWhole || name !== '' ? nameFault(name, others, phrases) : null;
    fault.textContent = said ?? '';
    field.setAttribute('aria-invalid', String(said !== null));
    return said === null;
  }

  function ask(heading: string, name: string, taken: readonly string[], act: (name: string) => void): void {
    others = taken;
    take = act;
    title.textContent = heading;
    field.value = name;
    field.placeholder = `util${extension()}`;
    check(false);
    dialog.showModal();
    field.focus();
    // What stands before the extension is what changes.
    const dot = name.lastIndexOf('.');
    field.setSelectionRange(name.lastIndexOf('/') + 1, dot > 0 ? dot : name.length);
  }

  onClick('cancel-name', () => dialog.close());
  field.addEventListener('input', () => check(false));
  byId('file-form', HTMLFormElement).addEventListener('submit', (event) => {
    if (check(true)) take?.(field.value.trim());
    else event.preventDefault();
  });
  question.addEventListener('close', () => {
    if (question.returnValue === 'remove') files.removeShown();
  });

  return {
    add() {
      if (!files.isFull()) ask(phrases.newFile, '', files.names(), (name) => files.add({ name, text: '' }));
    },
    rename() {
      const before = files.shown();
      const rest = files.names().filter((name) => name !== before);
      ask(phrases.renameFile, before, rest, (name) => name !== before && files.renameShown(name));
    },
    /** A file that is empty is no loss. */
    remove() {
      if (files.names().length === 1) return;
      const file = files.all().find(({ name }) => name === files.shown());
      if (file?.text === '' && file.content === undefined) return files.removeShown();
      byId('remove-name', HTMLElement).textContent = phrases.removeQuestion(files.shown());
      question.returnValue = '';
      question.showModal();
    },
  };
}
