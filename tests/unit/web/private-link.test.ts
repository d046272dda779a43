import { deflateRawSync } from 'node:zlib';
import { assert, asyncProperty, constantFrom, record, string, uniqueArray } from 'fast-check';
import t from 'tap';
import { programOfOne, type Program } from '../../../src/web/program.ts';
import { fragmentOf, isPrivateLink, programOf } from '../../../src/web/private-link.ts';

const fragmentFor = (value: unknown): string => `#c=${deflateRawSync(JSON.stringify(value)).toString('base64url')}`;

const go = (text: string): Program => programOfOne('go', { name: 'main.go', text });

t.test('every program comes out of its link as it went in', async (t) => {
  const text = string({ unit: 'binary', maxLength: 300 });
  const files = uniqueArray(record({ name: string({ minLength: 1 }), text }), {
    minLength: 1,
    maxLength: 20,
    selector: ({ name }) => name,
  });
  const parts = record({ language: constantFrom('go', 'python', 'cobol'), files, stdin: text, args: text });
  await assert(
    asyncProperty(parts, async ({ files: some, ...rest }) => {
      const program = { ...rest, files: some, entry: some.at(-1)!.name, title: '', parent: null };
      t.same(await programOf(await fragmentOf(program)), program);
    }),
    { numRuns: 50 },
  );
});

t.test(
  'the usual file alone makes the link that earlier pages made, and a file that is not text comes through',
  async (t) => {
    const alone = { ...go('x'), stdin: 'y' };
    t.equal(await fragmentOf(alone), fragmentFor(['go', 'x', 'y']));
    t.same(await programOf(fragmentFor(['go', 'x', 'y'])), alone);
    const binary = { ...alone, files: [...alone.files, { name: 'a.bin', text: '', content: 'AP8=' }] };
    t.same(await programOf(await fragmentOf(binary)), binary);
  },
);

t.test('a link is an address that no program shortens or breaks', async (t) => {
  const fragment = await fragmentOf(go('print("ä€😀")\n'.repeat(50)));
  t.match(fragment, /^#c=[\w-]+$/);
  t.ok(fragment.length < 200, 'repetitions are deflated');
  t.ok(isPrivateLink(fragment));
  t.notOk(isPrivateLink('#line-3'));
});

t.test('what is no program is none', async (t) => {
  const good = await fragmentOf(go('x'));
  const wrong = ['#c=', '#c=%%%', '#c=AAAA', good.slice(0, -4), fragmentFor(['go', 'x']), fragmentFor(['go', 'x', 7])];
  const file = { name: 'a.go', text: '' };
  wrong.push(
    fragmentFor(['go', { files: [] }]),
    fragmentFor(['go', { files: [file, file] }]),
    fragmentFor(['go', { files: [{ name: 'a.go' }] }]),
    fragmentFor(['go', { files: Array.from({ length: 21 }, (_, at) => ({ name: `${at}.go`, text: '' })) }]),
  );
  for (const fragment of [...wrong, fragmentFor({ language: 'go' }), fragmentFor(null)]) {
    t.equal(await programOf(fragment), null, fragment);
  }
});

t.test('a small link that would become a huge program is refused', async (t) => {
  const fragment = fragmentFor(['go', 'x'.repeat(3_000_000), '']);
  t.ok(fragment.length < 10_000);
  t.equal(await programOf(fragment), null);
});
