import t from 'tap';
import { createOutputModel, textOf, type Changes } from '../../../src/web/output-model.ts';

const shown = (changes: Changes | null) => changes?.lines.map((line) => textOf(line));

t.test('lines are told once, and again when they have changed', async (t) => {
  const model = createOutputModel();
  model.append('stdout', 'one\ntwo');
  t.same(shown(model.takeChanges()), ['one', 'two']);
  t.equal(model.takeChanges(), null);
  model.append('stdout', ' more\nthree');
  const changes = model.takeChanges();
  t.equal(changes?.from, 1);
  t.same(shown(changes), ['two more', 'three']);
});

t.test('a line tells what came from where, also the input that was typed', async (t) => {
  const model = createOutputModel();
  model.append('stdout', 'Name? ');
  model.append('typed', 'Ada\n');
  model.append('stderr', 'no\n');
  const sources = model.takeChanges()?.lines.map(({ pieces }) => pieces.map(({ source, text }) => [source, text]));
  t.same(sources, [
    [
      ['stdout', 'Name? '],
      ['typed', 'Ada'],
    ],
    [['stderr', 'no']],
    [],
  ]);
});

t.test('the styles of stdout and stderr do not mix, and markup is text', async (t) => {
  const model = createOutputModel();
  model.append('stdout', '\x1b[31mred ');
  model.append('stderr', 'plain ');
  model.append('stdout', '<b>red</b>');
  t.same(
    model.takeChanges()?.lines[0]?.pieces.map(({ text, look }) => [text, look.classes.join()]),
    [
      ['red ', 'fg-1'],
      ['plain ', ''],
      ['<b>red</b>', 'fg-1'],
    ],
  );
});

t.test('a carriage return lets the line be written again; before a line feed it means nothing', async (t) => {
  const model = createOutputModel();
  for (const chunk of ['10%', '\r20%', '\r', '\r100%\r', '\ndone\r\n']) model.append('stdout', chunk);
  t.same(shown(model.takeChanges()), ['100%', 'done', '']);
});

t.test('a form feed clears the screen', async (t) => {
  const model = createOutputModel();
  model.append('stdout', 'a\nb\n\fc');
  const changes = model.takeChanges();
  t.same(shown(changes), ['c']);
  t.equal(changes?.firstKept, changes?.from);
});

t.test('what no font shows has a picture, except the tabulator', async (t) => {
  const model = createOutputModel();
  model.append('stdout', 'a\0b\tc\x07');
  t.same(shown(model.takeChanges()), ['a␀b\tc␇']);
});

t.test('the lines that are kept are bounded, their text is not', async (t) => {
  const model = createOutputModel({ mostLines: 3, mostCharacters: 100, longestLine: 10 });
  model.append('stdout', '1\n2\n3\n4\n5');
  const changes = model.takeChanges();
  t.same(shown(changes), ['3', '4', '5']);
  t.equal(changes?.firstKept, 2);
  t.equal(model.dropped(), 2);
  t.equal(model.text(), '1\n2\n3\n4\n5');
  model.append('stdout', 'x'.repeat(25));
  t.same(shown(model.takeChanges()), ['5xxxxxxxxx', 'x'.repeat(10), 'x'.repeat(6)]);
  model.clear();
  t.equal(model.text(), '');
  t.equal(model.dropped(), 0);
  t.same(shown(model.takeChanges()), ['']);
});

t.test('lines are dropped when they have too many characters together, but never the last one', async (t) => {
  const model = createOutputModel({ mostLines: 100, mostCharacters: 10, longestLine: 100 });
  model.append('stdout', 'abcd\nefgh\nij');
  t.equal(model.dropped(), 0);
  model.append('stdout', 'k');
  t.equal(model.dropped(), 1);
  t.same(shown(model.takeChanges()), ['efgh', 'ijk']);
  model.append('stdout', '\n\x1b[2K1234\r5\n0123456789abc');
  t.same(shown(model.takeChanges()), ['0123456789abc']);
  t.equal(model.dropped(), 4);
});
