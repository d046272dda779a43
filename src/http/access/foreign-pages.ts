// Keeps pages of other sites from using the server through a browser of somebody who can reach it.
//
// CORS alone does not: a browser sends a form with a file, or a POST without a body, to any site without asking first. It
// then keeps the answer from the page, but the program has run. So requests of foreign pages are refused, by the headers
// that a page cannot change: Origin and Sec-Fetch-Site.
//
// A page can also make its own name point to 127.0.0.1 (DNS rebinding). Its requests then have the same origin, but their
// Host is the page's name. So the Host is checked where no key is needed and only this machine should reach the server.

import { isIPv4 } from 'node:net';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { JudgeError } from '../../errors.ts';
import { quote } from '../../text.ts';

export interface ForeignPagesRules {
  /** the address that the server listens on */
  readonly host: string;
  readonly apiKeys: readonly string[];
  /** origins whose pages may use the server; `*` stands for all */
  readonly corsOrigins: readonly string[];
  /** names of this server, with the port unless it is the usual one; `*` stands for all; undefined when none is set */
  readonly allowedHosts: readonly string[] | undefined;
  readonly trustProxy: string | readonly string[] | undefined;
}

const longestShown = 100;

export function refuseForeignPages(app: FastifyInstance, rules: ForeignPagesRules): void {
  const names = namesOf(rules);
  // This hook runs after the hook that answers the preflights of origins that are allowed.
  void app.after(() => {
    app.addHook('onRequest', (request, _reply, done) => {
      done(hostRefusal(request, names) ?? originRefusal(request, rules));
    });
  });
}

/** The names that the Host of a request may have besides addresses and localhost; undefined when it may be any. */
function namesOf({ host, apiKeys, allowedHosts, trustProxy }: ForeignPagesRules): ReadonlySet<string> | undefined {
  if (allowedHosts !== undefined) return allowedHosts.includes('*') ? undefined : new Set(allowedHosts.map(lowerCase));
  const isForThisMachine = isLocal(host) || host === '::1';
  return isForThisMachine && apiKeys.length === 0 && trustProxy === undefined ? new Set() : undefined;
}

function hostRefusal({ host }: FastifyRequest, names: ReadonlySet<string> | undefined): JudgeError | undefined {
  // Without a Host (HTTP/1.0), the client is no browser.
  if (names === undefined || host === '') return undefined;
  const full = lowerCase(host);
  const name = full.replace(/:\d*$/, '');
  if (names.has(full) || names.has(name) || isAddress(name) || isLocal(name)) return undefined;
  return new JudgeError('forbidden', `this server is not ${shown(host)}: ALLOWED_HOSTS does not name it`);
}

function originRefusal(request: FastifyRequest, rules: ForeignPagesRules): JudgeError | undefined {
  const { method, headers } = request;
  const { origin, 'sec-fetch-site': site, 'sec-fetch-mode': mode } = headers;
  const { corsOrigins } = rules;
  // The browser itself says so; a proxy may have changed the Host.
  if (corsOrigins.includes('*') || site === 'same-origin') return undefined;
  const rule = corsOrigins.length === 0 ? 'CORS_ORIGINS is not set' : 'CORS_ORIGINS does not name it';
  if (origin !== undefined) {
    if (corsOrigins.includes(origin) || isOwn(origin, request, rules)) return undefined;
    return new JudgeError('forbidden', `a page of ${shown(origin)} may not use this server: ${rule}`);
  }
  // A link to this server may be followed from everywhere.
  const isLink = mode === 'navigate' && (method === 'GET' || method === 'HEAD');
  if (site !== 'cross-site' || isLink) return undefined;
  return new JudgeError('forbidden', `a page of another site may not use this server: ${rule}`);
}

/** Whether the origin is that of this server's own pages. The scheme does not count: a proxy may add TLS. */
function isOwn(origin: string, { host }: FastifyRequest, { allowedHosts = [] }: ForeignPagesRules): boolean {
  const own = URL.parse(origin)?.host ?? '';
  return own !== '' && [host, ...allowedHosts].map(lowerCase).includes(own);
}

/** A page of another site has a name. The address of another machine does not lead here. */
function isAddress(name: string): boolean {
  return isIPv4(name) || name.startsWith('[');
}

function isLocal(name: string): boolean {
  return /^(?:.+\.)?localhost\.?$/i.test(name) || /^127(?:\.\d+){3}$/.test(name);
}

const lowerCase = (text: string): string => text.toLowerCase();

const shown = (text: string): string => quote(text.slice(0, longestShown));
