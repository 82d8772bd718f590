import { createHash, timingSafeEqual } from 'node:crypto';

/** What is known of somebody who asks for metrics. `peer` is the address of the connection itself. */
export type MetricsCaller = { authorization: string | null; forwarded: boolean; peer: string | null };

/**
 * Metrics tell who works how much with what. With a token they are for whoever presents it as `Authorization: Bearer …`; without one,
 * for this machine alone, and not through a proxy on it.
 */
export function mayReadMetrics(token: string | undefined, { authorization, forwarded, peer }: MetricsCaller): boolean {
  if (token !== undefined) return same(/^Bearer +(\S+) *$/i.exec(authorization ?? '')?.[1] ?? '', token);
  return !forwarded && peer !== null && /^(127\.|::1$|::ffff:127\.)/.test(peer);
}

/** True when headers show that a proxy passed the request on. */
export function wasForwarded(has: (header: string) => boolean): boolean {
  return ['forwarded', 'x-forwarded-for', 'x-real-ip', 'via'].some(has);
}

function same(given: string, wanted: string): boolean {
  const [a, b] = [given, wanted].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
