import type { Context } from '../context.ts';
import { countReviews } from '../../features/tasks/review-queue.ts';
import { countUnread } from '../../features/notifications/queries.ts';
import type { Scope } from '../scope.ts';
import type { LiveEvent } from './events.ts';
import type { LiveHub } from './hub.ts';
import type { LiveMessage } from './message.ts';

const STILL_SIGNED_IN_EVERY_MS = 60_000;

/**
 * Sends what changes for this person until `signal` aborts or `stillSignedIn` says no, which is asked every minute. Begins with
 * `ready`, after which nothing is missed.
 */
export async function streamLive(
  ctx: Context,
  hub: LiveHub,
  send: (event: LiveEvent) => void,
  signal: AbortSignal,
  stillSignedIn: () => Promise<boolean>,
): Promise<void> {
  const ended = Promise.withResolvers<void>();
  let shownCount: number | null = null;
  const sendCount = latest(async () => {
    const count = await countReviews(ctx.db, ctx.scope.expertId);
    if (count !== shownCount) send({ event: 'review_count', data: { count } });
    shownCount = count;
  });
  const failed = (error: unknown): void => ended.reject(error);

  const unsubscribe = await hub.subscribe((message) => {
    if (message === 'closed') return ended.resolve();
    if (message === 'missed') {
      shownCount = null;
      return send({ event: 'ready', data: {} });
    }
    if (!concerns(ctx.scope, message)) return;
    if (message.kind === 'notification') {
      countUnread(ctx.db, ctx.scope.user.id).then((unread) => send({ event: 'notification', data: { id: message.id, unread } })).catch(failed);
      return;
    }
    if (message.kind === 'requirement') return send({ event: 'requirement', data: { task_id: message.task_id, requirement_id: message.requirement_id } });
    if (message.kind === 'engagement') return send({ event: 'engagement', data: { id: message.id } });
    const { id, status, state_version, engagement_id } = message;
    send({ event: 'task', data: { id, status, state_version, engagement_id } });
    if (message.expert_id === ctx.scope.expertId) sendCount().catch(failed);
  });
  const check = setInterval(() => {
    stillSignedIn().then((yes) => (yes ? undefined : ended.resolve())).catch(failed);
  }, STILL_SIGNED_IN_EVERY_MS);
  signal.addEventListener('abort', () => ended.resolve(), { once: true });
  try {
    if (signal.aborted) return;
    send({ event: 'ready', data: {} });
    await ended.promise;
  } finally {
    clearInterval(check);
    unsubscribe();
  }
}

function concerns(scope: Scope, message: LiveMessage): boolean {
  if (message.kind === 'notification') return message.user_id === scope.user.id;
  return message.expert_id === scope.expertId || scope.companies.some((company) => company.id === message.company_id);
}

/** Runs `work` one at a time; calls while it runs are answered by one more run, so the last answer is never an old one. */
function latest(work: () => Promise<void>): () => Promise<void> {
  let running: Promise<void> | null = null;
  let again = false;
  return async () => {
    if (running) {
      again = true;
      return running;
    }
    running = (async () => {
      do {
        again = false;
        await work();
      } while (again);
    })().finally(() => {
      running = null;
    });
    return running;
  };
}
