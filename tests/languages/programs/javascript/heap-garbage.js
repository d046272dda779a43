// 24 MB that stay, and 250 MB that do not: twice the limit.
const numbers = (value) => Array.from({ length: 131_072 }, () => value);
const kept = Array.from({ length: 24 }, () => numbers(0.5));
let sum = 0;
for (let turn = 0; turn < 250; turn++) sum += numbers(turn)[7];
console.log(kept.length, sum);
