// Turns the bytes of programs into text that can be shown.

/**
 * Decodes UTF-8; invalid bytes become U+FFFD; a BOM is kept. `cutAtEnd` says that more bytes followed: then a character
 * that was cut is left out, because its first bytes are not invalid, only incomplete.
 */
export function decodeUtf8(bytes: Uint8Array, cutAtEnd: boolean): string {
  return new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes, { stream: cutAtEnd });
}

/** Decodes the last part of a longer text: the rest of a character whose first bytes are missing is left out. */
export function decodeTail(bytes: Uint8Array, cutAtStart: boolean): string {
  let from = 0;
  if (cutAtStart) while (from < 3 && ((bytes[from] ?? 0) & 0xc0) === 0x80) from++;
  return decodeUtf8(bytes.subarray(from), false);
}

/** The text's first `characters` code points. */
export function firstCharacters(text: string, characters: number): string {
  if (text.length <= characters) return text;
  // Twice as many UTF-16 units hold at least that many code points.
  return Array.from(text.slice(0, 2 * characters))
    .slice(0, characters)
    .join('');
}

/** The longest beginning of the text that fits into that many bytes of UTF-8. */
export function firstBytes(text: string, bytes: number): string {
  if (Buffer.byteLength(text) <= bytes) return text;
  // Every UTF-16 unit takes at least one byte, so that many units are enough.
  return decodeUtf8(Buffer.from(text.slice(0, bytes)).subarray(0, bytes), true);
}

/** The last line that is not blank, without the blanks around it; empty when every line is blank. */
export function lastLine(text: string): string {
  const trimmed = text.trimEnd();
  return trimmed.slice(Math.max(trimmed.lastIndexOf('\n'), trimmed.lastIndexOf('\r')) + 1).trim();
}

/**
 * The one line of a compiler's or a runtime's output that says what is wrong: the first or the last line that matches the
 * first pattern, else the second pattern and so on, else the last line.
 */
export function tellingLine(text: string, patterns: readonly RegExp[], which: 'first' | 'last'): string {
  const lines = text.split(/[\r\n]/);
  if (which === 'last') lines.reverse();
  for (const pattern of patterns) {
    const found = lines.find((line) => pattern.test(line));
    if (found !== undefined) return found.trim();
  }
  return lastLine(text);
}

const MESSAGE_CHARACTERS = 200;

/**
 * Makes a program's words safe to show inside another message: one line, bounded, nothing that steers a terminal. The
 * result is a copy: a part of a text keeps the whole of it in memory.
 */
export function harmless(text: string): string {
  const short = firstCharacters(text, MESSAGE_CHARACTERS);
  return Buffer.from(withoutControls(short === text ? text : `${short}…`)).toString();
}

/**
 * The text in quotation marks, as in JSON. What cannot be seen is escaped: every kind of space but the usual one, control
 * characters, marks that change the writing direction, characters without a shape, U+FFFD, and a mark that would sit on
 * the quotation mark. What is escaped steers no terminal.
 */
export function quote(text: string): string {
  return JSON.stringify(text).replaceAll(INVISIBLE, escaped).replace(LEADING_MARKS, escaped);
}

/** The same in ASCII alone, for two texts that look alike. */
export function quoteInAscii(text: string): string {
  return quote(text).replaceAll(/[^\x20-\x7E]/g, escaped);
}

const INVISIBLE = /(?! )[\p{Cc}\p{Cf}\p{Z}\p{Co}\p{Cn}\p{Default_Ignorable_Code_Point}\u2800\uFFFD]/gu;
const LEADING_MARKS = /(?<=^")\p{M}+/u;

/** As JSON escapes them: four hexadecimal digits for each UTF-16 unit. */
function escaped(characters: string): string {
  return characters.replaceAll(/[^]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

/** Whether two texts that differ may look the same: from where they part, they are the same character written otherwise. */
export function looksAlike(one: string, other: string): boolean {
  let at = 0;
  while (at < one.length && one[at] === other[at]) at++;
  const [rest, otherRest] = [one.slice(at), other.slice(at)];
  if (/^\p{M}/u.test(rest) || /^\p{M}/u.test(otherRest)) return true;
  const [first] = rest.normalize('NFKC');
  const [otherFirst] = otherRest.normalize('NFKC');
  return first !== undefined && first === otherFirst && rest !== '' && otherRest !== '';
}

/** Control characters, line separators and the marks that change the writing direction become U+FFFD. */
function withoutControls(text: string): string {
  return text.replaceAll('\t', ' ').replaceAll(/[\p{Cc}\p{Zl}\p{Zp}\p{Bidi_Control}]/gu, '\uFFFD');
}

const beyondLatin1 = /[\u0100-\uFFFF]/;

/** The bytes that the characters of a text take in memory: two each when one of them is beyond Latin-1. */
export function retainedBytes(text: string): number {
  return beyondLatin1.test(text) ? 2 * text.length : text.length;
}
