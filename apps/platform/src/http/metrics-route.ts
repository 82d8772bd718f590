import { AppError } from '@0711/contract/errors';
import { mayReadMetrics, wasForwarded } from '@0711/telemetry/metrics-access';
import { registry } from '@0711/telemetry/registry';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import type { Services } from '../context.ts';
import { addDatabaseMetrics } from '../telemetry/database-metrics.ts';
import { addProcessMetrics } from '../telemetry/process-metrics.ts';

/** `GET /metrics` in Prometheus's text format, for operators: METRICS_TOKEN, a key with `admin` for all customers, or this machine where no token is set. */
export function mountMetrics(app: FastifyInstance, services: Services): void {
  addDatabaseMetrics(services);
  addProcessMetrics(services);
  app.get('/metrics', { config: { right: null } }, async (request, reply) => {
    if (!(await mayRead(services, request))) throw new AppError('unauthenticated', 'metrics are for operators: send METRICS_TOKEN, or a key with the right "admin" for all customers');
    return reply.type(registry().contentType).send(await registry().metrics());
  });
}

async function mayRead(services: Services, request: FastifyRequest): Promise<boolean> {
  const { authorization = null } = request.headers;
  const caller = { authorization, forwarded: wasForwarded((name) => name in request.headers), peer: request.socket.remoteAddress ?? null };
  if (mayReadMetrics(services.config.METRICS_TOKEN, caller)) return true;
  const presented = /^Bearer +(\S{1,512}) *$/i.exec(authorization ?? '')?.[1] ?? request.headers['x-api-key'];
  const key = typeof presented === 'string' ? await services.findKey(presented) : null;
  return key !== null && key.customerIds === null && key.scopes.includes('admin');
}
