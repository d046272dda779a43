import t from 'tap';
import {
  baseNamed,
  byAnyName,
  languageNamed,
  languageOfFile,
  languages,
  withVariants,
} from '../../../src/languages/catalogue.ts';
import { pythonScience } from '../../../src/languages/python-science.ts';

const nameOf = (fileName: string): string | undefined => languageOfFile(fileName)?.name;

await t.test('the end of a file name tells its language, in either case', async (t) => {
  for (const language of languages.values()) {
    t.equal(nameOf(language.fileName), language === pythonScience ? 'python' : language.name);
    for (const extension of language.extensions) t.equal(nameOf(`folder.d/a${extension}`), language.name, extension);
  }
  t.equal(nameOf('A.CC'), 'cpp');
  t.equal(nameOf('a.b.cxx'), 'cpp');
  t.equal(nameOf('A.MJS'), 'javascript');
  t.equal(nameOf('a.C'), 'cpp', 'as compilers have it');
  t.equal(nameOf('A.c'), 'c');
});

await t.test('a variant is its language, but for its names and how it is compiled', async (t) => {
  const variants = withVariants().filter(({ variantOf }) => variantOf !== undefined);
  t.ok(variants.length > 0);
  for (const { name, aliases, compile, variantOf, variants: none, ...shared } of variants) {
    const base = languages.get(variantOf!);
    t.match(base, shared, name);
    t.same(none, []);
    t.notSame(compile, base!.compile);
    t.equal(languageNamed(aliases[0]!)?.name, name);
    t.equal(baseNamed(name), base);
  }
});

await t.test('each name and alias belongs to one language or variant', async (t) => {
  const names = withVariants().flatMap(({ name, aliases }) => [name].concat(aliases));
  t.equal(new Set(names).size, names.length);
  t.equal(byAnyName().size, names.length);
});

await t.test('the standards are known by the names that other judges and compilers give them', async (t) => {
  const usual = {
    c: 'c17 gnu17 gcc',
    c99: 'gnu99',
    c11: 'gnu11',
    c23: 'gnu23 c2x',
    cpp: 'c++ g++ cc cxx cpp20 c++20 gnu++20 g++20',
    cpp11: 'c++11 gnu++11',
    cpp14: 'c++14 gnu++14',
    cpp17: 'c++17 gnu++17 g++17',
    cpp23: 'c++23 gnu++23',
  };
  for (const [name, others] of Object.entries(usual)) {
    for (const other of others.split(' ')) t.equal(languageNamed(other)?.name, name, other);
  }
  // Names of what is not there.
  for (const name of ['pypy', 'pypy3', 'node22', 'clang', 'msvc', 'python2']) t.equal(languageNamed(name), undefined);
});

await t.test('no two languages have the same extension', async (t) => {
  const all = [...languages.values()].flatMap(({ extensions }) => extensions);
  t.equal(new Set(all).size, all.length);
});

await t.test('a name that does not tell belongs to no language', async (t) => {
  for (const name of ['', 'py', '.py', 'folder/.py', 'main.', 'main.foo', 'main.py/x'])
    t.equal(nameOf(name), undefined, name);
});

await t.test('only the languages that are given are looked at', async (t) => {
  t.equal(languageOfFile('a.cpp', []), undefined);
});
