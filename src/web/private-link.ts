// A program in the fragment of an address, which browsers do not send: deflated JSON in base64url.

export interface Program {
  readonly language: string;
  readonly code: string;
  readonly stdin: string;
}

const prefix = '#c=';
const mostCharacters = 2_000_000;

/** `#c=…` */
export async function fragmentOf(program: Program): Promise<string> {
  const { language, code, stdin } = program;
  const text = JSON.stringify([language, code, stdin]);
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
    if (!Array.isArray(value) || value.length !== 3) return null;
    const [language, code, stdin]: unknown[] = value;
    const isProgram = typeof language === 'string' && typeof code === 'string' && typeof stdin === 'string';
    return isProgram ? { language, code, stdin } : null;
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
