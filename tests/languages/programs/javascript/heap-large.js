// 300 MB that stay.
const kept = Array.from({ length: 300 }, () => Array.from({ length: 131_072 }, () => 0.5));
console.log(kept.length);
