const line = require('fs').readFileSync(0, 'utf8').trimEnd();
console.log(Array.from(line).toReversed().join(''));
console.error(line);
