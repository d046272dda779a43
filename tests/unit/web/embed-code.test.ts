import t from 'tap';
import { embedCode } from '../../../src/web/embed-code.ts';

t.test('a title stays a title in the HTML, whatever is in it', async (t) => {
  t.equal(
    embedCode('https://play.example', '7Qm2xVdK91a', '"><script>alert(1)</script>&'),
    '<iframe src="https://play.example/embed/7Qm2xVdK91a" ' +
      'title="&quot;&gt;&lt;script&gt;alert(1)&lt;/script&gt;&amp;" width="100%" height="360" loading="lazy"></iframe>',
  );
});
