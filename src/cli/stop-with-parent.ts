// Preloaded into a server that the command started. Its stdin closes when the command ends, however it ends; the server
// then stops.

process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM')).resume();
process.stdin.on('error', () => undefined);
