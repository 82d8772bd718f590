import { AppError } from '@0711/contract/errors';
import { mayReadMetrics, wasForwarded } from '@0711/telemetry/metrics-access';
import { registry } from '@0711/telemetry/registry';
import { openRoute } from '../../../lib/http/route.ts';

/** What this process of the Network counts, for operators: METRICS_TOKEN as a bearer. Without that variable nobody is let in. */
export const GET = openRoute(async ({ env }, request) => {
  // A route handler does not see the address of the connection, so "this machine alone" cannot be told here.
  const caller = { authorization: request.headers.get('authorization'), forwarded: wasForwarded((name) => request.headers.has(name)), peer: null };
  if (!mayReadMetrics(env.METRICS_TOKEN, caller)) throw new AppError('unauthenticated', 'metrics are for operators: set METRICS_TOKEN and send it');
  return new Response(await registry().metrics(), { headers: { 'content-type': registry().contentType, 'cache-control': 'no-store' } });
});
