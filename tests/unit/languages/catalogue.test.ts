import t from 'tap';
import { languageOfFile, languages } from '../../../src/languages/catalogue.ts';

const nameOf = (fileName: string): string | undefined => languageOfFile(fileName)?.name;

await t.test('the end of a file name tells its language, in either case', async (t) => {
  for (const language of languages.values()) {
    t.equal(nameOf(language.fileName), language.name);
    for (const extension of language.extensions) t.equal(nameOf(`folder.d/a${extension}`), language.name, extension);
  }
  t.equal(nameOf('A.CC'), 'cpp');
  t.equal(nameOf('a.b.cxx'), 'cpp');
  t.equal(nameOf('A.MJS'), 'javascript');
  t.equal(nameOf('a.C'), 'cpp', 'as compilers have it');
  t.equal(nameOf('A.c'), 'c');
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
