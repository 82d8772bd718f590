import { Id, Timestamp } from '@0711/contract/common';
import type { EngagementStatus } from '@0711/contract/sync';
import { CompanyProfile } from '@0711/mcp-tender/company-profile';
import { z } from 'zod';
import { CompanyName } from '../engagements/schema.ts';

/** As JSON in UTF-8: it goes along with every task that weighs a tender against it. */
export const MAX_PROFILE_BYTES = 512 * 1024;

/** While an engagement is like this, its expert works for the company and may read the profile: rates and margins are for nobody else. */
export const WORKING = ['accepted', 'active', 'paused'] as const satisfies EngagementStatus[];

export const opensProfile = (status: EngagementStatus): boolean => WORKING.some((one) => one === status);

export const GetCompanyProfile = z.strictObject({ company_id: Id });

/** A company's profile as it is now; `profile` is null and `version` 0 before the first save. */
export const StoredCompanyProfile = z.object({
  company: CompanyName,
  profile: CompanyProfile.nullable(),
  version: z.number().int(),
  updated_by: z.object({ id: Id, name: z.string() }).nullable(),
  updated_at: Timestamp.nullable(),
  /** Members of the company edit it; an expert who works for it reads it. */
  editable: z.boolean(),
});
export type StoredCompanyProfile = z.infer<typeof StoredCompanyProfile>;

/** `expected_version` is the one that was seen: 0 for none. */
export const SaveCompanyProfile = z.strictObject({ company_id: Id, profile: CompanyProfile, expected_version: z.number().int().min(0) });
export type SaveCompanyProfile = z.output<typeof SaveCompanyProfile>;
