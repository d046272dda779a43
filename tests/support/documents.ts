// The documents as tests read them: their tables, fenced blocks, headings and links.

import { globSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join, normalize } from 'node:path';

const repository = join(import.meta.dirname, '..', '..');

/** Every document, by its path in the repository. */
export const documentPaths: readonly string[] = globSync(['*.md', 'docs/**/*.md', 'sandbox-image/*.md'], {
  cwd: repository,
}).toSorted();

export interface Link {
  /** of a file or folder, in the repository */
  readonly path: string;
  /** of a heading in that document; undefined for the whole of it */
  readonly anchor: string | undefined;
}

export interface MarkdownDocument {
  readonly path: string;
  readonly text: string;
  /** The rows of the first table below a heading, cell by cell, without the table's head. */
  tableUnder(heading: string): readonly (readonly string[])[];
  /** The fenced blocks in a language, in order. */
  blocksIn(language: string): readonly string[];
  /** What links to a heading name it by. */
  readonly anchors: ReadonlySet<string>;
  /** Those to files of the repository. */
  readonly links: readonly Link[];
}

/** `path` is in the repository. */
export async function readDocument(path: string): Promise<MarkdownDocument> {
  const text = await readFile(join(repository, path), 'utf8');
  const prose = text.replaceAll(/^```[\s\S]*?^```$/gm, '');
  return {
    path,
    text,
    tableUnder: (heading) => tableUnder(text, heading),
    blocksIn: (language) =>
      [...text.matchAll(/^```(\w+)\n([\s\S]*?)^```$/gm)]
        .filter(([, name]) => name === language)
        .map(([, , block]) => block!.trim()),
    anchors: new Set([...prose.matchAll(/^#+ (.+)$/gm)].map(([, heading]) => anchorOf(heading!))),
    links: [...prose.matchAll(/\]\(([^)\s]+)\)/g)]
      .map(([, target]) => target!)
      .filter((target) => !/^[a-z]+:/.test(target))
      .map((target) => linkTo(target, path)),
  };
}

function tableUnder(text: string, heading: string): readonly (readonly string[])[] {
  const [, below] = text.split(new RegExp(`^#+ ${RegExp.escape(heading)}$`, 'm'));
  if (below === undefined) throw new Error(`there is no heading ${heading}`);
  const lines = below.split('\n');
  const first = lines.findIndex((line) => line.startsWith('|'));
  const length = lines.slice(first).findIndex((line) => !line.startsWith('|'));
  return lines.slice(first + 2, first + length).map((line) =>
    line
      .slice(1, -1)
      .split('|')
      .map((cell) => cell.trim()),
  );
}

/** As GitHub makes it. */
function anchorOf(heading: string): string {
  return heading
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N} _-]/gu, '')
    .replaceAll(' ', '-');
}

function linkTo(target: string, from: string): Link {
  const [file = '', anchor] = target.split('#');
  return { path: file === '' ? from : normalize(join(dirname(from), file)), anchor };
}
