import { canonicalJson } from '@0711/contract/canonical-json';
import { AppError } from '@0711/contract/errors';
import { and, eq } from 'drizzle-orm';
import type { Context } from '../../lib/context.ts';
import type { Transaction } from '../../lib/db/client.ts';
import { companyProfiles } from '../../lib/db/schema.ts';
import { writeAudit } from '../audit/write-audit.ts';
import { getCompanyProfile } from './get-profile.ts';
import { reachProfile } from './policy.ts';
import { MAX_PROFILE_BYTES, type SaveCompanyProfile, type StoredCompanyProfile } from './schema.ts';

/**
 * Saves a company's profile as its next version. Throws `forbidden` for an expert, `version_conflict` when somebody else saved since it
 * was seen, `too_large` beyond 512 KB, `invalid` for two entries of a list with one id or a rate that is not there.
 */
export async function saveCompanyProfile(ctx: Context, { company_id: companyId, profile, expected_version: seen }: SaveCompanyProfile): Promise<StoredCompanyProfile> {
  const { editable } = await reachProfile(ctx, companyId);
  if (!editable) throw new AppError('forbidden', 'the profile is edited by the company');
  if (Buffer.byteLength(JSON.stringify(profile)) > MAX_PROFILE_BYTES) throw new AppError('too_large', 'the profile is larger than 512 KB');
  requireOwnIds(profile);
  await ctx.db.transaction(async (tx) => {
    const [before] = await tx.select().from(companyProfiles).where(eq(companyProfiles.companyId, companyId)).for('update');
    const row = { profile: { ...profile }, version: seen + 1, updatedBy: ctx.scope.user.id, updatedAt: new Date() };
    if ((before?.version ?? 0) !== seen || !(await write(tx, companyId, seen, row))) throw new AppError('version_conflict', 'somebody else has saved the profile in the meantime');
    // What was changed, not what it says: the audit log outlives the profile.
    const changed = Object.entries(profile).filter(([name, value]) => canonicalJson(value) !== canonicalJson(before?.profile[name])).map(([name]) => name);
    const removed = Object.keys(before?.profile ?? {}).filter((name) => !(name in profile));
    await writeAudit(tx, ctx, {
      action: 'company_profile.save', subjectType: 'company', subjectId: companyId, companyId, role: 'company',
      details: { version: row.version, changed: [...changed, ...removed] },
    });
  });
  return getCompanyProfile(ctx, companyId);
}

type Row = Omit<typeof companyProfiles.$inferInsert, 'companyId'>;

async function write(tx: Transaction, companyId: string, seen: number, row: Row): Promise<boolean> {
  const written = seen === 0
    ? await tx.insert(companyProfiles).values({ companyId, ...row }).onConflictDoNothing().returning({ version: companyProfiles.version })
    : await tx.update(companyProfiles).set(row).where(and(eq(companyProfiles.companyId, companyId), eq(companyProfiles.version, seen))).returning({ version: companyProfiles.version });
  return written.length > 0;
}

function requireOwnIds(profile: SaveCompanyProfile['profile']): void {
  const { certificates, references, staff, insurances, rates, unit_costs, passages } = profile;
  const lists = { certificates, references, staff, insurances, rates, unit_costs, passages };
  const twice = Object.entries(lists).flatMap(([name, entries]) =>
    entries.flatMap(({ id }, at) => (entries.findIndex((one) => one.id === id) < at ? [{ path: `profile.${name}.${at}.id`, code: 'duplicate', message: 'another entry has this id' }] : [])),
  );
  const unknown = unit_costs.flatMap(({ rate }, at) =>
    rate === undefined || rates.some(({ id }) => id === rate) ? [] : [{ path: `profile.unit_costs.${at}.rate`, code: 'not_found', message: 'there is no such rate' }],
  );
  const errors = [...twice, ...unknown];
  if (errors.length > 0) throw new AppError('invalid', 'the profile does not fit together', { errors });
}
