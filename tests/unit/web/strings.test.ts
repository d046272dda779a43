import { readFileSync } from 'node:fs';
import t from 'tap';
import { stringsFor } from '../../../src/web/strings.ts';

const english = stringsFor(['en']);
const russian = stringsFor(['ru-RU']);

t.test('the first language of a person that the page speaks is taken, else English', async (t) => {
  t.equal(stringsFor(['de-DE', 'ru']).tag, 'ru');
  t.equal(stringsFor(['en-GB', 'ru']).tag, 'en');
  t.equal(stringsFor(['fr']).tag, 'en');
  t.equal(stringsFor([]).tag, 'en');
});

t.test('every name of a text in the HTML has its words in both languages, and every text is used', async (t) => {
  const html = readFileSync('src/web/index.html', 'utf8');
  const named = new Set([...html.matchAll(/data-(?:text|label|hint|placeholder)="(\w+)"/g)].map(([, name]) => name!));
  t.ok(named.size > 40);
  for (const { texts, tag } of [english, russian]) {
    for (const name of named) t.ok(name in texts, `${tag}: ${name}`);
  }
  const inCode = new Set(['program']);
  t.same(
    Object.keys(english.texts).filter((name) => !named.has(name) && !inCode.has(name)),
    [],
  );
});

t.test('every Russian text is Russian', async (t) => {
  const latin = new Set(['tag']);
  for (const [name, text] of Object.entries(russian.texts)) if (!latin.has(name)) t.match(text, /[а-яё]/i, name);
});

t.test('the words that stand in the HTML are the English ones', async (t) => {
  const html = readFileSync('src/web/index.html', 'utf8');
  const written = [...html.matchAll(/data-text="(\w+)"[^>]*>([^<]+)</g)];
  t.ok(written.length > 20);
  const texts: Readonly<Record<string, string>> = english.texts;
  for (const [, name, text] of written) t.equal(text!.replaceAll(/\s+/g, ' ').trim(), texts[name!]);
});
