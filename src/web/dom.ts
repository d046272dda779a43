// The elements of the page, and its words.

import type { ProgramFile } from './program.ts';
import type { Texts } from './strings.ts';

/** @throws when index.html has no such element */
export function byId<T extends HTMLElement>(id: string, type: new () => T): T {
  const element = document.querySelector(`#${id}`);
  if (!(element instanceof type)) throw new Error(`no ${type.name} with the id ${id}`);
  return element;
}

export const button = (id: string): HTMLButtonElement => byId(id, HTMLButtonElement);

/** Calls `act` for each click; a button that fails must not be silent. */
export function onClick(id: string, act: () => void | Promise<void>): void {
  button(id).addEventListener('click', () => void act());
}

const attributes = { label: 'aria-label', hint: 'title', placeholder: 'placeholder' } as const;

/** Writes the words where the HTML has their names: `data-text`, `data-label`, `data-hint`, `data-placeholder`. */
export function writeTexts(texts: Texts): void {
  const words: Readonly<Record<string, string>> = texts;
  for (const element of document.querySelectorAll<HTMLElement>('[data-text]')) {
    element.textContent = words[element.dataset['text'] ?? ''] ?? '';
  }
  for (const [name, attribute] of Object.entries(attributes)) {
    for (const element of document.querySelectorAll<HTMLElement>(`[data-${name}]`)) {
      element.setAttribute(attribute, words[element.dataset[name] ?? ''] ?? '');
    }
  }
}

/** An element with a class and a text. */
export function make<Tag extends keyof HTMLElementTagNameMap>(
  tag: Tag,
  className: string,
  text = '',
): HTMLElementTagNameMap[Tag] {
  const element = document.createElement(tag);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

/** Also where the page is not served over TLS, which the clipboard of the browser wants. Whether it worked. */
export async function copy(text: string): Promise<boolean> {
  try {
    await navigator.clipboard.writeText(text);
    return true;
  } catch {
    const field = make('textarea', 'unseen', text);
    (document.querySelector('dialog[open]') ?? document.body).append(field);
    field.select();
    const isCopied = document.execCommand('copy');
    field.remove();
    return isCopied;
  }
}

export const download = (name: string, text: string): void => saveAs(name, new Blob([text], { type: 'text/plain' }));

/** A file of the program, also one that is not text. */
export function downloadFile({ name, text, content }: ProgramFile): void {
  const bytes = content === undefined ? text : Uint8Array.from(atob(content), (unit) => unit.charCodeAt(0));
  saveAs(name.slice(name.lastIndexOf('/') + 1), new Blob([bytes], { type: 'text/plain' }));
}

export function saveAs(name: string, content: Blob): void {
  const link = make('a', '');
  link.href = URL.createObjectURL(content);
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

let hiding: ReturnType<typeof setTimeout> | undefined;
const shownMs = 4000;

/** Says something at the foot of the page for a while. */
export function toast(text: string): void {
  const element = byId('toast', HTMLElement);
  element.textContent = text;
  clearTimeout(hiding);
  hiding = setTimeout(() => (element.textContent = ''), shownMs);
}
