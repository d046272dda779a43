import t from 'tap';
import { withVariants } from '../../../src/languages/catalogue.ts';
import { modeOf } from '../../../src/web/modes.ts';

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
