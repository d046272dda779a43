// A snapshot of Node's start, taken when the image is built. Debian's Node has no snapshot of its own, and without one
// its start takes twice as long.
//
//   node --snapshot-blob start-256.blob run main.js     goes on as `node main.js` would
//   node --snapshot-blob start-256.blob check main.js   prints and exits as `node --check main.js` would

const fs = require('node:fs');
const Module = require('node:module');
const path = require('node:path');
const v8 = require('node:v8');
const vm = require('node:vm');

const moduleParameters = ['exports', 'require', 'module', '__filename', '__dirname'];

v8.startupSnapshot.setDeserializeMainFunction(() => {
  const [task] = process.argv.splice(1, 1);
  process.argv[1] = path.resolve(process.argv[1]);
  if (task === 'check') check(process.argv[1]);
  else Module.runMain();
});

/** Accepts valid CommonJS. Every other file, an ES module or a wrong one, is checked by a Node that starts anew. */
function check(file) {
  try {
    vm.compileFunction(fs.readFileSync(file, 'utf8'), moduleParameters, { filename: file });
  } catch {
    const flags = process.execArgv.filter((flag) => flag.startsWith('--stack-size='));
    const { spawnSync } = require('node:child_process');
    const { status } = spawnSync(process.execPath, [...flags, '--check', file], { stdio: 'inherit' });
    process.exitCode = status ?? 1;
  }
}
