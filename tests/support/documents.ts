// The README as tests read it: its tables and its fenced blocks.

import { readFile } from 'node:fs/promises';
import { join } from 'node:path';

export const readme = await readFile(join(import.meta.dirname, '..', '..', 'README.md'), 'utf8');

/** The rows of the table that follows a heading, cell by cell, without its head. */
export function tableUnder(heading: string): readonly (readonly string[])[] {
  const from = readme.indexOf(`\n## ${heading}\n`);
  if (from < 0) throw new Error(`the README has no heading ${heading}`);
  const lines = readme.slice(from).split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, first + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** The fenced blocks in a language, in order. */
export function blocksIn(language: string): readonly string[] {
  return [...readme.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
    .filter(([, name]) => name === language)
    .map(([, , text]) => text!.trim());
}
