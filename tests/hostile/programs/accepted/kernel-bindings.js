// Tries: to go below the library: the bindings that it is made of, with arguments that it would not give; code that is made while
//   the program runs; a trace, a snapshot of the heap and a report in places of others.
// Fails: what lies below is the kernel, and the same is refused there.
// Request: {"time_limit": 3}
const fs = require('node:fs');
const v8 = require('node:v8');

process.removeAllListeners('warning').on('warning', () => undefined);
const through = [];
function refuse(name, attempt) {
  try {
    const result = attempt();
    if (result !== undefined && !(result < 0)) through.push([name, result]);
  } catch {
    // as it must be
  }
}

const { Process } = process.binding('process_wrap');
const { TCP, constants } = process.binding('tcp_wrap');
const { Pipe } = process.binding('pipe_wrap');
for (const file of ['/bin/sh', '/usr/bin/node', '/proc/self/exe']) {
  refuse(file, () => new Process().spawn({ file, args: [file], stdio: [{ type: 'ignore' }], envPairs: [], uid: 0 }));
  refuse(
    file,
    () => process.binding('spawn_sync').spawn({ file, args: [file], stdio: [{ type: 'ignore' }], envPairs: [] }).error,
  );
}
refuse('bind', () => new TCP(constants.SERVER).bind('127.0.0.1', 0));
refuse('a named pipe', () => new Pipe(1).bind('/box/name'));
for (let fd = 3; fd < 1100; fd++) {
  // Its own descriptors are those of its event loop.
  refuse(`descriptor ${fd}`, () => (fd > 64 ? fs.fstatSync(fd).mode : undefined));
}
refuse('a snapshot of the heap', () => v8.writeHeapSnapshot('/usr/lib/heap'));
refuse('a report', () => (fs.existsSync(process.report.writeReport('/usr/lib/report.json')) ? 'written' : undefined));
for (const pid of [1, process.ppid]) {
  for (const name of ['mem', 'environ', 'maps', 'fd/0', 'fd/1']) {
    refuse(name, () => fs.readFileSync(`/proc/${pid}/${name}`).length);
    refuse(name, () => fs.openSync(`/proc/${pid}/${name}`, 'w'));
  }
  refuse('kill', () => process.kill(pid, 'SIGKILL'));
}
const sum = new Function('a', 'b', 'return a + b');
const bytes = [
  0, 97, 115, 109, 1, 0, 0, 0, 1, 5, 1, 96, 0, 1, 127, 3, 2, 1, 0, 7, 5, 1, 1, 102, 0, 0, 10, 6, 1, 4, 0, 65, 42, 11,
];
const instance = new WebAssembly.Instance(new WebAssembly.Module(new Uint8Array(bytes)));
console.log(through.length === 0 && sum(40, 2) === instance.exports.f() ? 'ok' : through);
