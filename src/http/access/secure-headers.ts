// What browsers are told: which pages of others may use the API, and what a page of ours may load.

import cors from '@fastify/cors';
import helmet from '@fastify/helmet';
import type { FastifyInstance } from 'fastify';
import { requestIdHeader } from './request-id.ts';

export function secureHeaders(
  app: FastifyInstance,
  { corsOrigins }: { readonly corsOrigins: readonly string[] },
): void {
  void app.register(helmet, {
    contentSecurityPolicy: {
      // Over plain http too: nothing is asked of the browser that only https has.
      directives: {
        defaultSrc: ["'self'"],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        upgradeInsecureRequests: null,
      },
    },
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: false,
    originAgentCluster: false,
  });
  if (corsOrigins.length === 0) return;
  void app.register(cors, {
    origin: corsOrigins.includes('*') ? '*' : [...corsOrigins],
    methods: ['GET', 'POST'],
    allowedHeaders: ['content-type', 'authorization', 'x-api-key', requestIdHeader],
    exposedHeaders: ['retry-after', requestIdHeader, 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 600,
  });
}
