// Whether the client still waits for its answer.
//
// The request's own 'close' says nothing: it comes as soon as the body has been read. The response's 'close' comes when
// the connection has gone, and after a complete answer.
//
// The end of the client's half of the connection (FIN) has two meanings that look the same from here: "I have sent all
// and wait for the answer", and "my process has closed the socket". They differ only when something is sent: the
// system of a client that has gone replies with a reset, and the write after that fails. So an interim answer is sent
// after the FIN, and again with growing pauses. `100 Continue` is the one that every HTTP/1.1 client reads over
// (RFC 9110, 15.2.1). HTTP/1.0 has no interim answers (15.2): there a FIN counts as leaving.

import type { IncomingMessage, ServerResponse } from 'node:http';

const firstProbeDelayMs = 20;
const longestProbeDelayMs = 5000;

/** Aborts when the client leaves before the answer has been sent whole. */
export function clientSignal(request: IncomingMessage, response: ServerResponse): AbortSignal {
  const controller = new AbortController();
  const { socket } = request;
  let probeTimer: NodeJS.Timeout | undefined;

  /** Writes interim answers until the response is on its way or the connection has broken. */
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
