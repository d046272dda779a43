import t from 'tap';
import { createAnsiReader, type StyledText } from '../../../src/web/ansi.ts';

const read = (...chunks: readonly string[]): readonly StyledText[] => {
  const reader = createAnsiReader();
  return chunks.flatMap((chunk) => reader(chunk));
};
/** text and classes, or text and the colours that are none of the 16 */
const brief = (pieces: readonly StyledText[]) =>
  pieces.map(({ text, look }) => [text, [...look.classes, look.color, look.background].filter(Boolean).join(' ')]);

/** The same, with neighbours of one look made one. */
function joined(pieces: readonly StyledText[]): string[][] {
  const all: string[][] = [];
  for (const [text = '', look = ''] of brief(pieces)) {
    const last = all.at(-1);
    if (last?.[1] === look) last[0] += text;
    else all.push([text, look]);
  }
  return all;
}

t.test('text without sequences is as it is', async (t) => {
  t.same(brief(read('plain < & "text"')), [['plain < & "text"', '']]);
  t.same(read(''), []);
});

t.test('styles and the 16 colours become classes', async (t) => {
  t.same(brief(read('\x1b[1;31mred\x1b[0m no \x1b[44mon blue\x1b[49m \x1b[94mbright\x1b[39m\x1b[107mw')), [
    ['red', 'bold fg-1'],
    [' no ', ''],
    ['on blue', 'bg-4'],
    [' ', ''],
    ['bright', 'fg-12'],
    ['w', 'bg-15'],
  ]);
  t.same(brief(read('\x1b[1;3;4;9mx\x1b[22;23;24my\x1b[mz')), [
    ['x', 'bold italic struck underline'],
    ['y', 'struck'],
    ['z', ''],
  ]);
});

t.test('colours of the palette and true colours are CSS colours', async (t) => {
  t.same(brief(read('\x1b[38;5;1ma\x1b[38;5;196mb\x1b[48;5;232mc\x1b[0;38;2;1;2;300md')), [
    ['a', 'fg-1'],
    ['b', 'rgb(255 0 0)'],
    ['c', 'rgb(255 0 0) rgb(8 8 8)'],
    ['d', 'rgb(1 2 255)'],
  ]);
  t.same(brief(read('\x1b[38;9mx\x1b[99my')), [
    ['x', ''],
    ['y', ''],
  ]);
});

t.test('movements of the cursor and titles are left out', async (t) => {
  const text = '\x1b[2J\x1b[Ha\x1b[1;5fb\x1b]0;title\x07c\x1b]8;;http://x\x1b\\d\x1b(Be\x1b[?25lf\x1bPq\x1b\\g\x1b7h';
  t.equal(
    brief(read(text))
      .map(([piece]) => piece)
      .join(''),
    'abcdefgh',
  );
});

t.test('a sequence may be cut anywhere, and a style outlives its chunk', async (t) => {
  const whole = 'a\x1b[1;38;5;196mb\x1b]2;t\x1b\\c\x1b[0md';
  const expected = joined(read(whole));
  for (let at = 0; at <= whole.length; at++)
    t.same(joined(read(whole.slice(0, at), whole.slice(at))), expected, `${at}`);
  t.same(joined(read(...whole.split(''))), expected);
});

t.test('what begins like a sequence and never ends is shown in the end', async (t) => {
  const endless = `\x1b]${'x'.repeat(5000)}`;
  t.match(
    read(endless)
      .map(({ text }) => text)
      .join(''),
    /x{4000}/,
  );
});
