import type { WebhookEvent } from '@0711/contract/webhook-events';
import { eq } from 'drizzle-orm';
import type { Services } from '../../lib/context.ts';
import { webhookInbox } from '../../lib/db/schema.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { countInbox } from '../../lib/telemetry/inbox-metrics.ts';
import { forgetDocuments } from '../documents/forget-documents.ts';
import { isInstallationEvent, mirrorInstallation } from '../installations/mirror-installation.ts';
import { mirrorTask } from '../tasks/mirror-task.ts';
import { isTaskStateEvent, newsOfEvent } from '../tasks/task-state.ts';

export type InboxOutcome = 'applied' | 'stale' | 'unknown_event' | 'unknown_engagement' | 'repeat';

/** An event as it came: known and parsed, or only its name, when this version does not know it. */
export type IncomingEvent = { id: string; event: string; known: WebhookEvent | null };

/**
 * Takes in an event once: its id and all of its effects (mirror, notification, mail, live pages) are one transaction.
 * A repeat waits for the first to commit, and then changes nothing.
 */
export async function applyPlatformEvent({ db, env, log }: Pick<Services, 'db' | 'env' | 'log'>, incoming: IncomingEvent): Promise<InboxOutcome> {
  const outcome = await db.transaction(async (tx) => {
    const news = incoming.known && isTaskStateEvent(incoming.known) ? newsOfEvent(incoming.known) : null;
    const row = { eventId: incoming.id, event: incoming.event, taskId: news?.id ?? null };
    const [mine] = await tx.insert(webhookInbox).values({ ...row, outcome: 'unknown_event' }).onConflictDoNothing().returning();
    if (!mine) return 'repeat';
    if (!incoming.known) return 'unknown_event';
    const applied = news ? await mirrorTask(tx, env, news) : await takeIn(tx, incoming.known);
    await tx.update(webhookInbox).set({ outcome: applied }).where(eq(webhookInbox.eventId, incoming.id));
    return applied;
  });
  countInbox(incoming.known ? incoming.event : 'unknown', outcome);
  const level = outcome === 'unknown_event' || outcome === 'unknown_engagement' ? 'warn' : 'debug';
  log[level]({ event_id: incoming.id, event: incoming.event, outcome }, 'a webhook came in');
  return outcome;
}

async function takeIn(tx: Transaction, known: WebhookEvent): Promise<Exclude<InboxOutcome, 'repeat'>> {
  if (isInstallationEvent(known)) return mirrorInstallation(tx, known);
  if (known.event === 'document.deleted') await forgetDocuments(tx, { engagementId: known.data.engagement_id, documents: known.data.documents });
  // Use is known and kept, and has nothing to change here.
  return 'applied';
}
