const { Worker, isMainThread, workerData } = require('node:worker_threads');
const { once } = require('node:events');
const { readFileSync } = require('node:fs');

const THREADS = 8;

function work({ first, count, sums }) {
  for (let number = first; number < count; number += THREADS) sums[first] += (number * number) % 1_000_003;
}

async function share() {
  const count = Number(readFileSync(0, 'utf8'));
  const sums = new Float64Array(new SharedArrayBuffer(8 * THREADS));
  const threads = Array.from(sums, (_, first) => new Worker(__filename, { workerData: { first, count, sums } }));
  await Promise.all(threads.map((thread) => once(thread, 'exit')));
  console.log(sums.reduce((a, b) => a + b));
  const { user, system } = process.cpuUsage();
  console.error((user + system) / 1e6);
}

if (isMainThread) void share();
else work(workerData);
