// The programs under programs/<verdict>/<attack>.<ext>: what each must get is its folder, its language is its file's name,
// the rest is in its header.
//
//   # Tries: what the attack is.
//   # Fails: why it does not get through.
//   # Request: {…}         fields laid over the default request; a text may be [text, times]
//   # Verdicts: a, b       one for each test; without it all get the folder's
//   # Error: …             how the error of the first failed test starts, where the verdict alone proves too little
//   # Alone: why           runs beside no other
//
// A line that starts with "#   " goes on with the one before it. Languages whose comments start with // have // for #.

import { readFile } from 'node:fs/promises';
import { globSync } from 'node:fs';
import { dirname, extname, join } from 'node:path';
import type { TestCase } from '../support/server.ts';

export interface HostileProgram {
  /** `accepted/files-deep-directories.py` */
  readonly name: string;
  readonly request: {
    readonly code: Uint8Array;
    readonly tests: readonly TestCase[];
    readonly [field: string]: unknown;
  };
  /** for each test */
  readonly verdicts: readonly string[];
  /** how the error of the first failed test starts; empty when any will do */
  readonly errorStart: string;
  readonly runsAlone: boolean;
}

const directory = join(import.meta.dirname, 'programs');
const headerLines = 40;
const keys = new Set(['Tries', 'Fails', 'Request', 'Verdicts', 'Error', 'Alone']);

/** By the extension of the file. */
const languages: ReadonlyMap<string, { readonly name: string; readonly comment: '#' | '//' }> = new Map([
  ['.py', { name: 'python', comment: '#' }],
  ['.c', { name: 'c', comment: '//' }],
  ['.cpp', { name: 'cpp', comment: '//' }],
  ['.go', { name: 'go', comment: '//' }],
  ['.java', { name: 'java', comment: '//' }],
  ['.js', { name: 'javascript', comment: '//' }],
]);

/** `ok` is what a program prints when all is as it must be. */
const defaults = {
  tests: [
    { in: 'first\n', expected_out: 'ok\n' },
    { in: 'second\n', expected_out: 'ok\n' },
  ],
  time_limit: 1,
};

/** How many times as long as usual a program may take: the machine of tests/cgroup2 is slow. */
export const timeFactor = Number(process.env['TIME_FACTOR'] ?? 1);

type Text = string | readonly [text: string, times: number];
interface Request {
  readonly tests: readonly { readonly in: Text; readonly expected_out: Text }[];
  readonly time_limit: number;
  readonly [field: string]: unknown;
}

/** All of them, or those whose name matches. Throws when a header is wrong. */
export async function hostilePrograms(names = /^/): Promise<readonly HostileProgram[]> {
  const files = globSync('*/*', { cwd: directory }).toSorted();
  return Promise.all(files.filter((file) => names.test(file)).map(readProgram));
}

async function readProgram(file: string): Promise<HostileProgram> {
  const language = languages.get(extname(file));
  if (language === undefined) throw new Error(`${file}: no language has such files`);
  const code = await readFile(join(directory, file));
  const folder = dirname(file);
  const header = readHeader(code, language.comment, file);
  const asked = { ...defaults, ...(JSON.parse(header.get('Request') ?? '{}') as Partial<Request>) };
  const { tests, time_limit: timeLimit, ...fields } = asked;
  const verdicts = header.get('Verdicts')?.split(/,\s*/) ?? tests.map(() => folder);
  const first = verdicts.find((verdict) => verdict !== 'accepted') ?? 'accepted';
  if (first !== folder || verdicts.length !== tests.length) throw new Error(`${file}: Verdicts do not fit the folder`);
  return {
    name: file,
    request: {
      ...fields,
      time_limit: timeLimit * timeFactor,
      language: language.name,
      verbose: true,
      code,
      tests: tests.map((test) => ({ in: textOf(test.in), expected_out: textOf(test.expected_out) })),
    },
    verdicts,
    errorStart: header.get('Error') ?? '',
    runsAlone: header.has('Alone'),
  };
}

function textOf(text: Text): string {
  return typeof text === 'string' ? text : text[0].repeat(text[1]);
}

function readHeader(code: Buffer, comment: '#' | '//', file: string): ReadonlyMap<string, string> {
  const lines = code
    .toString('latin1')
    .replace(/^\u00ef\u00bb\u00bf/, '')
    .split(/\r\n|\r|\n/, headerLines);
  const field = new RegExp(`^${comment} ([A-Z][a-z]+): (.*)$`);
  const continued = `${comment}   `;
  const header = new Map<string, string>();
  let key: string | undefined;
  for (const line of lines) {
    const [, name, value] = field.exec(line) ?? [];
    if (name !== undefined && value !== undefined && keys.has(name)) {
      key = name;
      header.set(name, value);
    } else if (key !== undefined && line.startsWith(continued)) {
      header.set(key, `${header.get(key)} ${line.slice(continued.length)}`);
    } else {
      key = undefined;
    }
  }
  for (const needed of ['Tries', 'Fails']) {
    if (!header.has(needed)) throw new Error(`${file}: no line "${comment} ${needed}: …" in its head`);
  }
  return header;
}
