// What the files of a program may be called. The server refuses other names, and its page says so before it sends them.

/** The bounds of PROTOCOL.md, less one file: the main file may come apart from the others. */
export const mostFiles = 20;
/** in UTF-8 */
export const mostNameBytes = 100;
export const mostSegmentBytes = 64;
export const mostDirectories = 4;

/** The rule that a name breaks. */
export type NameRule =
  | 'not_unicode'
  | 'too_long'
  | 'empty'
  | 'absolute'
  | 'option'
  | 'backslash'
  | 'control_character'
  | 'empty_segment'
  | 'dots'
  | 'long_segment'
  | 'too_deep';

/** The first rule that the name breaks; null when a file may have it. */
export function brokenNameRule(name: string): NameRule | null {
  if (!name.isWellFormed()) return 'not_unicode';
  if (utf8Bytes(name) > mostNameBytes) return 'too_long';
  if (name === '') return 'empty';
  if (name.startsWith('/')) return 'absolute';
  // Compilers would take the name for an option, or for a file of options.
  if (/^[-@]/.test(name)) return 'option';
  if (name.includes('\\')) return 'backslash';
  if (/\p{Cc}/u.test(name)) return 'control_character';
  const segments = name.split('/');
  if (segments.includes('')) return 'empty_segment';
  if (segments.includes('.') || segments.includes('..')) return 'dots';
  if (segments.some((segment) => utf8Bytes(segment) > mostSegmentBytes)) return 'long_segment';
  return segments.length - 1 > mostDirectories ? 'too_deep' : null;
}

/** Why two files cannot lie beside each other. */
export interface NameClash<Named> {
  /** `directory`: the name is that of a directory of `other`; `below`: it lies in a directory that has the name of `other` */
  readonly kind: 'same' | 'directory' | 'below';
  readonly other: Named;
}

/** The first clash of the name with one of the others; null when there is none. */
export function nameClash<Named extends { readonly name: string }>(
  name: string,
  others: readonly Named[],
): NameClash<Named> | null {
  const kinds = {
    same: (other: Named) => other.name === name,
    directory: (other: Named) => other.name.startsWith(`${name}/`),
    below: (other: Named) => name.startsWith(`${other.name}/`),
  } as const;
  for (const kind of ['same', 'directory', 'below'] as const) {
    const other = others.find(kinds[kind]);
    if (other !== undefined) return { kind, other };
  }
  return null;
}

function utf8Bytes(text: string): number {
  return new TextEncoder().encode(text).length;
}
