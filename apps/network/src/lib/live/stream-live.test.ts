import { WebhookEvent } from '@0711/contract/webhook-events';
import { setTimeout as sleep } from 'node:timers/promises';
import { v7 as uuid } from 'uuid';
import { describe, expect, it } from 'vitest';
import { GET } from '../../app/api/live/route.ts';
import { applyPlatformEvent } from '../../features/webhooks/apply-platform-event.ts';
import { taskEvent } from '../testing/events.ts';
import type { Pair } from '../testing/people.ts';
import { signIn } from '../testing/sign-in.ts';
import { startTwoPairs } from '../testing/two-pairs.ts';

const there = startTwoPairs();

/** A live connection as a browser holds it: the events that came, each with how long after `connect` it did. */
async function connect(userId: string) {
  const cookie = await signIn(there.network.services, userId);
  const stop = new AbortController();
  const response = await GET(new Request('http://127.0.0.1:3000/api/live', { headers: { cookie }, signal: stop.signal }), { params: Promise.resolve({}) });
  expect(response.headers.get('content-type')).toContain('text/event-stream');
  const seen: { event: string; data: Record<string, unknown>; at: number }[] = [];
  void (async () => {
    let text = '';
    for await (const chunk of response.body?.pipeThrough(new TextDecoderStream()) ?? []) {
      text += chunk;
      const parts = text.split('\n\n');
      text = parts.pop() ?? '';
      for (const part of parts) {
        const [, event, data] = /^event: (.*)\ndata: (.*)$/m.exec(part) ?? [];
        if (event && data) seen.push({ event, data: JSON.parse(data), at: performance.now() });
      }
    }
  })().catch(() => {});
  await until(() => seen.some((one) => one.event === 'ready'));
  return { seen, close: () => stop.abort() };
}

async function until(met: () => boolean): Promise<void> {
  for (let waited = 0; waited < 5_000 && !met(); waited += 10) await sleep(10);
  expect(met()).toBe(true);
}

async function apply(pair: Pair, taskId: string, name: string, version: number): Promise<void> {
  const event = taskEvent(pair, taskId, name, version);
  await applyPlatformEvent(there.network.services, { id: event.id, event: event.event, known: WebhookEvent.parse(event) });
}

describe('the live stream', () => {
  it('shows company and expert a change within a second, with count and notification, and nobody else', async () => {
    const [company, expert, other] = await Promise.all([connect(there.ours.memberId), connect(there.ours.expertUserId), connect(there.theirs.memberId)]);
    const id = uuid();
    const before = performance.now();
    await apply(there.ours, id, 'task.needs_review', 3);
    await until(() => company.seen.some((one) => one.event === 'task') && ['task', 'review_count', 'notification'].every((name) => expert.seen.some((one) => one.event === name)));
    const shown = company.seen.find((one) => one.event === 'task');
    expect(shown?.data).toEqual({ id, status: 'needs_review', state_version: 3, engagement_id: there.ours.engagementId });
    expect((shown?.at ?? Infinity) - before).toBeLessThan(1_000);
    expect(expert.seen.find((one) => one.event === 'review_count')?.data).toEqual({ count: 1 });
    expect(expert.seen.find((one) => one.event === 'notification')?.data).toMatchObject({ unread: 1 });

    await apply(there.theirs, uuid(), 'task.created', 1);
    await until(() => other.seen.some((one) => one.event === 'task'));
    expect(other.seen.filter((one) => one.event === 'task').map((one) => one.data.engagement_id)).toEqual([there.theirs.engagementId]);
    expect(company.seen.filter((one) => one.event === 'task')).toHaveLength(1);
    for (const one of [company, expert, other]) one.close();
  });

  it('says `ready` again when the database connection was lost, so that pages fetch afresh', async () => {
    const company = await connect(there.ours.memberId);
    await there.network.services.pool.query(`select pg_terminate_backend(pid) from pg_stat_activity where application_name = 'listen network_live' and datname = current_database()`);
    await until(() => company.seen.filter((one) => one.event === 'ready').length >= 2);
    const id = uuid();
    await apply(there.ours, id, 'task.created', 1);
    await until(() => company.seen.some((one) => one.data.id === id));
    company.close();
  });

  it('is closed to those who are not signed in', async () => {
    const response = await GET(new Request('http://127.0.0.1:3000/api/live'), { params: Promise.resolve({}) });
    expect(response.status).toBe(401);
  });
});
