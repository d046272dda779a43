// Few large pieces: the heap is full before the memory limit is near.
const kept = [];
while (true) kept.push(Array.from({ length: 2_000_000 }, () => 0.5));
