const { readFileSync } = require('node:fs');

function depth(n) {
  return n === 0 ? 0 : depth(n - 1) + 1;
}

console.log(depth(Number(readFileSync(0, 'utf8'))));
