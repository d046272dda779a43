// A program in the fragment of an address, which browsers do not send: deflated JSON in base64url. A program of the usual
// file alone is `[language, code, stdin]`, any other `[language, { files, entry, stdin, args }]`.

import { programFrom } from './kept-program.ts';
import { onlyText, type Program } from './program.ts';
import { usualName } from './sources.ts';

const prefix = '#c=';
const mostCharacters = 2_000_000;

/** `#c=…` */
export async function fragmentOf(program: Program): Promise<string> {
  const { language, files, entry, stdin, args } = program;
  const code = args === '' ? onlyText(files, usualName(language)) : null;
  const text = JSON.stringify(code === null ? [language, { files, entry, stdin, args }] : [language, code, stdin]);
  const stream = new Blob([text]).stream().pipeThrough(new CompressionStream('deflate-raw'));
  const bytes = new Uint8Array(await new Response(stream).arrayBuffer());
  return prefix + base64Url(bytes);
}

export const isPrivateLink = (fragment: string): boolean => fragment.startsWith(prefix);

/** Null for what is no program, or is too large to be one. */
export async function programOf(fragment: string): Promise<Program | null> {
  try {
    const bytes = fromBase64Url(fragment.slice(prefix.length));
    const value: unknown = JSON.parse(await inflated(bytes));
    if (!Array.isArray(value)) return null;
    const [language, program, stdin]: unknown[] = value;
    if (typeof language !== 'string') return null;
    const fileName = usualName(language);
    if (value.length === 2) return programFrom(program, language, fileName);
    if (value.length !== 3 || typeof program !== 'string' || typeof stdin !== 'string') return null;
    return programFrom({ code: program, stdin }, language, fileName);
  } catch {
    return null;
  }
}

/** @throws when the bytes are not deflated text, or more of it than a program has */
async function inflated(bytes: Uint8Array<ArrayBuffer>): Promise<string> {
  const stream = new Blob([bytes]).stream().pipeThrough(new DecompressionStream('deflate-raw'));
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let text = '';
  const reader = stream.getReader();
  for (let part = await reader.read(); !part.done; part = await reader.read()) {
    text += decoder.decode(part.value, { stream: true });
    if (text.length > mostCharacters) throw new Error('the program is too large');
  }
  return text + decoder.decode();
}

function base64Url(bytes: Uint8Array): string {
  const binary = Array.from(bytes, (byte) => String.fromCharCode(byte)).join('');
  return btoa(binary).replaceAll('+', '-').replaceAll('/', '_').replaceAll('=', '');
}

function fromBase64Url(text: string): Uint8Array<ArrayBuffer> {
  const binary = atob(text.replaceAll('-', '+').replaceAll('_', '/'));
  return Uint8Array.from(binary, (character) => character.charCodeAt(0));
}
