import t from 'tap';
import { languages } from '../../../src/languages/catalogue.ts';
import { readExamples } from '../../../src/snippets/examples.ts';

const examples = await readExamples([...languages.values()]);

t.test('every language has examples, and those that most people play with have six', async (t) => {
  for (const { name } of languages.values()) {
    const own = examples.filter(({ language }) => language === name);
    t.ok(own.length >= (['python', 'javascript', 'go'].includes(name) ? 6 : 1), `${name}: ${own.length}`);
    t.equal(own[0]?.title, 'Add two numbers', 'the simplest first');
    t.equal(new Set(own.map(({ title }) => title)).size, own.length, 'each has a title of its own');
  }
});

t.test('only those of the languages that were asked for are read', async (t) => {
  const go = languages.get('go');
  t.same([...new Set((await readExamples([go!])).map(({ language }) => language))], ['go']);
});
