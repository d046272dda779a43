// Tries: to start another program by all that the library has, Node itself for one; to load machine code that it has written; to
//   talk to the network, and to a debugger.
// Fails: execve is refused, so are sockets, and nothing in a place that can be written may be mapped to be run.
// Request: {"time_limit": 3}
const { execSync, fork, spawn, spawnSync } = require('node:child_process');
const { chmodSync, copyFileSync, existsSync, readFileSync, writeFileSync } = require('node:fs');
const inspector = require('node:inspector');
const net = require('node:net');

const through = [];
function refuse(name, attempt) {
  try {
    through.push([name, attempt()]);
  } catch {
    // as it must be
  }
}

/** Counts when it does not end in an error. */
function watch(name, start) {
  refuse(name, () => {
    start()
      .once('error', () => through.splice(through.indexOf(name), 1))
      .once('exit', (code) => through.push([name, code]));
    through.push(name);
    throw new Error('known later');
  });
}

writeFileSync('script', '#!/usr/bin/node\n');
chmodSync('script', 0o755);
for (const path of ['/bin/sh', process.execPath, '/proc/self/exe', './script', '/supervisor']) {
  const { error } = spawnSync(path, ['-c', 'echo through']);
  if (!['EPERM', 'EACCES', 'ENOENT'].includes(error?.code)) through.push([path, error]);
  watch(`spawn ${path}`, () => spawn(path));
  refuse(`read ${path}`, () => path !== './script' && readFileSync(path).length);
}
refuse('a shell', () => execSync('echo through'));
watch('fork', () => fork('main.js'));
const library = ['/lib/x86_64-linux-gnu/libm.so.6', '/lib/aarch64-linux-gnu/libm.so.6'].find((path) =>
  existsSync(path),
);
copyFileSync(library, 'code.node');
refuse('code', () => process.dlopen({ exports: {} }, '/box/code.node'));
refuse('another user', () => process.setuid(0));
watch('a connection', () => net.connect(1, '127.0.0.1'));
watch('a server', () => net.createServer().listen(0));
inspector.open(0);
if (inspector.url() !== undefined) through.push(inspector.url());
process.on('exit', () => console.log(through.length === 1 && through[0][0].startsWith('read ./') ? 'ok' : through));
