// What the browser keeps for the page. Where it keeps nothing, the page works all the same.

import { programFrom } from './kept-program.ts';
import type { Program } from './program.ts';
import { usualName } from './sources.ts';

const prefix = 'playground.';

function read(name: string, storage: () => Storage): unknown {
  try {
    return JSON.parse(storage().getItem(prefix + name) ?? 'null');
  } catch {
    return null;
  }
}

function write(name: string, value: unknown, storage: () => Storage): void {
  try {
    if (value === null) storage().removeItem(prefix + name);
    else storage().setItem(prefix + name, JSON.stringify(value));
  } catch {
    // The storage is full or forbidden.
  }
}

// Even to name the storage throws where it is forbidden.
const lasting = (): Storage => localStorage;
const passing = (): Storage => sessionStorage;

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

function programAt(place: 'work' | 'earlier', language: string): Program | null {
  return programFrom(read(`${place}.${language}`, lasting), language, usualName(language));
}

/** The program of each language that was written last. */
export const works = {
  of: (language: string) => programAt('work', language),
  keep: (program: Program) => write(`work.${program.language}`, program, lasting),
  /** what another program took the place of */
  earlier: (language: string) => programAt('earlier', language),
  keepEarlier: (program: Program) => write(`earlier.${program.language}`, program, lasting),
};

export const settings = {
  language: () => textOf(read('language', lasting)),
  keepLanguage: (language: string) => write('language', language, lasting),
  keepTheme: (theme: string | null) => write('theme', theme, lasting),
  /** the width of the program, in per cent */
  split: () => Number(read('split', lasting)) || null,
  keepSplit: (percent: number) => write('split', percent, lasting),
  /** until the tab is closed */
  key: () => textOf(read('key', passing)),
  keepKey: (key: string) => write('key', key, passing),
};

/** The tokens with which what was saved here can be deleted, by its id. */
export const tokens = {
  of: (id: string) => textOf(read(`token.${id}`, lasting)),
  keep: (id: string, token: string | null) => write(`token.${id}`, token, lasting),
};
