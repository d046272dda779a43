// Finds the place where a text stops being JSON. The messages of JSON.parse name it only for some mistakes.

const blanks = /[ \t\n\r]*/y;
const hexDigits = /[0-9a-fA-F]{4}/y;
const number = /-?(?:0|[1-9]\d*)(?:\.\d+)?(?:[eE][+-]?\d+)?/y;
const word = /true|false|null/y;
const simpleEscapes = '"\\/bfnrt';
const quote = 0x22;
const backslash = 0x5c;
const space = 0x20;
const newline = 0x0a;

/** Line and column, from 1, of the character at an index. */
export function positionOf(text: string, at: number): { readonly line: number; readonly column: number } {
  let line = 1;
  let lineStart = 0;
  for (let index = 0; index < at; index += 1) {
    if (text.charCodeAt(index) !== newline) continue;
    line += 1;
    lineStart = index + 1;
  }
  return { line, column: at - lineStart + 1 };
}

/** The index of the first character that JSON forbids; the length of the text when it ends too early. */
export function invalidAt(text: string): number {
  let at = 0;

  function take(pattern: RegExp): boolean {
    pattern.lastIndex = at;
    const [found] = pattern.exec(text) ?? [];
    at += found?.length ?? 0;
    return found !== undefined;
  }

  /** Whether the character is next; then it is taken. */
  function takes(character: string): boolean {
    const isNext = text[at] === character;
    if (isNext) at += 1;
    return isNext;
  }

  // A loop over the characters: a long string may consist of escapes, and a search for each would be slow.
  function string(): boolean {
    if (!takes('"')) return false;
    for (; at < text.length; at += 1) {
      const character = text.charCodeAt(at);
      if (character === quote) return takes('"');
      if (character < space || (character === backslash && !escape())) return false;
    }
    return false;
  }

  /** Takes an escape but its last character; takes nothing of one that is invalid. */
  function escape(): boolean {
    const start = at;
    at += 2;
    const isUnicode = text[at - 1] === 'u';
    if (isUnicode ? take(hexDigits) : simpleEscapes.includes(text[at - 1] ?? ' ')) {
      at -= 1;
      return true;
    }
    at = start;
    return false;
  }

  function members(end: string, member: () => boolean): boolean {
    take(blanks);
    if (takes(end)) return true;
    do {
      take(blanks);
      if (!member()) return false;
      take(blanks);
    } while (takes(','));
    return takes(end);
  }

  function pair(): boolean {
    return string() && take(blanks) && takes(':') && value();
  }

  function value(): boolean {
    take(blanks);
    if (takes('{')) return members('}', pair);
    if (takes('[')) return members(']', value);
    return text[at] === '"' ? string() : take(word) || take(number);
  }

  if (value()) take(blanks);
  return at;
}
