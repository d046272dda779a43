// The choice of the language: those that the server can run now.

import { byId, make, toast } from './dom.ts';
import { modeOf } from './modes.ts';
import { ServerError, type Server } from './server.ts';
import type { Phrases } from './strings.ts';

export interface LanguageChoiceParts {
  readonly server: Pick<Server, 'languages'>;
  readonly phrases: Phrases;
  readonly onChoice: (language: string) => void;
  /** whether another language may take the place of the one that is shown, if that one cannot run */
  readonly mayReplace: () => boolean;
}

const askAgainMs = 5000;

export function createLanguageChoice({ server, phrases, onChoice, mayReplace }: LanguageChoiceParts) {
  const select = byId('language', HTMLSelectElement);
  select.addEventListener('change', () => onChoice(select.value));

  function add(name: string, version = ''): void {
    const { title, hasVersion } = modeOf(name);
    const option = make('option', '', hasVersion === true ? `${title} ${version}` : title);
    option.value = name;
    select.append(option);
  }

  const has = (name: string): boolean => [...select.options].some(({ value }) => value === name);

  /** A program in a language that is not ready can be read all the same. */
  function show(language: string): void {
    if (!has(language)) add(language);
    select.value = language;
  }

  /** A server that has just started gets its languages ready one by one. */
  async function load(): Promise<void> {
    try {
      const languages = await server.languages();
      const shown = select.value;
      select.replaceChildren();
      for (const { name, version } of languages) add(name, shortVersion(version));
      show(shown);
      if (languages.some(({ name }) => name === shown)) return;
      const first = languages[0]?.name;
      if (first !== undefined && mayReplace()) return onChoice(first);
      toast(languages.length === 0 ? phrases.notReady : phrases.unknownLanguage(modeOf(shown).title));
      if (languages.length === 0) setTimeout(() => void load(), askAgainMs);
    } catch (error) {
      if (!(error instanceof ServerError)) throw error;
      toast(phrases.unreachable);
      setTimeout(() => void load(), askAgainMs);
    }
  }

  return { show, load };
}

/** `3.13.5` → `3.13`: what a person who writes a program wants to know. */
function shortVersion(version: string | null): string {
  return /\d+(?:\.\d+)?/.exec(version ?? '')?.[0] ?? '';
}
