// The page of the playground: puts its parts together.

import { byId, download, toast, writeTexts } from './dom.ts';
import { createEditor } from './editor.ts';
import { askForKey } from './key-dialog.ts';
import { listenForKeys, writeKeys } from './keys.ts';
import { createLanguageChoice } from './language-choice.ts';
import { createMenu, showExamples, showKeys } from './menu.ts';
import { modeOf } from './modes.ts';
import { isPrivateLink, programOf } from './private-link.ts';
import { createRunPanel } from './run-panel.ts';
import { createServer, ServerError } from './server.ts';
import { createShare } from './share.ts';
import { createSplit } from './split.ts';
import { settings } from './storage.ts';
import { stringsFor } from './strings.ts';
import { createTestsPanel } from './tests-panel.ts';
import { createWorkplace } from './work.ts';

const strings = stringsFor(navigator.languages);
const { texts, phrases } = strings;
document.documentElement.lang = strings.tag;
document.title = texts.title;
writeTexts(texts);
writeKeys();
delete document.documentElement.dataset['isLoading'];

const firstLanguage = 'python';
const server = createServer({ key: settings.key, askForKey });
const editor = createEditor({
  parent: byId('editor', HTMLElement),
  label: texts.program,
  describedBy: 'leave-editor',
  phrases: phrases.editor,
  onEdit: changed,
});
const tests = createTestsPanel({ strings, runs: () => runPanel, onEdit: changed });
const workplace = createWorkplace({
  editor,
  cases: tests,
  onOpen(language) {
    byId('file-name', HTMLElement).textContent = modeOf(language).fileName;
    languageChoice.show(language);
    runPanel.reset();
    showHasInput();
  },
});
const runPanel = createRunPanel({
  editor,
  strings,
  program: () => workplace.program(),
  fileName: () => modeOf(workplace.program().language).fileName,
  key: settings.key,
  askForKey,
});
const languageChoice = createLanguageChoice({
  server,
  phrases,
  onChoice: openOwn,
  mayReplace: () => location.pathname === '/' && location.hash === '' && settings.language() === null,
});
const share = createShare({
  server,
  phrases,
  program: () => workplace.program(),
  onSaved: (path) => history.pushState(null, '', path),
});
const stdin = byId('stdin', HTMLTextAreaElement);

/** What is in the page is not, or no longer, the program that the address names. */
function leaveAddress(): void {
  if (location.pathname !== '/' || location.hash !== '') history.pushState(null, '', '/');
  document.title = texts.title;
  share.setSaved(null);
}

function changed(): void {
  leaveAddress();
  tests.setOld();
  workplace.changed();
}

function openOwn(language: string): void {
  leaveAddress();
  workplace.openOwn(language);
}

/** The program that the address names, else the one that was worked on. */
async function openAddress(): Promise<void> {
  const [, id] = /^\/p\/([^/]+)$/.exec(location.pathname) ?? [];
  share.setSaved(null);
  if (isPrivateLink(location.hash)) {
    const program = await programOf(location.hash);
    if (program !== null) return workplace.openShared(program);
    toast(phrases.badLink);
  } else if (id !== undefined) {
    const program = await server.snippet(id).catch((error: unknown) => {
      if (!(error instanceof ServerError)) throw error;
      toast(error.status === 0 ? phrases.unreachable : phrases.notFound);
      return null;
    });
    if (program !== null) {
      workplace.openShared(program);
      document.title = program.title === '' ? texts.title : `${program.title} · ${texts.title}`;
      return share.setSaved(id);
    }
  }
  workplace.openOwn(settings.language() ?? firstLanguage);
}

function showHasInput(): void {
  byId('has-input', HTMLElement).hidden = stdin.value === '';
}

/** From the program to the result to the buttons. */
function nextPane(): void {
  const typed = byId('typed', HTMLInputElement);
  const isOpen = !byId('type', HTMLElement).hidden && !typed.disabled;
  if (editor.hasFocus())
    (isOpen ? typed : document.querySelector<HTMLElement>('[role=tab][aria-selected=true]'))?.focus();
  else if (document.activeElement?.closest('#main') === null) editor.focus();
  else byId('language', HTMLSelectElement).focus();
}

stdin.addEventListener('input', () => {
  changed();
  showHasInput();
});
createSplit();
createMenu({
  hasEarlier: () => workplace.hasEarlier(),
  bringBack() {
    leaveAddress();
    workplace.bringBack();
    toast(phrases.broughtBack);
  },
  startOver() {
    const { language } = workplace.program();
    leaveAddress();
    workplace.replace({ language, code: modeOf(language).template, stdin: '' });
  },
  download() {
    const { language, code } = workplace.program();
    download(modeOf(language).fileName, code);
  },
});
listenForKeys({
  run: () => runPanel.run(),
  runTests: () => tests.run(),
  stop: () => runPanel.stop(),
  save: () => void share.saveQuietly(),
  nextPane,
  help: showKeys,
});
addEventListener('popstate', () => void openAddress());
await openAddress();
if (matchMedia('(pointer: fine)').matches) editor.focus();
await languageChoice.load();
const examples = await server.examples();
showExamples(examples, ({ language, files, stdin: input }) => {
  leaveAddress();
  workplace.replace({ language, code: files[0]?.text ?? '', stdin: input ?? '' });
});
