// The files that are open in the editor: each has a state of its own, with its history, its cursor and where it was scrolled
// to.

import { setDiagnostics } from '@codemirror/lint';
import { Compartment, EditorState, type Extension, type StateEffect, type TransactionSpec } from '@codemirror/state';
import type { EditorView } from '@codemirror/view';
import { diagnosticsIn } from './editor-places.ts';
import type { Problem } from './problems.ts';
import type { ProgramFile } from './program.ts';

interface OpenFile {
  readonly state: EditorState;
  /** in base64, of a file that is not text */
  readonly content?: string | undefined;
  readonly scroll?: StateEffect<unknown>;
}

export interface EditorFilesParts {
  /** what all files have */
  readonly extensions: Extension;
  /** what a file of this name has; its language comes later, because each is loaded when it is shown first */
  readonly extensionsOf: (file: ProgramFile) => Extension;
  readonly languageOf: (name: string) => Promise<Extension>;
}

/** The files behind a view. One of them is shown. */
export function createEditorFiles(view: () => EditorView, parts: EditorFilesParts) {
  const language = new Compartment();
  let files = new Map<string, OpenFile>();
  let shown = '';

  function openFile(file: ProgramFile): OpenFile {
    const extensions = [language.of([]), parts.extensionsOf(file), parts.extensions];
    return { state: EditorState.create({ doc: file.text, extensions }), content: file.content };
  }

  /** The state of the file that is shown is the view's. */
  function keepShown(): void {
    const file = files.get(shown);
    if (file !== undefined) files.set(shown, { ...file, state: view().state, scroll: view().scrollSnapshot() });
  }

  function show(name: string): void {
    keepShown();
    const file = files.get(name);
    if (file === undefined) return;
    shown = name;
    view().setState(file.state);
    if (file.scroll !== undefined) view().dispatch({ effects: file.scroll });
    void parts.languageOf(name).then((support) => {
      if (shown === name) view().dispatch({ effects: language.reconfigure(support) });
    });
  }

  return {
    all(): readonly ProgramFile[] {
      return [...files].map(([name, { state, content }]) => {
        const text = (name === shown ? view().state : state).doc.toString();
        return content === undefined ? { name, text } : { name, text: '', content };
      });
    },
    shown: () => shown,
    show,
    open(opened: readonly ProgramFile[], name: string): void {
      files = new Map(opened.map((file) => [file.name, openFile(file)]));
      shown = '';
      show(name);
    },
    add(file: ProgramFile): void {
      files.set(file.name, openFile(file));
    },
    /** The file keeps its history. */
    rename(from: string, to: string): void {
      keepShown();
      files = new Map([...files].map(([name, file]) => [name === from ? to : name, file]));
      if (shown === from) shown = to;
      show(shown);
    },
    remove(name: string): void {
      files.delete(name);
    },
    showProblems(problems: readonly Problem[]): void {
      for (const [name, file] of files) {
        const own = problems.filter((problem) => problem.file === name);
        if (name === shown) view().dispatch(withProblems(view().state, own));
        else files.set(name, { ...file, state: file.state.update(withProblems(file.state, own)).state });
      }
    },
  };
}

const withProblems = (state: EditorState, problems: readonly Problem[]): TransactionSpec =>
  setDiagnostics(state, diagnosticsIn(state.doc, problems));
