// GET /metrics, and the count of all answers.

import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Metrics } from '../metrics.ts';
import { accessErrors, errorResponses } from './errors.ts';

/** Of requests that no route is for: their paths are the clients' own, and there may be any number of them. */
const noRoute = 'none';

export function serveMetrics(app: FastifyInstance, metrics: Metrics, needsKey: boolean): void {
  app.addHook('onResponse', (request, reply, done) => {
    const { method, routeOptions } = request;
    metrics.answered({
      method,
      route: routeOptions.url ?? noRoute,
      status: reply.statusCode,
      seconds: reply.elapsedTime / 1000,
    });
    done();
  });
  const schema = {
    operationId: 'metrics',
    tags: ['node'],
    summary: 'For Prometheus',
    produces: ['text/plain'],
    response: { 200: Type.String(), ...errorResponses(...accessErrors) },
  };
  void app.register(async (routes) => {
    routes.get('/metrics', { config: { needsKey }, schema }, async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
    );
  });
  app.addHook('onClose', () => metrics.stop());
}
