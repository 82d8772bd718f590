import { exportCompanyProfile } from '../../../../../features/company-profile/export-profile.ts';
import { sessionRoute } from '../../../../../lib/http/route.ts';

/** A company's profile as a file. */
export const GET = sessionRoute<{ id: string }>((ctx, _request, { id }) => exportCompanyProfile(ctx, id));
