import { Id } from '@0711/contract/common';
import { AppError } from '@0711/contract/errors';
import type { Scope as KeyScope } from '@0711/contract/common';
import type { FastifyReply, FastifyRequest } from 'fastify';
import type { IncomingHttpHeaders } from 'node:http';
import type { Actor } from '../context.ts';
import type { ApiKey, FindKey } from '../keys/find-key.ts';
import { grantScope, requireRight, type Scope } from '../scope.ts';
import { type Allowance, allowanceHeaders, type RateLimits } from './rate-limit.ts';

/** Who calls, and whose data they may touch. */
export type Caller = { actor: Actor; scope: Scope };

/** Somebody without a key: reaches nothing. */
export const nobody: Caller = { actor: { type: 'system', id: 'nobody', role: null, apiKeyId: null }, scope: grantScope([], []) };

/**
 * Checks the key of a request for a right and counts the call; the answer will say how much is left. Throws `unauthenticated`,
 * `forbidden`, `rate_limited`, or `bad_request` for a malformed X-Actor.
 */
export type Authenticate = (request: FastifyRequest, reply: FastifyReply, right: KeyScope) => Promise<Caller>;

/** The key check of one server. */
export function createAuthenticate(findKey: FindKey, limits: RateLimits): Authenticate {
  return async (request, reply, right) => {
    const key = await presentedKey(request, reply, findKey, limits);
    holdTo(await limits.countCall(key), reply, 'this key has made all its calls of this minute');
    const scope = grantScope(key.customerIds ?? 'all', key.scopes);
    requireRight(scope, right);
    return { actor: actorOf(request.headers['x-actor'], key), scope };
  };
}

async function presentedKey(request: FastifyRequest, reply: FastifyReply, findKey: FindKey, limits: RateLimits): Promise<ApiKey> {
  const presented = secretIn(request.headers);
  const key = presented === null ? null : await findKey(presented);
  if (key !== null) return key;
  // Who has a key that is in force gets in whatever others at the same address send.
  holdTo(await limits.countFailure(request.ip), reply, 'too many calls without a valid key came from this address');
  throw new AppError('unauthenticated', presented === null ? 'send a key as "Authorization: Bearer …" or "X-API-Key: …"' : 'this key is not valid');
}

function holdTo(allowance: Allowance, reply: FastifyReply, detail: string): void {
  reply.headers(allowanceHeaders(allowance));
  if (allowance.exceeded) throw new AppError('rate_limited', `${detail}; try again in ${allowance.resetSeconds} s`, { retryAfter: allowance.resetSeconds });
}

/** The key that a request presents, whoever's it is; null without one. */
export function secretIn(headers: IncomingHttpHeaders): string | null {
  const bearer = /^Bearer +(\S+) *$/i.exec(headers.authorization ?? '')?.[1];
  const key = bearer ?? headers['x-api-key'];
  return typeof key === 'string' && key.length > 0 && key.length <= 512 ? key : null;
}

function actorOf(header: string | string[] | undefined, key: ApiKey): Actor {
  if (header === undefined) return { type: 'key', id: key.id, role: null, apiKeyId: key.id };
  if (key.customerIds !== null) throw new AppError('forbidden', 'only a key bound to all customers may name an actor');
  const [, id, role] = /^([^;]+);([a-z][a-z_]{0,31})$/.exec(String(header)) ?? [];
  if (id === undefined || role === undefined || !Id.safeParse(id).success) throw new AppError('bad_request', 'X-Actor must be "<user id>;<role>"');
  return { type: 'user', id, role, apiKeyId: key.id };
}
