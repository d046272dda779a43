// The languages that can be judged. A new language needs a file beside this one, an entry here, a target in
// sandbox-image/Dockerfile and examples in tests/examples/.

import { c } from './c.ts';
import { cpp } from './cpp.ts';
import { go } from './go.ts';
import { java } from './java.ts';
import { javascript } from './javascript.ts';
import type { Language, Variant } from './language.ts';
import { pythonScience } from './python-science.ts';
import { python } from './python.ts';

/** The languages by name, without their variants. */
export const languages: ReadonlyMap<string, Language> = new Map(
  [python, pythonScience, javascript, c, cpp, go, java].map((language) => [language.name, language]),
);

function asLanguage(variant: Variant, base: Language): Language {
  return { ...base, variants: [], variantOf: base.name, ...variant };
}

const variantsByName: ReadonlyMap<string, readonly Language[]> = new Map(
  [...languages.values()].map((language) => [
    language.name,
    (language.variants ?? []).map((variant) => asLanguage(variant, language)),
  ]),
);

/** The languages, each followed by its variants, which are languages of their own to those who ask for them. */
export function withVariants(among: Iterable<Language> = languages.values()): readonly Language[] {
  return [...among].flatMap((language) => [language].concat(variantsByName.get(language.name) ?? []));
}

export const defaultLanguage = python;

/** The languages and their variants by each of their names and aliases. */
export function byAnyName(among: Iterable<Language> = languages.values()): ReadonlyMap<string, Language> {
  return new Map(withVariants(among).flatMap((one) => [one.name, ...one.aliases].map((name) => [name, one])));
}

const named = byAnyName();

/** The language or variant; undefined when none has this name or alias. */
export function languageNamed(name: string): Language | undefined {
  return named.get(name);
}

/** The language that is served for this name: that of a variant is the variant's base. */
export function baseNamed(name: string): Language | undefined {
  const language = languageNamed(name);
  return language?.variantOf === undefined ? language : languages.get(language.variantOf);
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
