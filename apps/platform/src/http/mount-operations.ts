import { api } from '@0711/contract/api';
import { Scope as KeyScope } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import { withSpan } from '@0711/telemetry/tracing';
import { OpenAPIHandler } from '@orpc/openapi/fastify';
import { traverseContractProcedures } from '@orpc/server';
import type { FastifyInstance, FastifyReply, FastifyRequest, HTTPMethods } from 'fastify';
import type { Services } from '../context.ts';
import { errorAnswer } from './error-answer.ts';
import type { OperationContext } from './operation-context.ts';
import { operations } from './operations.ts';
import { contextOf } from './request-context.ts';

/** What a person or an MCP made may be long; everything else is short. */
const MAX_TASK_BYTES = 8 * 1024 * 1024;

/** Serves every operation of the contract, each as a route of its own with the right that the contract asks for. */
export function mountOperations(app: FastifyInstance, services: Services): void {
  const handler = new OpenAPIHandler<OperationContext & { request: FastifyRequest }>(operations, {
    // Fastify answers HEAD by the route of GET and sends no body.
    rootInterceptors: [({ next, request, ...options }) => (request.method === 'HEAD' ? next({ ...options, request: { ...request, method: 'GET' } }) : next())],
    interceptors: [
      async ({ next, context: { request, setHeader } }) => {
        try {
          return await next();
        } catch (error) {
          const { status, headers, body } = errorAnswer(error, request.id, request.log);
          for (const [name, value] of Object.entries(headers)) setHeader(name, value);
          return { matched: true, response: { status, headers: {}, body } };
        }
      },
    ],
  });

  const handle = async (name: string, request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const setHeader = (name: string, value: string): void => void reply.header(name, value);
    const context = contextOf(services, request);
    const { matched } = await withSpan(name, { parent: context.traceparent }, (traceparent) =>
      handler.handle(request, reply, { context: { ...context, traceparent, setHeader, request } }),
    );
    // The router saw an address that URL rules turn into another one, such as /api/tasks/%2e%2e.
    if (!matched) throw new AppError('not_found', 'there is nothing at this address');
    return reply;
  };

  traverseContractProcedures({ router: api, path: [] }, ({ contract, path }) => {
    const { route, meta } = contract['~orpc'];
    if (route.method === undefined || route.path === undefined) throw new Error(`the operation ${path.join('.')} declares no route`);
    const method: HTTPMethods = route.method;
    app.route({ method, url: route.path.replaceAll(/\{(\w+)\}/g, ':$1'), config: { right: KeyScope.nullable().parse(meta.right) }, ...(path[0] === 'tasks' ? { bodyLimit: MAX_TASK_BYTES } : {}), handler: (request, reply) => handle(path.join('.'), request, reply) });
  });
}
