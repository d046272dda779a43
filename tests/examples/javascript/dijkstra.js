const { readFileSync } = require('node:fs');

/** A binary heap: the entry with the least `distance` comes out first. */
class Heap {
  #entries = [];

  get size() {
    return this.#entries.length;
  }

  push(entry) {
    const entries = this.#entries;
    let index = entries.length;
    while (index > 0) {
      const parent = (index - 1) >> 1;
      if (entries[parent].distance <= entry.distance) break;
      entries[index] = entries[parent];
      index = parent;
    }
    entries[index] = entry;
  }

  pop() {
    const entries = this.#entries;
    const first = entries[0];
    const last = entries.pop();
    if (entries.length === 0) return first;
    let index = 0;
    for (;;) {
      let child = 2 * index + 1;
      if (child >= entries.length) break;
      if (child + 1 < entries.length && entries[child + 1].distance < entries[child].distance) child++;
      if (entries[child].distance >= last.distance) break;
      entries[index] = entries[child];
      index = child;
    }
    entries[index] = last;
    return first;
  }
}

const data = readFileSync(0, 'utf8').split(/\s+/).map(Number);
let position = 0;
const next = () => data[position++];

const n = next();
const m = next();
const edges = Array.from({ length: n + 1 }, () => []);
for (let i = 0; i < m; i++) edges[next()].push({ target: next(), length: next() });

const distances = Array(n + 1).fill(-1);
const queue = new Heap();
queue.push({ node: 1, distance: 0 });
while (queue.size > 0) {
  const { node, distance } = queue.pop();
  if (distances[node] !== -1) continue;
  distances[node] = distance;
  for (const { target, length } of edges[node]) {
    if (distances[target] === -1) queue.push({ node: target, distance: distance + length });
  }
}
console.log(distances.slice(1).join(' '));
