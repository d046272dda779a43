// The page of the playground at / and /p/<id>, the page at /embed/<id> that other pages show in a frame, and their files,
// which the set-up has built.

import fastifyStatic from '@fastify/static';
import { randomBytes } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { FastifyInstance, FastifyReply } from 'fastify';
import { JudgeError } from '../../errors.ts';
import type { SavedProject } from '../../snippets/project.ts';
import { projectView, type ProjectParts } from './project-view.ts';

/** of a checkout and of an installed package */
const folder = join(import.meta.dirname, '..', '..', '..', 'dist', 'web');
/** in the HTML, where a fresh nonce belongs: the editor adds style elements, which the policy lets it by the nonce */
const noncePlaceholder = /\bNONCE\b/g;
const nonceBytes = 16;
/** in embed.html, where the project belongs */
const projectPlaceholder = '"PROJECT"';

/** `ancestors`: whose pages may show this one in a frame */
const policyWith = (nonce: string, ancestors: "'self'" | '*'): string =>
  [
    "default-src 'none'",
    `script-src 'self' 'nonce-${nonce}'`,
    `style-src 'self' 'nonce-${nonce}'`,
    "connect-src 'self'",
    "img-src 'self' data:",
    "font-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ');

/** Adds the routes; none, and a warning that says why, where the page cannot be read: a judge works without it. */
export async function page(app: FastifyInstance, { snippets, needsKey }: ProjectParts): Promise<void> {
  const pages = await readPages().catch((error: unknown) => {
    app.log.warn({ err: error }, 'the page of the playground is not built, or cannot be read: npm start builds it');
  });
  if (pages === undefined) return;
  const [html, embedHtml] = pages;
  const root = join(folder, 'assets');
  const files = new Set(await readdir(root));
  // Each file has the hash of its content in its name.
  await app.register(fastifyStatic, { root, serve: false, preCompressed: true, immutable: true, maxAge: '365d' });
  app.get<{ Params: { name: string } }>('/assets/:name', { schema: { hide: true } }, ({ params }, reply) => {
    if (!files.has(params.name)) throw new JudgeError('not_found');
    return reply.sendFile(params.name);
  });
  for (const url of ['/', '/p/:id(^[0-9A-Za-z]+$)']) {
    app.get(url, { schema: { hide: true } }, (_request, reply) => reply.send(prepared(html, reply, "'self'")));
  }
  const forFrames = { schema: { hide: true }, config: { needsKey }, helmet: { frameguard: false } };
  app.get<{ Params: { id: string } }>('/embed/:id', forFrames, async ({ params }, reply) => {
    const project = await snippets.find(params.id);
    if (project === undefined) reply.code(404);
    return prepared(embedHtml, reply, '*').replace(projectPlaceholder, () => dataOf(project));
  });
}

async function readPages(): Promise<readonly [string, string]> {
  return Promise.all([readFile(join(folder, 'index.html'), 'utf8'), readFile(join(folder, 'embed.html'), 'utf8')]);
}

/** Returns the page with a nonce, and sets the headers that go with it. */
function prepared(html: string, reply: FastifyReply, ancestors: "'self'" | '*'): string {
  const nonce = randomBytes(nonceBytes).toString('base64');
  reply
    .type('text/html; charset=utf-8')
    .header('cache-control', 'no-cache')
    .header('content-security-policy', policyWith(nonce, ancestors));
  return html.replaceAll(noncePlaceholder, nonce);
}

/** JSON for a script element, which no text of the project can end. */
function dataOf(project: SavedProject | undefined): string {
  return JSON.stringify(project === undefined ? null : projectView(project)).replaceAll('<', '\\u003c');
}
