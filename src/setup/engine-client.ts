// The few requests that the set-up sends to a Docker Engine, over plain node:http: every start of the server waits for
// them, and loading a client library would take longer than everything else in the set-up.

import { request, type IncomingMessage } from 'node:http';
import { pipeline } from 'node:stream/promises';
import { text } from 'node:stream/consumers';
import type { EngineAddress } from './engine-address.ts';
import { stringInJson } from './json-text.ts';

/** The state of an engine at an address. `denied`: it exists, but this user may not open it. */
export type EngineState =
  { readonly kind: 'answers' } | { readonly kind: 'denied' } | { readonly kind: 'silent'; readonly reason: string };

/** Asks `/_ping`. Never rejects: a missing engine is a result too. */
export async function pingEngine(address: EngineAddress, timeoutMs = 10_000): Promise<EngineState> {
  try {
    const { status, body } = await engineText(address, 'GET', '/_ping', timeoutMs);
    if (status === 200) return { kind: 'answers' };
    return { kind: 'silent', reason: `it answers /_ping with status ${status}: ${body.slice(0, 200).trim()}` };
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : undefined;
    if (code === 'EACCES' || code === 'EPERM') return { kind: 'denied' };
    if (code === 'ABORT_ERR') return { kind: 'silent', reason: `no answer to /_ping within ${timeoutMs / 1000} s` };
    return { kind: 'silent', reason: error instanceof Error ? error.message : String(error) };
  }
}

/** Sends a request without a body and resolves with the whole answer as text. Rejects after `timeoutMs`. */
export async function engineText(
  address: EngineAddress,
  method: 'GET' | 'POST',
  path: string,
  timeoutMs: number,
): Promise<{ readonly status: number; readonly body: string }> {
  const response = await engineRequest(address, method, path, { signal: AbortSignal.timeout(timeoutMs) });
  return { status: response.statusCode ?? 0, body: await text(response) };
}

/**
 * Sends a request and resolves with the head of the answer; the caller reads its body. When `body` throws, the request
 * is cut off in the middle, so that the engine sees a broken upload and not a short one.
 */
export async function engineRequest(
  address: EngineAddress,
  method: 'GET' | 'POST',
  path: string,
  options: { readonly signal: AbortSignal; readonly body?: AsyncIterable<Uint8Array> },
): Promise<IncomingMessage> {
  const { body, signal } = options;
  const headers = body === undefined ? {} : { 'content-type': 'application/x-tar' };
  const outgoing = request({ ...address.target, method, path, headers, signal });
  const response = new Promise<IncomingMessage>((resolve, reject) => {
    outgoing.once('response', resolve);
    outgoing.once('error', reject);
  });
  if (body === undefined) {
    outgoing.end();
    return response;
  }
  // the first to settle counts: an answer in the middle of the upload is a refusal, and it says why
  return Promise.race([response, pipeline(body, outgoing).then(() => response)]);
}

/** Why a pull or an import failed, or undefined. Reports are JSON lines; a failure half-way still has status 200. */
export function progressError(status: number, progress: string): string | undefined {
  const last = progress.trimEnd().split('\n').at(-1) ?? '';
  const error = stringInJson(last, 'error');
  if (error !== undefined || status === 200) return error;
  return stringInJson(last, 'message') ?? `status ${status}`;
}
