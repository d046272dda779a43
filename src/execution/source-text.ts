// The text of a program as its compiler gets it: the one place that evens out how editors save text.

import { isSourceName, type Language } from '../languages/language.ts';
import type { Program } from './program.ts';

const LINE_FEED = 0x0a;
const CARRIAGE_RETURN = 0x0d;
const byteOrderMark = Buffer.from('\uFEFF');

/**
 * The program of a submitted source and of other files. In source files a byte order mark is left out and a lone CR becomes
 * a line feed, except where the language reads both itself. Other files stay as they were sent.
 */
export function programOf(
  language: Language,
  source: Uint8Array,
  { fileName = language.fileName, files = [] }: Partial<Omit<Program, 'source'>> = {},
): Program {
  const asCompiled = (content: Uint8Array) => (language.readsSourceAsSent ? content : evenedOut(content));
  const program = { fileName, source: asCompiled(source) };
  if (files.length === 0) return program;
  const others = files.map(({ name, content }) => ({
    name,
    content: isSourceName(language, name) ? asCompiled(content) : content,
  }));
  return { ...program, files: others };
}

/** The bytes stay as they are when nothing else would be left: a source is never empty. */
function evenedOut(source: Uint8Array): Uint8Array {
  const hasMark =
    source.length > byteOrderMark.length && byteOrderMark.equals(source.subarray(0, byteOrderMark.length));
  const text = hasMark ? source.subarray(byteOrderMark.length) : source;
  return text.includes(CARRIAGE_RETURN) ? withLineFeeds(text) : text;
}

/** CRs before a line feed belong to that line end, however many they are. */
function withLineFeeds(text: Uint8Array): Uint8Array {
  const changed = Uint8Array.from(text);
  let isBeforeLineFeed = false;
  for (let index = text.length - 1; index >= 0; index--) {
    if (text[index] !== CARRIAGE_RETURN) isBeforeLineFeed = text[index] === LINE_FEED;
    else if (!isBeforeLineFeed) changed[index] = LINE_FEED;
  }
  return changed;
}

/** The marks that text in other encodings begins with, the longer ones first. */
const wideMarks = [
  ['UTF-32', Buffer.from([0xff, 0xfe, 0, 0])],
  ['UTF-32', Buffer.from([0, 0, 0xfe, 0xff])],
  ['UTF-16', Buffer.from([0xff, 0xfe])],
  ['UTF-16', Buffer.from([0xfe, 0xff])],
] as const;

/** How much of a source without a mark is looked at. */
const LOOKED_AT_BYTES = 64;

/**
 * The reason why no compiler can read the source, null when one may. No language reads UTF-16 or UTF-32, and the
 * compilers' own words for them fill pages.
 * @param name what the reason calls the source
 */
export function unreadable(source: Uint8Array, name = 'the source'): string | null {
  const encoding = wideEncoding(source);
  return encoding === null ? null : `error: ${name} is ${encoding} text: save it as UTF-8`;
}

/** A mark alone is no proof: in Latin-1 its two bytes are letters. */
function wideEncoding(source: Uint8Array): 'UTF-16' | 'UTF-32' | null {
  if (!source.includes(0)) return null;
  const marked = wideMarks.find(([, mark]) => mark.equals(source.subarray(0, mark.length)));
  if (marked !== undefined) return marked[0];
  const units = Math.floor(Math.min(source.length, LOOKED_AT_BYTES) / 4);
  const zeros = [0, 1, 2, 3].map((place) => countZeros(source, place, units));
  if (units > 0 && zeros.filter((count) => count === units).length === 3) return 'UTF-32';
  const [a = 0, b = 0, c = 0, d = 0] = zeros;
  const [even, odd] = [a + c, b + d];
  // Every other byte of ASCII is zero in UTF-16, and no other is. A few characters may be none of ASCII.
  return Math.min(even, odd) === 0 && Math.max(even, odd) > units ? 'UTF-16' : null;
}

function countZeros(bytes: Uint8Array, place: number, units: number): number {
  let count = 0;
  for (let index = place; index < 4 * units; index += 4) if (bytes[index] === 0) count++;
  return count;
}
