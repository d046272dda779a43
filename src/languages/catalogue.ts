// The languages that can be judged. A new language needs a file beside this one, an entry here, a target in
// sandbox-image/Dockerfile and examples in tests/examples/.

import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language } from './language.ts';
import { python } from './python.ts';

/** The languages by name. */
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

/** The extensions that tell the languages of files. */
export function extensionsOf(among: Iterable<Language> = languages.values()): readonly string[] {
  return [...among].flatMap(({ extensions }) => extensions);
}

/**
 * The language, among those given, of a file with this name. Upper and lower case are the same, unless an extension in one
 * of them is another language's, as `.C` is.
 * @returns undefined when the name does not tell the language
 */
export function languageOfFile(fileName: string, among: Iterable<Language> = languages.values()): Language | undefined {
  // A name such as `.py` is that of a hidden file without an extension.
  const extension = /(?<=[^/])\.[^./]+$/.exec(fileName)?.[0];
  if (extension === undefined) return undefined;
  const all = [...among];
  const owner = (name: string): Language | undefined => all.find(({ extensions }) => extensions.includes(name));
  return owner(extension) ?? owner(extension.toLowerCase());
}
