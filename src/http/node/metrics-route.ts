// GET /metrics

import type { FastifyInstance } from 'fastify';
import { Type } from 'typebox';
import type { Metrics } from '../../telemetry/metrics.ts';
import { accessErrors, errorResponses } from '../description/error-responses.ts';

export function serveMetrics(app: FastifyInstance, metrics: Metrics, needsKey: boolean): void {
  const schema = {
    operationId: 'metrics',
    tags: ['node'],
    summary: 'Metrics for Prometheus',
    description: 'Counters, gauges and histograms in the text format of Prometheus.',
    produces: ['text/plain'],
    response: { 200: Type.String(), ...errorResponses(...accessErrors) },
  };
  void app.register(async (routes) => {
    routes.get('/metrics', { config: { needsKey }, schema }, async (_request, reply) =>
      reply.type(metrics.contentType).send(await metrics.text()),
    );
  });
}
