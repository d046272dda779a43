const { createInterface } = require('node:readline');

let sum = 0;
createInterface({ input: process.stdin })
  .on('line', (line) => {
    for (const word of line.split(/\s+/)) sum += Number(word);
  })
  .on('close', () => console.log(sum));
