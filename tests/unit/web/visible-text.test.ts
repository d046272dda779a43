import t from 'tap';
import { visible } from '../../../src/web/visible-text.ts';

const shown = (line: string, spaces: 'at the end' | 'all' = 'at the end'): string =>
  visible(line, spaces)
    .map(({ text, standsFor }) => (standsFor === null ? text : `[${text}]`))
    .join('');

t.test('what cannot be seen has a stand-in', async (t) => {
  t.equal(shown('a b'), 'a b');
  t.equal(shown('a b  '), 'a b[·][·]');
  t.equal(shown(' a'), ' a');
  t.equal(shown('   '), '[·][·][·]');
  t.equal(shown('\ta\t'), '[→]a[→]');
  t.equal(shown('a\r'), 'a[CR]');
  t.equal(shown('\0\u0007\u001B[0m\u007F'), '[NUL][BEL][ESC][0m[DEL]');
  t.equal(shown('1\u00A0000\u202F000'), '1[NBSP]000[NNBSP]000');
  t.equal(shown('\uFEFFa\u200B\u2028\u0085'), '[BOM]a[ZWSP][U+2028][U+0085]');
  t.equal(shown('a  b', 'all'), 'a[·][·]b');
  t.equal(shown(''), '');
});

t.test('other text stays as it is, and each stand-in says what it stands for', async (t) => {
  t.equal(shown('привет, 世界 \u{1F600} <b>\uFFFD'), 'привет, 世界 \u{1F600} <b>\uFFFD');
  t.same(visible('a\t\0', 'all').slice(1), [
    { text: '→', standsFor: 'U+0009' },
    { text: 'NUL', standsFor: 'U+0000' },
  ]);
});
