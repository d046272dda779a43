// The arguments of a program, as a person types them: words as a POSIX shell has them, with its quotes and backslashes.
// Nothing else is special: no variable, no pattern, no command.

export type TypedArguments =
  | { readonly args: readonly string[]; readonly fault: null }
  | { readonly args: null; readonly fault: 'single_quote' | 'double_quote' | 'backslash' };

/** `a 'b c' "d"` → a, b c, d */
export function splitArguments(typed: string): TypedArguments {
  const args: string[] = [];
  /** null between words; a quoted word may be empty */
  let word: string | null = null;
  let rest = typed;
  while (rest !== '') {
    const [part = '', space, plain, single, double, escaped] =
      /^(?:(\s+)|([^\s'"\\]+)|'([^']*)'|"((?:[^"\\]|\\[^])*)"|\\([^]))/.exec(rest) ?? [];
    if (part === '') return { args: null, fault: faults[rest.charAt(0)] ?? 'backslash' };
    rest = rest.slice(part.length);
    if (space === undefined) word = (word ?? '') + (plain ?? single ?? escaped ?? unescaped(double ?? ''));
    else if (word !== null) {
      args.push(word);
      word = null;
    }
  }
  return { args: word === null ? args : [...args, word], fault: null };
}

/** Arguments as a person would type them: splitArguments gives them back. */
export function joinArguments(args: readonly string[]): string {
  return args.map((arg) => (/^[\w./:=,@%+-]+$/.test(arg) ? arg : `'${arg.replaceAll("'", `'\\''`)}'`)).join(' ');
}

const faults: Readonly<Record<string, 'single_quote' | 'double_quote'>> = { "'": 'single_quote', '"': 'double_quote' };

/** Between double quotes, a backslash stands for itself unless one of these follows. */
function unescaped(text: string): string {
  return text.replaceAll(/\\([$`"\\])/g, '$1').replaceAll('\\\n', '');
}
