import { deflateRawSync } from 'node:zlib';
import { assert, asyncProperty, record, string } from 'fast-check';
import t from 'tap';
import { fragmentOf, isPrivateLink, programOf } from '../../../src/web/private-link.ts';

const fragmentFor = (value: unknown): string => `#c=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

t.test('every program comes out of its link as it went in', async (t) => {
  const text = string({ unit: 'binary', maxLength: 300 });
  await assert(
    asyncProperty(record({ language: string(), code: text, stdin: text }), async (program) => {
      t.same(await programOf(await fragmentOf(program)), program);
    }),
    { numRuns: 50 },
  );
});

t.test('a link is an address that no program shortens or breaks', async (t) => {
  const fragment = await fragmentOf({ language: 'go', code: 'print("ä€😀")\n'.repeat(50), stdin: '' });
  t.match(fragment, /^#c=[\w-]+$/);
  t.ok(fragment.length < 200, 'repetitions are deflated');
  t.ok(isPrivateLink(fragment));
  t.notOk(isPrivateLink('#line-3'));
});

t.test('what is no program is none', async (t) => {
  const good = await fragmentOf({ language: 'go', code: 'x', stdin: '' });
  const wrong = ['#c=', '#c=%%%', '#c=AAAA', good.slice(0, -4), fragmentFor(['go', 'x']), fragmentFor(['go', 'x', 7])];
  for (const fragment of [...wrong, fragmentFor({ language: 'go' }), fragmentFor(null)]) {
    t.equal(await programOf(fragment), null, fragment);
  }
});

t.test('a small link that would become a huge program is refused', async (t) => {
  const fragment = fragmentFor(['go', 'x'.repeat(3_000_000), '']);
  t.ok(fragment.length < 10_000);
  t.equal(await programOf(fragment), null);
});
