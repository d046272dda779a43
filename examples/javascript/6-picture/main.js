// A Sierpinski triangle as text
const height = 32;

for (let row = 0; row < height; row += 1) {
  let line = ' '.repeat(height - row - 1);
  // The odd numbers of Pascal's triangle: those whose bits are all in the row's.
  for (let column = 0; column <= row; column += 1) line += (row & column) === column ? '▲ ' : '  ';
  console.log(line.trimEnd());
}
