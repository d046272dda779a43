// Tries: to flood the server by a stream, as fast as its pipe takes it.
// Fails: what arrives is counted, and what is above the limit is not kept.
// Request: {"time_limit": 0.5, "tests": [{"in": "", "expected_out": ""}]}
const line = `${'x'.repeat(1 << 16)}\n`;
function flood() {
  while (process.stdout.write(line));
  process.stdout.once('drain', flood);
}
flood();
