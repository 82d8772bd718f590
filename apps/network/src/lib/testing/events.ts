import { signWebhook } from '@0711/contract/webhook-signature';
import { v7 as uuid } from 'uuid';
import type { Pair } from './people.ts';
import { TEST_SECRET } from './start-test-network.ts';

export type TestEvent = { id: string; event: string; data: Record<string, unknown>; timestamp: string };

/** An event as the Platform would send it; `data` adds to what every one carries. */
export function taskEvent(pair: Pair, taskId: string, name: string, version: number, data: Record<string, unknown> = {}): TestEvent {
  const common = {
    task_id: taskId, external_ref: null, engagement_id: pair.engagementId, expert_id: pair.expertId, customer_id: pair.companyId, state_version: version,
  };
  const output = { output_data: { schema: 'test/1', version }, revision: version };
  const own: Record<string, Record<string, unknown>> = {
    'task.created': { mcp_id: 'TENDER', title: 'A tender', status: 'todo', priority: 'medium' },
    'task.started': { started_at: '2026-11-22T10:00:00.000Z' },
    'task.completed': { status: 'completed', ai_handled: 'full', ai_confidence: 91.5, requires_review: false, completed_at: '2026-11-22T10:01:00.000Z', ...output },
    'task.needs_review': { title: 'A tender', ai_confidence: 61.25, reason: 'two deadlines', ...output },
    'task.failed': { error_code: 'unreadable_file', error_message: 'it cannot be read', attempts: 1 },
    'task.cancelled': { reason: 'no longer wanted' },
  };
  return { id: uuid(), event: name, timestamp: '2026-11-22T10:00:00.000Z', data: { ...common, ...own[name], ...data } };
}

/** The request that carries an event, signed as the Platform signs. */
export function webhookRequest(event: unknown, options: { secret?: string; id?: string; at?: Date } = {}): Request {
  const body = typeof event === 'string' ? event : JSON.stringify(event);
  const id = options.id ?? (typeof event === 'object' && event !== null && 'id' in event ? String(event.id) : 'evt');
  const headers = signWebhook([options.secret ?? TEST_SECRET], id, options.at ?? new Date(), body);
  return new Request('http://127.0.0.1:3000/api/webhooks/mcp', { method: 'POST', headers, body });
}
