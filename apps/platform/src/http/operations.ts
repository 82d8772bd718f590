import { documentOperations } from './document-operations.ts';
import { expertOperations } from './expert-operations.ts';
import { healthOperations } from './health-operations.ts';
import { keyOperations } from './key-operations.ts';
import { mcpOperations } from './mcp-operations.ts';
import { os } from './operation-context.ts';
import { syncOperations } from './sync-operations.ts';
import { taskOperations } from './task-operations.ts';
import { usageOperation } from './usage-operations.ts';
import { webhookOperations } from './webhook-operations.ts';

/** A handler for each operation of the contract. */
export const operations = os.router({
  tasks: taskOperations,
  documents: documentOperations,
  mcps: mcpOperations,
  experts: expertOperations,
  usage: usageOperation,
  keys: keyOperations,
  sync: syncOperations,
  webhooks: webhookOperations,
  health: healthOperations,
});
