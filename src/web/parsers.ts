// The parsers of the languages, for code that is only shown: without the editor, which is far larger. Each is a file of its
// own, loaded when it is needed.

import type { Parser } from '@lezer/common';
import { familyOf } from './sources.ts';

const cFamily = async (): Promise<Parser> => (await import('@lezer/cpp')).parser;

const parsers: Readonly<Record<string, () => Promise<Parser>>> = {
  python: async () => (await import('@lezer/python')).parser,
  javascript: async () => (await import('@lezer/javascript')).parser,
  c: cFamily,
  cpp: cFamily,
  go: async () => (await import('@lezer/go')).parser,
  java: async () => (await import('@lezer/java')).parser,
};

/** Null for a language that the page does not know. */
export async function parserOf(language: string): Promise<Parser | null> {
  return (await parsers[familyOf(language)]?.()) ?? null;
}
