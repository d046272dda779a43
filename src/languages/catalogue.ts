// The languages that can be judged. A new one is a file beside this, an entry here, a target in sandbox-image/Dockerfile and
// its examples in tests/examples/.

import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

/** By name. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [python, javascript, c, cpp, go, java].map((language) => [language.name, language]),
);

export const defaultLanguage = python;

const byAnyName: ReadonlyMap<string, Language> = new Map(
  [...languages.values()].flatMap((language) => [language.name, ...language.aliases].map((name) => [name, language])),
);

/** undefined when no language has this name or alias */
export function languageNamed(name: string): Language | undefined {
  return byAnyName.get(name);
}

/**
 * The language to which a file of this name belongs, among those given. Upper and lower case are the same.
 * @returns undefined when the name does not tell
 */
export function languageOfFile(fileName: string, among: Iterable<Language> = languages.values()): Language | undefined {
  // A name that is nothing but an extension, such as `.py`, is a hidden file without one.
  const extension = /(?<=[^/])\.[^./]+$/.exec(fileName)?.[0].toLowerCase();
  return extension === undefined ? undefined : [...among].find(({ extensions }) => extensions.includes(extension));
}
