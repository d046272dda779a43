// Tries: to change what the next test runs: its source, the start of Node, the library's objects; and to leave modules where they
//   are looked for.
// Fails: the source and the image are root's, what can be written is emptied, and objects die with their process.
const fs = require('node:fs');

const problems = [];
if (fs.readdirSync('/box').join() !== 'main.js' || fs.readdirSync('/dev/shm').length > 0)
  problems.push('files are left');
if (Object.prototype.left !== undefined || console.log.left !== undefined) problems.push('objects are left');
for (const path of ['main.js', '/usr/lib/ll-solution-runner/start.blob', '/usr/bin/node', '/proc/self/exe']) {
  for (const change of [
    () => fs.writeFileSync(path, 'console.log("ok")'),
    () => fs.appendFileSync(path, ' '),
    () => fs.truncateSync(path),
    () => fs.unlinkSync(path),
    () => fs.renameSync(path, '/box/away'),
    () => fs.chmodSync(path, 0o777),
    () => fs.utimesSync(path, 1, 1),
  ]) {
    try {
      change();
      problems.push(`${path}: ${String(change)}`);
    } catch {
      // as it must be
    }
  }
}
fs.mkdirSync('/box/node_modules/fs', { recursive: true });
fs.writeFileSync('/box/node_modules/fs/index.js', 'throw new Error()');
fs.writeFileSync('/box/package.json', '{"type": "module"}');
fs.writeFileSync('/box/.node_repl_history', '');
fs.writeFileSync('/dev/shm/left', '');
const print = console.log;
Object.prototype.left = true;
Array.prototype.join = () => 'through';
console.log = () => process.exit(3);
console.log.left = true;
process.stdout.write = () => true;
fs.writeSync(1, problems.length === 0 ? 'ok\n' : problems.map(String).toString());
process.on('exit', () => print('this goes nowhere'));
