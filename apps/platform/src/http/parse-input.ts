import { fieldErrors } from '@0711/contract/errors';
import type { FastifyRequest } from 'fastify';
import type { z } from 'zod';
import { invalid } from '../invalid.ts';

/** The path and query of a request to an operation that streams, checked by its contract. Throws `invalid` with the field. */
export function parseInput<T extends z.ZodType>(operation: { '~orpc': { inputSchema?: T } }, request: FastifyRequest): z.output<T> {
  const schema = operation['~orpc'].inputSchema;
  if (schema === undefined) throw new Error('this operation takes no input');
  const parsed = schema.safeParse({ ...record(request.query), ...record(request.params) });
  if (!parsed.success) throw invalid(fieldErrors(parsed.error));
  return parsed.data;
}

function record(value: unknown): Record<string, unknown> {
  return typeof value === 'object' && value !== null ? { ...value } : {};
}
