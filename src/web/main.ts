// The page of the playground: puts its parts together.

import { createArgumentField } from './argument-field.ts';
import { byId, downloadFile, toast, writeTexts } from './dom.ts';
import { createEditor } from './editor.ts';
import { createFileTabs } from './file-tabs.ts';
import { createFormatting } from './formatting.ts';
import { askForKey } from './key-dialog.ts';
import { listenForKeys, writeKeys } from './keys.ts';
import { createLanguageChoice } from './language-choice.ts';
import { createMenu, showExamples, showKeys } from './menu.ts';
import { createOpenFiles } from './open-files.ts';
import { isPrivateLink, programOf as programOfLink } from './private-link.ts';
import { modeOf } from './modes.ts';
import { createRunPanel } from './run-panel.ts';
import { createServer, programOf, ServerError } from './server.ts';
import { createShare } from './share.ts';
import { createSizeNote } from './size-note.ts';
import { usualExtension } from './sources.ts';
import { createSplit } from './split.ts';
import { settings } from './storage.ts';
import { stringsFor } from './strings.ts';
import { createTestsPanel } from './tests-panel.ts';
import { createUnitsPanel } from './units-panel.ts';
import { createWorkplace, template } from './work.ts';

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
  notText: phrases.notText,
  phrases: phrases.editor,
  onEdit: changed,
});
const tests = createTestsPanel({ strings, runs: () => runPanel, onEdit: changed });
const units = createUnitsPanel({ strings, runs: () => runPanel });
const files = createOpenFiles({ editor, onEdit: changed });
const args = createArgumentField({
  phrases,
  onEdit() {
    changed();
    showHasInput();
  },
});
const workplace = createWorkplace({
  files,
  args,
  cases: tests,
  onOpen(program) {
    languageChoice.show(program.language);
    runPanel.reset();
    units.show(modeOf(program.language).hasUnitTests === true);
    showHasInput();
    sizeNote.look();
    document.title = program.title === '' ? texts.title : `${program.title} · ${texts.title}`;
  },
});
const language = (): string => workplace.program().language;
const sizeNote = createSizeNote(strings, () => workplace.program());
const runPanel = createRunPanel({
  editor,
  strings,
  program: () => workplace.program(),
  files,
  refusalOf: (program) => args.fault() ?? sizeNote.refusalOf(program),
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
  key: settings.key,
  texts,
  phrases,
  program: () => workplace.program(),
  refusalOf: (program) => sizeNote.refusalOf(program),
  onSaved: (path) => history.pushState(null, '', path),
  onTitle(title) {
    changed();
    workplace.setTitle(title);
  },
});
const formatting = createFormatting({ editor, server, phrases, language });
createFileTabs({
  files,
  phrases,
  extension: () => usualExtension(language()),
  canFormat: () => formatting.canFormat(),
  format: () => void formatting.format(),
});
const stdin = byId('stdin', HTMLTextAreaElement);

/** What is in the page is not, or no longer, the program that the address names. */
function leaveAddress(): void {
  if (location.pathname !== '/' || location.hash !== '') history.pushState(null, '', '/');
  const savedId = share.savedId();
  if (savedId !== null) workplace.setParent(savedId);
  share.setSaved(null);
}

function changed(): void {
  leaveAddress();
  tests.setOld();
  workplace.changed();
  sizeNote.look();
}

function openOwn(name: string): void {
  leaveAddress();
  workplace.openOwn(name);
}

/** The program that the address names, else the one that was worked on. */
async function openAddress(): Promise<void> {
  const [, id] = /^\/p\/([^/]+)$/.exec(location.pathname) ?? [];
  share.setSaved(null);
  if (isPrivateLink(location.hash)) {
    const program = await programOfLink(location.hash);
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
      return share.setSaved(id);
    }
  }
  workplace.openOwn(settings.language() ?? firstLanguage);
}

function showHasInput(): void {
  byId('has-input', HTMLElement).hidden = stdin.value === '' && args.typed() === '';
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
    leaveAddress();
    workplace.replace(template(language()));
  },
  download() {
    const file = files.all().find(({ name }) => name === files.shown());
    if (file !== undefined) downloadFile(file);
  },
});
listenForKeys({
  run: () => runPanel.run(),
  runTests: () => tests.run(),
  stop: () => runPanel.stop(),
  save: () => void share.saveQuietly(),
  nextPane,
  nextFile: () => files.showNext(1),
  previousFile: () => files.showNext(-1),
  format: () => void formatting.format(),
  help: showKeys,
});
addEventListener('popstate', () => void openAddress());
await openAddress();
if (matchMedia('(pointer: fine)').matches) editor.focus();
await languageChoice.load();
const examples = await server.examples();
showExamples(examples, (example) => {
  leaveAddress();
  workplace.replace({ ...programOf(example), title: '' });
});
// A server that cannot be reached says so elsewhere.
sizeNote.setMost(await server.maxCodeBytes().catch(() => Infinity));
