import { test } from 'tap';
import { programOf, unreadable } from '../../../src/execution/source-text.ts';
import { languages } from '../../../src/languages/catalogue.ts';
import { python } from '../../../src/languages/python.ts';

const others = [...languages.values()].filter(({ readsSourceAsSent }) => readsSourceAsSent !== true);

/** Source text as it is sent and as every language but Python gets it. */
const texts: Readonly<Record<string, readonly [sent: string, got: string]>> = {
  'a byte order mark': ['\uFEFFa\n', 'a\n'],
  'one of two byte order marks': ['\uFEFF\uFEFFa', '\uFEFFa'],
  'nothing but a byte order mark': ['\uFEFF', '\uFEFF'],
  'line ends of old Macs': ['a\rb\r\rc\r', 'a\nb\n\nc\n'],
  'line ends of Windows': ['a\r\nb\r\n', 'a\r\nb\r\n'],
  'line ends of Windows, made twice': ['a \\\r\r\nb\r', 'a \\\r\r\nb\n'],
  'line ends of every kind': ['a\rb\nc\r\nd', 'a\nb\nc\r\nd'],
  'a mark and line ends of old Macs': ['\uFEFFa\rb', 'a\nb'],
  'plain text': ['a\nb', 'a\nb'],
};

await test('a byte order mark and lone CRs are evened out for every language that does not read them itself', async (t) => {
  t.same(
    [...languages.keys()].filter((name) => !others.some((language) => language.name === name)),
    ['python', 'python-science'],
  );
  for (const language of others) {
    for (const [what, [sent, got]] of Object.entries(texts)) {
      const { fileName, source } = programOf(language, Buffer.from(sent));
      t.equal(Buffer.from(source).toString(), got, `${language.name}: ${what}`);
      t.equal(fileName, language.fileName);
    }
  }
});

await test('what the client sent is not changed itself, and Python gets it as it is', async (t) => {
  for (const [what, [sent]] of Object.entries(texts)) {
    const bytes = Buffer.from(sent);
    for (const language of others) programOf(language, bytes);
    t.equal(bytes.toString(), sent, what);
    t.equal(programOf(python, bytes).source, bytes, what);
  }
});

const utf16 = (text: string): Buffer => Buffer.from(text, 'utf16le');
const utf32 = (text: string): Buffer =>
  Buffer.concat(Array.from(text, (character) => Buffer.from([character.codePointAt(0) ?? 0, 0, 0, 0])));

await test('a source in UTF-16 or UTF-32 is named so, in one line', async (t) => {
  const program = 'int main() { return 0; } // añ日\r\n';
  const wide: Readonly<Record<string, readonly [source: Uint8Array, encoding: string]>> = {
    'with a mark': [utf16(`\uFEFF${program}`), 'UTF-16'],
    'with a mark, the other way round': [utf16(`\uFEFF${program}`).swap16(), 'UTF-16'],
    'without a mark': [utf16(program), 'UTF-16'],
    'without a mark, the other way round': [utf16(program).swap16(), 'UTF-16'],
    'a comment in another script first': [utf16(`// 日本語\n${program}`), 'UTF-16'],
    'two characters': [utf16('1\n'), 'UTF-16'],
    'four bytes a character': [utf32('int main() {}'), 'UTF-32'],
    'four bytes a character, the other way round': [utf32('int main() {}').swap32(), 'UTF-32'],
    'four bytes a character, with a mark': [Buffer.from([0xff, 0xfe, 0, 0, ...utf32('é')]), 'UTF-32'],
    'with a mark of four bytes': [Buffer.from([0, 0, 0xfe, 0xff, ...utf32('é').swap32()]), 'UTF-32'],
  };
  for (const [what, [source, encoding]] of Object.entries(wide)) {
    t.equal(unreadable(source), `error: the source is ${encoding} text: save it as UTF-8`, what);
  }
});

await test('every other source is left to its compiler', async (t) => {
  const sources: Readonly<Record<string, Uint8Array>> = {
    'UTF-8': Buffer.from('\uFEFFprint("日本語")'),
    'Latin-1 that begins with the letters of a mark': Buffer.from('ÿþ = 1 # coding: latin-1', 'latin1'),
    'a NUL': Buffer.from('print(1)\0\n'),
    'a NUL after each line': Buffer.from('print(1)\n\0print(2)\n\0'),
    'nothing but NULs': Buffer.alloc(8),
    'one NUL': Buffer.alloc(1),
    'a NUL as every third byte': Buffer.from('ab\0'.repeat(40)),
  };
  for (const [what, source] of Object.entries(sources)) t.equal(unreadable(source), null, what);
});
