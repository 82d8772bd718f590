import type { McpInstallation } from '@0711/contract/mcp';
import type { mcpInstallations } from '../db/schema.ts';
import type { InstallationUse } from './measure-use.ts';

export type InstallationRow = typeof mcpInstallations.$inferSelect;

/** An installation as the API shows it. */
export function showInstallation(row: InstallationRow, use: InstallationUse | undefined): McpInstallation {
  return {
    id: row.id,
    engagement_id: row.engagementId,
    mcp_id: row.mcpId,
    customer_id: row.customerId,
    expert_id: row.expertId,
    version: row.version,
    status: row.status,
    config: row.config,
    total_requests: use?.total ?? 0,
    successful_requests: use?.successful ?? 0,
    failed_requests: use?.failed ?? 0,
    automation_rate: use?.automationRate ?? null,
    last_used_at: (row.lastUsedAt ?? use?.lastUsedAt)?.toISOString() ?? null,
    activated_at: row.activatedAt?.toISOString() ?? null,
    error_message: row.errorMessage,
  };
}
