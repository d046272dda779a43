// Tries: to spend its time where no line of it is running: in the handler of its end, in an event loop that never runs dry, in a
//   worker that it waits for, in a wait that nobody ends.
// Fails: the clock runs until its process has ended.
// Request: {"time_limit": 0.2, "tests": [{"in": "e", "expected_out": ""}, {"in": "b", "expected_out": ""}, {"in": "w", "expected_out": ""}, {"in": "a", "expected_out": ""}]}
const { Worker } = require('node:worker_threads');

function spin() {
  while (true);
}

const actions = {
  e: () => process.on('exit', spin),
  b: () => process.on('beforeExit', () => setImmediate(() => undefined)),
  w: () =>
    new Worker('const flag = new Int32Array(require("worker_threads").workerData); while (flag[0] === 0);', {
      eval: true,
      workerData: new SharedArrayBuffer(4),
    }),
  a: () => Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0),
};
void actions[require('node:fs').readFileSync(0, 'latin1')]();
