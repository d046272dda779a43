// Tries: to take memory that the engine's heap does not count: buffers, shared ones, the pages of WebAssembly.
// Fails: the kernel counts pages; and an allocation error of the language counts when the pages are nearly there.
// Request: {"time_limit": 5, "memory_limit": 128, "tests": [{"in": "b", "expected_out": ""}, {"in": "s", "expected_out": ""}, {"in": "w", "expected_out": ""}]}
const which = require('node:fs').readFileSync(0, 'latin1');
const kept = [];
const size = 1 << 20;
const memory = new WebAssembly.Memory({ initial: 0, maximum: 65536 });
while (true) {
  if (which === 'b') {
    kept.push(Buffer.alloc(size, 1));
  } else if (which === 's') {
    kept.push(new Uint8Array(new SharedArrayBuffer(size)).fill(1));
  } else {
    memory.grow(16);
    new Uint8Array(memory.buffer, memory.buffer.byteLength - size).fill(1);
  }
}
