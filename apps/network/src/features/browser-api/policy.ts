import { AppError } from '@0711/contract/errors';
import type { Context } from '../../lib/context.ts';
import type { PlatformActor } from '../../lib/platform.ts';
import { asViewer } from '../engagements/as-viewer.ts';

type Whose = { engagement_id?: string | undefined; expert_id?: string | undefined; customer_id?: string | undefined };

/** The person as the Platform writes them down where no engagement says on which side they are. */
export function actorOf({ scope }: Context): PlatformActor {
  return { id: scope.user.id, role: scope.expertId ? 'expert' : scope.companies.length > 0 ? 'company' : 'staff' };
}

/** Throws `not_found` for an expert who is somebody else. */
export function requireSelf({ scope }: Context, expertId: string): void {
  if (scope.expertId !== expertId) throw new AppError('not_found', 'there is no such expert');
}

/**
 * A list's filter, kept within what the person may see: their own expert's or companies' things, or those of an engagement of theirs.
 * Throws `not_found` for what is not theirs, and `invalid` when they are several and the filter does not say as whom they ask.
 */
export async function withinScope<T extends Whose>(ctx: Context, filter: T): Promise<T> {
  const { expertId, companies } = ctx.scope;
  if (filter.engagement_id !== undefined) {
    await asViewer(ctx, filter.engagement_id);
    return filter;
  }
  if (filter.expert_id !== undefined) {
    requireSelf(ctx, filter.expert_id);
    return filter;
  }
  if (filter.customer_id !== undefined) {
    if (companies.some((company) => company.id === filter.customer_id)) return filter;
    if (expertId) return { ...filter, expert_id: expertId };
    throw new AppError('not_found', 'there is no such company');
  }
  const [company, another] = companies;
  if (expertId && !company) return { ...filter, expert_id: expertId };
  if (company && !another && !expertId) return { ...filter, customer_id: company.id };
  if (!company) throw new AppError('forbidden', 'this account works neither as an expert nor for a company');
  const message = 'say whose: customer_id, expert_id or engagement_id';
  throw new AppError('invalid', message, { errors: [{ path: 'customer_id', code: 'required', message }] });
}
