// Tries: to start threads without end: those of the library's own pool, as many as it takes, and workers, each of which starts
//   another.
// Fails: a user may have 64 tasks; a worker that gets no thread is an error.
// Request: {"time_limit": 5, "tests": [{"in": "", "expected_out": "ok\n"}]}
const { readFile } = require('node:fs');
const { Worker } = require('node:worker_threads');

// Read when the pool is first used, and then all are started.
process.env.UV_THREADPOOL_SIZE = '48';
let started = 0;

function startWorker() {
  try {
    new Worker('setInterval(() => undefined, 1000)', { eval: true }).once('online', () => {
      started += 1;
      startWorker();
    });
  } catch (error) {
    console.log(error.code === 'ERR_WORKER_INIT_FAILED' && started > 0 && started < 24 ? 'ok' : [error, started]);
    process.exit(0);
  }
}
readFile('/dev/null', startWorker);
