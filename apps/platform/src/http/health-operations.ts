import { checkReadiness } from '../health/check-readiness.ts';
import { os } from './operation-context.ts';

export const healthOperations = {
  live: os.health.live.handler(() => ({ status: 'ok' as const })),
  ready: os.health.ready.handler(async ({ context }) => ({ status: 'ok' as const, checks: await checkReadiness(context) })),
};
