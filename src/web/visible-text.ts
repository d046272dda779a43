// Text with what cannot be seen in it: spaces at the end of a line, tabs, control characters, odd spaces.

export interface Piece {
  readonly text: string;
  /** the character that the text stands for, as `U+00A0`; null for text that stands for itself */
  readonly standsFor: string | null;
}

const controls =
  'NUL SOH STX ETX EOT ENQ ACK BEL BS TAB LF VT FF CR SO SI DLE DC1 DC2 DC3 DC4 NAK SYN ETB CAN EM SUB ESC FS GS RS US';

/** Names, and not the pictures that Unicode has for some of them: many fonts lack those. */
const standIns: Readonly<Record<string, string>> = {
  ...Object.fromEntries(controls.split(' ').map((name, code) => [String.fromCodePoint(code), name])),
  ' ': '·',
  '\t': '→',
  '\u007F': 'DEL',
  '\u00A0': 'NBSP',
  '\u00AD': 'SHY',
  '\u200B': 'ZWSP',
  '\u200C': 'ZWNJ',
  '\u200D': 'ZWJ',
  '\u202F': 'NNBSP',
  '\uFEFF': 'BOM',
};

const unseen = /[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]|(?! )\p{Zs}| +$/gu;
const unseenOrSpace = /[\p{Cc}\p{Cf}\p{Z}]/gu;

/** The stand-ins of one line; `spaces`: whether each space is shown, not only those at the end. */
export function visible(line: string, spaces: 'at the end' | 'all'): readonly Piece[] {
  const pieces: Piece[] = [];
  let done = 0;
  for (const found of line.matchAll(spaces === 'all' ? unseenOrSpace : unseen)) {
    if (found.index > done) pieces.push({ text: line.slice(done, found.index), standsFor: null });
    for (const character of found[0]) pieces.push(standIn(character));
    done = found.index + found[0].length;
  }
  if (done < line.length) pieces.push({ text: line.slice(done), standsFor: null });
  return pieces;
}

function standIn(character: string): Piece {
  const number = `U+${(character.codePointAt(0) ?? 0).toString(16).toUpperCase().padStart(4, '0')}`;
  return { text: standIns[character] ?? number, standsFor: number };
}
