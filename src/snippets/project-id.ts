// The id of a saved project follows from what is in it, so the same project has the same address, whoever saves it.

import { createHash } from 'node:crypto';
import type { Project } from './project.ts';

const digits = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
/** 65 bits: the first two of some four billion projects would share such an id. */
const shortestId = 11;
/** The whole of a SHA-256 in base 62. */
const longestId = 43;

export const isProjectId = (text: string): boolean => /^[0-9A-Za-z]{11,43}$/.test(text);

/** The project with its files in the order of their names: the order in which they were sent tells nothing. */
export function canonical<Kind extends Project>(project: Kind): Kind {
  const files = project.files.toSorted((one, other) => (one.name < other.name ? -1 : 1));
  return { ...project, files };
}

/**
 * The SHA-256 of what is in a canonical project: language, files, stdin and title, and the main file and the arguments where
 * it names any. A project without them has the address that it had before there were such fields.
 */
export function contentHash({ language, files, entry, args, stdin, title }: Project): Buffer {
  const content = files.map((file) => [file.name, Buffer.from(file.content).toString('base64')]);
  return createHash('sha256')
    .update(
      JSON.stringify([language, content, stdin, title, ...(entry === null && args.length === 0 ? [] : [entry, args])]),
    )
    .digest();
}

/** The ids that a project with this hash may have, the shortest first: each has one more character of the same text. */
export function* idsOf(hash: Buffer): Generator<string> {
  const text = base62(hash);
  for (let length = shortestId; length <= longestId; length += 1) yield text.slice(0, length);
}

function base62(hash: Buffer): string {
  let text = '';
  for (let rest = BigInt(`0x${hash.toString('hex')}`); text.length < longestId; rest /= 62n) {
    text = digits.charAt(Number(rest % 62n)) + text;
  }
  return text;
}
