// Iterators that make one value at a time
function* naturals() {
  for (let number = 1; ; number += 1) yield number;
}

function* collatz(start) {
  for (let number = start; number !== 1; number = number % 2 === 0 ? number / 2 : 3 * number + 1) yield number;
  yield 1;
}

function* take(count, values) {
  if (count === 0) return;
  for (const value of values) {
    yield value;
    count -= 1;
    if (count === 0) return;
  }
}

console.log('squares:', [...take(8, naturals())].map((number) => number * number).join(' '));
console.log('from 27:', [...take(12, collatz(27))].join(' '), '…');

let longest = { start: 1, length: 1 };
for (const start of take(1000, naturals())) {
  const length = [...collatz(start)].length;
  if (length > longest.length) longest = { start, length };
}
console.log(`the longest way to 1 below 1,000 begins at ${longest.start}: ${longest.length} numbers`);
