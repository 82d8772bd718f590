import type { Scope as KeyScope } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import fastify, { type FastifyBaseLogger, type FastifyInstance, type FastifyReply, type FastifyRequest, LogController } from 'fastify';
import type { Logger } from 'pino';
import type { Services } from '../context.ts';
import { type Caller, createAuthenticate, nobody } from './authenticate.ts';
import { checkJson } from './check-json.ts';
import { answerBrokenConnection } from './broken-connection.ts';
import { watchIdleConnections } from './close-idle-connections.ts';
import { errorAnswer } from './error-answer.ts';
import { limitBodyTime } from './limit-body-time.ts';
import { mountCors } from './mount-cors.ts';
import { mountDocuments } from './documents-routes.ts';
import { mountDocs } from './mount-docs.ts';
import { mountMetrics } from './metrics-route.ts';
import { mountOperations } from './mount-operations.ts';
import { createRateLimits } from './rate-limit.ts';
import { observeRequests } from './observe-requests.ts';
import { mountTaskEvents } from './task-events-route.ts';
import { securityHeaders } from './security-headers.ts';
import { traceIdOf } from './trace.ts';

declare module 'fastify' {
  interface FastifyContextConfig {
    /** The right that a key needs for this route; null: no key. Without it a route can't be reached. */
    right?: KeyScope | null;
  }
  interface FastifyRequest {
    /** Who passed the key check; null before it. */
    caller: Caller | null;
  }
}

const MAX_JSON_BYTES = 1024 * 1024;

/** The HTTP side of the Platform: not listening yet. Its close ends what streams and lets the rest finish. */
export async function createApp(services: Services): Promise<FastifyInstance> {
  const log: FastifyBaseLogger = services.log.child({ part: 'http' });
  const app = fastify({
    loggerInstance: log,
    logController: new LogController({ disableRequestLogging: true, requestIdLogLabel: 'trace_id' }),
    genReqId: (request) => traceIdOf(request.headers.traceparent),
    bodyLimit: MAX_JSON_BYTES,
    // Covers the slowest upload that is still taken.
    requestTimeout: 10 * 60_000,
    keepAliveTimeout: 75_000,
    forceCloseConnections: 'idle',
    return503OnClosing: false,
    exposeHeadRoutes: true,
    trustProxy: services.config.TRUST_PROXY.length > 0 ? services.config.TRUST_PROXY : false,
    routerOptions: { maxParamLength: 400 },
    frameworkErrors: (error, request, reply) => sendError(error, request, reply),
    clientErrorHandler: answerBrokenConnection,
  });
  app.removeContentTypeParser('text/plain');
  app.decorateRequest('caller', null);
  observeRequests(app);
  await mountCors(app, services.config.CORS_ORIGINS);

  const limits = await createRateLimits(services.config, services.log);
  app.addHook('onClose', () => limits.close());
  const authenticate = createAuthenticate(services.findKey, limits);
  const headers = { ...securityHeaders(), 'cache-control': 'no-store' };
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers).header('x-trace-id', request.id);
    const { right } = request.routeOptions.config;
    if (request.is404) return;
    if (right === undefined) throw new Error(`the route ${request.routeOptions.url} declares no right`);
    request.caller = right === null ? nobody : await authenticate(request, reply, right);
  });
  app.addHook('preParsing', (request, _reply, _payload, done) => {
    limitBodyTime(request);
    done();
  });
  app.addHook('preValidation', async (request) => checkJson(request.body));
  // What a request's line carries is known and holds no secret: looking for one in each costs more than writing it.
  const requestLog = services.log.child({ part: 'http' }, { redact: [] });
  app.addHook('onResponse', async (request, reply) => logRequest(requestLog, request, reply));
  app.setErrorHandler(sendError);
  app.setNotFoundHandler((request) => {
    throw new AppError('not_found', `there is no ${request.method} ${request.url.split('?')[0]?.slice(0, 200)}`);
  });
  // Node would answer an expectation that it does not know with an empty 417; one that nobody has to meet is not an error.
  app.server.on('checkExpectation', (request, response) => app.server.emit('request', request, response));
  const closeIdleConnections = watchIdleConnections(app.server);
  const closing = new AbortController();
  app.addHook('preClose', async () => {
    closing.abort();
    closeIdleConnections();
  });
  mountMetrics(app, services);
  mountOperations(app, services);
  mountTaskEvents(app, services, closing.signal);
  await mountDocuments(app, services);
  await mountDocs(app);
  return app;
}

function sendError(error: unknown, request: FastifyRequest, reply: FastifyReply): FastifyReply {
  const { status, headers, body } = errorAnswer(error, request.id, request.log);
  return reply.code(status).headers({ 'X-Trace-Id': request.id, ...headers }).type('application/json; charset=utf-8').send(body);
}

function logRequest(log: Logger, request: FastifyRequest, reply: FastifyReply): void {
  const route = request.routeOptions.url ?? request.url.split('?')[0];
  const line = { trace_id: request.id, method: request.method, route, status: reply.statusCode, ms: Math.round(reply.elapsedTime * 10) / 10, actor: request.caller?.actor.id, key: request.caller?.actor.apiKeyId };
  log[route?.startsWith('/health') ? 'debug' : 'info'](line, 'request');
}
