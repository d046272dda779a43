const fs = require('node:fs');
const { answer } = require('./util/answer.js');
const limits = require('./util/limits.json');

const { first } = await import('./util/words.mjs');
console.log(Math.min(answer, limits.most));
console.log(first('data/words.txt'));
console.log(process.argv.slice(2).join('|'));
console.log(fs.existsSync('data/left') ? 'left' : 'fresh');
fs.writeFileSync('data/left', '');
const changes = [
  () => fs.writeFileSync('data/words.txt', ''),
  () => fs.rmSync('data/words.txt'),
  () => fs.renameSync('data', 'd'),
];
for (const change of changes) {
  try {
    change();
  } catch {
    // The files of a program cannot be changed.
  }
}
