import t from 'tap';
import { withVariants } from '../../../src/languages/catalogue.ts';
import { sourceExtensionsOf } from '../../../src/languages/language.ts';
import { modeOf } from '../../../src/web/modes.ts';
import { isCode, isSource, usualExtension } from '../../../src/web/sources.ts';

t.test('the page knows every language of the catalogue and its variants, with the name of its file', async (t) => {
  for (const { name, fileName } of withVariants()) {
    const { template, title, fileName: shown } = modeOf(name);
    t.equal(shown, fileName, name);
    t.not(title, name);
    t.not(template, '');
  }
  t.equal(modeOf('c99').title, 'C99');
  t.equal(modeOf('cpp17').title, 'C++17');
});

t.test('another language is shown as it is called', async (t) => {
  t.match(modeOf('cobol'), { title: 'cobol', template: '' });
});

t.test('the page knows the source files of every language, and which has a formatter', async (t) => {
  for (const language of withVariants()) {
    const { name, formatter } = language;
    const ends = sourceExtensionsOf(language);
    for (const end of [
      '.py',
      '.pyw',
      '.js',
      '.mjs',
      '.cjs',
      '.c',
      '.cpp',
      '.cc',
      '.cxx',
      '.c++',
      '.C',
      '.go',
      '.java',
      '.h',
    ]) {
      t.equal(isSource(name, `a/b${end}`), ends.includes(end), `${name} ${end}`);
    }
    t.ok(
      ends.every((end) => isSource(name, `x${end}`)),
      name,
    );
    t.equal(usualExtension(name), ends[0]);
    t.notOk(isSource(name, ends[0]!), 'a name that is nothing else');
    t.equal(modeOf(name).hasFormatter === true, formatter !== undefined, name);
  }
  t.ok(isCode('cpp17', 'list.hpp'));
  t.notOk(isCode('python', 'data.txt'));
});
