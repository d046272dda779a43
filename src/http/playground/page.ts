// The page of the playground at / and /p/<id>, and its files, which the set-up has built.

import fastifyStatic from '@fastify/static';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { JudgeError } from '../../errors.ts';

/** of a checkout and of an installed package */
const folder = join(import.meta.dirname, '..', '..', '..', 'dist', 'web');
/** in the HTML, where a fresh nonce belongs: the editor adds style elements, which the policy lets it by the nonce */
const noncePlaceholder = /\bNONCE\b/g;
const nonceBytes = 16;

const policyWith = (nonce: string): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'self'",
  ].join('; ');

/** Adds the routes; none, and a warning, where the page is not built. */
export async function page(app: FastifyInstance): Promise<void> {
  const html = await readFile(join(folder, 'index.html'), 'utf8').catch(() => null);
  if (html === null) return app.log.warn('the page of the playground is not built: npm start builds it');
  const root = join(folder, 'assets');
  const files = new Set(await readdir(root));
  // Each file has the hash of its content in its name.
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true, immutable: true, maxAge: '365d' });
  app.get<{ Params: { name: string } }>('/assets/:name', { schema: { hide: true } }, ({ params }, reply) => {
    if (!files.has(params.name)) throw new JudgeError('not_found');
    return reply.sendFile(params.name);
  });
  for (const url of ['/', '/p/:id(^[0-9A-Za-z]+$)'])
    app.get(url, { schema: { hide: true } }, (_request, reply) => sendPage(html, reply));
}

function sendPage(html: string, reply: FastifyReply): FastifyReply {
  const nonce = randomBytes(nonceBytes).toString('base64');
  return reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policyWith(nonce))
    .send(html.replaceAll(noncePlaceholder, nonce));
}
