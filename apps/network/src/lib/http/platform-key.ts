import { AppError } from '@0711/contract/errors';
import { createHash, timingSafeEqual } from 'node:crypto';
import type { Env } from '../env.ts';

/** Throws `unauthenticated` unless the Platform's key comes along, as `Authorization: Bearer …` or `X-API-Key: …`. */
export function requirePlatformKey(headers: Headers, env: Pick<Env, 'PLATFORM_API_KEY'>): void {
  const presented = /^Bearer +(\S+) *$/i.exec(headers.get('authorization') ?? '')?.[1] ?? headers.get('x-api-key') ?? '';
  // Hashes are of one length whatever was sent, and compared in a time that tells nothing.
  if (!timingSafeEqual(hash(presented), hash(env.PLATFORM_API_KEY))) throw new AppError('unauthenticated', 'this key is not valid');
}

function hash(text: string): Buffer {
  return createHash('sha256').update(text).digest();
}
