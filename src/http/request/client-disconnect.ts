// Finds out whether the client still waits for its answer.
//
// The request's own 'close' tells nothing: Node emits it as soon as the body has been read. Node emits the response's
// 'close' when the connection is closed, and after a complete answer.
//
// The end of the client's half of the connection (FIN) has two meanings that look the same to the server: "I have sent
// everything and wait for the answer", and "my process has closed the socket". They differ only when the server sends
// something: the system of a client that has closed its socket replies with a reset, and the next write fails. So the
// server sends an interim answer after the FIN, and repeats it with growing pauses. Every HTTP/1.1 client skips
// `100 Continue` (RFC 9110, 15.2.1). HTTP/1.0 has no interim answers (15.2), so there a FIN counts as a disconnect.

import type { IncomingMessage, ServerResponse } from 'node:http';

const firstProbeDelayMs = 20;
const longestProbeDelayMs = 5000;

/** The signal aborts when the client disconnects before the complete answer has been sent. */
export function clientSignal(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const { socket } = request;
  let probeTimer: NodeJS.Timeout | undefined;

  /** Writes interim answers until the response has begun or the connection has failed. */
  function probe(nextDelayMs: number): void {
    if (response.headersSent || response.destroyed) return;
    response.writeContinue();
    probeTimer = setTimeout(probe, nextDelayMs, Math.min(4 * nextDelayMs, longestProbeDelayMs));
  }

  function onEnd(): void {
    if (request.httpVersion === '1.0') socket.destroy();
    else probe(firstProbeDelayMs);
  }

  if (response.destroyed || socket.destroyed) controller.abort();
  if (socket.readableEnded) onEnd();
  else socket.once('end', onEnd);
  response.once('close', () => {
    socket.removeListener('end', onEnd);
    clearTimeout(probeTimer);
    if (!response.writableFinished) controller.abort();
  });
  return controller.signal;
}
