import type { EventData } from '@0711/contract/webhook-events';
import { eventFollow, type Follow } from '../outbox/follows.ts';
import type { InstallationRow } from './show-installation.ts';

/** What webhooks are told of an installation as it stands in `row`, and the job that fetches its models. */

export function installedEvent(row: InstallationRow, traceparent: string | null): Follow {
  return eventFollow('mcp.installed', { ...base(row), status: 'active' }, about(row, traceparent));
}

export function failedEvent(row: InstallationRow, traceparent: string | null, reason: string | null): Follow {
  return eventFollow('mcp.failed', { ...base(row), status: 'error', ...because(reason) }, about(row, traceparent));
}

export function uninstalledEvent(row: InstallationRow, traceparent: string | null, reason: string | null): Follow {
  return eventFollow('mcp.uninstalled', { ...base(row), status: 'uninstalled', ...because(reason) }, about(row, traceparent));
}

/** Has a worker fetch the models of an installation. One waits per installation. */
export function ensureModelsFollow({ id }: Pick<InstallationRow, 'id'>): Follow {
  const payload = { payload: { installationId: id }, jobKey: ensureModelsKey(id) };
  return { event: null, queued: { kind: 'job', name: 'ensure-models', payload, subjectId: id } };
}

export function ensureModelsKey(installationId: string): string {
  return `ensure-models:${installationId}`;
}

function base(row: InstallationRow): Omit<EventData<'mcp.installed'>, 'status' | 'reason'> {
  return {
    installation_id: row.id, engagement_id: row.engagementId, mcp_id: row.mcpId, mcp_version: row.version, state_version: row.stateVersion,
  };
}

function because(reason: string | null): { reason?: string } {
  return reason === null ? {} : { reason };
}

function about(row: InstallationRow, traceparent: string | null) {
  return { subjectId: row.id, customerId: row.customerId, traceparent };
}
