// The page that other pages show in a frame: a saved program, to be read.

import { highlightCode, tagHighlighter } from '@lezer/highlight';
import type { SavedProject } from '../api/project.ts';
import { codeColours } from './code-colours.ts';
import { byId, make } from './dom.ts';
import { embedStringsFor } from './embed-strings.ts';
import { parserOf } from './parsers.ts';
import { receivedFiles, usualEntry, type ProgramFile } from './program.ts';
import { isCode, isSource, usualName } from './sources.ts';
import { createTabs } from './tabs.ts';

const words = embedStringsFor(navigator.languages);
const highlighter = tagHighlighter(
  Object.entries(codeColours).map(([name, tag]) => ({ tag: [...tag], class: `code-${name}` })),
);

/** The project that the server has written into the page; null when there is none at this address. */
const project: SavedProject | null = JSON.parse(byId('project', HTMLElement).textContent);
document.documentElement.lang = words.tag;
byId('open', HTMLElement).ariaLabel = words.open;
byId('open', HTMLElement).replaceChildren(make('span', 'wide', words.open), make('span', 'narrow', words.openShort));
byId('files', HTMLElement).ariaLabel = words.files;
if (project === null) showNothing();
else await show(project);

function showNothing(): void {
  document.title = words.notFound;
  byId('files', HTMLElement).remove();
  const title = byId('title', HTMLElement);
  title.textContent = words.notFound;
  title.className = 'note';
  byId('code', HTMLElement).append(title);
}

async function show({ id, language, title, files: sent, entry: named }: SavedProject): Promise<void> {
  const received = receivedFiles(sent);
  const entry = named ?? usualEntry(received, usualName(language), (name) => isSource(language, name));
  // The file that is run comes first.
  const files = received.toSorted((one, other) => Number(other.name === entry) - Number(one.name === entry));
  document.title = title === '' ? entry : title;
  byId('title', HTMLElement).textContent = document.title;
  byId('open', HTMLAnchorElement).href = `/p/${id}`;
  for (const [at, file] of files.entries()) {
    const tab = make('button', 'file', file.name);
    tab.type = 'button';
    tab.role = 'tab';
    tab.id = `tab-${at}`;
    tab.setAttribute('aria-controls', `panel-${at}`);
    byId('files', HTMLElement).append(tab);
    const panel = await panelOf(file, language);
    panel.id = `panel-${at}`;
    panel.role = 'tabpanel';
    panel.tabIndex = 0;
    panel.setAttribute('aria-labelledby', tab.id);
    byId('code', HTMLElement).append(panel);
  }
  createTabs(byId('files', HTMLElement)).show('tab-0');
}

async function panelOf({ name, text, content }: ProgramFile, language: string): Promise<HTMLElement> {
  if (content !== undefined) return make('p', 'note', words.notText);
  const code = make('pre', '');
  const parser = isCode(language, name) ? await parserOf(language) : null;
  // The last line end is the end of the last line, not the beginning of one more.
  const shown = text.replace(/\n$/, '');
  if (parser === null) code.append(...shown.split('\n').map((line) => make('span', 'line', line)));
  else code.append(...highlightedLines(shown, parser.parse(shown)));
  return code;
}

function highlightedLines(text: string, tree: Parameters<typeof highlightCode>[1]): readonly HTMLElement[] {
  const lines = [make('span', 'line')];
  highlightCode(
    text,
    tree,
    highlighter,
    (part, classes) => lines.at(-1)?.append(classes === '' ? part : make('span', classes, part)),
    () => lines.push(make('span', 'line')),
  );
  return lines;
}
