import cors from '@fastify/cors';
import type { FastifyInstance } from 'fastify';

/** Lets pages of these origins call from a browser; without any, no browser elsewhere may read an answer. */
export async function mountCors(app: FastifyInstance, origins: string[]): Promise<void> {
  if (origins.length === 0) return;
  await app.register(cors, {
    origin: origins,
    methods: ['GET', 'HEAD', 'POST', 'PUT', 'PATCH', 'DELETE'],
    allowedHeaders: ['Authorization', 'X-API-Key', 'X-Actor', 'Content-Type', 'Idempotency-Key', 'Last-Event-ID', 'If-None-Match', 'traceparent'],
    exposedHeaders: ['X-Trace-Id', 'X-Total-Count', 'Link', 'Retry-After', 'RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset', 'ETag', 'Content-Disposition'],
    maxAge: 600,
    // Any other OPTIONS gets the same empty answer, not one in another format.
    strictPreflight: false,
  });
}
