// What the browser keeps for the page. Where it keeps nothing, the page works all the same.

import { casesIn, type Case } from './cases.ts';
import type { Program } from './private-link.ts';

export interface Work extends Pick<Program, 'code' | 'stdin'> {
  /** its tests; none when absent */
  readonly cases?: readonly Case[];
}

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

function isWork(value: unknown): value is Work {
  return typeof value === 'object' && value !== null && 'code' in value && typeof value.code === 'string';
}

function workOf(name: string): Work | null {
  const value = read(name, lasting);
  return isWork(value) ? { ...value, cases: casesIn(value.cases) } : null;
}

const textOf = (value: unknown): string | null => (typeof value === 'string' ? value : null);

/** The program of each language that was written last. */
export const works = {
  of: (language: string) => workOf(`work.${language}`),
  keep: (language: string, work: Work | null) => write(`work.${language}`, work, lasting),
  /** what another program took the place of */
  earlier: (language: string) => workOf(`earlier.${language}`),
  keepEarlier: (language: string, work: Work) => write(`earlier.${language}`, work, lasting),
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
