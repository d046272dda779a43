// Tells browsers which other sites may use the API, and what this server's own page may load.

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
      // The page works over plain http too, so no directive asks for https.
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
    methods: ['GET', 'POST', 'DELETE'],
    allowedHeaders: ['content-type', 'authorization', 'x-api-key', requestIdHeader],
    exposedHeaders: ['retry-after', requestIdHeader, 'ratelimit-limit', 'ratelimit-remaining', 'ratelimit-reset'],
    maxAge: 600,
  });
}
