import { procedure, router } from '../../lib/trpc/init.ts';
import { getCompanyProfile } from './get-profile.ts';
import { saveCompanyProfile } from './save-profile.ts';
import { GetCompanyProfile, SaveCompanyProfile, StoredCompanyProfile } from './schema.ts';

export const companyProfileRouter = router({
  get: procedure.input(GetCompanyProfile).output(StoredCompanyProfile).query(({ ctx, input }) => getCompanyProfile(ctx.session, input.company_id)),
  save: procedure.input(SaveCompanyProfile).output(StoredCompanyProfile).mutation(({ ctx, input }) => saveCompanyProfile(ctx.session, input)),
});
