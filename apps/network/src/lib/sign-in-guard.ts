import { AppError } from '@0711/contract/errors';
import { and, count, eq, gt, sql } from 'drizzle-orm';
import { writeAuditAs } from '../features/audit/write-audit.ts';
import type { Services } from './context.ts';
import { auditEvents } from './db/schema.ts';

const FAILED = 'session.sign_in_failed';
const WINDOW_MINUTES = 15;
const MOST_FAILURES = 20;

/**
 * Throws `rate_limited` when an address has failed to sign in too often of late, wherever the attempts came from: better-auth's own
 * limit counts by network address, which an attacker has many of.
 */
export async function requireFewFailures({ db }: Pick<Services, 'db'>, email: string): Promise<void> {
  const [row] = await db
    .select({ number: count() })
    .from(auditEvents)
    .where(
      and(
        eq(auditEvents.subjectType, 'account'),
        eq(auditEvents.subjectId, email),
        eq(auditEvents.action, FAILED),
        gt(auditEvents.at, sql`now() - make_interval(mins => ${WINDOW_MINUTES})`),
      ),
    );
  if ((row?.number ?? 0) >= MOST_FAILURES) {
    throw new AppError('rate_limited', 'too many attempts; try again later', { retryAfter: WINDOW_MINUTES * 60 });
  }
}

/** Writes down how a sign-in went. better-auth's transaction is its own, so this row follows it. */
export async function auditSignIn({ db }: Pick<Services, 'db'>, email: string, userId: string | null, traceparent: string): Promise<void> {
  await db.transaction((tx) =>
    writeAuditAs(
      tx,
      userId ? { type: 'user', id: userId } : { type: 'system', id: 'sign-in' },
      { action: userId ? 'session.sign_in' : FAILED, subjectType: 'account', subjectId: email },
      traceparent,
    ),
  );
}
