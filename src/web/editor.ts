// The editor: CodeMirror with what a person expects of one.

import { autocompletion, closeBrackets, closeBracketsKeymap, completionKeymap } from '@codemirror/autocomplete';
import { defaultKeymap, history, historyKeymap, indentWithTab } from '@codemirror/commands';
import { bracketMatching, foldKeymap, indentOnInput, indentUnit } from '@codemirror/language';
import { lintGutter, lintKeymap, setDiagnostics, type Diagnostic } from '@codemirror/lint';
import { highlightSelectionMatches, searchKeymap } from '@codemirror/search';
import { Compartment, EditorState, type Extension, type Text } from '@codemirror/state';
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
  rectangularSelection,
} from '@codemirror/view';
import { editorLook } from './editor-look.ts';
import { modeOf } from './modes.ts';
import type { Place, Problem } from './problems.ts';

export interface EditorParts {
  readonly parent: HTMLElement;
  /** what a screen reader calls it */
  readonly label: string;
  /** the id of the text that says how to leave it by keyboard */
  readonly describedBy: string;
  /** the words of its search panel and announcements, by the English ones */
  readonly phrases: Readonly<Record<string, string>>;
  /** A person has changed the program. */
  readonly onEdit: () => void;
}

export interface Editor {
  code(): string;
  /** Shows another program, whose history begins now. */
  open(code: string, language: string): void;
  showProblems(problems: readonly Problem[]): void;
  /** Puts the cursor there, and shows it. */
  goTo(place: Place): void;
  focus(): void;
  hasFocus(): boolean;
}

export function createEditor(parts: EditorParts): Editor {
  const language = new Compartment();
  let shown = '';
  const extensions = extensionsFor(parts);
  const stateOf = (doc: string, indent: string): EditorState =>
    EditorState.create({ doc, extensions: [language.of([]), indentUnit.of(indent), extensions] });
  const view = new EditorView({ parent: parts.parent, state: stateOf('', '  ') });

  function open(code: string, name: string): void {
    shown = name;
    const { indent, load } = modeOf(name);
    view.setState(stateOf(code, indent));
    // Each language is a file of its own, loaded when it is shown first.
    void load().then((support) => {
      if (shown === name) view.dispatch({ effects: language.reconfigure(support) });
    });
  }

  return {
    code: () => view.state.doc.toString(),
    open,
    showProblems(problems) {
      const { doc } = view.state;
      view.dispatch(setDiagnostics(view.state, diagnosticsIn(doc, problems)));
    },
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

function diagnosticsIn(doc: Text, problems: readonly Problem[]): Diagnostic[] {
  return problems.map((problem) => {
    const { severity, message } = problem;
    return { ...rangeOf(doc, problem), severity, message };
  });
}

/** The word at the place, or the text of its line when the column is not known. Compilers' lines may not be there. */
function rangeOf(doc: Text, { line, column }: Place): { readonly from: number; readonly to: number } {
  const { from, to, text } = doc.line(Math.min(Math.max(1, line), doc.lines));
  if (column === null) return { from: from + (text.length - text.trimStart().length), to };
  const start = Math.min(from + column - 1, to);
  const word = /^[\w$]+/.exec(text.slice(start - from))?.[0].length ?? 1;
  return { from: start, to: Math.min(start + word, to) };
}
