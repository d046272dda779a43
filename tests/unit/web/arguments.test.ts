import { execFileSync } from 'node:child_process';
import { array, assert, property, string } from 'fast-check';
import t from 'tap';
import { joinArguments, splitArguments } from '../../../src/web/arguments.ts';

t.test('words are split as a shell splits them', async (t) => {
  for (const typed of [
    '',
    '  ',
    'one two',
    "  one   'two three' four",
    'a"b c"d',
    `"it's" 'say "so"'`,
    '"" \'\' x',
    'a\\ b c\\\\d',
    '"a\\"b" "a\\\\b" "a\\nb"',
    "'a\\b'",
    '-n 5 --name=x',
    'ä "€ 😀"',
    '"\\$HOME" \'$HOME\'',
  ]) {
    const script = `for one in ${typed}; do printf '%s\\0' "$one"; done`;
    const byShell = execFileSync('/bin/sh', ['-c', script], { encoding: 'utf8' }).split('\0').slice(0, -1);
    t.same(splitArguments(typed), { args: byShell, fault: null }, typed);
  }
});

t.test('what a shell would replace stays as it is', async (t) => {
  t.same(splitArguments('$HOME *.py `ls` a;b | c # d').args, ['$HOME', '*.py', '`ls`', 'a;b', '|', 'c', '#', 'd']);
});

t.test('a quote without its second one, and a backslash before nothing, are faults', async (t) => {
  t.same(splitArguments("a 'b c"), { args: null, fault: 'single_quote' });
  t.same(splitArguments('a "b c'), { args: null, fault: 'double_quote' });
  t.same(splitArguments('"a\\"'), { args: null, fault: 'double_quote' });
  t.same(splitArguments('a\\'), { args: null, fault: 'backslash' });
});

t.test('arguments come back as they were', async (t) => {
  t.equal(joinArguments(['-n', '5', 'two words', '', "it's"]), `-n 5 'two words' '' 'it'\\''s'`);
  assert(
    property(array(string({ unit: 'binary', maxLength: 10 }), { maxLength: 5 }), (args) => {
      t.same(splitArguments(joinArguments(args)).args, args);
    }),
  );
});
