import { listUsage } from '../usage/list-usage.ts';
import { os } from './operation-context.ts';

export const usageOperation = os.usage.handler(({ context, input }) => listUsage(context, input));
