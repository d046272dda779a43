// Read lines until the input ends
const { createInterface } = require('readline');

async function main() {
  const counts = new Map();
  for await (const line of createInterface({ input: process.stdin })) {
    for (const word of line.toLowerCase().match(/[a-z']+/g) ?? []) {
      counts.set(word, (counts.get(word) ?? 0) + 1);
    }
  }
  const byCount = [...counts].sort(([a, m], [b, n]) => n - m || (a < b ? -1 : 1));
  for (const [word, count] of byCount.slice(0, 5)) console.log(String(count).padStart(3), word);
}

main();
