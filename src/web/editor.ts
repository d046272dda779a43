// The editor: CodeMirror with what a person expects of one.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { EditorState, type Extension } from '@codemirror/state';
import {
  crosshairCursor,
  drawSelection,
  dropCursor,
  EditorView,
  highlightActiveLine,
  highlightActiveLineGutter,
  highlightSpecialChars,
  keymap,
  lineNumbers,
  placeholder,
  rectangularSelection,
} from '@codemirror/view';
import { createEditorFiles } from './editor-files.ts';
import { editorLook } from './editor-look.ts';
import { rangeOf } from './editor-places.ts';
import { modeOf } from './modes.ts';
import type { Place, Problem } from './problems.ts';
import type { ProgramFile } from './program.ts';
import { isCode } from './sources.ts';
import { changeTo } from './text-change.ts';

export interface EditorParts {
  readonly parent: HTMLElement;
  /** what a screen reader calls it */
  readonly label: string;
  /** the id of the text that says how to leave it by keyboard */
  readonly describedBy: string;
  /** the words of its search panel and announcements, by the English ones */
  readonly phrases: Readonly<Record<string, string>>;
  /** said in the place of a file that is not text */
  readonly notText: string;
  /** A person has changed the program. */
  readonly onEdit: () => void;
}

export interface Editor {
  /** as they are now, in their order */
  files(): readonly ProgramFile[];
  /** the name of the file that is shown */
  shown(): string;
  /** Opens another program and shows the file `name`; their histories begin now. */
  open(files: readonly ProgramFile[], name: string, language: string): void;
  show(name: string): void;
  /** Adds a file at the end. */
  add(file: ProgramFile): void;
  /** The file keeps its place and its history. */
  rename(from: string, to: string): void;
  /** Not the one that is shown. */
  remove(name: string): void;
  /** Gives the file that is shown another text, as one step of its history. */
  replaceText(text: string): void;
  showProblems(problems: readonly Problem[]): void;
  /** Puts the cursor there, in the file that is shown. */
  goTo(place: Pick<Place, 'line' | 'column'>): void;
  focus(): void;
  hasFocus(): boolean;
}

export function createEditor(parts: EditorParts): Editor {
  let language = '';
  const extensions = extensionsFor(parts);
  const files = createEditorFiles(() => view, {
    extensions,
    extensionsOf: ({ content }) => [
      indentUnit.of(modeOf(language).indent),
      content === undefined ? [] : [EditorState.readOnly.of(true), placeholder(parts.notText)],
    ],
    languageOf: async (name) => (isCode(language, name) ? modeOf(language).load() : []),
  });
  const view = new EditorView({ parent: parts.parent, state: EditorState.create({ extensions }) });

  return {
    files: () => files.all(),
    shown: () => files.shown(),
    open(opened, name, newLanguage) {
      language = newLanguage;
      files.open(opened, name);
    },
    show: (name) => files.show(name),
    add: (file) => files.add(file),
    rename: (from, to) => files.rename(from, to),
    remove: (name) => files.remove(name),
    replaceText(text) {
      view.dispatch({ changes: changeTo(view.state.doc.toString(), text), userEvent: 'format' });
    },
    showProblems: (problems) => files.showProblems(problems),
    goTo(place) {
      const { from } = rangeOf(view.state.doc, place);
      const effects = EditorView.scrollIntoView(from, { y: 'center' });
      view.dispatch({ selection: { anchor: from }, effects });
      view.focus();
    },
    focus: () => view.focus(),
    hasFocus: () => view.hasFocus,
  };
}

function extensionsFor({ label, describedBy, phrases, onEdit }: EditorParts): Extension {
  const nonce = document.querySelector<HTMLMetaElement>('meta[property=csp-nonce]')?.nonce ?? '';
  return [
    EditorView.cspNonce.of(nonce),
    EditorState.phrases.of(phrases),
    EditorView.contentAttributes.of({ 'aria-label': label, 'aria-describedby': describedBy, tabindex: '0' }),
    lineNumbers(),
    lintGutter(),
    highlightActiveLineGutter(),
    highlightSpecialChars(),
    history(),
    drawSelection(),
    dropCursor(),
    EditorState.allowMultipleSelections.of(true),
    EditorState.tabSize.of(4),
    indentOnInput(),
    bracketMatching(),
    closeBrackets(),
    autocompletion(),
    rectangularSelection(),
    crosshairCursor(),
    highlightActiveLine(),
    highlightSelectionMatches(),
    keymap.of([
      ...closeBracketsKeymap,
      ...searchKeymap,
      ...historyKeymap,
      ...foldKeymap,
      ...completionKeymap,
      ...lintKeymap,
      ...defaultKeymap,
      indentWithTab,
    ]),
    editorLook,
    EditorView.updateListener.of(({ docChanged }) => docChanged && onEdit()),
  ];
}
