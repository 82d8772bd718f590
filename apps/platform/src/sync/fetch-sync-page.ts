import { AppError, ErrorBody } from '@0711/contract/errors';
import type { z } from 'zod';
import type { Config } from '../config.ts';

export type SyncKind = 'experts' | 'companies' | 'engagements';
export type SyncQuestion = { updatedSince?: Date | null; id?: string; limit?: number; cursor?: string | null };

/**
 * Asks the Network for a page of its records. Throws `invalid` for a cursor that it no longer knows, and `unavailable` when it cannot
 * be reached, does not answer within `timeoutMs`, or answers anything else than a page.
 */
export async function fetchSyncPage<Page extends z.ZodType>(
  { NETWORK_URL, PLATFORM_API_KEY }: Pick<Config, 'NETWORK_URL' | 'PLATFORM_API_KEY'>,
  { kind, page }: { kind: SyncKind; page: Page },
  question: SyncQuestion,
  { timeoutMs, signal }: { timeoutMs: number; signal?: AbortSignal },
): Promise<z.output<Page>> {
  const url = new URL(`${NETWORK_URL.replace(/\/+$/, '')}/api/sync/${kind}`);
  const asked = { updated_since: question.updatedSince?.toISOString(), id: question.id, limit: question.limit?.toString(), cursor: question.cursor };
  for (const [name, value] of Object.entries(asked)) if (value != null) url.searchParams.set(name, value);
  const timeout = AbortSignal.timeout(timeoutMs);
  try {
    const response = await fetch(url, {
      headers: { authorization: `Bearer ${PLATFORM_API_KEY}`, accept: 'application/json' },
      // A redirect would carry the key to wherever it leads.
      redirect: 'error',
      signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
    });
    const body: unknown = await response.json();
    if (response.ok) return page.parse(body);
    if (response.status === 422) throw new AppError('invalid', ErrorBody.safeParse(body).data?.detail ?? 'the question is not valid');
    throw new AppError('unavailable', `the Network answers ${response.status} when asked for ${kind}`);
  } catch (error) {
    signal?.throwIfAborted();
    if (error instanceof AppError) throw error;
    throw new AppError('unavailable', `the Network cannot be asked for ${kind}`, { cause: error });
  }
}
