// Tries: to be taken for anything but a program that failed, by the way it ends: errors that nobody awaits, errors that say what
//   the engine says at the end of its heap, codes of others, an abort, a kill of its own group.
// Fails: an allocation error counts at the memory limit alone; all else is an exit code or a signal, and it is the program's.
// Request: {"tests": [{"in": "1", "expected_out": "ok\n"}, {"in": "2", "expected_out": "ok\n"}, {"in": "3", "expected_out": "ok\n"}, {"in": "4", "expected_out": "ok\n"}, {"in": "5", "expected_out": "ok\n"}, {"in": "6", "expected_out": "ok\n"}, {"in": "7", "expected_out": "ok\n"}]}
// Error: runtime error: exit code 1
const fs = require('node:fs');

fs.writeSync(1, 'ok\n');
const endings = [
  () => Promise.reject(new Error('JavaScript heap out of memory')),
  () => {
    throw new RangeError('Array buffer allocation failed');
  },
  () => {
    fs.writeSync(2, 'FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory\n');
    process.exit(134);
  },
  () => process.reallyExit(137),
  () => process.abort(),
  () => process.kill(0, 'SIGKILL'),
  () => process.on('exit', () => (process.exitCode = 255)),
];
void endings[Number(fs.readFileSync(0, 'latin1')) - 1]();
