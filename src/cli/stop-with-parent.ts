// Preloaded into a server that a command has started: when the other end of stdin is gone, so is the command, however it
// ended, and the server stops.

process.stdin.on('close', () => process.kill(process.pid, 'SIGTERM')).resume();
process.stdin.on('error', () => undefined);
