// Colours of a program's output: the escape sequences of terminals that set a style are turned into styles, and all
// others (cursor movements, titles) are left out.

/** How a piece of text looks. */
export interface Look {
  /** names of CSS classes, sorted */
  readonly classes: readonly string[];
  /** a CSS colour that is none of the 16 with a class */
  readonly color: string | null;
  readonly background: string | null;
}

export interface StyledText {
  readonly text: string;
  readonly look: Look;
}

export const plain: Look = { classes: [], color: null, background: null };

const sequence =
  // oxlint-disable-next-line no-control-regex -- escape sequences begin with a control character
  /\x1b(?:\[([0-?]*)[ -/]*([@-~])|\][^\x07\x1b]*(?:\x07|\x1b\\)|[PX^_][^\x1b]*\x1b\\|[ -/]*[0-OQ-WYZ\\`-~])/g;
// oxlint-disable-next-line no-control-regex -- the same
const begun = /\x1b(?:\[[0-?]*[ -/]*|\][^\x07\x1b]*\x1b?|[PX^_][^\x1b]*\x1b?|[ -/]*)$/;
/** A sequence that is longer than this is no sequence. */
const longestSequence = 4096;

/** Returns a function that takes the text of one stream chunk by chunk: a style, or half a sequence, outlives a chunk. */
export function createAnsiReader(): (chunk: string) => readonly StyledText[] {
  let look = plain;
  let rest = '';
  return (chunk) => {
    const whole = rest + chunk;
    const cut = begun.exec(whole);
    const end = cut === null || whole.length - cut.index > longestSequence ? whole.length : cut.index;
    rest = whole.slice(end);
    const pieces: StyledText[] = [];
    const push = (text: string): void => void (text === '' ? 0 : pieces.push({ text, look }));
    let from = 0;
    for (const match of whole.slice(0, end).matchAll(sequence)) {
      push(whole.slice(from, match.index));
      from = match.index + match[0].length;
      if (match[2] === 'm') look = styled(look, match[1] ?? '');
    }
    push(whole.slice(from, end));
    return pieces;
  };
}

const attributes: Readonly<Record<number, string>> = {
  1: 'bold',
  2: 'dim',
  3: 'italic',
  4: 'underline',
  7: 'inverse',
  9: 'struck',
};
const ended: Readonly<Record<number, readonly string[]>> = {
  22: ['bold', 'dim'],
  23: ['italic'],
  24: ['underline'],
  27: ['inverse'],
  29: ['struck'],
};

/** The look after `ESC [ parameters m`. */
function styled(before: Look, parameters: string): Look {
  const codes = parameters.split(/[;:]/).map(Number);
  let look = before;
  for (let at = 0; at < codes.length; at++) {
    const code = codes[at] ?? 0;
    if (code === 38 || code === 48) {
      const { color, length } = extendedColor(codes.slice(at + 1));
      at += length;
      if (color !== null) look = coloured(look, code === 38 ? 'foreground' : 'background', color);
    } else look = withCode(look, code);
  }
  return look;
}

function withCode(look: Look, code: number): Look {
  if (code === 0) return plain;
  const attribute = attributes[code];
  if (attribute !== undefined) return { ...look, classes: [...new Set([...look.classes, attribute])].toSorted() };
  const ends = ended[code];
  if (ends !== undefined) return { ...look, classes: look.classes.filter((name) => !ends.includes(name)) };
  const tens = Math.floor(code / 10);
  const color = (code % 10) + (tens >= 9 ? 8 : 0);
  if (code % 10 === 9 && (tens === 3 || tens === 4))
    return coloured(look, tens === 3 ? 'foreground' : 'background', '');
  if (code % 10 > 7) return look;
  if (tens === 3 || tens === 9) return coloured(look, 'foreground', color);
  return tens === 4 || tens === 10 ? coloured(look, 'background', color) : look;
}

/** One of the 16 colours by its number, any other as CSS writes it, or '' for the usual one. */
function coloured(look: Look, ground: 'foreground' | 'background', color: number | string): Look {
  const isForeground = ground === 'foreground';
  const prefix = isForeground ? 'fg-' : 'bg-';
  const others = look.classes.filter((name) => !name.startsWith(prefix));
  const classes = typeof color === 'number' ? [...others, `${prefix}${color}`].toSorted() : others;
  const value = typeof color === 'number' || color === '' ? null : color;
  return { classes, color: isForeground ? value : look.color, background: isForeground ? look.background : value };
}

/** What follows 38 or 48: `5;n` or `2;r;g;b`. `length`: how many parameters it takes. */
function extendedColor(codes: readonly number[]): { readonly color: number | string | null; readonly length: number } {
  const [kind, ...values] = codes;
  const [first = 0, second = 0, third = 0] = values.map((value) => Math.min(255, Math.max(0, value || 0)));
  if (kind === 5) return { color: first < 16 ? first : paletteColor(first), length: 2 };
  if (kind === 2) return { color: `rgb(${first} ${second} ${third})`, length: 4 };
  return { color: null, length: codes.length };
}

/** Of the 256 colours those from 16 on: a cube of 6 by 6 by 6, then greys. */
function paletteColor(index: number): string {
  if (index >= 232) {
    const grey = 8 + (index - 232) * 10;
    return `rgb(${grey} ${grey} ${grey})`;
  }
  const cube = index - 16;
  const levels = [Math.floor(cube / 36), Math.floor(cube / 6) % 6, cube % 6];
  return `rgb(${levels.map((level) => (level === 0 ? 0 : 55 + level * 40)).join(' ')})`;
}
