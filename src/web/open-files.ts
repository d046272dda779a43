// The files of the program in the page: which one is shown, and which one is run.

import type { Editor } from './editor.ts';
import { mostFiles } from '../file-names.ts';
import { usualEntry, type Program, type ProgramFile } from './program.ts';
import { isSource, usualName } from './sources.ts';

export interface OpenFilesParts {
  readonly editor: Editor;
  /** A person has changed the program. */
  readonly onEdit: () => void;
}

export interface OpenFiles {
  all(): readonly ProgramFile[];
  names(): readonly string[];
  shown(): string;
  /** the name of the file that is run */
  entry(): string;
  /** Whether the file may be the one that is run. */
  canRun(name: string): boolean;
  isFull(): boolean;
  open(program: Pick<Program, 'language' | 'files' | 'entry'>): void;
  show(name: string): void;
  /** The file after the one that is shown, or before it: 1 or -1. */
  showNext(step: 1 | -1): void;
  /** Adds a file, whose name must be new, and shows it. */
  add(file: ProgramFile): void;
  renameShown(name: string): void;
  /** The file beside it is shown then. The last one cannot be removed. */
  removeShown(): void;
  runShown(): void;
  /** Who calls last is called back when the list, the file that is shown or the one that is run has changed. */
  onChange(hear: () => void): void;
}

export function createOpenFiles({ editor, onEdit }: OpenFilesParts): OpenFiles {
  let language = '';
  let entry = '';
  let hearChange: (() => void) | null = null;
  const changed = (): void => hearChange?.();
  const names = (): readonly string[] => editor.files().map(({ name }) => name);

  function edited(): void {
    // Where the file that was run is gone, another one is.
    if (!names().includes(entry)) {
      entry = usualEntry(editor.files(), usualName(language), (name) => isSource(language, name));
    }
    changed();
    onEdit();
  }

  return {
    all: () => editor.files(),
    names,
    shown: () => editor.shown(),
    entry: () => entry,
    canRun: (name) => isSource(language, name),
    isFull: () => names().length >= mostFiles,
    open(program) {
      ({ language, entry } = program);
      editor.open(program.files, entry, language);
      changed();
    },
    show(name) {
      editor.show(name);
      changed();
    },
    showNext(step) {
      const all = names();
      editor.show(all.at((all.indexOf(editor.shown()) + step) % all.length) ?? '');
      changed();
    },
    add(file) {
      editor.add(file);
      editor.show(file.name);
      edited();
    },
    renameShown(name) {
      const before = editor.shown();
      editor.rename(before, name);
      if (entry === before && isSource(language, name)) entry = name;
      edited();
    },
    removeShown() {
      const removed = editor.shown();
      const next = neighbourOf(removed, names());
      if (next === undefined) return;
      editor.show(next);
      editor.remove(removed);
      edited();
    },
    runShown() {
      entry = editor.shown();
      edited();
    },
    onChange: (hear) => void (hearChange = hear),
  };
}

/** The one after it, else the one before it; undefined when it is alone. */
function neighbourOf(name: string, names: readonly string[]): string | undefined {
  const at = names.indexOf(name);
  return names[at + 1] ?? names[at - 1];
}
