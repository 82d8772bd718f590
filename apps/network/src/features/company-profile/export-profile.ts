import { AppError } from '@0711/contract/errors';
import type { Context } from '../../lib/context.ts';
import { attachment } from '../../lib/http/attachment.ts';
import { getCompanyProfile } from './get-profile.ts';

/** A company's profile as a JSON file, as it can be taken in again. Throws `not_found` where there is none, or not for this person. */
export async function exportCompanyProfile(ctx: Context, companyId: string): Promise<Response> {
  const { company, profile } = await getCompanyProfile(ctx, companyId);
  if (!profile) throw new AppError('not_found', 'there is no profile yet');
  return new Response(`${JSON.stringify(profile, null, 2)}\n`, {
    headers: { 'content-type': 'application/json; charset=utf-8', 'content-disposition': attachment(`${company.name}.json`), 'cache-control': 'private, no-store', 'content-security-policy': "default-src 'none'; sandbox" },
  });
}
