const { readFileSync } = require('node:fs');

const MODULUS = 1_000_000_007;

// One read of everything, and no text made of it: the digits are bytes.
const input = readFileSync(0);
let position = 0;

function nextNumber() {
  while (input[position] < 48) position++;
  let number = 0;
  while (input[position] >= 48) number = number * 10 + input[position++] - 48;
  return number;
}

let sum = 0;
let max = 0;
for (let left = nextNumber(); left > 0; left--) {
  const number = nextNumber();
  sum = (sum + number) % MODULUS;
  max = Math.max(max, number);
}
console.log(sum, max);
