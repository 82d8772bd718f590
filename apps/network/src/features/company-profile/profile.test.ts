import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { and, eq } from 'drizzle-orm';
import { describe, expect, it } from 'vitest';
import { companies } from '../../lib/db/schema-auth.ts';
import { auditEvents, companyProfiles, engagements } from '../../lib/db/schema.ts';
import { contextOf, createPair, createUser } from '../../lib/testing/people.ts';
import { startTwoPairs } from '../../lib/testing/two-pairs.ts';
import { exportCompanyProfile } from './export-profile.ts';
import { getCompanyProfile } from './get-profile.ts';
import { saveCompanyProfile } from './save-profile.ts';

const there = startTwoPairs();

const as = (userId: string) => contextOf(there.network.services, userId);
const profile = (more: object = {}) => CompanyProfile.parse({ name: 'Ours GmbH', ...more });
const save = async (userId: string, expected_version: number, more: object = {}) => saveCompanyProfile(await as(userId), { company_id: there.ours.companyId, profile: profile(more), expected_version });

describe("a company's profile", () => {
  it('is saved as one version after the other, and each save is written down without what it says', async () => {
    expect(await getCompanyProfile(await as(there.ours.memberId), there.ours.companyId)).toMatchObject({ profile: null, version: 0, editable: true, company: { name: 'Ours' } });
    expect(await save(there.ours.memberId, 0)).toMatchObject({ version: 1, profile: { name: 'Ours GmbH' } });
    const second = await save(there.ours.memberId, 1, { founded: 1998, certificates: [{ id: 'c', name: 'ISO 9001' }] });
    expect(second).toMatchObject({ version: 2, updated_by: { id: there.ours.memberId, name: 'Member of Ours' }, profile: { founded: 1998 } });
    const written = await there.network.services.db.select().from(auditEvents).where(and(eq(auditEvents.action, 'company_profile.save'), eq(auditEvents.companyId, there.ours.companyId))).orderBy(auditEvents.id);
    expect(written[1]).toMatchObject({ actorId: there.ours.memberId, details: { version: 2, changed: ['founded', 'certificates'] } });
    expect(JSON.stringify(written)).not.toContain('ISO 9001');
  });

  it('is not overwritten by who saw an older version, even at the same time', async () => {
    const { version } = await getCompanyProfile(await as(there.ours.memberId), there.ours.companyId);
    const tries = await Promise.allSettled([1, 2, 3].map((n) => save(there.ours.memberId, version, { employees: n })));
    expect(tries.filter((one) => one.status === 'fulfilled')).toHaveLength(1);
    for (const one of tries) if (one.status === 'rejected') expect(one.reason).toMatchObject({ code: 'version_conflict' });
    await expect(save(there.ours.memberId, 0)).rejects.toMatchObject({ code: 'version_conflict' });
  });

  it('is read by the expert who works for it, and edited by nobody but the company', async () => {
    expect(await getCompanyProfile(await as(there.ours.expertUserId), there.ours.companyId)).toMatchObject({ editable: false, profile: { name: 'Ours GmbH' } });
    await expect(save(there.ours.expertUserId, 2)).rejects.toMatchObject({ code: 'forbidden' });
    await there.network.services.db.update(engagements).set({ deletedAt: new Date() }).where(eq(engagements.id, there.ours.engagementId));
    await expect(getCompanyProfile(await as(there.ours.expertUserId), there.ours.companyId)).rejects.toMatchObject({ code: 'not_found' });
    await there.network.services.db.update(engagements).set({ deletedAt: null }).where(eq(engagements.id, there.ours.engagementId));
  });

  it('is not read on by an expert who does not work for the company yet, or no longer', async () => {
    const set = (status: typeof engagements.$inferSelect.status) => there.network.services.db.update(engagements).set({ status }).where(eq(engagements.id, there.ours.engagementId));
    for (const status of ['draft', 'proposed', 'completed', 'cancelled', 'declined', 'expired'] as const) {
      await set(status);
      await expect(getCompanyProfile(await as(there.ours.expertUserId), there.ours.companyId), status).rejects.toMatchObject({ code: 'not_found' });
      await expect(exportCompanyProfile(await as(there.ours.expertUserId), there.ours.companyId), status).rejects.toMatchObject({ code: 'not_found' });
      expect(await getCompanyProfile(await as(there.ours.memberId), there.ours.companyId)).toMatchObject({ editable: true });
    }
    for (const status of ['accepted', 'paused', 'active'] as const) {
      await set(status);
      expect(await getCompanyProfile(await as(there.ours.expertUserId), there.ours.companyId), status).toMatchObject({ editable: false });
    }
  });

  it('is not there for anybody else: another company, its expert, staff', async () => {
    const staff = await createUser(there.network.services, 'Admin', { isStaff: true });
    for (const stranger of [there.theirs.memberId, there.theirs.expertUserId, staff]) {
      await expect(getCompanyProfile(await as(stranger), there.ours.companyId)).rejects.toMatchObject({ code: 'not_found' });
      await expect(save(stranger, 0)).rejects.toMatchObject({ code: 'not_found' });
      await expect(exportCompanyProfile(await as(stranger), there.ours.companyId)).rejects.toMatchObject({ code: 'not_found' });
    }
  });

  it('comes as a file that fits again, and not before there is one', async () => {
    const file = await exportCompanyProfile(await as(there.ours.memberId), there.ours.companyId);
    expect(file.headers.get('content-disposition')).toContain('Ours.json');
    expect(CompanyProfile.parse(await file.json()).name).toBe('Ours GmbH');
    await expect(exportCompanyProfile(await as(there.theirs.memberId), there.theirs.companyId)).rejects.toMatchObject({ code: 'not_found' });
  });

  it('refuses what does not fit together, and what is too large', async () => {
    const two = [{ id: 'a', topic: 'x', text: 'y' }, { id: 'a', topic: 'z', text: 'y' }];
    await expect(save(there.ours.memberId, 3, { passages: two })).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'profile.passages.1.id', code: 'duplicate' }] });
    const lost = [{ id: 'u', match: 'Schulung', unit: 'Tag', rate: 'gone' }];
    await expect(save(there.ours.memberId, 3, { unit_costs: lost })).rejects.toMatchObject({ code: 'invalid', errors: [{ path: 'profile.unit_costs.0.rate', code: 'not_found' }] });
    const long = Array.from({ length: 30 }, (_, n) => ({ id: `p${n}`, topic: 'x', text: 'y'.repeat(19_000) }));
    await expect(save(there.ours.memberId, 3, { passages: long })).rejects.toMatchObject({ code: 'too_large' });
  });

  it('goes with its company', async () => {
    const gone = await createPair(there.network.services, 'Gone');
    await saveCompanyProfile(await as(gone.memberId), { company_id: gone.companyId, profile: profile(), expected_version: 0 });
    await there.network.services.db.delete(engagements).where(eq(engagements.id, gone.engagementId));
    await there.network.services.db.delete(companies).where(eq(companies.id, gone.companyId));
    expect(await there.network.services.db.select().from(companyProfiles).where(eq(companyProfiles.companyId, gone.companyId))).toEqual([]);
  });
});
